package org.commonvision.report;

import static org.commonvision.platform.problem.ProblemType.notFound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonvision.organisation.Organisations;
import org.commonvision.platform.http.CompressedText;
import org.commonvision.platform.http.Etag;
import org.commonvision.platform.http.PublishedText;
import org.commonvision.platform.http.StoredJson;
import org.commonvision.platform.http.TakesNoParameters;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.commonvision.platform.security.Scope;
import org.commonvision.platform.security.TokenClaims;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What was published of an organisation: the stored bytes, whole, and never anything worked out for the one who asks (rule D6). */
@Path("/api/v1/reports/organisations/{odsCode}")
@Tag(name = "Reports")
class OrganisationReportResource {

    /** It never changes, and it is not for others' caches. */
    private static final String PRIVATE = "private, no-cache";
    private static final String AS_PUBLISHED = """
            As published: as JSON; as one table with its codebook (CSV, XLSX); or what a board reads of it, on two sides of paper (PDF/UA). All from the same \
            stored figures.""";

    private final Snapshots snapshots;
    private final Participation participation;
    private final CohortReports cohorts;
    private final Organisations organisations;
    private final TokenClaims caller;
    private final Clock clock;

    OrganisationReportResource(Snapshots snapshots, Participation participation, CohortReports cohorts, Organisations organisations, TokenClaims caller, Clock clock) {
        this.snapshots = snapshots;
        this.participation = participation;
        this.cohorts = cohorts;
        this.organisations = organisations;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @TakesNoParameters
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ORGANISATION_LEAD, Scope.REPORTS_READ})
    @Access(roles = Role.ORGANISATION_LEAD, scopes = Scope.REPORTS_READ, relation = Relation.ORGANISATION)
    @Operation(summary = "Your organisation's latest published figures", description = "Whole: there is nothing to filter by.")
    @APIResponse(responseCode = "200", description = AS_PUBLISHED,
            content = {@Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = OrganisationReport.class)),
                @Content(mediaType = ReportCsv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = OrganisationXlsx.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TaggedPdf.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    @APIResponse(responseCode = "304", description = "You have them")
    public RestResponse<byte[]> getLatestOrganisationReport(@RestPath String odsCode, @RestHeader("If-None-Match") String ifNoneMatch, @Context HttpHeaders asked) {
        return json(latest(odsCode), ifNoneMatch, asked);
    }

    @GET
    @Path("/cycles/{id}")
    @TakesNoParameters
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ORGANISATION_LEAD, Scope.REPORTS_READ})
    @Access(roles = Role.ORGANISATION_LEAD, scopes = Scope.REPORTS_READ, relation = Relation.ORGANISATION)
    @Operation(summary = "Your organisation's figures for one cycle", description = "Published once; they never change.")
    @APIResponse(responseCode = "200", description = AS_PUBLISHED,
            content = {@Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = OrganisationReport.class)),
                @Content(mediaType = ReportCsv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = OrganisationXlsx.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TaggedPdf.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    @APIResponse(responseCode = "304", description = "You have them")
    public RestResponse<byte[]> getOrganisationReport(@RestPath String odsCode, @RestPath UUID id, @RestHeader("If-None-Match") String ifNoneMatch, @Context HttpHeaders asked) {
        return json(ofCycle(odsCode, id), ifNoneMatch, asked);
    }

    @GET
    @TakesNoParameters
    @Produces(ReportCsv.MEDIA_TYPE)
    @RolesAllowed({Role.ORGANISATION_LEAD, Scope.REPORTS_READ})
    @Operation(hidden = true)
    public RestResponse<byte[]> getLatestOrganisationReportAsCsv(@RestPath String odsCode, @RestHeader("If-None-Match") String ifNoneMatch) {
        return csv(latest(odsCode), ifNoneMatch);
    }

    @GET
    @Path("/cycles/{id}")
    @TakesNoParameters
    @Produces(ReportCsv.MEDIA_TYPE)
    @RolesAllowed({Role.ORGANISATION_LEAD, Scope.REPORTS_READ})
    @Operation(hidden = true)
    public RestResponse<byte[]> getOrganisationReportAsCsv(@RestPath String odsCode, @RestPath UUID id, @RestHeader("If-None-Match") String ifNoneMatch) {
        return csv(ofCycle(odsCode, id), ifNoneMatch);
    }

    @GET
    @TakesNoParameters
    @Produces(OrganisationXlsx.MEDIA_TYPE)
    @RolesAllowed({Role.ORGANISATION_LEAD, Scope.REPORTS_READ})
    @Operation(hidden = true)
    public RestResponse<byte[]> getLatestOrganisationReportAsXlsx(@RestPath String odsCode, @RestHeader("If-None-Match") String ifNoneMatch) {
        return xlsx(latest(odsCode), ifNoneMatch);
    }

    @GET
    @Path("/cycles/{id}")
    @TakesNoParameters
    @Produces(OrganisationXlsx.MEDIA_TYPE)
    @RolesAllowed({Role.ORGANISATION_LEAD, Scope.REPORTS_READ})
    @Operation(hidden = true)
    public RestResponse<byte[]> getOrganisationReportAsXlsx(@RestPath String odsCode, @RestPath UUID id, @RestHeader("If-None-Match") String ifNoneMatch) {
        return xlsx(ofCycle(odsCode, id), ifNoneMatch);
    }

    @GET
    @TakesNoParameters
    @Produces(TaggedPdf.MEDIA_TYPE)
    @RolesAllowed({Role.ORGANISATION_LEAD, Scope.REPORTS_READ})
    @Operation(hidden = true)
    public RestResponse<byte[]> getLatestOrganisationReportAsPdf(@RestPath String odsCode, @RestHeader("If-None-Match") String ifNoneMatch) {
        return pdf(latest(odsCode), ifNoneMatch);
    }

    @GET
    @Path("/cycles/{id}")
    @TakesNoParameters
    @Produces(TaggedPdf.MEDIA_TYPE)
    @RolesAllowed({Role.ORGANISATION_LEAD, Scope.REPORTS_READ})
    @Operation(hidden = true)
    public RestResponse<byte[]> getOrganisationReportAsPdf(@RestPath String odsCode, @RestPath UUID id, @RestHeader("If-None-Match") String ifNoneMatch) {
        return pdf(ofCycle(odsCode, id), ifNoneMatch);
    }

    @GET
    @Path("/participation")
    @TakesNoParameters
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ORGANISATION_LEAD, Scope.PARTICIPATION_READ})
    @Access(roles = Role.ORGANISATION_LEAD, scopes = Scope.PARTICIPATION_READ, relation = Relation.ORGANISATION)
    @Operation(summary = "How many of your organisation have answered in the open cycle", description = "Of the whole organisation, counted once a week.")
    public ParticipationView getParticipation(@RestPath String odsCode) {
        var organisation = ofCaller(odsCode).flatMap(organisations::withCode).orElseThrow(() -> notFound("organisation"));
        return new ParticipationView(organisation, participation.of(organisation.odsCode(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).orElse(null));
    }

    @GET
    @Path("/cohorts")
    @TakesNoParameters
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ORGANISATION_LEAD, Scope.REPORTS_READ})
    @Access(roles = Role.ORGANISATION_LEAD, scopes = Scope.REPORTS_READ, relation = Relation.ORGANISATION)
    @Operation(summary = "Your organisation's cohorts before and after", description = """
            Each as published once, with a cycle after its programme: of those alone who answered in that cycle and in the first after the cohort was made. A cohort of \
            whose people too few did, or beside whose figures somebody could be told apart, is not among them.""")
    @APIResponse(responseCode = "200", description = "As published: as JSON, or as a table with its codebook (CSV)",
            content = {@Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CohortReport.CohortReports.class)),
                @Content(mediaType = ReportCsv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))})
    public CohortReport.CohortReports listCohortReports(@RestPath String odsCode) {
        return new CohortReport.CohortReports(cohortsOf(odsCode), null);
    }

    @GET
    @Path("/cohorts")
    @TakesNoParameters
    @Produces(ReportCsv.MEDIA_TYPE)
    @RolesAllowed({Role.ORGANISATION_LEAD, Scope.REPORTS_READ})
    @Operation(hidden = true)
    public RestResponse<String> listCohortReportsAsCsv(@RestPath String odsCode) {
        return RestResponse.ResponseBuilder.ok(CohortCsv.of(cohortsOf(odsCode))).header(HttpHeaders.CONTENT_DISPOSITION, file("csv")).build();
    }

    private List<CohortReport> cohortsOf(String odsCode) {
        return ofCaller(odsCode).flatMap(organisations::withCode).map(it -> cohorts.of(it.odsCode())).orElseThrow(() -> notFound("organisation"));
    }

    private CompressedText latest(String odsCode) {
        return ofCaller(odsCode).flatMap(snapshots::latest).orElseThrow(() -> notFound("published report"));
    }

    private CompressedText ofCycle(String odsCode, UUID id) {
        return ofCaller(odsCode).flatMap(organisation -> snapshots.of(organisation, id)).orElseThrow(() -> notFound("published report"));
    }

    private Optional<String> ofCaller(String odsCode) {
        return caller.organisation().filter(odsCode::equals);
    }

    private static RestResponse<byte[]> json(CompressedText published, String ifNoneMatch, HttpHeaders asked) {
        if (!CompressedText.isTaken(asked.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
            return answer(published, published.bytes(), published.etag(), MediaType.APPLICATION_JSON, "inline", ifNoneMatch);
        }
        var answer = answer(published, published.gzip(), published.gzipEtag(), MediaType.APPLICATION_JSON, "inline", ifNoneMatch);
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        return answer;
    }

    private static RestResponse<byte[]> csv(CompressedText published, String ifNoneMatch) {
        return answer(published, OrganisationCsv.of(read(published)).getBytes(StandardCharsets.UTF_8), ReportCsv.MEDIA_TYPE + ";charset=UTF-8", file("csv"), ifNoneMatch);
    }

    private static RestResponse<byte[]> xlsx(CompressedText published, String ifNoneMatch) {
        return answer(published, OrganisationXlsx.of(read(published)), OrganisationXlsx.MEDIA_TYPE, file("xlsx"), ifNoneMatch);
    }

    private static RestResponse<byte[]> pdf(CompressedText published, String ifNoneMatch) {
        return answer(published, OrganisationPdf.of(read(published)), TaggedPdf.MEDIA_TYPE, file("pdf"), ifNoneMatch);
    }

    private static OrganisationReport read(CompressedText published) {
        return StoredJson.read(new String(published.bytes(), StandardCharsets.UTF_8), OrganisationReport.class);
    }

    private static String file(String ending) {
        return "attachment; filename=\"organisation." + ending + '"';
    }

    /** Each format is made of the stored bytes alone and is the same each time, so its tag is a strong one of its own. */
    private static RestResponse<byte[]> answer(CompressedText published, byte[] bytes, String mediaType, String disposition, String ifNoneMatch) {
        return answer(published, bytes, PublishedText.etag(bytes), mediaType, disposition, ifNoneMatch);
    }

    private static RestResponse<byte[]> answer(CompressedText published, byte[] bytes, String etag, String mediaType, String disposition, String ifNoneMatch) {
        var answer = Etag.noneMatch(ifNoneMatch, etag)
                ? RestResponse.ResponseBuilder.ok(bytes).header(HttpHeaders.CONTENT_TYPE, mediaType).header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                : RestResponse.ResponseBuilder.<byte[]>create(RestResponse.Status.NOT_MODIFIED);
        return answer.header(HttpHeaders.ETAG, etag).header(HttpHeaders.CACHE_CONTROL, PRIVATE)
                .header(HttpHeaders.CONTENT_LANGUAGE, published.language()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING).build();
    }
}
