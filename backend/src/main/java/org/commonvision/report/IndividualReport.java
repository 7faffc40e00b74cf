package org.commonvision.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonvision.questionnaire.ItemOrder;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.commonvision.response.AnswerSheet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's profile: what their answers say, by domain and by element. Development only. */
@JsonSerialize(using = ReportJson.class)
public record IndividualReport(
        UUID responseId,
        QuestionnaireReference questionnaire,
        Instant submittedAt,
        @Schema(description = "Points of the scale") int points,
        boolean countsForOrganisation,
        @Schema(description = "Keys of the elements the person chose to work on") List<String> elementsToWorkOn,
        Figures overall,
        @Schema(description = "How important the items are in the person's role; left out where that is not asked")
        @JsonInclude(JsonInclude.Include.NON_NULL) Figures importance,
        @Schema(description = "The chosen sections, in the questionnaire's order") List<DomainFigures> domains) {

    /** A domain of the profile. */
    public record DomainFigures(
            String key, String name, Figures figures,
            @Schema(description = "Of the ratings of importance; left out where they are not asked for")
            @JsonInclude(JsonInclude.Include.NON_NULL) Figures importance,
            List<ElementFigures> elements) {

        /** Nothing but one element of the same name, whose figures are the domain's own. */
        boolean standsAlone() {
            return elements.size() == 1 && elements.getFirst().name().equals(name);
        }
    }

    /** An element of the profile. */
    public record ElementFigures(
            String key, String name, Standing standing, Figures figures,
            @Schema(description = "Of the ratings of importance; left out where they are not asked for")
            @JsonInclude(JsonInclude.Include.NON_NULL) Figures importance) {

        /** Whether it is a possible area that matters much in the person's role: such come first. */
        boolean importantAndLow() {
            return standing == Standing.POSSIBLE_AREA && importance != null && Measurement.isImportant(importance.score());
        }
    }

    static IndividualReport of(AnswerSheet sheet, PublishedQuestionnaire questionnaire) {
        var order = questionnaire.order();
        var answers = new Ratings(sheet.answers(), order.points());
        var importance = order.asksImportance() ? new Ratings(Measurement.importanceOf(sheet.importance(), sheet.answers()), order.importancePoints()) : null;
        var sections = order.chosen(sheet.sections());
        var domains = new ArrayList<DomainFigures>(sections.size());
        for (var section : sections) {
            domains.add(domain(section, answers, importance));
        }
        return new IndividualReport(sheet.id(), QuestionnaireReference.of(questionnaire.view()), sheet.submittedAt(), order.points(),
                sheet.countsForOrganisation(), sheet.elementsToWorkOn(), answers.overall(sections), importance == null ? null : importance.overall(sections), domains);
    }

    private static DomainFigures domain(ItemOrder.SectionRange section, Ratings answers, Ratings importance) {
        var elements = new ArrayList<ElementFigures>(section.elements().size());
        for (var element : section.elements()) {
            var tally = answers.tally(element);
            elements.add(new ElementFigures(element.key(), element.name(), Measurement.standing(tally), Figures.ofElement(tally),
                    importance == null ? null : Figures.ofElement(importance.tally(element))));
        }
        return new DomainFigures(section.key(), section.range().name(), Figures.of(answers.tally(section.range())),
                importance == null ? null : Figures.of(importance.tally(section.range())), elements);
    }

    /** The one or the other rating of all items, on its scale. */
    private record Ratings(short[] values, int points) {

        Measurement.Tally tally(ItemOrder.Range range) {
            return Measurement.tally(values, range.from(), range.to(), points);
        }

        Figures overall(List<ItemOrder.SectionRange> sections) {
            var all = Measurement.nothing(points);
            for (var section : sections) {
                all = all.plus(tally(section.range()));
            }
            return Figures.of(all);
        }
    }
}
