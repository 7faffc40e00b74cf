package org.commonvision.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.commonvision.platform.http.PlainText;
import org.commonvision.platform.openapi.Partial;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemType;
import org.commonvision.questionnaire.QuestionnairesToStart;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Plans a cycle. */
@Partial
@Schema(requiredProperties = {"questionnaire", "purpose", "opensOn", "closesOn"})
record NewCycle(
        @Schema(description = "Its latest version is what people answer", examples = "leadership-self-assessment") String questionnaire,
        @Schema(description = "What it is for, in words that people will read; development only", minLength = 10, maxLength = 500) String purpose,
        @Schema(description = "The first day, tomorrow or later") LocalDate opensOn,
        @Schema(description = "The last day, within a year") LocalDate closesOn,
        @Schema(description = "What the one table besides the units is by; staff groups where it is left out", nullable = true) SecondaryChoice secondary,
        @Schema(description = "Fewer people than this are never shown together; 10 where it is left out", minimum = "10", maximum = "1000", nullable = true) Integer least) {

    /** What the one table besides the units is by. */
    enum SecondaryChoice {
        @JsonProperty("staff-group") STAFF_GROUP,
        @JsonProperty("pay-band-cluster") PAY_BAND_CLUSTER,
        @JsonProperty("none") NONE
    }

    Cycle checked(String organisation, QuestionnairesToStart questionnaires, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        var found = questionnaire == null ? null : questionnaires.readable(questionnaire, null).orElse(null);
        if (found == null) {
            errors.add(new FieldError("/questionnaire", "There is no such published questionnaire."));
        } else if (found.view().forFeedback()) {
            errors.add(new FieldError("/questionnaire", "This questionnaire is answered in a feedback round, and nobody's feedback enters an organisation's figures."));
        } else if (CycleSheets.core(found.view()).isEmpty()) {
            errors.add(new FieldError("/questionnaire", "No part of this questionnaire is for everyone, so an organisation has no figures of it."));
        } else if (found.order().sections().size() + CycleSheets.elements(found.order()) > CycleSheets.MOST_FIGURES) {
            errors.add(new FieldError("/questionnaire", "This questionnaire has more than " + CycleSheets.MOST_FIGURES
                    + " domains and elements together, more than an organisation's figures are made of. Choose a shorter one."));
        }
        if (purpose == null || purpose.strip().length() < 10 || purpose.length() > 500 || !PlainText.isClean(purpose)) {
            errors.add(new FieldError("/purpose", "Say what it is for in 10 to 500 characters."));
        }
        if (opensOn == null || !opensOn.isAfter(today)) {
            errors.add(new FieldError("/opensOn", "Choose a day from tomorrow on: what is published is settled before the first person answers."));
        }
        if (closesOn == null || opensOn != null && (closesOn.isBefore(opensOn) || closesOn.isAfter(opensOn.plusYears(1)))) {
            errors.add(new FieldError("/closesOn", "Choose a day from the first day on, within a year of it."));
        }
        if (least != null && (least < RollUp.LEAST || least > 1000)) {
            errors.add(new FieldError("/least", "Choose a number from 10 to 1000."));
        }
        if (!errors.isEmpty()) {
            throw ProblemType.invalid(errors);
        }
        questionnaires.closed(found, opensOn).ifPresent(reason -> {
            throw reason;
        });
        return new Cycle(UUID.randomUUID(), organisation, found.view().key(), found.view().version(), purpose.strip(), opensOn, closesOn,
                secondary == null ? Cycle.Secondary.STAFF_GROUP : Cycle.Secondary.valueOf(secondary.name()), least == null ? RollUp.LEAST : least);
    }
}
