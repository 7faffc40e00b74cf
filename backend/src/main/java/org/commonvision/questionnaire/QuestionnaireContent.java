package org.commonvision.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonvision.framework.FrameworkContent;
import org.commonvision.framework.FrameworkReference;
import org.commonvision.framework.FrameworkView;
import org.commonvision.framework.Rights;
import org.commonvision.framework.Succession;
import org.commonvision.platform.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a questionnaire asks, without its key, number and day: what a draft holds. Texts may be empty until it is published. */
public record QuestionnaireContent(
        String name,
        String summary,
        String instructions,
        @Schema(description = "How long it takes for everyone's sections, about") int minutes,
        Rights rights,
        QuestionnaireView.Scale scale,
        QuestionnaireView.Measurement measurement,
        @Schema(description = "In the order of asking") List<QuestionnaireView.Section> sections,
        @Schema(description = "A second rating of each item; left out where there is none")
        @JsonInclude(JsonInclude.Include.NON_NULL) QuestionnaireView.Importance importance,
        @Schema(description = "`feedback` where colleagues answer it about somebody, in a round; left out where people answer it about themselves alone")
        @JsonInclude(JsonInclude.Include.NON_NULL) QuestionnaireKind kind,
        @Schema(description = "Answered in words, after the items; left out where there are none")
        @JsonInclude(JsonInclude.Include.NON_NULL) List<QuestionnaireView.OpenQuestion> openQuestions,
        @Schema(description = "Its items beside those of an earlier version; left out where the keys say it all")
        @JsonInclude(JsonInclude.Include.NON_NULL) Succession succession) {

    static final int LONGEST_NAME = 200;
    public static final int LONGEST_TEXT = 4_000;
    /** Of one element. */
    public static final int MOST_ITEMS = 200;
    private static final int LONGEST_LABEL = 100;
    private static final QuestionnaireView.Reliability ASSUMED = new QuestionnaireView.Reliability(12, 0.8);

    /** Asks nothing yet of each element of a framework, on the scale of the questionnaires for everyone. */
    static QuestionnaireContent over(FrameworkView framework) {
        var scale = new QuestionnaireView.Scale(List.of(new QuestionnaireView.Scale.Point(1, "Rarely or never"), new QuestionnaireView.Scale.Point(2, "Sometimes"),
                new QuestionnaireView.Scale.Point(3, "Often or always")), "Not applicable to my role", null);
        return new QuestionnaireContent("", "", "", 1, framework.rights(), scale,
                new QuestionnaireView.Measurement(true, "Assumed until enough people have answered", ASSUMED,
                        framework.domains().stream().map(domain -> new QuestionnaireView.SectionReliability(domain.key(), ASSUMED.standardDeviation(), ASSUMED.reliability())).toList()),
                framework.domains().stream().map(domain -> new QuestionnaireView.Section(domain.key(), domain.name(), domain.summary(), domain.audience(),
                        domain.elements().stream().map(element -> new QuestionnaireView.Element(element.key(), element.name(), element.description(), element.example(), List.of(), null)).toList())).toList(),
                null, null, null, null);
    }

    /** What the next version, or another questionnaire made from this one, begins with. */
    static QuestionnaireContent of(QuestionnaireView questionnaire) {
        return new QuestionnaireContent(questionnaire.name(), questionnaire.summary(), questionnaire.instructions(), questionnaire.minutes(), questionnaire.rights(),
                questionnaire.scale(), questionnaire.measurement(), questionnaire.sections(), questionnaire.importance(),
                questionnaire.kind(), questionnaire.openQuestions(), null);
    }

    /** All of what somebody wrote elsewhere, what it was before included. */
    public static QuestionnaireContent whole(QuestionnaireView questionnaire) {
        return new QuestionnaireContent(questionnaire.name(), questionnaire.summary(), questionnaire.instructions(), questionnaire.minutes(), questionnaire.rights(),
                questionnaire.scale(), questionnaire.measurement(), questionnaire.sections(), questionnaire.importance(),
                questionnaire.kind(), questionnaire.openQuestions(), questionnaire.succession());
    }

    QuestionnaireContent named(String name) {
        return new QuestionnaireContent(name, summary, instructions, minutes, rights, scale, measurement, sections, importance, kind, openQuestions, succession);
    }

    /** The same with other sections. */
    QuestionnaireContent asking(List<QuestionnaireView.Section> sections) {
        return new QuestionnaireContent(name, summary, instructions, minutes, rights, scale, measurement, sections, importance, kind, openQuestions, succession);
    }

    /** As it is published; numbers and day are given then. */
    QuestionnaireView under(String key, FrameworkReference framework) {
        return new QuestionnaireView(key, 0, name, summary, instructions, minutes, null, new FrameworkReference(framework.key(), 0, framework.name()), rights,
                scale, measurement, sections, importance, kind, openQuestions, succession, null);
    }

    /** Says what cannot be stored or read: not what is missing from a good questionnaire. */
    public void check(String at, Faults faults) {
        faults.text(at + "/name", name, LONGEST_NAME);
        faults.text(at + "/summary", summary, LONGEST_TEXT);
        faults.text(at + "/instructions", instructions, LONGEST_TEXT);
        if (minutes < 0 || minutes > 1_000) {
            faults.add(at + "/minutes", "Say 0 to 1,000 minutes.");
        }
        if (faults.there(at + "/rights", rights)) {
            rights.check(at + "/rights", faults);
        }
        if (faults.there(at + "/scale", scale)) {
            points(at + "/scale/points", scale.points(), faults);
            faults.optionalText(at + "/scale/notApplicable", scale.notApplicable(), LONGEST_LABEL);
            faults.optionalText(at + "/scale/notObserved", scale.notObserved(), LONGEST_LABEL);
        }
        if (faults.there(at + "/measurement", measurement)) {
            measurement(at + "/measurement", faults);
        }
        var keys = new HashSet<String>();
        faults.<QuestionnaireView.Section>list(at + "/sections", sections, 200, (pointer, section) -> section(pointer, section, keys, faults));
        if (importance != null) {
            faults.text(at + "/importance/question", importance.question(), LONGEST_TEXT);
            points(at + "/importance/points", importance.points(), faults);
        }
        if (openQuestions != null) {
            var questions = new HashSet<String>();
            faults.<QuestionnaireView.OpenQuestion>list(at + "/openQuestions", openQuestions, 20, (pointer, question) -> {
                FrameworkContent.uniqueKey(pointer + "/key", question.key(), questions, faults);
                faults.text(pointer + "/text", question.text(), LONGEST_TEXT);
                faults.text(pointer + "/thirdPerson", question.thirdPerson(), LONGEST_TEXT);
            });
        }
        if (succession != null) {
            succession.check(at + "/succession", faults);
        }
    }

    private static void points(String at, List<QuestionnaireView.Scale.Point> points, Faults faults) {
        faults.<QuestionnaireView.Scale.Point>list(at, points, 7, (pointer, point) -> faults.text(pointer + "/label", point.label(), LONGEST_LABEL));
        for (int i = 0; points != null && i < Math.min(7, points.size()); i++) {
            if (points.get(i) != null && points.get(i).value() != i + 1) {
                faults.add(at + "/" + i + "/value", "Points count from 1.");
            }
        }
    }

    private void measurement(String at, Faults faults) {
        faults.text(at + "/source", measurement.source(), LONGEST_TEXT);
        if (faults.there(at + "/overall", measurement.overall())) {
            known(at + "/overall", measurement.overall().standardDeviation(), measurement.overall().reliability(), faults);
        }
        var keys = new HashSet<String>();
        faults.<QuestionnaireView.SectionReliability>list(at + "/sections", measurement.sections(), 200, (pointer, section) -> {
            FrameworkContent.uniqueKey(pointer + "/key", section.key(), keys, faults);
            known(pointer, section.standardDeviation(), section.reliability(), faults);
        });
    }

    private static void known(String at, double standardDeviation, double reliability, Faults faults) {
        if (!(standardDeviation > 0 && standardDeviation <= 50)) {
            faults.add(at + "/standardDeviation", "It is above 0 and at most 50.");
        }
        if (!(reliability >= 0 && reliability < 1)) {
            faults.add(at + "/reliability", "It is at least 0 and below 1.");
        }
    }

    private static void section(String at, QuestionnaireView.Section section, Set<String> keys, Faults faults) {
        FrameworkContent.uniqueKey(at + "/key", section.key(), keys, faults);
        faults.text(at + "/name", section.name(), LONGEST_NAME);
        faults.text(at + "/summary", section.summary(), LONGEST_TEXT);
        faults.there(at + "/audience", section.audience());
        faults.<QuestionnaireView.Element>list(at + "/elements", section.elements(), 2_000, (pointer, element) -> element(pointer, element, keys, faults));
    }

    private static void element(String at, QuestionnaireView.Element element, Set<String> keys, Faults faults) {
        FrameworkContent.uniqueKey(at + "/key", element.key(), keys, faults);
        faults.text(at + "/name", element.name(), LONGEST_NAME);
        faults.text(at + "/description", element.description(), LONGEST_TEXT);
        faults.text(at + "/example", element.example(), LONGEST_TEXT);
        faults.<QuestionnaireView.Item>list(at + "/items", element.items(), MOST_ITEMS, (pointer, item) -> {
            FrameworkContent.uniqueKey(pointer + "/key", item.key(), keys, faults);
            faults.text(pointer + "/text", item.text(), LONGEST_TEXT);
            faults.text(pointer + "/thirdPerson", item.thirdPerson(), LONGEST_TEXT);
        });
        if (element.levels() != null) {
            faults.<String>list(at + "/levels", element.levels(), 7, (pointer, level) -> faults.text(pointer, level, LONGEST_TEXT));
        }
    }
}
