package org.commonvision.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.commonvision.framework.Rights;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The people of a programme before and after it, as published once: frozen. Of those alone who answered in both cycles (rule D17). */
@Schema(description = "A cohort before and after, as published: it never changes. For development only.")
public record CohortReport(
        @Schema(description = "Of the cohort") UUID id,
        String name,
        OrganisationReport.PublishedCycle before,
        OrganisationReport.PublishedCycle after,
        QuestionnaireReference questionnaire,
        Rights rights,
        LocalDate publishedOn,
        @Schema(description = "Who answered in both cycles, rounded to 5; at least ten") int people,
        @Schema(description = "The domains that are for everyone, in the questionnaire's order") List<Domain> domains) {

    /** What is said of one domain; a change by the standard deviation and reliability that the questionnaire version records. */
    @Schema(name = "CohortDomain")
    public record Domain(
            String key,
            String name,
            @Schema(description = "Mean before, whole number of 0 to 100") int before,
            @Schema(description = "Mean after") int after,
            @Schema(description = "After less before") int change,
            @Schema(description = "The lower end of the change's 95 per cent interval") int low,
            @Schema(description = "The upper end") int high,
            @Schema(description = "Of the mean") OrganisationReport.Change verdict,
            @Schema(description = "A person's change counts from so many points") int smallestDetectable,
            @Schema(description = "People who rose by that") CodedShare rose,
            @Schema(description = "People of whom no change is detectable") CodedShare stayed,
            @Schema(description = "People who fell by that") CodedShare fell) {}

    /** An organisation's cohorts of which something was published. */
    public record CohortReports(
            @Schema(description = "The newest first") List<CohortReport> items,
            @Schema(nullable = true) String nextPageToken) {}
}
