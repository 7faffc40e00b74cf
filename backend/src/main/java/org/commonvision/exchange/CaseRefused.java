package org.commonvision.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.commonvision.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refusal as CASE clients expect it: 1EdTech's status information in place of a problem. */
class CaseRefused extends RuntimeException {

    /** What a CASE provider answers a request with that it does not fulfil. */
    @Schema(name = "imsx_StatusInfo")
    record StatusInfo(
            @JsonProperty("imsx_codeMajor") String codeMajor,
            @JsonProperty("imsx_severity") String severity,
            @JsonProperty("imsx_description") String description,
            @JsonProperty("imsx_codeMinor") CodeMinor codeMinor) {}

    /** Why, in the words of the standard. */
    @Schema(name = "imsx_CodeMinor")
    record CodeMinor(@JsonProperty("imsx_codeMinorField") List<CodeMinorField> fields) {}

    /** One reason. */
    @Schema(name = "imsx_CodeMinorField")
    record CodeMinorField(
            @JsonProperty("imsx_codeMinorFieldName") String name,
            @Schema(examples = "unknownobject") @JsonProperty("imsx_codeMinorFieldValue") String value) {}

    private final int status;
    private final String minor;

    private CaseRefused(int status, String minor, String description) {
        super(description, null, false, false);
        this.status = status;
        this.minor = minor;
    }

    static CaseRefused unknown() {
        return new CaseRefused(404, "unknownobject", "There is nothing under this identifier.");
    }

    static CaseRefused noUuid() {
        return new CaseRefused(404, "invalid_uuid", "This is no identifier.");
    }

    static CaseRefused selection(String description) {
        return new CaseRefused(400, "invalid_selection_field", description);
    }

    static CaseRefused sort(String description) {
        return new CaseRefused(400, "invalid_sort_field", description);
    }

    /** What the platform refuses before we are asked, or could not help. */
    static StatusInfo of(Problem problem) {
        return new CaseRefused(problem.status(), switch (problem.status()) {
            case 401 -> "unauthorised_request";
            case 403 -> "forbidden";
            case 404 -> "unknownobject";
            case 503 -> "server_busy";
            default -> problem.status() < 500 ? "invalid_selection_field" : "internal_server_error";
        }, problem.detail()).body();
    }

    int status() {
        return status;
    }

    StatusInfo body() {
        return new StatusInfo("failure", "error", getMessage(), new CodeMinor(List.of(new CodeMinorField("TargetEndSystem", minor))));
    }
}
