package org.commonvision.report;

import static org.commonvision.platform.problem.ProblemType.notFound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.commonvision.framework.Editor;
import org.commonvision.platform.http.TakesNoParameters;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.commonvision.questionnaire.QuestionnaireReference;
import org.commonvision.questionnaire.Questionnaires;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What is known of a questionnaire's items, for those who edit it. */
@Path("/api/v1/reports/questionnaires/{key}/versions/{version}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class ItemStatisticsResource {

    private final ItemReleases releases;
    private final Questionnaires questionnaires;
    private final Editor editor;

    ItemStatisticsResource(ItemReleases releases, Questionnaires questionnaires, Editor editor) {
        this.releases = releases;
        this.questionnaires = questionnaires;
        this.editor = editor;
    }

    @GET
    @Path("/items")
    @TakesNoParameters
    @RolesAllowed(Role.FRAMEWORK_EDITOR)
    @Access(roles = Role.FRAMEWORK_EDITOR, relation = Relation.ORGANISATION)
    @Operation(summary = "How the items of a questionnaire behave", description = """
            Released with the publication of organisations' cycles, whenever at least 100 people more have answered, of a questionnaire for everyone in at least five \
            organisations. The figures may go into the next version's record of its own error, with their source.""")
    public ItemStatistics getItemStatistics(@RestPath String key, @RestPath int version) {
        var questionnaire = questionnaires.versions().version(key, version).filter(it -> editor.edits(it.organisation())).orElseThrow(() -> notFound("questionnaire"));
        return new ItemStatistics(QuestionnaireReference.of(questionnaire.view()), releases.of(key, version));
    }
}
