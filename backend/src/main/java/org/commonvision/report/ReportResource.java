package org.commonvision.report;

import static org.commonvision.platform.problem.ProblemType.RESPONSE_NOT_SUBMITTED;
import static org.commonvision.platform.problem.ProblemType.invalid;
import static org.commonvision.platform.problem.ProblemType.notFound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonvision.framework.FrameworkView;
import org.commonvision.framework.Frameworks;
import org.commonvision.framework.PublishedFramework;
import org.commonvision.person.SignedInPerson;
import org.commonvision.platform.openapi.Refuses;
import org.commonvision.platform.http.PublishedVersions.Id;
import org.commonvision.platform.problem.ProblemType;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.commonvision.questionnaire.Questionnaires;
import org.commonvision.response.AnswerSheet;
import org.commonvision.response.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What a person's own assessments say. */
@Path("/api/v1/reports")
@Tag(name = "Reports")
class ReportResource {

    private final Responses responses;
    private final Questionnaires questionnaires;
    private final Frameworks frameworks;
    private final Lineages lineages;
    private final Relations relations;
    private final SignedInPerson me;

    ReportResource(Responses responses, Questionnaires questionnaires, Frameworks frameworks, Lineages lineages, Relations relations, SignedInPerson me) {
        this.responses = responses;
        this.questionnaires = questionnaires;
        this.frameworks = frameworks;
        this.lineages = lineages;
        this.relations = relations;
        this.me = me;
    }

    @GET
    @Path("/responses/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Refuses(ProblemType.RESPONSE_NOT_SUBMITTED)
    @Operation(summary = "The profile of a submitted response", description = "Distribution first, then the share of the highest point, then a figure where there is enough.")
    @APIResponse(responseCode = "200", description = "The profile: as JSON, as a table (CSV), or on paper (PDF/UA)",
            content = {@Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = IndividualReport.class)),
                @Content(mediaType = ReportCsv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = TaggedPdf.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    public IndividualReport getResponseReport(@RestPath UUID id) {
        return report(id);
    }

    @GET
    @Path("/responses/{id}")
    @Produces(ReportCsv.MEDIA_TYPE)
    @RolesAllowed(Role.STAFF)
    @Operation(hidden = true)
    public RestResponse<String> getResponseReportAsCsv(@RestPath UUID id) {
        var report = report(id);
        return RestResponse.ResponseBuilder.ok(ReportCsv.of(report, framework(report).rights()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"profile.csv\"").build();
    }

    @GET
    @Path("/responses/{id}")
    @Produces(TaggedPdf.MEDIA_TYPE)
    @RolesAllowed(Role.STAFF)
    @Operation(hidden = true)
    public RestResponse<byte[]> getResponseReportAsPdf(@RestPath UUID id) {
        var report = report(id);
        var questionnaire = questionnaires.version(report.questionnaire().key(), report.questionnaire().version()).view();
        return RestResponse.ResponseBuilder.ok(ReportPdf.of(report, questionnaire, framework(report)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"profile.pdf\"").build();
    }

    @GET
    @Path("/progress")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.OWN)
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(summary = "Your assessments over time, and two of them compared",
            description = """
                    Without `from` and `to`: the latest against the one before it. Between versions of a questionnaire only items that mean the same are compared, and a \
                    domain only where they are at least half of those it has now; elements of two frameworks that a crosswalk relates stand side by side, and no figure is taken \
                    from another.""")
    @APIResponse(responseCode = "200", description = """
            Progress: as JSON; as a table (CSV) of the lines with what the comparison says, and after them a row for each pair of related elements; or on paper (PDF/UA)""",
            content = {@Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ProgressReport.class)),
                @Content(mediaType = ReportCsv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = TaggedPdf.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    public ProgressReport getProgress(
            @Parameter(description = "The earlier one", schema = @Schema(implementation = UUID.class)) @RestQuery("from") String fromId,
            @Parameter(description = "The later one", schema = @Schema(implementation = UUID.class)) @RestQuery("to") String toId) {
        return progress(fromId, toId);
    }

    @GET
    @Path("/progress")
    @Produces(ReportCsv.MEDIA_TYPE)
    @RolesAllowed(Role.STAFF)
    @Operation(hidden = true)
    public RestResponse<String> getProgressAsCsv(@RestQuery("from") String fromId, @RestQuery("to") String toId) {
        var progress = progress(fromId, toId);
        return RestResponse.ResponseBuilder.ok(ProgressCsv.of(progress, frameworksOf(progress)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"progress.csv\"").build();
    }

    @GET
    @Path("/progress")
    @Produces(TaggedPdf.MEDIA_TYPE)
    @RolesAllowed(Role.STAFF)
    @Operation(hidden = true)
    public RestResponse<byte[]> getProgressAsPdf(@RestQuery("from") String fromId, @RestQuery("to") String toId) {
        var progress = progress(fromId, toId);
        return RestResponse.ResponseBuilder.ok(ProgressPdf.of(progress, frameworksOf(progress).stream().map(FrameworkView::rights).toList()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"progress.pdf\"").build();
    }

    private List<FrameworkView> frameworksOf(ProgressReport progress) {
        var ids = progress.points().stream().map(it -> new Id(it.framework().key(), it.framework().version())).distinct().toList();
        return frameworks.versions().versions(ids).values().stream().map(PublishedFramework::view).toList();
    }

    private ProgressReport progress(String fromId, String toId) {
        // Taken as text, because Quarkus says 404, and not which of them, to what is no UUID.
        var from = uuid("query:from", fromId);
        var to = uuid("query:to", toId);
        // What somebody answers in a round of feedback stands in its report, on other points, and is no assessment.
        var assessments = responses.submittedBy(me.id()).stream().map(this::assessment).filter(it -> !it.questionnaire().view().forFeedback()).toList();
        var items = lineages.ofItems(assessments.stream().map(it -> new Id(it.sheet().questionnaire(), it.sheet().version())).distinct().toList());
        var parts = lineages.ofParts(assessments.stream().map(Progress.Assessment::framework).map(it -> new Id(it.key(), it.version())).distinct().toList());
        var comparison = from == null && to == null && assessments.size() < 2 ? null : compare(assessments, from, to, items, parts);
        return new ProgressReport(assessments.stream().map(Progress::point).toList(), ProgressLines.of(assessments, items, parts), comparison);
    }

    private static UUID uuid(String pointer, String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw invalid(pointer, "This is not the id of a response.");
        }
    }

    private ProgressReport.Comparison compare(List<Progress.Assessment> assessments, UUID from, UUID to, Map<String, Lineage> items, Map<String, Lineage> parts) {
        var later = to == null ? latestBut(assessments, from) : withId(assessments, to);
        var earlier = from == null ? latestBut(assessments.subList(0, assessments.indexOf(later)), later.sheet().id()) : withId(assessments, from);
        return Progress.compare(earlier, later, SameItems.of(earlier, later, items), Differences.between(earlier, later, items, parts), relations.between(earlier, later));
    }

    private static Progress.Assessment latestBut(List<Progress.Assessment> assessments, UUID id) {
        return assessments.reversed().stream().filter(it -> !it.sheet().id().equals(id)).findFirst()
                .orElseThrow(() -> notFound("other submitted response"));
    }

    private static Progress.Assessment withId(List<Progress.Assessment> assessments, UUID id) {
        return assessments.stream().filter(it -> it.sheet().id().equals(id)).findFirst().orElseThrow(() -> notFound("submitted response"));
    }

    private Progress.Assessment assessment(AnswerSheet sheet) {
        return new Progress.Assessment(sheet, questionnaires.version(sheet.questionnaire(), sheet.version()));
    }

    private FrameworkView framework(IndividualReport report) {
        var id = questionnaires.version(report.questionnaire().key(), report.questionnaire().version()).view().framework();
        return frameworks.versions().version(id.key(), id.version()).orElseThrow().view();
    }

    private IndividualReport report(UUID id) {
        var sheet = responses.ownedBy(me.id(), id).orElseThrow(() -> notFound("response"));
        if (sheet.submittedAt() == null) {
            throw RESPONSE_NOT_SUBMITTED.because("Its profile is there when it is submitted.");
        }
        return IndividualReport.of(sheet, questionnaires.version(sheet.questionnaire(), sheet.version()));
    }
}
