package org.commonvision.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.commonvision.framework.Audience;
import org.commonvision.framework.FrameworkReference;
import org.commonvision.platform.language.ContentLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The latest version of each questionnaire. */
record QuestionnaireList(List<QuestionnaireSummary> items, @Schema(nullable = true) String nextPageToken) {

    /** A questionnaire in a list. */
    @Schema(name = "QuestionnaireSummary")
    record QuestionnaireSummary(
            String key, int version, String name, String summary,
            FrameworkReference framework,
            int minutes, int itemCount,
            List<SectionSummary> sections,
            @Schema(description = "People who have taken it here, rounded down to hundreds; null under 100", nullable = true) Integer taken,
            @Schema(description = "The last day on which a response to it may be started; left out where there is none")
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate expiresOn,
            @Schema(description = "ODS code of the organisation whose own it is; left out where it is for everyone")
            @JsonInclude(JsonInclude.Include.NON_NULL) String organisation,
            @Schema(description = "Other languages (BCP 47) that it has been translated into, at least in part") List<String> languages,
            @JsonInclude(JsonInclude.Include.NON_NULL) ContentLanguage language) {

        private static final Pattern TEXTS = Pattern.compile("/name|/summary|/framework/name|/sections/\\d+/name");

        static QuestionnaireSummary of(PublishedQuestionnaire questionnaire, List<String> languages, Integer taken) {
            var view = questionnaire.view();
            var ranges = questionnaire.order().sections();
            return new QuestionnaireSummary(view.key(), view.version(), view.name(), view.summary(), view.framework(), view.minutes(),
                    questionnaire.order().size(),
                    java.util.stream.IntStream.range(0, ranges.size()).mapToObj(i -> new SectionSummary(
                            ranges.get(i).key(), view.sections().get(i).name(), view.sections().get(i).audience(), ranges.get(i).range().size())).toList(),
                    taken, questionnaire.lastDay().orElse(null), questionnaire.organisation(),
                    languages, view.language() == null ? null : view.language().of(TEXTS.asMatchPredicate()));
        }
    }

    /** A section in a list. */
    record SectionSummary(String key, String name, Audience audience, int itemCount) {}
}
