package org.commonvision.framework;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** The role stories that came with this build. */
@Path("/api/v1/stories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stories")
class StoryResource {

    private final PublishedText stories;

    StoryResource() throws IOException {
        try (var packed = StoryResource.class.getResourceAsStream("/packs/stories.json")) {
            stories = PublishedText.of(new String(packed.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @GET
    @io.smallrye.common.annotation.NonBlocking
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "The role stories", description = "What leadership looks like at any level, each tied to elements of the framework.")
    @APIResponse(responseCode = "200", description = "The stories",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StoryList.class)))
    @APIResponse(responseCode = "304", description = "You have the current text")
    public RestResponse<byte[]> listStories(@RestHeader("If-None-Match") String ifNoneMatch) {
        return stories.answer(ifNoneMatch, PublishedText.REVALIDATED);
    }
}
