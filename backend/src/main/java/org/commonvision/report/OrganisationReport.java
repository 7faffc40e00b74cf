package org.commonvision.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.commonvision.framework.Rights;
import org.commonvision.organisation.OrganisationSummary;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An organisation's figures for one cycle, as published on one date: frozen. Nothing in it rests on fewer people than
 * {@code least}, and nothing can be worked out from all of it together that does (rules D1 to D18).
 */
@Schema(description = "An organisation's figures for one cycle, as published: they never change. For development only.")
public record OrganisationReport(
        OrganisationSummary organisation,
        PublishedCycle cycle,
        QuestionnaireReference questionnaire,
        Rights rights,
        LocalDate publishedOn,
        @Schema(description = "No figure rests on fewer people") int least,
        @Schema(description = "The domains that are for everyone, in the questionnaire's order") List<Named> domains,
        @Schema(description = "The whole organisation, and the units below it", nullable = true) Cell whole,
        @Schema(description = "Of the organisation as a whole; those with too few people, or too few people without it, are left out") List<ElementFigures> elements,
        @Schema(description = "Domains for senior roles, of the organisation as a whole, by the rule for elements") List<DomainFigures> seniorDomains,
        @Schema(description = "The one table besides the tree", nullable = true) SecondaryTable secondary,
        @Schema(description = "Why there is no such table, in one fixed sentence that gives no reason", nullable = true) String secondaryLeftOut,
        @Schema(description = "The cycle that changes are from", nullable = true) PublishedCycle changesSince,
        @Schema(description = "Other organisations together, as published by then", nullable = true) Others others) {

    private static final String RATE = "Of the people on the staff list when the cycle closed, how many took part, also those without a figure for every domain; null where the staff list does not say";

    /** The window whose answers these are. */
    public record PublishedCycle(UUID id, LocalDate opensOn, LocalDate closesOn, String purpose) {}

    /** Something with a key and a name. */
    @Schema(name = "KeyAndName")
    public record Named(String key, String name) {}

    /** A group of people, and what is published of it; the groups below it add up to it. */
    @Schema(name = "PublishedCell")
    public record Cell(
            @Schema(description = "Of the unit; for those in no unit or combined, of the unit they are in; empty for the organisation") String key,
            String name,
            CellKind kind,
            @Schema(description = "Rounded to 5") int people,
            @Schema(description = RATE, nullable = true) CodedShare responseRate,
            @Schema(description = "The units that a combined group is of, by name, those too that nobody answered from") List<String> parts,
            List<DomainFigures> domains,
            List<Cell> breakdown,
            @Schema(description = "Units directly below without figures of their own") List<String> withoutFigures) {}

    /** What a group of people is. */
    public enum CellKind {
        @JsonProperty("organisation") ORGANISATION,
        @JsonProperty("unit") UNIT,
        @JsonProperty("not-in-a-unit") NOT_IN_A_UNIT,
        @JsonProperty("combined") COMBINED
    }

    /** What a group's answers say of a domain. */
    @Schema(name = "PublishedDomainFigures")
    public record DomainFigures(
            String key,
            @Schema(description = "Mean of the people's figures, whole number of 0 to 100") int mean,
            @Schema(description = "People with a figure of at least 75") CodedShare favourable,
            @Schema(description = "People below 50, from 50 to 74, and from 75; null for fewer than 30 people", nullable = true) List<CodedShare> bands,
            @Schema(description = "Since the earlier cycle, against the error of two means; null where there is nothing to compare with", nullable = true) Change change) {}

    /** What is said of two means. */
    @Schema(name = "GroupChange")
    public enum Change {
        @JsonProperty("improved") IMPROVED,
        @JsonProperty("no-detectable-change") NO_DETECTABLE_CHANGE,
        @JsonProperty("fell") FELL
    }

    /** What the organisation's answers say of an element. */
    @Schema(name = "PublishedElementFigures")
    public record ElementFigures(
            String key, String name, String domain,
            @Schema(description = "Rounded to 5") int people,
            int mean,
            @Schema(description = "People for whom it was a possible area to develop") CodedShare possibleArea) {}

    /** The organisation's people divided in one other way. */
    public record SecondaryTable(
            SecondaryBy by,
            @Schema(description = "They add up to the organisation") List<SecondaryCell> cells) {}

    /** In which way. */
    public enum SecondaryBy {
        @JsonProperty("staff-group") STAFF_GROUP,
        @JsonProperty("pay-band-cluster") PAY_BAND_CLUSTER
    }

    /** One group of the secondary table. */
    public record SecondaryCell(
            @Schema(description = "Codes of the code list; empty for not stated and for those taken together") String code,
            String name,
            @Schema(description = "Rounded to 5") int people,
            @Schema(description = RATE, nullable = true) CodedShare responseRate,
            List<DomainFigures> domains) {}

    /** Other organisations, at least five, of which none has more than 70 per cent of the people. */
    public record Others(int organisations, List<OthersDomain> domains) {}

    /** Their people's mean. */
    public record OthersDomain(String key, int mean) {}
}
