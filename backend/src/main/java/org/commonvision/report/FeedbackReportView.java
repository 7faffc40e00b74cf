package org.commonvision.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.commonvision.questionnaire.QuestionnaireView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A 360 report: the one object from which it is served, printed and put into a table. The facilitator and the person read the same.
 * Development only.
 */
public record FeedbackReportView(
        RoundReference round,
        QuestionnaireReference questionnaire,
        @Schema(description = "The points of the scale, from the lowest to the highest") List<String> points,
        @Schema(description = "Whose answers are shown, in the order of showing") List<ShownVoice> voices,
        @Schema(description = "How much weight the report bears; null where too few raters answered for a confidential part", nullable = true) HowSure howSure,
        @Schema(description = "Where the questionnaire asks how important each item is in the person's role and they answered; else null. Raters are not asked: they know what they see, not what the role needs", nullable = true)
        FeedbackImportance importance,
        @Schema(description = "The round's sections, in the questionnaire's order") List<DomainFeedback> domains,
        @Schema(description = "Items that all raters put highest, at most five; those that are alike are named together or not at all") List<NamedItem> highest,
        @Schema(description = "Items that all raters put lowest, likewise") List<NamedItem> lowest,
        @Schema(description = "What raters wrote, by question") List<CommentsOnQuestion> comments) {

    /** Which round, and about whom. */
    public record RoundReference(UUID id, @Schema(description = "Name of the person whom it is about") String subject, LocalDate closedOn) {}

    /** Somebody, or a group, whose answers the report shows. */
    public record ShownVoice(
            Voice voice,
            @Schema(description = "How many answered in the round; null for the person and the line manager", nullable = true) RaterBand raters) {}

    /** In words, from what the report shows. */
    public record HowSure(
            @Schema(description = "Against 15, which are advised for figures that would come out much the same with other raters") RaterBand raters,
            NotObserved notObserved,
            Groups groups) {

        /** How often raters could not say. */
        public enum NotObserved {
            @JsonProperty("little") LITTLE,
            @JsonProperty("much") MUCH
        }

        /** Whether the groups see the person alike. */
        @Schema(name = "GroupsAlike")
        public enum Groups {
            @JsonProperty("alike") ALIKE,
            @JsonProperty("different") DIFFERENT,
            @JsonProperty("one-group") ONE_GROUP,
            @JsonProperty("not-known") NOT_KNOWN
        }
    }

    /** A domain. */
    public record DomainFeedback(
            String key, String name,
            @Schema(description = "Over the items whose groups are shown; left out where these are fewer than half") List<FeedbackFigure> figures,
            @Schema(nullable = true) SelfRating selfRating,
            @Schema(nullable = true) Quadrant quadrant,
            List<ElementFeedback> elements) {}

    /** An element. */
    public record ElementFeedback(
            String key, String name, List<FeedbackFigure> figures,
            @Schema(nullable = true) SelfRating selfRating,
            @Schema(nullable = true) Quadrant quadrant,
            List<ItemFeedback> items) {}

    /** One behaviour. */
    public record ItemFeedback(
            String key,
            @Schema(description = "In the third person, as the raters read it") String text,
            List<FeedbackFigure> figures,
            @Schema(description = "Too few in some group could say: only all raters together are shown, or nobody") boolean groupsWithheld,
            @Schema(description = "Share of each point among all raters, whole per cent, from eight answers; else null", nullable = true) List<Integer> distribution,
            @Schema(description = "Among all raters, from eight answers; else null", nullable = true) Agreement agreement,
            @Schema(nullable = true) SelfRating selfRating,
            @Schema(description = "How important it is in their role, as the person themself says: 1 to the number of its points; null where they do not say", nullable = true) Integer importance) {}

    /** The person's own second rating of each item. */
    public record FeedbackImportance(
            @Schema(description = "As the person was asked") String question,
            @Schema(description = "From the lowest to the highest") List<String> points) {}

    /** An item named among the highest or the lowest. */
    public record NamedItem(String key, String text, FeedbackFigure figure) {}

    /** What was written about one question. */
    public record CommentsOnQuestion(
            String key,
            @Schema(description = "As the raters read it") String question,
            @Schema(description = "Of all raters in an order by chance, another for each question; none where fewer than three wrote") List<String> allRaters,
            List<String> lineManager) {}

    /** The person's own answers beside all raters': half a point or less is about the same. */
    @Schema(description = "The person's own answers beside all raters': half a point or less is about the same")
    public enum SelfRating {
        @JsonProperty("about-the-same") ABOUT_THE_SAME,
        @JsonProperty("higher") HIGHER,
        @JsonProperty("lower") LOWER
    }

    /** Where the person's own answers and the raters' meet; in between nothing is said. */
    @Schema(name = "FeedbackQuadrant")
    public enum Quadrant {
        @JsonProperty("shared-strength") SHARED_STRENGTH,
        @JsonProperty("blind-spot") BLIND_SPOT,
        @JsonProperty("hidden-strength") HIDDEN_STRENGTH,
        @JsonProperty("shared-development-area") SHARED_DEVELOPMENT_AREA,
        @JsonProperty("in-between") IN_BETWEEN
    }

    /** How far raters say the same of one item. */
    @Schema(name = "FeedbackAgreement")
    public enum Agreement {
        @JsonProperty("agree") AGREE,
        @JsonProperty("partly-agree") PARTLY_AGREE,
        @JsonProperty("differ") DIFFER
    }

    /** @param sections which of the questionnaire's sections the round asked */
    static FeedbackReportView of(RoundReference round, QuestionnaireView questionnaire, List<String> sections, FeedbackAnswers answers) {
        return new Writing(round, questionnaire, sections, answers).report();
    }

    /** Goes through the questionnaire once, and through the sheets beside it. */
    private static final class Writing {

        private final RoundReference round;
        private final QuestionnaireView questionnaire;
        private final List<String> sections;
        private final FeedbackAnswers answers;
        private final Map<Voice, List<short[]>> cells;
        private int position;

        Writing(RoundReference round, QuestionnaireView questionnaire, List<String> sections, FeedbackAnswers answers) {
            if (questionnaire.scale().points().size() != FeedbackFigures.POINTS) {
                throw new IllegalArgumentException("A 360 report is on " + FeedbackFigures.POINTS + " points: " + questionnaire.key());
            }
            this.round = round;
            this.questionnaire = questionnaire;
            this.sections = sections;
            this.answers = answers;
            this.cells = FeedbackFigures.published(answers.groups());
        }

        FeedbackReportView report() {
            var domains = new ArrayList<DomainFeedback>();
            for (var section : questionnaire.sections()) {
                if (sections.contains(section.key())) {
                    domains.add(domain(section));
                } else {
                    section.elements().forEach(element -> position += element.items().size());
                }
            }
            var items = domains.stream().flatMap(domain -> domain.elements().stream()).flatMap(element -> element.items().stream()).toList();
            var ofAll = items.stream().map(item -> FeedbackFigures.of(Voice.ALL_RATERS, item.figures()).orElse(null)).toList();
            return new FeedbackReportView(round, QuestionnaireReference.of(questionnaire),
                    labels(questionnaire.scale().points()), voices(),
                    FeedbackFigures.howSure(cells, items, domains.stream().map(DomainFeedback::figures).toList()),
                    importance(),
                    domains,
                    FeedbackFigures.highest(ofAll).stream().map(at -> named(items.get(at), ofAll.get(at))).toList(),
                    FeedbackFigures.lowest(ofAll).stream().map(at -> named(items.get(at), ofAll.get(at))).toList(), comments());
        }

        private List<CommentsOnQuestion> comments() {
            return Stream.ofNullable(questionnaire.openQuestions()).flatMap(List::stream)
                    .map(question -> FeedbackComments.on(question, answers.comments(), !cells.isEmpty())).toList();
        }

        private FeedbackImportance importance() {
            return questionnaire.importance() == null || answers.self() == null ? null : new FeedbackImportance(questionnaire.importance().question(), labels(questionnaire.importance().points()));
        }

        private static List<String> labels(List<QuestionnaireView.Scale.Point> points) {
            return points.stream().map(QuestionnaireView.Scale.Point::label).toList();
        }

        private List<ShownVoice> voices() {
            var voices = new ArrayList<ShownVoice>();
            if (answers.self() != null) {
                voices.add(new ShownVoice(Voice.SELF, null));
            }
            if (!answers.lineManager().isEmpty()) {
                voices.add(new ShownVoice(Voice.LINE_MANAGER, null));
            }
            cells.forEach((voice, sheets) -> voices.add(new ShownVoice(voice, RaterBand.of(sheets.size()))));
            if (!cells.isEmpty()) {
                voices.add(new ShownVoice(Voice.ALL_RATERS, FeedbackFigures.ratersOf(cells)));
            }
            return voices;
        }

        private DomainFeedback domain(QuestionnaireView.Section section) {
            var elements = section.elements().stream().map(this::element).toList();
            var figures = FeedbackFigures.ofDomain(elements.stream().flatMap(element -> element.items().stream()).map(ItemFeedback::figures).toList());
            return new DomainFeedback(section.key(), section.name(), figures, FeedbackFigures.selfRating(figures), FeedbackFigures.quadrant(figures), elements);
        }

        private ElementFeedback element(QuestionnaireView.Element element) {
            var items = element.items().stream().map(this::item).toList();
            var figures = FeedbackFigures.ofElement(items.stream().map(ItemFeedback::figures).toList());
            return new ElementFeedback(element.key(), element.name(), figures, FeedbackFigures.selfRating(figures), FeedbackFigures.quadrant(figures), items);
        }

        private ItemFeedback item(QuestionnaireView.Item item) {
            int at = position++;
            var shown = FeedbackFigures.item(at, answers, cells);
            return new ItemFeedback(item.key(), item.thirdPerson(), shown.figures(), shown.groupsWithheld(), shown.distribution(), shown.agreement(),
                    FeedbackFigures.selfRating(shown.figures()), FeedbackFigures.importance(at, answers));
        }

        private static NamedItem named(ItemFeedback item, FeedbackFigure figure) {
            return new NamedItem(item.key(), item.text(), figure);
        }
    }
}
