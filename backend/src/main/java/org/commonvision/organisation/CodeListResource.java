package org.commonvision.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

/** The code lists that profiles and reports use. */
@Path("/api/v1/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code lists")
class CodeListResource {

    private final CodeLists codeLists;

    CodeListResource(CodeLists codeLists) {
        this.codeLists = codeLists;
    }

    @GET
    @io.smallrye.common.annotation.NonBlocking
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "All code lists", description = "Staff groups, pay bands and their clusters, roles, scopes of leadership.")
    @APIResponse(responseCode = "200", description = "All code lists",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CodeLists.AllCodeLists.class)))
    @APIResponse(responseCode = "304", description = "You have the current text")
    public RestResponse<byte[]> listCodeLists(@RestHeader("If-None-Match") String ifNoneMatch) {
        return codeLists.text().answer(ifNoneMatch, PublishedText.REVALIDATED);
    }
}
