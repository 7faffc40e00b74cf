package org.commonvision.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonvision.framework.CrosswalkView;
import org.commonvision.framework.FrameworkReference;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's assessments over time, and two of them compared against measurement error. */
public record ProgressReport(
        @Schema(description = "Submitted assessments, oldest first") List<ProgressPoint> points,
        @Schema(description = """
                The figures as lines over all assessments: of the whole, then of each domain with its elements after it. A domain or element that goes by another key \
                or name in a later version has one line.""") List<ProgressLine> lines,
        @Schema(description = "Null until there are two", nullable = true) Comparison comparison) {

    /** One assessment. The versions that it names are served for ever. */
    public record ProgressPoint(
            UUID responseId, QuestionnaireReference questionnaire,
            @Schema(description = "What the questionnaire is over") FrameworkReference framework,
            Instant submittedAt,
            @Schema(nullable = true) Integer overall, List<DomainScore> domains) {}

    /** 0 to 100, or null where too little is answered. */
    public record DomainScore(String key, String name, @Schema(nullable = true) Integer score) {}

    /** The figures of one thing, assessment by assessment. */
    public record ProgressLine(
            Part part,
            @Schema(description = "In the latest assessment that has it; null for the whole", nullable = true) String key,
            @Schema(description = "In the latest assessment that has it; null for the whole", nullable = true) String name,
            @Schema(description = "One for each assessment, in their order") List<LinePlace> places) {}

    /** What a line or a difference is about. */
    @Schema(name = "ReportPart")
    public enum Part {
        @JsonProperty("overall") OVERALL,
        @JsonProperty("domain") DOMAIN,
        @JsonProperty("element") ELEMENT,
        @JsonProperty("item") ITEM
    }

    /** A line in one assessment. */
    public record LinePlace(
            @Schema(description = "Its key in this assessment; null for the whole, and where the assessment does not have it", nullable = true) String key,
            @Schema(description = "0 to 100; null where it was not asked or too little is answered", nullable = true) Integer score,
            @Schema(description = """
                    Whether the line goes on from the assessment before: both have a figure, and both figures rest on the same items on scales of one length""") boolean goesOn) {}

    /** Two assessments, over the items that are in both. */
    public record Comparison(
            UUID from, UUID to,
            @Schema(description = "The measurement error is assumed, not yet measured") boolean provisional,
            @Schema(description = "Where the measurement error comes from") String source,
            Change overall, List<DomainChange> domains,
            @Schema(description = "Between two versions of one framework or questionnaire: what the one asks or describes and the other does not, within the chosen sections")
            List<Difference> differences,
            @Schema(description = "Between two frameworks that a crosswalk relates: elements to be seen side by side. Null elsewhere", nullable = true) Related related) {}

    /** A domain compared. */
    public record DomainChange(String key, String name, Change change) {}

    /** A change, and whether it is more than measurement error. */
    public record Change(
            @Schema(description = "Items answered in both") int itemsCompared,
            @Schema(description = "Items that are the same in both questionnaires and chosen in both") int itemsInBoth,
            @Schema(description = "Items that the later one asks, without those of sections that were not chosen both times") int itemsAsked,
            @Schema(description = "Over the items answered in both", nullable = true) Integer from,
            @Schema(description = "Over the items answered in both", nullable = true) Integer to,
            @Schema(description = "Rounded from the exact difference", nullable = true) Integer change,
            double standardDeviation, double reliability,
            @Schema(description = "Reliable-change index, two decimals", nullable = true) Double index,
            @Schema(description = "Smallest change in points of 100 that is more than measurement error") int smallestDetectable,
            Verdict verdict,
            @Schema(description = "Why it cannot be compared; left out where it can") @JsonInclude(JsonInclude.Include.NON_NULL) Obstacle obstacle) {}

    /** Said of a domain or the whole, never of an element. */
    @Schema(name = "ChangeVerdict")
    public enum Verdict {
        @JsonProperty("improved") IMPROVED,
        @JsonProperty("no-detectable-change") NO_DETECTABLE_CHANGE,
        @JsonProperty("fell") FELL,
        @JsonProperty("not-comparable") NOT_COMPARABLE
    }

    /** Something that is not the same in both. */
    @Schema(name = "ProgressDifference")
    public record Difference(
            Part part, DifferenceKind kind,
            @Schema(description = "In the later one; in the earlier where it is gone") String key,
            @Schema(description = "What it is called, or how it reads") String words,
            @Schema(description = "What it was called, or how it read, where its meaning has changed", nullable = true) String was,
            @Schema(description = "Name of the domain that it is in, or was") String domain) {}

    /** What has become of it. */
    public enum DifferenceKind {
        @JsonProperty("new") NEW,
        @JsonProperty("changed") CHANGED,
        @JsonProperty("gone") GONE
    }

    /** Elements of two frameworks, side by side. No figure is taken from another. */
    public record Related(
            @Schema(description = "Who says that they are related: this very version, served for ever") CrosswalkReference crosswalk,
            @Schema(description = "Those of which both were chosen") List<RelatedElements> elements) {}

    /** Which version of a crosswalk. */
    public record CrosswalkReference(String key, int version, @Schema(description = "Whose judgement it is") String source) {}

    /** An element of the earlier assessment and one of the later. */
    public record RelatedElements(CrosswalkView.Strength strength, RelatedElement before, RelatedElement after) {}

    /** An element with its figure. */
    public record RelatedElement(String key, String name, String domain, @Schema(nullable = true) Integer score) {}
}
