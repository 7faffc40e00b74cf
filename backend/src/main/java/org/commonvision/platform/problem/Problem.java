package org.commonvision.platform.problem;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one shape of every refusal: RFC 9457. */
@Schema(description = "A refusal (RFC 9457). `type` is a stable identifier; `errors` names each field that needs a change.")
public record Problem(
        @Schema(format = "uri-reference", examples = "/problems/invalid-request") URI type,
        String title,
        int status,
        String detail,
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, errors);
    }
}
