package org.commonvision.framework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published version of a crosswalk: which elements of one framework are related to which of another. */
public record CrosswalkView(
        @Schema(examples = "leadership-framework-to-healthcare-leadership-model") String key,
        @Schema(description = "Counts from 1") int version,
        String summary,
        @Schema(description = "Whose judgement it is") String source,
        LocalDate publishedOn,
        FrameworkReference from,
        FrameworkReference to,
        List<Link> elements) {

    /** Two elements that have to do with each other. */
    @Schema(name = "CrosswalkLink")
    public record Link(
            @Schema(description = "Key of an element of the one framework", examples = "LF.1.1") String from,
            @Schema(description = "Key of an element of the other", examples = "HLM.2.1") String to,
            Strength strength) {}

    /** How much two elements have in common. */
    @Schema(name = "CrosswalkStrength")
    public enum Strength {
        /** They mean the same. */
        @JsonProperty("same") SAME,
        /** Most of what one means, the other means too. */
        @JsonProperty("close") CLOSE,
        /** The one holds a part of the other. */
        @JsonProperty("part") PART
    }

    /** Whether both are one text; the day on which it was published here or elsewhere is not part of it. */
    public boolean saysTheSameAs(CrosswalkView other) {
        return published(version, from.version(), to.version(), other.publishedOn).equals(other);
    }

    CrosswalkView published(int version, int fromVersion, int toVersion, LocalDate on) {
        return new CrosswalkView(key, version, summary, source, on, new FrameworkReference(from.key(), fromVersion, from.name()),
                new FrameworkReference(to.key(), toVersion, to.name()), elements);
    }
}
