package org.commonvision.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's assessments over time, and two of them compared against measurement error. */
public record ProgressReport(
        @Schema(description = "Submitted assessments, oldest first") List<ProgressPoint> points,
        @Schema(description = "Null until there are two", nullable = true) Comparison comparison) {

    /** One assessment. */
    public record ProgressPoint(
            UUID responseId, QuestionnaireReference questionnaire, Instant submittedAt,
            @Schema(nullable = true) Integer overall, List<DomainScore> domains) {}

    /** 0 to 100, or null where too little is answered. */
    public record DomainScore(String key, String name, @Schema(nullable = true) Integer score) {}

    /** Two assessments, over the items that are in both. */
    public record Comparison(
            UUID from, UUID to,
            @Schema(description = "The measurement error is assumed, not yet measured") boolean provisional,
            @Schema(description = "Where the measurement error comes from") String source,
            Change overall, List<DomainChange> domains) {}

    /** A domain compared. */
    public record DomainChange(String key, String name, Change change) {}

    /** A change, and whether it is more than measurement error. */
    public record Change(
            @Schema(description = "Items answered in both") int itemsCompared,
            @Schema(description = "Items that are in both questionnaires and chosen in both") int itemsInBoth,
            @Schema(description = "Over the items answered in both", nullable = true) Integer from,
            @Schema(description = "Over the items answered in both", nullable = true) Integer to,
            @Schema(description = "Rounded from the exact difference", nullable = true) Integer change,
            double standardDeviation, double reliability,
            @Schema(description = "Reliable-change index, two decimals", nullable = true) Double index,
            @Schema(description = "Smallest change in points of 100 that is more than measurement error") int smallestDetectable,
            Verdict verdict) {}

    /** Said of a domain or the whole, never of an element. */
    @Schema(name = "ChangeVerdict")
    public enum Verdict {
        @JsonProperty("improved") IMPROVED,
        @JsonProperty("no-detectable-change") NO_DETECTABLE_CHANGE,
        @JsonProperty("fell") FELL,
        @JsonProperty("not-comparable") NOT_COMPARABLE
    }
}
