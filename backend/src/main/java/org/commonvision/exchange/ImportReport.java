package org.commonvision.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did, or would do. */
record ImportReport(
        @Schema(description = "Nothing was written: this is what the same document would do") boolean dryRun,
        @Schema(description = "In the order of the document") List<ImportItem> items) {

    /** What becomes of one part of the document. */
    record ImportItem(
            @Schema(description = "Where it is in the document: a JSON Pointer, or the line of a table. Of what is removed it is where it is in the draft", examples = "/frameworks/0") String pointer,
            Kind kind,
            String key,
            @Schema(description = "Left out for what is no version")
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer version,
            @Schema(description = "Of an item: what it says") String name,
            Change change) {

        ImportItem at(String pointer) {
            return new ImportItem(pointer, kind, key, version, name, change);
        }
    }

    /** What a part of the document is. */
    @Schema(name = "ImportKind")
    enum Kind {
        @JsonProperty("framework") FRAMEWORK,
        @JsonProperty("questionnaire") QUESTIONNAIRE,
        @JsonProperty("crosswalk") CROSSWALK,
        @JsonProperty("item") ITEM
    }

    /** What an import makes of it. */
    @Schema(name = "ImportChange")
    enum Change {
        @JsonProperty("created") CREATED,
        /** It is in the draft, and will say something else, be of another element or stand elsewhere in its own. */
        @JsonProperty("changed") CHANGED,
        /** It is in the draft and not in the document. */
        @JsonProperty("removed") REMOVED,
        /** It is here already, word for word. */
        @JsonProperty("unchanged") UNCHANGED,
        /** A crosswalk of a CASE package to a framework that is not here: CASE has one framework to a package. Import that one, then this again. */
        @JsonProperty("left-out") LEFT_OUT
    }
}
