package org.commonvision.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonvision.feedback.RaterGroup;
import org.commonvision.feedback.ReleasedAnswers;
import org.commonvision.feedback.Round;
import org.commonvision.feedback.RoundDesk;
import org.commonvision.framework.Rights;
import org.commonvision.platform.openapi.Refuses;
import org.commonvision.platform.problem.ProblemType;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.commonvision.questionnaire.QuestionnaireView;
import org.commonvision.questionnaire.Questionnaires;
import org.commonvision.response.AnswerSheet;
import org.commonvision.response.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What a round of feedback says, for its facilitator and then for its subject: the same to the letter. */
@Path("/api/v1/reports/feedback-rounds/{id}")
@Tag(name = "Reports")
class FeedbackReportResource {

    private final RoundDesk desk;
    private final ReleasedAnswers released;
    private final Responses responses;
    private final Questionnaires questionnaires;

    FeedbackReportResource(RoundDesk desk, ReleasedAnswers released, Responses responses, Questionnaires questionnaires) {
        this.desk = desk;
        this.released = released;
        this.responses = responses;
        this.questionnaires = questionnaires;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.STAFF)
    @Access(roles = Role.STAFF, relation = Relation.FACILITATED)
    @Refuses(ProblemType.ROUND_STAGE)
    @Operation(summary = "The report of a round of feedback",
            description = "For its facilitator from when it is held, while accredited, and for its subject from its release; to nobody else is there any.")
    @APIResponse(responseCode = "200", description = "The report: as JSON, as a table (CSV), or on paper (PDF/UA)",
            content = {@Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FeedbackReportView.class)),
                @Content(mediaType = ReportCsv.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = TaggedPdf.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    public FeedbackReportView getFeedbackReport(@RestPath UUID id) {
        return report(id);
    }

    @GET
    @Produces(ReportCsv.MEDIA_TYPE)
    @RolesAllowed(Role.STAFF)
    @Operation(hidden = true)
    public RestResponse<String> getFeedbackReportAsCsv(@RestPath UUID id) {
        var report = report(id);
        return RestResponse.ResponseBuilder.ok(FeedbackReportCsv.of(report, rights(report)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"feedback.csv\"").build();
    }

    @GET
    @Produces(TaggedPdf.MEDIA_TYPE)
    @RolesAllowed(Role.STAFF)
    @Operation(hidden = true)
    public RestResponse<byte[]> getFeedbackReportAsPdf(@RestPath UUID id) {
        var report = report(id);
        return RestResponse.ResponseBuilder.ok(FeedbackReportPdf.of(report, rights(report)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"feedback.pdf\"").build();
    }

    private Rights rights(FeedbackReportView report) {
        return questionnaire(report.questionnaire().key(), report.questionnaire().version()).rights();
    }

    private FeedbackReportView report(UUID id) {
        var round = desk.withReport(id);
        return FeedbackReportView.of(new FeedbackReportView.RoundReference(round.id(), round.subjectName(), round.closesOn()),
                questionnaire(round.questionnaire(), round.version()), round.sections(), answers(round));
    }

    private FeedbackAnswers answers(Round round) {
        var sheets = released.sheetsOf(round.id()).stream().collect(Collectors.groupingBy(ReleasedAnswers.Sheet::group,
                Collectors.mapping(ReleasedAnswers.Sheet::answers, Collectors.toList())));
        var groups = new EnumMap<Voice, List<short[]>>(Voice.class);
        groups.put(Voice.PEERS, sheets.getOrDefault(RaterGroup.PEER, List.of()));
        groups.put(Voice.DIRECT_REPORTS, sheets.getOrDefault(RaterGroup.DIRECT_REPORT, List.of()));
        groups.put(Voice.OTHERS, sheets.getOrDefault(RaterGroup.OTHER, List.of()));
        var self = self(round);
        return new FeedbackAnswers(self.map(AnswerSheet::answers).orElse(null), self.map(AnswerSheet::importance).orElse(null), sheets.getOrDefault(RaterGroup.LINE_MANAGER, List.of()), groups,
                released.commentsOf(round.id()).stream().map(FeedbackReportResource::comment).toList());
    }

    private static FeedbackAnswers.Comment comment(ReleasedAnswers.Comment comment) {
        return new FeedbackAnswers.Comment(comment.question(), comment.fromLineManager(), comment.redacted() ? null : comment.comment());
    }

    /** Empty where the subject handed nothing in, or deleted it since. */
    private Optional<AnswerSheet> self(Round round) {
        return Optional.ofNullable(round.selfResponse()).flatMap(own -> responses.ownedBy(round.subjectId(), own)).filter(sheet -> sheet.submittedAt() != null);
    }

    private QuestionnaireView questionnaire(String key, int version) {
        return questionnaires.version(key, version).view();
    }
}
