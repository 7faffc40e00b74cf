package org.commonvision.exchange;

import static org.commonvision.platform.problem.ProblemType.invalid;
import static org.commonvision.platform.problem.ProblemType.notFound;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.commonvision.framework.CurrentReader;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The way out. A class of its own: below the frameworks' own address, their resource would be the only one asked. */
@Path("/api/v1/frameworks/{key}/versions/{version}/export")
@Tag(name = "Exchange")
class FrameworkExportResource {

    private final PackExport export;
    private final CaseExport caseExport;
    private final CurrentReader current;

    FrameworkExportResource(PackExport export, CaseExport caseExport, CurrentReader current) {
        this.export = export;
        this.caseExport = caseExport;
        this.current = current;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "A version of a framework as a document",
            description = "With every questionnaire over it, its crosswalks, and the frameworks that those lead to, so that another system can import it by itself. "
                    + "As a CASE package it has no other framework in it, and the crosswalks that lead from it.")
    @APIResponse(responseCode = "200", description = "The document; what is published is in it word for word",
            content = @Content(mediaType = "application/json", schema = @Schema(oneOf = {PackDocument.class, CasePackage.class})))
    @APIResponse(responseCode = "304", description = "You have the current one")
    public RestResponse<byte[]> getFrameworkExport(@RestPath String key, @RestPath int version,
            @Parameter(description = "How it is written: our own JSON (`pack`), or a CASE 1.1 package (`case`)",
                    schema = @Schema(type = SchemaType.STRING, enumeration = {"pack", "case"}, defaultValue = "pack")) @RestQuery String format,
            @RestHeader("If-None-Match") String ifNoneMatch) {
        // What is in it depends on who asks, so no shared cache may keep one reader's for another.
        var document = switch (format) {
            case null -> export.of(key, version, current.reader());
            case "pack" -> export.of(key, version, current.reader());
            case "case" -> caseExport.packageOf(key, version, current.reader());
            default -> throw invalid("query:format", "Say pack or case.");
        };
        var answer = document.orElseThrow(() -> notFound("framework")).answer(ifNoneMatch, PublishedText.RESTRICTED);
        String name = key + "-" + version + ("case".equals(format) ? "-case" : "") + ".json";
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        return answer;
    }
}
