package org.commonvision.framework;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What good leadership looks like in different roles. */
public record StoryList(List<Story> items, @Schema(nullable = true) String nextPageToken) {

    /** A short story of leadership by somebody in a role. The people in it are invented. */
    public record Story(
            @Schema(examples = "matron") String key,
            String title,
            String role,
            String summary,
            List<String> paragraphs,
            @Schema(description = "Keys of the elements that it shows") List<String> elements) {}
}
