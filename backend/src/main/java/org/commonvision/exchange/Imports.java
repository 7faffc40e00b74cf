package org.commonvision.exchange;

import static org.commonvision.exchange.ImportReport.Change.CREATED;
import static org.commonvision.exchange.ImportReport.Change.LEFT_OUT;
import static org.commonvision.exchange.ImportReport.Change.UNCHANGED;
import static org.commonvision.exchange.ImportReport.Kind.CROSSWALK;
import static org.commonvision.exchange.ImportReport.Kind.FRAMEWORK;
import static org.commonvision.exchange.ImportReport.Kind.QUESTIONNAIRE;
import static org.commonvision.platform.problem.ProblemType.UNAVAILABLE;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonvision.exchange.ImportReport.ImportItem;
import org.commonvision.exchange.ImportReport.Kind;
import org.commonvision.framework.CrosswalkView;
import org.commonvision.framework.Crosswalks;
import org.commonvision.framework.FrameworkReference;
import org.commonvision.framework.FrameworkView;
import org.commonvision.framework.Frameworks;
import org.commonvision.framework.PublishedCrosswalk;
import org.commonvision.framework.PublishedFramework;
import org.commonvision.framework.Reader;
import org.commonvision.platform.http.PublishedVersions.Id;
import org.commonvision.platform.problem.ProblemException;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.QuestionnaireView;
import org.commonvision.questionnaire.Questionnaires;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes documents in: all of one or nothing of it. A published version that is here is never touched, only found to be the same or not. */
@ApplicationScoped
class Imports {

    /** A document and what is made of it may be some ten times its size in memory. */
    private static final int AT_A_TIME = 1;

    /**
     * Who imports.
     *
     * @param owner whose own what they make under a key is, nothing where it is for everyone; throws where they may not make it
     */
    record Importer(Reader reader, Function<String, Optional<String>> owner) {

        /** Why they may not make anything under a key; nothing where they may. */
        Optional<String> refusal(String key) {
            try {
                owner.apply(key);
                return Optional.empty();
            } catch (ProblemException e) {
                return Optional.of(e.getMessage());
            }
        }

        boolean knowsOf(PublishedFramework framework) {
            return framework.mayBeReadBy(reader) || refusal(framework.view().key()).isEmpty();
        }
    }

    private final Jdbi database;
    private final Frameworks frameworks;
    private final Questionnaires questionnaires;
    private final Crosswalks crosswalks;
    private final DraftImports drafts;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    Imports(Jdbi database, Frameworks frameworks, Questionnaires questionnaires, Crosswalks crosswalks, DraftImports drafts) {
        this.database = database;
        this.frameworks = frameworks;
        this.questionnaires = questionnaires;
        this.crosswalks = crosswalks;
        this.drafts = drafts;
    }

    /** How a document is written. */
    enum Format { PACK, CASE }

    /** A document, and how what is said of its parts is said of what was sent. */
    private record Read(PackDocument document, Format format, UnaryOperator<String> place) {}

    /** Says what the document would do, and does it unless this is a dry run; refuses it whole where anything in it is wrong. */
    ImportReport take(byte[] body, Format format, boolean dryRun, Importer importer, Instant now) {
        if (!places.tryAcquire()) {
            throw UNAVAILABLE.because("Other documents are being imported just now.");
        }
        try {
            var read = read(body, format);
            var report = database.inTransaction(sql -> {
                var findings = new Findings();
                var plan = plan(sql, read, importer, findings);
                var items = plan.items().stream().map(it -> it.at(read.place().apply(it.pointer()))).toList();
                if (!findings.none()) {
                    throw new ImportRefused(findings.at(read.place()), items);
                }
                if (!dryRun) {
                    carryOut(sql, plan, importer, now);
                }
                return new ImportReport(dryRun, items);
            });
            if (!dryRun) {
                frameworks.versions().forgetLatest();
                questionnaires.versions().forgetLatest();
                crosswalks.versions().forgetLatest();
            }
            return report;
        } finally {
            places.release();
        }
    }

    private static Read read(byte[] body, Format format) {
        var findings = new Findings();
        var read = switch (format) {
            case PACK -> PackReader.read(body, findings).map(it -> new Read(it, format, UnaryOperator.identity()));
            case CASE -> CaseReader.read(body, findings).map(it -> new Read(it.document(), format, it::place));
        };
        return read.orElseThrow(() -> new ImportRefused(findings, List.of()));
    }

    private record Plan(List<ImportItem> items, List<FrameworkView> frameworks, List<QuestionnaireView> questionnaires, List<CrosswalkView> crosswalks) {}

    /** Whatever the number of parts, each table is asked once. */
    private Plan plan(Handle sql, Read read, Importer importer, Findings findings) {
        var document = read.document();
        var publishedHere = byId(frameworks.found(sql, frameworksIn(document).distinct().toList()).stream().filter(importer::knowsOf), it -> new Id(it.view().key(), it.view().version()));
        var frameworksHere = byId(publishedHere.values().stream().map(PublishedFramework::view), it -> new Id(it.key(), it.version()));
        var questionnairesHere = byId(questionnaires.found(sql, document.questionnaires().stream().map(it -> new Id(it.key(), it.version())).toList())
                .stream().map(PublishedQuestionnaire::view), it -> new Id(it.key(), it.version()));
        var crosswalksHere = byId(crosswalks.found(sql, document.crosswalks().stream().map(it -> new Id(it.key(), it.version())).toList())
                .stream().map(PublishedCrosswalk::view), it -> new Id(it.key(), it.version()));
        var agreement = new Agreement(document, frameworksHere, findings);
        var ownership = new Ownership(importer.owner(), publishedHere, findings);
        var begun = drafts.of(sql, document, findings);
        var items = new ArrayList<ImportItem>();
        var deciding = new Deciding(importer, findings, items);
        return new Plan(items,
                deciding.news(new Parts<>(FRAMEWORK, "/frameworks", document.frameworks(), it -> new Id(it.key(), it.version()), FrameworkView::name,
                        frameworksHere, FrameworkView::saysTheSameAs, first(agreement::check, begun::check), _ -> false)),
                deciding.news(new Parts<>(QUESTIONNAIRE, "/questionnaires", document.questionnaires(), it -> new Id(it.key(), it.version()), QuestionnaireView::name,
                        questionnairesHere, QuestionnaireView::saysTheSameAs, first(first(agreement::check, ownership::check), begun::check), _ -> false)),
                deciding.news(new Parts<>(CROSSWALK, "/crosswalks", document.crosswalks(), it -> new Id(it.key(), it.version()), it -> it.from().name() + " to " + it.to().name(),
                        crosswalksHere, CrosswalkView::saysTheSameAs, first(agreement::check, ownership::check), it -> read.format() == Format.CASE && !agreement.knowsBothEndsOf(it))));
    }

    private static <T> BiConsumer<T, String> first(BiConsumer<T, String> check, BiConsumer<T, String> then) {
        return check.andThen(then);
    }

    private static Stream<Id> frameworksIn(PackDocument document) {
        var named = Stream.concat(document.questionnaires().stream().map(QuestionnaireView::framework),
                document.crosswalks().stream().flatMap(it -> Stream.of(it.from(), it.to())));
        return Stream.concat(document.frameworks().stream().map(it -> new Id(it.key(), it.version())), named.map(Imports::id));
    }

    private static Id id(FrameworkReference reference) {
        return new Id(reference.key(), reference.version());
    }

    private static <T> Map<Id, T> byId(Stream<T> versions, Function<T, Id> id) {
        return versions.collect(Collectors.toMap(id, Function.identity()));
    }

    private void carryOut(Handle sql, Plan plan, Importer importer, Instant now) {
        boolean done = frameworks.adopt(sql, plan.frameworks().stream().filter(it -> it.version() != 0).toList(), importer.owner(), now)
                && questionnaires.adopt(sql, plan.questionnaires().stream().filter(it -> it.version() != 0).toList(), importer.owner(), now)
                && crosswalks.adopt(sql, plan.crosswalks(), now)
                && drafts.begin(sql, plan.frameworks().stream().filter(it -> it.version() == 0).toList(),
                        plan.questionnaires().stream().filter(it -> it.version() == 0).toList(), importer.owner(), now);
        if (!done) {
            throw UNAVAILABLE.because("Somebody else published or began one of these at the same moment.");
        }
    }

    /** The parts of one kind, and what is known of them here. */
    private record Parts<T>(Kind kind, String at, List<T> all, Function<T, Id> id, Function<T, String> name, Map<Id, T> here, BiPredicate<T, T> same, BiConsumer<T, String> check,
            Predicate<T> leftOut) {}

    /** What becomes of each part. */
    private record Deciding(Importer importer, Findings findings, List<ImportItem> items) {

        /** @return those that are new here */
        <T> List<T> news(Parts<T> parts) {
            var seen = new HashSet<Id>();
            var news = new ArrayList<T>();
            for (int i = 0; i < parts.all().size(); i++) {
                var part = parts.all().get(i);
                var id = parts.id().apply(part);
                String pointer = parts.at() + "/" + i;
                var there = parts.here().get(id);
                var refusal = importer.refusal(id.key());
                Integer version = id.version() == 0 ? null : Integer.valueOf(id.version());
                if (!seen.add(id)) {
                    findings.add(pointer + "/version", "This is in the document twice.");
                } else if (there != null && parts.same().test(part, there)) {
                    items.add(new ImportItem(pointer, parts.kind(), id.key(), version, parts.name().apply(part), UNCHANGED));
                } else if (parts.leftOut().test(part)) {
                    items.add(new ImportItem(pointer, parts.kind(), id.key(), version, parts.name().apply(part), LEFT_OUT));
                } else if (refusal.isPresent()) {
                    findings.add(pointer + "/key", refusal.get());
                } else if (there != null) {
                    findings.add(pointer + "/version", "Version " + id.version() + " of " + id.key() + " is published here with another text. A published version never changes.");
                } else {
                    parts.check().accept(part, pointer);
                    items.add(new ImportItem(pointer, parts.kind(), id.key(), version, parts.name().apply(part), CREATED));
                    news.add(part);
                }
            }
            return news;
        }
    }
}
