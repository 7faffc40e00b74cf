package org.commonvision.questionnaire;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.commonvision.framework.Editor;
import org.commonvision.framework.VersionList;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Published versions in the hands of their editors, retired ones among them. */
@Path("/api/v1/questionnaire-versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questionnaire drafts")
class QuestionnaireVersionResource {

    private final Questionnaires questionnaires;
    private final Editor editor;

    QuestionnaireVersionResource(Questionnaires questionnaires, Editor editor) {
        this.questionnaires = questionnaires;
        this.editor = editor;
    }

    @GET
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR, relation = Relation.ORGANISATION)
    @Operation(summary = "The published versions that you edit, by key and number", description = "The retired ones too.")
    public VersionList listQuestionnaireVersions(@RestQuery String pageToken) {
        return questionnaires.edited().page(editor, pageToken);
    }
}
