package org.commonvision.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commonvision.framework.Audience;
import org.commonvision.framework.FrameworkReference;
import org.commonvision.framework.Rights;
import org.commonvision.framework.Succession;
import org.commonvision.platform.language.ContentLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published version of a questionnaire, whole: it never changes. */
public record QuestionnaireView(
        @Schema(examples = "leadership-self-assessment") String key,
        @Schema(description = "Counts from 1") int version,
        String name,
        String summary,
        String instructions,
        @Schema(description = "How long it takes for everyone's sections, about") int minutes,
        LocalDate publishedOn,
        FrameworkReference framework,
        Rights rights,
        Scale scale,
        Measurement measurement,
        @Schema(description = "In the order of asking; a response records which of them were chosen") List<Section> sections,
        @Schema(description = "A second rating of each item; left out where there is none")
        @JsonInclude(JsonInclude.Include.NON_NULL) Importance importance,
        @Schema(description = "`feedback` where colleagues answer it about somebody, in a round; left out where people answer it about themselves alone")
        @JsonInclude(JsonInclude.Include.NON_NULL) QuestionnaireKind kind,
        @Schema(description = "Answered in words, after the items; left out where there are none")
        @JsonInclude(JsonInclude.Include.NON_NULL) List<OpenQuestion> openQuestions,
        @Schema(description = "Its items beside those of an earlier version; left out where the keys say it all")
        @JsonInclude(JsonInclude.Include.NON_NULL) Succession succession,
        @JsonInclude(JsonInclude.Include.NON_NULL) ContentLanguage language) {

    /** How often something is true of me. */
    public record Scale(
            @Schema(description = "From the lowest to the highest") List<Point> points,
            @Schema(description = "Label of the answer -1; null where it is not offered", nullable = true) String notApplicable,
            @Schema(description = "Label of the answer -2; null where it is not offered", nullable = true) String notObserved) {

        /** One answer that counts. */
        @Schema(name = "ScalePoint")
        public record Point(@Schema(description = "From 1") int value, String label) {}
    }

    /** A question to answer in words. */
    public record OpenQuestion(
            @Schema(examples = "keep") String key,
            @Schema(description = "As somebody is asked about themselves") String text,
            @Schema(description = "The same for a colleague who answers about somebody") String thirdPerson) {}

    /** How much an item matters in the person's role, rated beside how well they do it. */
    public record Importance(
            @Schema(examples = "How important is this in my role?") String question,
            @Schema(description = "From the lowest to the highest") List<Scale.Point> points) {}

    /** What is known of the questionnaire's own error, for telling change from noise; on 0 to 100. */
    public record Measurement(
            @Schema(description = "No figures of its own yet: assumed ones stand in") boolean provisional,
            @Schema(description = "Where the figures come from") String source,
            Reliability overall,
            List<SectionReliability> sections) {}

    /** Of the score over all chosen sections. */
    public record Reliability(double standardDeviation, @Schema(description = "0 to 1") double reliability) {}

    /** Of one section's score. */
    public record SectionReliability(String key, double standardDeviation, @Schema(description = "0 to 1") double reliability) {}

    /** The items of one domain. */
    @Schema(name = "QuestionnaireSection")
    public record Section(
            @Schema(examples = "LF.1") String key,
            String name,
            String summary,
            Audience audience,
            List<Element> elements) {}

    /** The items of one element, with what it is about. */
    @Schema(name = "QuestionnaireElement")
    public record Element(
            @Schema(examples = "LF.1.1") String key,
            String name,
            String description,
            String example,
            List<Item> items,
            @Schema(description = "What each point of the scale looks like here, from the lowest; left out where it is not described")
            @JsonInclude(JsonInclude.Include.NON_NULL) List<String> levels) {}

    /** One behaviour. Its key is kept across versions, professions and persons while it means the same. */
    @Schema(name = "QuestionnaireItem")
    public record Item(
            @Schema(examples = "LF.1.1.a") String key,
            @Schema(description = "In the first person, for oneself") String text,
            @Schema(description = "The same for a colleague who answers about somebody") String thirdPerson) {}

    /** Whether both are one text; the day on which it was published here or elsewhere is not part of it. */
    public boolean saysTheSameAs(QuestionnaireView other) {
        return published(version, framework.version(), other.publishedOn).equals(other);
    }

    /** The same with other wording for some items, by their keys. */
    public QuestionnaireView withTexts(Map<String, String> texts) {
        return new QuestionnaireView(key, version, name, summary, instructions, minutes, publishedOn, framework, rights, scale, measurement,
                sections.stream().map(section -> new Section(section.key(), section.name(), section.summary(), section.audience(),
                        section.elements().stream().map(element -> new Element(element.key(), element.name(), element.description(), element.example(),
                                element.items().stream().map(item -> new Item(item.key(), texts.getOrDefault(item.key(), item.text()), item.thirdPerson())).toList(),
                                element.levels())).toList())).toList(),
                importance, kind, openQuestions, succession, language);
    }

    QuestionnaireView published(int version, int frameworkVersion, LocalDate on) {
        return new QuestionnaireView(key, version, name, summary, instructions, minutes, on,
                new FrameworkReference(framework.key(), frameworkVersion, framework.name()), rights, scale, measurement, sections, importance,
                kind, openQuestions, succession, null);
    }

    /** How many points a 360 report is on; fewer hide what raters see differently. */
    public static final int FEEDBACK_POINTS = 5;

    /** Whether a round can be run with it: raters may say that they could not see something. */
    public boolean fitsARound() {
        return forFeedback() && scale.points().size() == FEEDBACK_POINTS && scale.notObserved() != null;
    }

    /** Whether colleagues answer it about somebody: then it is answered in a round, and nowhere else. */
    public boolean forFeedback() {
        return kind == QuestionnaireKind.FEEDBACK;
    }
}
