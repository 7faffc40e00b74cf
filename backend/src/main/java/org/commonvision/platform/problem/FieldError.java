package org.commonvision.platform.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is wrong, and where. */
@Schema(description = "One thing that is wrong, and where")
public record FieldError(
        @Schema(description = "JSON Pointer into the body, `line:7` or `line:7/column` where the body is a table, or `header:Name`, `query:name`, `path:name`", examples = "/answers/0/value")
        String pointer,
        @Schema(description = "What is wrong, in a sentence for a person")
        String message) {}
