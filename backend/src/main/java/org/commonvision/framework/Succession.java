package org.commonvision.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import org.commonvision.platform.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What has become of an earlier version's elements or items, as far as their keys do not say it: a key that is in both versions
 * means the same unless it is named here; one that is only in the later is new; one that is only in the earlier is gone.
 */
@Schema(description = "What has become of an earlier version, where the keys do not say it: a key in both means the same unless it is named here")
public record Succession(
        @Schema(description = "The earlier version") int since,
        List<Successor> successors) {

    /** What one key is to the version before. */
    public record Successor(
            @Schema(description = "Key in this version") String key,
            @Schema(description = "Its key in the earlier version, where that was another one")
            @JsonInclude(JsonInclude.Include.NON_NULL) String was,
            Meaning meaning) {}

    /** Whether answers before and after may be compared. */
    public enum Meaning {
        @JsonProperty("same") SAME,
        @JsonProperty("changed") CHANGED
    }

    /** Says what cannot be stored or read. */
    public void check(String at, Faults faults) {
        if (since < 1) {
            faults.add(at + "/since", "Versions count from 1.");
        }
        var keys = new HashSet<String>();
        faults.<Successor>list(at + "/successors", successors, 20_000, (pointer, successor) -> {
            FrameworkContent.uniqueKey(pointer + "/key", successor.key(), keys, faults);
            if (successor.was() != null) {
                FrameworkContent.partKey(pointer + "/was", successor.was(), faults);
            }
            faults.there(pointer + "/meaning", successor.meaning());
        });
    }
}
