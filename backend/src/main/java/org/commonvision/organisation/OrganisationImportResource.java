package org.commonvision.organisation;

import static org.commonvision.platform.problem.ProblemType.IMPORT_REFUSED;
import static org.commonvision.platform.problem.ProblemType.invalid;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.commonvision.platform.openapi.Refuses;
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
import org.jboss.resteasy.reactive.RestQuery;

/** Organisations out of the files that the Organisation Data Service publishes. */
@Path("/api/v1/organisation-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
class OrganisationImportResource {

    private static final String CSV = "text/csv";

    private final Organisations organisations;

    OrganisationImportResource(Organisations organisations) {
        this.organisations = organisations;
    }

    @POST
    @Consumes(CSV)
    @RolesAllowed(Role.ADMINISTRATOR)
    @Access(roles = Role.ADMINISTRATOR)
    @Refuses(ProblemType.IMPORT_REFUSED)
    @Operation(summary = "Import organisations from a file of the Organisation Data Service", description = """
            First as a dry run, which says what it would do and writes nothing. Then for good: all of it or, where anything is wrong in any row, nothing. \
            Organisations that are not in the file stay as they are. The same file again changes nothing.""")
    @RequestBody(description = "The file as it is published, in UTF-8 and without headings: organisations (`etr`, `ets`, `ect`, `epraccur`: 27 places) or successions (`succ`)",
            required = true, content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = "What was done, or would be",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrganisationImportReport.class)))
    public OrganisationImportReport submitOrganisationImport(
            @Parameter(description = "Code of the role that all organisations of the file have, such as RO197 of NHS trusts: the file itself does not say it. Left out where it is a file of successions") @RestQuery String role,
            @Parameter(description = "Only say what it would do", schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true")) @RestQuery String dryRun,
            byte[] file) {
        boolean dry = dryRun == null || dryRun.equals("true");
        if (!dry && !dryRun.equals("false")) {
            throw invalid("query:dryRun", "Say true or false.");
        }
        if (role != null && !role.matches("RO[0-9]{1,4}")) {
            throw invalid("query:role", "A role is RO and a number, such as RO197.");
        }
        var ods = new OdsFile();
        return role == null ? successions(ods, file, dry) : organisations(ods, file, role, dry);
    }

    private OrganisationImportReport organisations(OdsFile ods, byte[] file, String role, boolean dry) {
        var read = ods.organisations(file, role);
        refuse(ods);
        return organisations.take(read.values(), dry);
    }

    private OrganisationImportReport successions(OdsFile ods, byte[] file, boolean dry) {
        var read = ods.successions(file);
        refuse(ods);
        return organisations.succeed(read, dry);
    }

    private static void refuse(OdsFile ods) {
        int wrong = ods.wrong().size();
        if (wrong > 0) {
            throw IMPORT_REFUSED.because(wrong == OdsFile.MOST_WRONG ? "At least " + wrong + " things need a change; these are the first."
                    : wrong == 1 ? ods.wrong().getFirst().message() : wrong + " things need a change.", ods.wrong());
        }
    }
}
