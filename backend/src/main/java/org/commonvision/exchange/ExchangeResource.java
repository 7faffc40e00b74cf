package org.commonvision.exchange;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.commonvision.framework.CurrentReader;
import org.commonvision.framework.Editor;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.openapi.Refuses;
import org.commonvision.platform.problem.Problem;
import org.commonvision.platform.problem.ProblemType;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What documents look like, and the way in for them. */
@Path("/api/v1")
@Tag(name = "Exchange")
class ExchangeResource {

    private static final PublishedText SCHEMA = PublishedText.of(PackReader.SCHEMA.text());

    private final Imports imports;
    private final Editor editor;
    private final CurrentReader current;
    private final Clock clock;

    ExchangeResource(Imports imports, Editor editor, CurrentReader current, Clock clock) {
        this.imports = imports;
        this.editor = editor;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Path("/exchange-schema")
    @Produces(MediaType.APPLICATION_JSON)
    @NonBlocking
    @PermitAll
    @Access(roles = Role.ANYONE)
    @Operation(summary = "The JSON Schema of the documents", description = "Draft 2020-12. What an import holds against a document is this.")
    @APIResponse(responseCode = "200", description = "The schema", content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "You have the current one")
    public RestResponse<byte[]> getExchangeSchema(@RestHeader("If-None-Match") String ifNoneMatch) {
        return SCHEMA.answer(ifNoneMatch, PublishedText.REVALIDATED);
    }

    @POST
    @Path("/imports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR)
    @Refuses(ProblemType.IMPORT_REFUSED)
    @Operation(summary = "Import a document", description = "First as a dry run, which says what would become of each part and writes nothing. "
            + "Then for good: all of it or, where anything is wrong, nothing. The same document again changes nothing.")
    @RequestBody(description = "A document as `/exchange-schema` describes it, or a CASE package", required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "200", description = "What was done, or would be", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "400", description = "Something in the document is not right: each thing with where it is. Nothing was written",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = ImportRefused.ImportRefusedProblem.class)))
    public ImportReport submitImport(
            @Parameter(description = "Only say what it would do", schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true")) @RestQuery String dryRun,
            @Parameter(description = "How it is written: our own JSON (`pack`), or a CASE 1.1 package (`case`)",
                    schema = @Schema(type = SchemaType.STRING, enumeration = {"pack", "case"}, defaultValue = "pack")) @RestQuery String format,
            byte[] document) {
        return imports.take(document, format(format), DryRun.of(dryRun), new Imports.Importer(current.reader(), editor::makes), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static Imports.Format format(String text) {
        return switch (text) {
            case null -> Imports.Format.PACK;
            case "pack" -> Imports.Format.PACK;
            case "case" -> Imports.Format.CASE;
            default -> {
                var findings = new Findings();
                findings.add("query:format", "Say pack or case.");
                throw new ImportRefused(findings, List.of());
            }
        };
    }
}
