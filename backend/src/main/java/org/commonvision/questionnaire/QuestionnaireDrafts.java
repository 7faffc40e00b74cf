package org.commonvision.questionnaire;

import static org.commonvision.platform.problem.ProblemType.KEY_TAKEN;
import static org.commonvision.platform.problem.ProblemType.invalid;
import static org.commonvision.platform.problem.ProblemType.notFound;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonvision.framework.CheckList;
import org.commonvision.framework.Draft;
import org.commonvision.framework.Drafts;
import org.commonvision.framework.Editor;
import org.commonvision.framework.FrameworkReference;
import org.commonvision.framework.FrameworkVersionId;
import org.commonvision.framework.Frameworks;
import org.commonvision.framework.PublishedFramework;
import org.commonvision.framework.Reader;
import org.commonvision.platform.http.Etag;
import org.commonvision.platform.http.StoredJson;
import org.jdbi.v3.core.Jdbi;

/** Drafts of questionnaires: how one begins, what it lacks, and how it becomes a version. */
@ApplicationScoped
public class QuestionnaireDrafts {

    private final Jdbi database;
    private final Frameworks frameworks;
    private final Questionnaires questionnaires;
    private final Drafts<OverFramework> drafts;

    QuestionnaireDrafts(Jdbi database, Frameworks frameworks, Questionnaires questionnaires) {
        this.database = database;
        this.frameworks = frameworks;
        this.questionnaires = questionnaires;
        this.drafts = new Drafts<>(database, "questionnaire_draft", OverFramework.class, content -> content.questionnaire().name());
    }

    public Drafts<OverFramework> drafts() {
        return drafts;
    }

    /** A draft that they edit; to everybody else there is none. */
    public Draft<OverFramework> edited(Editor editor, String key) {
        return drafts.edited(editor, key).orElseThrow(() -> notFound("draft"));
    }

    /** The draft, where it is what the editor has seen; refused with the draft as it is now where it is not. */
    public Draft<OverFramework> seen(Editor editor, String key, String ifMatch) {
        var draft = edited(editor, key);
        if (!Etag.seen(ifMatch, Etag.of(draft.revision()))) {
            throw new StaleQuestionnaireDraft(QuestionnaireDraftView.of(draft));
        }
        return draft;
    }

    /** Somebody saved it in between; where they published or threw it away, it is not found. */
    StaleQuestionnaireDraft overtaken(Editor editor, String key) {
        return new StaleQuestionnaireDraft(QuestionnaireDraftView.of(edited(editor, key)));
    }

    /** Writes other sections into a draft, all else as it was seen; refused where somebody was quicker. */
    public Draft<OverFramework> ask(Editor editor, Draft<OverFramework> seen, List<QuestionnaireView.Section> sections, Instant now) {
        var content = new OverFramework(seen.content().framework(), seen.content().questionnaire().asking(sections));
        return drafts.replace(editor, seen.key(), seen.revision(), content, now).orElseThrow(() -> overtaken(editor, seen.key()));
    }

    /** Begins a draft of a new questionnaire over a framework version, of a copy, or of the next version. */
    Draft<OverFramework> create(NewQuestionnaireDraft request, String organisation, Reader reader, UUID creationKey, Instant now) {
        var published = questionnaires.toBeginFrom(request.key());
        var from = published;
        if (request.copyOf() != null) {
            if (published.isPresent() && !request.copyOf().key().equals(request.key())) {
                throw KEY_TAKEN.because("Another questionnaire is published under this key. Take another key for the copy.");
            }
            from = questionnaires.versions().version(request.copyOf().key(), request.copyOf().version()).filter(it -> it.mayBeReadBy(reader));
            if (from.isEmpty()) {
                throw invalid("/copyOf", "There is no such published questionnaire.");
            }
        }
        var copied = from.map(PublishedQuestionnaire::view);
        if (request.framework() == null && copied.isEmpty()) {
            throw invalid("/framework", "Say which framework version it is over.");
        }
        var over = request.framework() != null ? request.framework()
                : new FrameworkVersionId(copied.orElseThrow().framework().key(), copied.orElseThrow().framework().version());
        var framework = readable(over, reader);
        var content = copied.map(QuestionnaireContent::of).orElseGet(() -> QuestionnaireContent.over(framework.view()));
        var named = request.name() == null ? content : content.named(request.name());
        return drafts.create(request.key(), organisation, published.isPresent() ? copied.orElseThrow().version() : null, new OverFramework(over, named), creationKey, request, now);
    }

    /** Writes the draft whole, over a framework version that the editor may read. */
    Optional<Draft<OverFramework>> replace(Editor editor, Reader reader, String key, long seen, QuestionnaireDraftChange change, Instant now) {
        readable(change.framework(), reader);
        return drafts.replace(editor, key, seen, new OverFramework(change.framework(), change.questionnaire()), now);
    }

    CheckList checkList(Draft<OverFramework> draft, LocalDate today) {
        var framework = over(draft);
        var source = source(draft, framework);
        var since = Optional.ofNullable(draft.content().questionnaire().succession())
                .flatMap(it -> questionnaires.versions().version(draft.key(), it.since())).map(PublishedQuestionnaire::view);
        boolean retired = frameworks.edited().isRetired(framework.view().key(), framework.view().version());
        return database.withHandle(sql -> QuestionnaireCheck.of(draft, framework, retired, since, Questionnaires.newest(sql, draft.key()),
                Questionnaires.published(sql, draft.key(), StoredJson.hash(source), framework.view().version()), today));
    }

    /** Makes the draft the next version, all at once; nothing where it is no longer what was seen. */
    Optional<QuestionnaireReference> publish(Editor editor, Draft<OverFramework> seen, Instant now) {
        var list = checkList(seen, LocalDate.ofInstant(now, ZoneOffset.UTC));
        if (!list.isReady() && drafts.edited(editor, seen.key()).filter(it -> it.revision() == seen.revision()).isEmpty()) {
            // What stands in the way may be that somebody published it a moment ago.
            return Optional.empty();
        }
        list.orThrow();
        var framework = over(seen);
        var source = source(seen, framework);
        var published = database.inTransaction(sql -> !drafts.delete(sql, editor, seen.key(), seen.revision()) ? Optional.<Integer>empty()
                : Optional.of(questionnaires.publish(sql, source, framework.view().version(), seen.organisation(), StoredJson.hash(source), now)));
        questionnaires.versions().forgetLatest();
        return published.map(version -> new QuestionnaireReference(seen.key(), version, source.name()));
    }

    private PublishedFramework readable(FrameworkVersionId id, Reader reader) {
        return frameworks.versions().version(id.key(), id.version()).filter(it -> it.mayBeReadBy(reader))
                .orElseThrow(() -> invalid("/framework", "There is no such published framework."));
    }

    /** Published, so it is there. */
    private PublishedFramework over(Draft<OverFramework> draft) {
        var id = draft.content().framework();
        return frameworks.versions().version(id.key(), id.version()).orElseThrow();
    }

    private static QuestionnaireView source(Draft<OverFramework> draft, PublishedFramework framework) {
        return draft.content().questionnaire().under(draft.key(), new FrameworkReference(framework.view().key(), framework.view().version(), framework.view().name()));
    }
}
