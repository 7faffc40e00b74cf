package org.commonvision.person;

import static org.commonvision.platform.problem.ProblemType.invalid;
import static org.commonvision.platform.problem.ProblemType.notFound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.commonvision.person.FacilitatorList.FacilitatorView;
import org.commonvision.person.StaffMemberList.StaffMemberView;
import org.commonvision.platform.http.PlainText;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The staff list and the facilitators of the caller's own organisation; to a stranger there is no such organisation. */
@Path("/api/v1/organisations/{odsCode}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations")
class StaffResource {

    private static final int MOST = 50;

    private final StaffList staff;
    private final SignedInPerson me;

    StaffResource(StaffList staff, SignedInPerson me) {
        this.staff = staff;
        this.me = me;
    }

    @GET
    @Path("/staff")
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Operation(summary = "Look for people on your organisation's staff list", description = "By name, at most 50: ask for more of the name where there are more.")
    public StaffMemberList listStaff(@RestPath String odsCode,
            @RestQuery @Parameter(description = "Part of the name or address; everybody where it is left out") String search) {
        own(odsCode);
        String text = search == null ? "" : search;
        if (text.length() > 200 || !PlainText.isClean(text)) {
            throw invalid("query:search", "Look for a part of a name, at most 200 characters.");
        }
        return new StaffMemberList(staff.search(odsCode, text, MOST).stream().map(StaffMemberView::of).toList(), null);
    }

    @GET
    @Path("/facilitators")
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.ORGANISATION)
    @Operation(summary = "The facilitators of your organisation", description = "With the dates of their accreditation, past and future ones too.")
    public FacilitatorList listFacilitators(@RestPath String odsCode) {
        own(odsCode);
        return new FacilitatorList(staff.facilitatorsOf(odsCode).stream().map(FacilitatorView::of).toList(), null);
    }

    @POST
    @Path("/facilitators")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Operation(summary = "Accredit a facilitator", description = "One who is accredited already gets these dates instead, so it may be sent again.")
    @APIResponse(responseCode = "201", description = "The accreditation",
            headers = @Header(name = "Location", description = "Its address", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FacilitatorView.class)))
    public RestResponse<FacilitatorView> createFacilitator(@RestPath String odsCode, NewAccreditation request) {
        own(odsCode);
        if (request == null) {
            throw invalid("", "Say whom to accredit, from when and to when.");
        }
        request.check();
        var accredited = staff.accredit(odsCode, request.staffMember(), request.validFrom(), request.validTo())
                .orElseThrow(() -> invalid("/staffMember", "There is nobody of this id on your organisation's staff list."));
        return RestResponse.ResponseBuilder.<FacilitatorView>created(URI.create("/api/v1/organisations/" + odsCode + "/facilitators/" + accredited.id()))
                .entity(FacilitatorView.of(accredited)).build();
    }

    @DELETE
    @Path("/facilitators/{id}")
    @ResponseStatus(204)
    @RolesAllowed(Role.ORGANISATION_LEAD)
    @Access(roles = Role.ORGANISATION_LEAD, relation = Relation.ORGANISATION)
    @Operation(summary = "End a facilitator's accreditation", description = "At once. Rounds that wait for them need another facilitator.")
    public void deleteFacilitator(@RestPath String odsCode, @RestPath UUID id) {
        own(odsCode);
        if (!staff.endAccreditation(odsCode, id)) {
            throw notFound("facilitator");
        }
    }

    private void own(String odsCode) {
        if (me.organisation().filter(odsCode::equals).isEmpty()) {
            throw notFound("organisation");
        }
    }
}
