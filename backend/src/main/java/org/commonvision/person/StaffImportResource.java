package org.commonvision.person;

import static org.commonvision.platform.problem.ProblemType.STAFF_IMPORT_STAGE;
import static org.commonvision.platform.problem.ProblemType.STAFF_IMPORT_UNDER_WAY;
import static org.commonvision.platform.problem.ProblemType.invalid;
import static org.commonvision.platform.problem.ProblemType.notFound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.commonvision.person.StaffImport.State;
import org.commonvision.person.StaffImportList.StaffImportSummary;
import org.commonvision.platform.http.SpreadsheetText;
import org.commonvision.platform.openapi.Refuses;
import org.commonvision.platform.problem.ProblemType;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The staff list of the caller's own organisation, brought as a file: what it would do first, and then doing it. */
@Path("/api/v1/organisations/{odsCode}/staff-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
class StaffImportResource {

    private static final String CSV = "text/csv";

    private final StaffImports imports;
    private final StaffImporting importing;
    private final SignedInPerson me;

    StaffImportResource(StaffImports imports, StaffImporting importing, SignedInPerson me) {
        this.imports = imports;
        this.importing = importing;
        this.me = me;
    }

    @GET
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Operation(summary = "The imports of your organisation's staff list", description = "Newest first: the one that is not applied yet, and the latest of those that were.")
    public StaffImportList listStaffImports(@RestPath String odsCode) {
        own(odsCode);
        return new StaffImportList(imports.of(odsCode).stream().map(StaffImportSummary::of).toList(), null);
    }

    @POST
    @Consumes(CSV)
    @ResponseStatus(201)
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Refuses(ProblemType.STAFF_IMPORT_UNDER_WAY)
    @Operation(summary = "Bring a file of your organisation's staff", description = """
            The whole list: who is not in it will be marked as having left. Nothing is changed by bringing it. It takes the place of a file that waits; \
            one that waits for a day is thrown away.""")
    @RequestBody(description = "The table, its first row naming the columns: CSV with commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252. At most 50,000 rows",
            required = true, content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "201", description = "The import, with a guess at what the columns are",
            headers = @Header(name = "Location", description = "Its address", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StaffImportView.class)))
    public RestResponse<StaffImportView> createStaffImport(@RestPath String odsCode, byte[] file) {
        own(odsCode);
        var taken = importing.take(odsCode, file);
        return RestResponse.ResponseBuilder.<StaffImportView>created(URI.create("/api/v1/organisations/" + odsCode + "/staff-imports/" + taken.id()))
                .entity(StaffImportView.of(taken)).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Operation(summary = "An import of your organisation's staff list", description = "While it is CHECKING or APPLYING, `rowsDone` says how far it has come.")
    public StaffImportView getStaffImport(@RestPath String odsCode, @RestPath UUID id) {
        return StaffImportView.of(find(odsCode, id));
    }

    @POST
    @Path("/{id}/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Refuses({ProblemType.STAFF_IMPORT_UNDER_WAY, ProblemType.STAFF_IMPORT_STAGE})
    @Operation(summary = "Say how to read the file, and see what it would do", description = "A dry run: nothing on the list is changed. It may be asked for again with another mapping.")
    @APIResponse(responseCode = "202", description = "It has begun; ask for the import to see how far it has come",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StaffImportView.class)))
    public StaffImportView submitStaffImportCheck(@RestPath String odsCode, @RestPath UUID id, StaffMapping mapping) {
        var file = find(odsCode, id);
        if (mapping == null) {
            throw invalid("", "Say which column is what.");
        }
        importing.check(file, mapping);
        return StaffImportView.of(find(odsCode, id));
    }

    @POST
    @Path("/{id}/application")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Refuses({ProblemType.STAFF_IMPORT_STAGE, ProblemType.STAFF_IMPORT_UNCONFIRMED})
    @Operation(summary = "Import what was checked", description = """
            All of it or nothing. Where the list is another one by then than at the check, nothing is changed and the import is CHECKED again, with what it would do now. \
            Nobody is deleted: who is not in the file is marked as having left, and their assessments stay theirs.""")
    @APIResponse(responseCode = "202", description = "It has begun; ask for the import to see how far it has come",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StaffImportView.class)))
    public StaffImportView submitStaffImportApplication(@RestPath String odsCode, @RestPath UUID id, StaffApplication application) {
        var file = find(odsCode, id);
        if (application == null) {
            throw invalid("", "Send what you say yes to; {} where nothing asks for it.");
        }
        if (file.state() == State.CHECKED) {
            application.check(file.outcome());
        }
        importing.apply(file);
        return StaffImportView.of(find(odsCode, id));
    }

    @GET
    @Path("/{id}/findings")
    @Produces(CSV)
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Operation(summary = "All that is wrong in the file, as a table", description = "A line for each thing: the row, the column, what is wrong and what to do. Only the headings where nothing is, or it is not checked.")
    @APIResponse(responseCode = "200", description = "The table: CSV (RFC 4180) in UTF-8", content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> getStaffImportFindings(@RestPath String odsCode, @RestPath UUID id) {
        var table = new StringBuilder("\uFEFFrow,column,message\r\n");
        imports.findings(find(odsCode, id).id()).forEach(it -> table.append(it.row()).append(',').append(cell(it.column())).append(',').append(cell(it.message())).append("\r\n"));
        return RestResponse.ResponseBuilder.ok(table.toString().getBytes(StandardCharsets.UTF_8), CSV + "; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"staff-list-findings.csv\"").build();
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Refuses({ProblemType.STAFF_IMPORT_UNDER_WAY, ProblemType.STAFF_IMPORT_STAGE})
    @Operation(summary = "Throw a file away that is not imported", description = "Nothing on the list is changed.")
    public void deleteStaffImport(@RestPath String odsCode, @RestPath UUID id) {
        var file = find(odsCode, id);
        if (file.state() == State.APPLIED) {
            throw STAFF_IMPORT_STAGE.because("This file was imported; its figures stay.");
        }
        if (!imports.delete(id)) {
            throw STAFF_IMPORT_UNDER_WAY.because("This import is running. Wait until it is done.");
        }
    }

    private static String cell(String text) {
        return '"' + SpreadsheetText.neutral(text).replace("\"", "\"\"") + '"';
    }

    private StaffImport find(String odsCode, UUID id) {
        own(odsCode);
        return imports.find(odsCode, id).orElseThrow(() -> notFound("import of a staff list"));
    }

    private void own(String odsCode) {
        if (me.organisation().filter(odsCode::equals).isEmpty()) {
            throw notFound("organisation");
        }
    }
}
