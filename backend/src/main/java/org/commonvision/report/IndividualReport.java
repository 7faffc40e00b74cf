package org.commonvision.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.commonvision.response.AnswerSheet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's profile: what their answers say, by domain and by element. Development only. */
public record IndividualReport(
        UUID responseId,
        QuestionnaireReference questionnaire,
        Instant submittedAt,
        @Schema(description = "Points of the scale") int points,
        boolean countsForOrganisation,
        @Schema(description = "Keys of the elements the person chose to work on") List<String> elementsToWorkOn,
        Figures overall,
        @Schema(description = "The chosen sections, in the questionnaire's order") List<DomainFigures> domains) {

    /** A domain of the profile. */
    public record DomainFigures(String key, String name, Figures figures, List<ElementFigures> elements) {}

    /** An element of the profile. */
    public record ElementFigures(String key, String name, Standing standing, Figures figures) {}

    static IndividualReport of(AnswerSheet sheet, PublishedQuestionnaire questionnaire) {
        var order = questionnaire.order();
        var answers = sheet.answers();
        var overall = Measurement.nothing(order.points());
        var domains = new ArrayList<DomainFigures>();
        for (var section : order.chosen(sheet.sections())) {
            var tally = Measurement.tally(answers, section.range().from(), section.range().to(), order.points());
            overall = overall.plus(tally);
            var elements = section.elements().stream().map(range -> {
                var element = Measurement.tally(answers, range.from(), range.to(), order.points());
                return new ElementFigures(range.key(), range.name(), Measurement.standing(element), Figures.of(element, Measurement.elementScore(element)));
            }).toList();
            domains.add(new DomainFigures(section.key(), section.range().name(), Figures.of(tally, Measurement.score(tally)), elements));
        }
        return new IndividualReport(sheet.id(), QuestionnaireReference.of(questionnaire.view()), sheet.submittedAt(), order.points(),
                sheet.countsForOrganisation(), sheet.elementsToWorkOn(), Figures.of(overall, Measurement.score(overall)), domains);
    }
}
