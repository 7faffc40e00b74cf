package org.commonvision.framework;

import static org.commonvision.platform.problem.ProblemType.KEY_TAKEN;
import static org.commonvision.platform.problem.ProblemType.invalid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.commonvision.platform.http.StoredJson;
import org.jdbi.v3.core.Jdbi;

/** Drafts of frameworks: how one begins, what it lacks, and how it becomes a version. */
@ApplicationScoped
public class FrameworkDrafts {

    private final Jdbi database;
    private final Frameworks frameworks;
    private final Drafts<FrameworkContent> drafts;

    FrameworkDrafts(Jdbi database, Frameworks frameworks) {
        this.database = database;
        this.frameworks = frameworks;
        this.drafts = new Drafts<>(database, "framework_draft", FrameworkContent.class, FrameworkContent::name);
    }

    public Drafts<FrameworkContent> drafts() {
        return drafts;
    }

    /** Begins a draft of a new framework, of a copy, or of the next version. */
    Draft<FrameworkContent> create(NewFrameworkDraft request, String organisation, Reader reader, UUID creationKey, Instant now) {
        var published = frameworks.toBeginFrom(request.key());
        var from = published;
        if (request.copyOf() != null) {
            if (published.isPresent() && !request.copyOf().key().equals(request.key())) {
                throw KEY_TAKEN.because("Another framework is published under this key. Take another key for the copy.");
            }
            from = frameworks.versions().version(request.copyOf().key(), request.copyOf().version()).filter(it -> it.mayBeReadBy(reader));
            if (from.isEmpty()) {
                throw invalid("/copyOf", "There is no such published framework.");
            }
        }
        var content = from.map(it -> FrameworkContent.of(it.view())).orElseGet(() -> FrameworkContent.empty(""));
        var named = request.name() == null ? content : content.named(request.name());
        return drafts.create(request.key(), organisation, published.isPresent() ? from.orElseThrow().view().version() : null, named, creationKey, request, now);
    }

    CheckList checkList(Draft<FrameworkContent> draft, LocalDate today) {
        var succession = Optional.ofNullable(draft.content().succession());
        var since = succession.flatMap(it -> frameworks.versions().version(draft.key(), it.since())).map(PublishedFramework::view);
        return database.withHandle(sql -> FrameworkCheck.of(draft, since, Frameworks.newest(sql, draft.key()),
                Frameworks.published(sql, draft.key(), StoredJson.hash(draft.content().under(draft.key()))), today));
    }

    /** Makes the draft the next version, all at once; nothing where it is no longer what was seen. */
    Optional<FrameworkReference> publish(Editor editor, Draft<FrameworkContent> seen, Instant now) {
        var list = checkList(seen, LocalDate.ofInstant(now, ZoneOffset.UTC));
        if (!list.isReady() && drafts.edited(editor, seen.key()).filter(it -> it.revision() == seen.revision()).isEmpty()) {
            // What stands in the way may be that somebody published it a moment ago.
            return Optional.empty();
        }
        list.orThrow();
        var source = seen.content().under(seen.key());
        var published = database.inTransaction(sql -> !drafts.delete(sql, editor, seen.key(), seen.revision()) ? Optional.<Integer>empty()
                : Optional.of(frameworks.publish(sql, source, seen.organisation(), StoredJson.hash(source), now)));
        frameworks.versions().forgetLatest();
        return published.map(version -> new FrameworkReference(seen.key(), version, source.name()));
    }
}
