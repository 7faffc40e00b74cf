package org.commonvision.framework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.commonvision.platform.problem.FieldError;
import org.commonvision.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be seen to before a draft is published. */
public record CheckList(List<CheckListItem> items) {

    /** One thing to see to. */
    @Schema(name = "CheckListItem")
    public record CheckListItem(
            Severity severity,
            @Schema(description = "JSON Pointer into the draft, as it is read and saved", examples = "/framework/domains/0/name") String pointer,
            @Schema(description = "What it is, in a sentence for a person") String text) {}

    /** Whether it stands in the way. */
    @Schema(name = "CheckListSeverity")
    public enum Severity {
        /** Not published while this is so. */
        @JsonProperty("must") MUST,
        /** Worth a second look. */
        @JsonProperty("advice") ADVICE
    }

    /** Whether nothing stands in the way. */
    public boolean isReady() {
        return items.stream().noneMatch(it -> it.severity() == Severity.MUST);
    }

    /** Refuses publication while there is something that must be seen to. */
    public void orThrow() {
        var musts = items.stream().filter(it -> it.severity() == Severity.MUST).map(it -> new FieldError(it.pointer(), it.text())).toList();
        if (!musts.isEmpty()) {
            throw ProblemType.DRAFT_NOT_READY.because(musts.size() == 1 ? musts.getFirst().message() : musts.size() + " things are missing before it can be published.", musts);
        }
    }

    /** Gathers it. */
    public static final class Builder {

        private final List<CheckListItem> items = new ArrayList<>();

        public void must(String pointer, String text) {
            items.add(new CheckListItem(Severity.MUST, pointer, text));
        }

        public void mustHold(boolean held, String pointer, String otherwise) {
            if (!held) {
                must(pointer, otherwise);
            }
        }

        public void mustSay(String pointer, String text, String what) {
            mustHold(!text.isBlank(), pointer, "Write " + what + ".");
        }

        public void advise(String pointer, String text) {
            items.add(new CheckListItem(Severity.ADVICE, pointer, text));
        }

        public void adviseUnless(boolean held, String pointer, String otherwise) {
            if (!held) {
                advise(pointer, otherwise);
            }
        }

        public CheckList build() {
            return new CheckList(List.copyOf(items));
        }
    }
}
