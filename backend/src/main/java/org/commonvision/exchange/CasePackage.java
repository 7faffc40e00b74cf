package org.commonvision.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.commonvision.framework.FrameworkReference;
import org.commonvision.framework.FrameworkView;
import org.commonvision.framework.Rights;
import org.commonvision.framework.Succession;
import org.commonvision.framework.CrosswalkView;
import org.commonvision.questionnaire.QuestionnaireView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A framework in the 1EdTech CASE 1.1 format: what its JSON binding calls CFPackage, as far as we write and read it. What CASE has no
 * field for is in {@code extensions}, under our name.
 */
@Schema(name = "CFPackage")
record CasePackage(
        @JsonProperty("CFDocument") Document document,
        @JsonProperty("CFItems") List<Item> items,
        @JsonProperty("CFAssociations") List<Association> associations,
        @JsonProperty("CFDefinitions") @JsonInclude(JsonInclude.Include.NON_NULL) Definitions definitions,
        @JsonProperty("CFRubrics") @JsonInclude(JsonInclude.Include.NON_NULL) List<Rubric> rubrics) {

    /** A reference to something of CASE. */
    @Schema(name = "CFLink")
    record Link(String title, String identifier, String uri,
            @Schema(description = "Of what an association joins") @JsonInclude(JsonInclude.Include.NON_NULL) String targetType) {}

    /** A framework version as a whole. */
    @Schema(name = "CFDocument")
    record Document(String identifier, String uri,
            @JsonInclude(JsonInclude.Include.NON_NULL) String caseVersion,
            String creator, String title, String lastChangeDateTime,
            @JsonInclude(JsonInclude.Include.NON_NULL) String description,
            @JsonInclude(JsonInclude.Include.NON_NULL) String language,
            @JsonInclude(JsonInclude.Include.NON_NULL) String version,
            @JsonInclude(JsonInclude.Include.NON_NULL) String adoptionStatus,
            @JsonInclude(JsonInclude.Include.NON_NULL) String statusStartDate,
            @JsonInclude(JsonInclude.Include.NON_NULL) Link licenseURI,
            @JsonInclude(JsonInclude.Include.NON_NULL) String notes,
            @JsonProperty("CFPackageURI") @JsonInclude(JsonInclude.Include.NON_NULL) Link packageUri,
            @JsonInclude(JsonInclude.Include.NON_NULL) Extensions extensions) {

        Document linkedTo(Link packageUri) {
            return new Document(identifier, uri, caseVersion, creator, title, lastChangeDateTime, description, language, version, adoptionStatus, statusStartDate,
                    licenseURI, notes, packageUri, extensions);
        }
    }

    /** A domain or an element. */
    @Schema(name = "CFItem")
    record Item(String identifier, String fullStatement,
            @JsonProperty("CFItemType") @JsonInclude(JsonInclude.Include.NON_NULL) String type,
            String uri,
            @JsonInclude(JsonInclude.Include.NON_NULL) String humanCodingScheme,
            @JsonInclude(JsonInclude.Include.NON_NULL) String abbreviatedStatement,
            @JsonInclude(JsonInclude.Include.NON_NULL) String notes,
            @JsonInclude(JsonInclude.Include.NON_NULL) String language,
            @JsonProperty("CFItemTypeURI") @JsonInclude(JsonInclude.Include.NON_NULL) Link typeUri,
            String lastChangeDateTime,
            @JsonProperty("CFDocumentURI") @JsonInclude(JsonInclude.Include.NON_NULL) Link documentUri,
            @JsonInclude(JsonInclude.Include.NON_NULL) Extensions extensions) {

        Item linkedTo(Link documentUri) {
            return new Item(identifier, fullStatement, type, uri, humanCodingScheme, abbreviatedStatement, notes, language, typeUri, lastChangeDateTime, documentUri, extensions);
        }
    }

    /** What two items, or two documents, are to each other. */
    @Schema(name = "CFAssociation")
    record Association(String identifier, String associationType,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer sequenceNumber,
            String uri, Link originNodeURI, Link destinationNodeURI,
            @JsonProperty("CFAssociationGroupingURI") @JsonInclude(JsonInclude.Include.NON_NULL) Link groupingUri,
            String lastChangeDateTime,
            @JsonInclude(JsonInclude.Include.NON_NULL) String notes,
            @JsonProperty("CFDocumentURI") @JsonInclude(JsonInclude.Include.NON_NULL) Link documentUri,
            @JsonInclude(JsonInclude.Include.NON_NULL) Extensions extensions) {

        Association linkedTo(Link documentUri) {
            return new Association(identifier, associationType, sequenceNumber, uri, originNodeURI, destinationNodeURI, groupingUri, lastChangeDateTime, notes, documentUri, extensions);
        }
    }

    /** What items and associations refer to. */
    @Schema(name = "CFDefinitions")
    record Definitions(
            @JsonProperty("CFItemTypes") @JsonInclude(JsonInclude.Include.NON_NULL) List<ItemType> itemTypes,
            @JsonProperty("CFLicenses") @JsonInclude(JsonInclude.Include.NON_NULL) List<License> licenses,
            @JsonProperty("CFAssociationGroupings") @JsonInclude(JsonInclude.Include.NON_NULL) List<Grouping> groupings) {}

    /** Domain, or element. */
    @Schema(name = "CFItemType")
    record ItemType(String identifier, String uri, String title, String description, String hierarchyCode, String lastChangeDateTime) {}

    /** Under which licence the wording stands. */
    @Schema(name = "CFLicense")
    record License(String identifier, String uri, String title, String description, String licenseText, String lastChangeDateTime) {}

    /** The associations of one crosswalk. */
    @Schema(name = "CFAssociationGrouping")
    record Grouping(String identifier, String uri, String title,
            @JsonInclude(JsonInclude.Include.NON_NULL) String description,
            String lastChangeDateTime,
            @JsonInclude(JsonInclude.Include.NON_NULL) Extensions extensions) {}

    /** The levels of a framework's elements, or a questionnaire. */
    @Schema(name = "CFRubric")
    record Rubric(String identifier, String uri,
            @JsonInclude(JsonInclude.Include.NON_NULL) String title,
            @JsonInclude(JsonInclude.Include.NON_NULL) String description,
            String lastChangeDateTime,
            @JsonProperty("CFRubricCriteria") @JsonInclude(JsonInclude.Include.NON_NULL) List<Criterion> criteria,
            @JsonInclude(JsonInclude.Include.NON_NULL) Extensions extensions) {}

    /** An element with levels, or an item of a questionnaire. */
    @Schema(name = "CFRubricCriterion")
    record Criterion(String identifier, String uri,
            @JsonInclude(JsonInclude.Include.NON_NULL) String category,
            @JsonInclude(JsonInclude.Include.NON_NULL) String description,
            @JsonProperty("CFItemURI") @JsonInclude(JsonInclude.Include.NON_NULL) Link itemUri,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer position,
            @JsonInclude(JsonInclude.Include.NON_NULL) String rubricId,
            String lastChangeDateTime,
            @JsonProperty("CFRubricCriterionLevels") @JsonInclude(JsonInclude.Include.NON_NULL) List<Level> levels,
            @JsonInclude(JsonInclude.Include.NON_NULL) Extensions extensions) {}

    /** One level, or one point of a scale. */
    @Schema(name = "CFRubricCriterionLevel")
    record Level(String identifier, String uri,
            @JsonInclude(JsonInclude.Include.NON_NULL) String description,
            @JsonInclude(JsonInclude.Include.NON_NULL) String quality,
            @JsonInclude(JsonInclude.Include.NON_NULL) Double score,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer position,
            @JsonInclude(JsonInclude.Include.NON_NULL) String rubricCriterionId,
            String lastChangeDateTime) {}

    /** What CASE has no field for; each application's under its name. */
    @Schema(name = "CFExtensions")
    record Extensions(@JsonProperty("common-vision") @JsonInclude(JsonInclude.Include.NON_NULL) Ours ours) {}

    /** What of ours one thing of CASE stands for. */
    @Schema(name = "CFExtension")
    record Ours(
            @JsonInclude(JsonInclude.Include.NON_NULL) Framework framework,
            @JsonInclude(JsonInclude.Include.NON_NULL) FrameworkView.Domain domain,
            @JsonInclude(JsonInclude.Include.NON_NULL) FrameworkView.Element element,
            @JsonInclude(JsonInclude.Include.NON_NULL) QuestionnaireView questionnaire,
            @Schema(description = "Key of the item of the questionnaire") @JsonInclude(JsonInclude.Include.NON_NULL) String item,
            @JsonInclude(JsonInclude.Include.NON_NULL) Crosswalk crosswalk,
            @JsonInclude(JsonInclude.Include.NON_NULL) CrosswalkView.Link link,
            @JsonInclude(JsonInclude.Include.NON_NULL) Succession.Successor successor) {

        static Extensions framework(Framework framework) {
            return new Extensions(new Ours(framework, null, null, null, null, null, null, null));
        }

        static Extensions domain(FrameworkView.Domain domain) {
            return new Extensions(new Ours(null, domain, null, null, null, null, null, null));
        }

        static Extensions element(FrameworkView.Element element) {
            return new Extensions(new Ours(null, null, element, null, null, null, null, null));
        }

        static Extensions questionnaire(QuestionnaireView questionnaire) {
            return new Extensions(new Ours(null, null, null, questionnaire, null, null, null, null));
        }

        static Extensions item(String key) {
            return new Extensions(new Ours(null, null, null, null, key, null, null, null));
        }

        static Extensions crosswalk(Crosswalk crosswalk) {
            return new Extensions(new Ours(null, null, null, null, null, crosswalk, null, null));
        }

        static Extensions link(CrosswalkView.Link link) {
            return new Extensions(new Ours(null, null, null, null, null, null, link, null));
        }

        static Extensions successor(Succession.Successor successor) {
            return new Extensions(new Ours(null, null, null, null, null, null, null, successor));
        }
    }

    /** A framework version without its parts. */
    @Schema(name = "CFExtensionFramework")
    record Framework(String key, int version, LocalDate publishedOn, String name, String summary, String introduction, String audience, Rights rights,
            @Schema(description = "The earlier version that its succession tells of") @JsonInclude(JsonInclude.Include.NON_NULL) Integer since) {}

    /** A crosswalk without its links. */
    @Schema(name = "CFExtensionCrosswalk")
    record Crosswalk(String key, int version, String summary, String source, LocalDate publishedOn, FrameworkReference from, FrameworkReference to) {}
}
