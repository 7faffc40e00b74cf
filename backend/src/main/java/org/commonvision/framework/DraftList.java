package org.commonvision.framework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.commonvision.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The drafts that the caller edits, by key. */
public record DraftList(
        List<DraftSummary> items,
        @Schema(description = "Send as `pageToken` for the next page; null on the last", nullable = true) String nextPageToken) {

    private static final int PAGE = 100;

    /** A draft in a list. */
    @Schema(name = "DraftSummary")
    public record DraftSummary(
            String key, String name,
            @Schema(description = "ODS code of the organisation whose own it is; left out where it is for everyone")
            @JsonInclude(JsonInclude.Include.NON_NULL) String organisation,
            @Schema(description = "The published version that it began from; left out where there is none")
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer basedOn,
            Instant editedAt) {}

    /** The page after the one that ended there. */
    public static DraftList page(Drafts<?> drafts, Editor editor, String pageToken) {
        if (pageToken != null && !Editor.isKey(pageToken)) {
            throw ProblemType.invalid("query:pageToken", "This is not a page token of ours.");
        }
        var found = drafts.page(editor, pageToken == null ? "" : pageToken, PAGE + 1);
        boolean more = found.size() > PAGE;
        var page = more ? found.subList(0, PAGE) : found;
        return new DraftList(page, more ? page.getLast().key() : null);
    }
}
