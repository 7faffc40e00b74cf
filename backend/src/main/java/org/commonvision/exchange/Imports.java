package org.commonvision.exchange;

import static org.commonvision.exchange.ImportReport.Change.CREATED;
import static org.commonvision.exchange.ImportReport.Change.UNCHANGED;
import static org.commonvision.exchange.ImportReport.Kind.CROSSWALK;
import static org.commonvision.exchange.ImportReport.Kind.FRAMEWORK;
import static org.commonvision.exchange.ImportReport.Kind.QUESTIONNAIRE;
import static org.commonvision.platform.problem.ProblemType.UNAVAILABLE;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BiPredicate;
import java.util.function.Function;
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
import org.commonvision.platform.http.PublishedVersions.Id;
import org.commonvision.questionnaire.PublishedQuestionnaire;
import org.commonvision.questionnaire.QuestionnaireView;
import org.commonvision.questionnaire.Questionnaires;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes documents in: all of one or nothing of it. A published version that is here is never touched, only found to be the same or not. */
@ApplicationScoped
class Imports {

    /** A document and what is made of it may be some ten times its size in memory. */
    private static final int AT_A_TIME = 2;

    /** What a caller may not make under a key, said in a sentence; nothing where they may. */
    interface Refusals extends Function<String, Optional<String>> {}

    private final Jdbi database;
    private final Frameworks frameworks;
    private final Questionnaires questionnaires;
    private final Crosswalks crosswalks;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    Imports(Jdbi database, Frameworks frameworks, Questionnaires questionnaires, Crosswalks crosswalks) {
        this.database = database;
        this.frameworks = frameworks;
        this.questionnaires = questionnaires;
        this.crosswalks = crosswalks;
    }

    /** Says what the document would do, and does it unless this is a dry run; refuses it whole where anything in it is wrong. */
    ImportReport take(byte[] body, boolean dryRun, Refusals refusals, Instant now) {
        if (!places.tryAcquire()) {
            throw UNAVAILABLE.because("Other documents are being imported just now.");
        }
        try {
            var findings = new Findings();
            var document = PackReader.read(body, findings).orElseThrow(() -> new ImportRefused(findings, List.of()));
            var report = database.inTransaction(sql -> {
                var plan = plan(sql, document, refusals, findings);
                if (!findings.none()) {
                    throw new ImportRefused(findings, plan.items());
                }
                if (!dryRun) {
                    carryOut(sql, plan, now);
                }
                return new ImportReport(dryRun, plan.items());
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

    private record Plan(List<ImportItem> items, List<FrameworkView> frameworks, List<QuestionnaireView> questionnaires, List<CrosswalkView> crosswalks) {}

    /** Whatever the number of parts, each table is asked once. */
    private Plan plan(Handle sql, PackDocument document, Refusals refusals, Findings findings) {
        var frameworksHere = byId(frameworks.found(sql, frameworksIn(document).distinct().toList()).stream().map(PublishedFramework::view), it -> new Id(it.key(), it.version()));
        var questionnairesHere = byId(questionnaires.found(sql, document.questionnaires().stream().map(it -> new Id(it.key(), it.version())).toList())
                .stream().map(PublishedQuestionnaire::view), it -> new Id(it.key(), it.version()));
        var crosswalksHere = byId(crosswalks.found(sql, document.crosswalks().stream().map(it -> new Id(it.key(), it.version())).toList())
                .stream().map(PublishedCrosswalk::view), it -> new Id(it.key(), it.version()));
        var agreement = new Agreement(document, frameworksHere, findings);
        var items = new ArrayList<ImportItem>();
        var deciding = new Deciding(refusals, findings, items);
        return new Plan(items,
                deciding.news(FRAMEWORK, "/frameworks", document.frameworks(), it -> new Id(it.key(), it.version()), FrameworkView::name,
                        frameworksHere, FrameworkView::saysTheSameAs, agreement::check),
                deciding.news(QUESTIONNAIRE, "/questionnaires", document.questionnaires(), it -> new Id(it.key(), it.version()), QuestionnaireView::name,
                        questionnairesHere, QuestionnaireView::saysTheSameAs, agreement::check),
                deciding.news(CROSSWALK, "/crosswalks", document.crosswalks(), it -> new Id(it.key(), it.version()), it -> it.from().name() + " to " + it.to().name(),
                        crosswalksHere, CrosswalkView::saysTheSameAs, agreement::check));
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

    private void carryOut(Handle sql, Plan plan, Instant now) {
        boolean done = frameworks.adopt(sql, plan.frameworks(), now)
                && questionnaires.adopt(sql, plan.questionnaires(), now)
                && crosswalks.adopt(sql, plan.crosswalks(), now);
        if (!done) {
            throw UNAVAILABLE.because("Somebody else published one of these versions at the same moment.");
        }
    }

    /** What becomes of each part of one kind. */
    private record Deciding(Refusals refusals, Findings findings, List<ImportItem> items) {

        /** A check of a part at its place. */
        interface Check<T> {
            void at(T part, String pointer);
        }

        /** @return those that are new here */
        <T> List<T> news(Kind kind, String at, List<T> parts, Function<T, Id> idOf, Function<T, String> nameOf, Map<Id, T> here, BiPredicate<T, T> same, Check<T> check) {
            var seen = new HashMap<Id, String>();
            var news = new ArrayList<T>();
            for (int i = 0; i < parts.size(); i++) {
                var part = parts.get(i);
                var id = idOf.apply(part);
                String pointer = at + "/" + i;
                var refusal = refusals.apply(id.key());
                var there = here.get(id);
                if (seen.putIfAbsent(id, pointer) != null) {
                    findings.add(pointer + "/version", "This version is in the document twice.");
                } else if (there != null && same.test(part, there)) {
                    items.add(new ImportItem(pointer, kind, id.key(), id.version(), nameOf.apply(part), UNCHANGED));
                } else if (refusal.isPresent()) {
                    findings.add(pointer + "/key", refusal.get());
                } else if (there != null) {
                    findings.add(pointer + "/version", "Version " + id.version() + " of " + id.key() + " is published here with another text. A published version never changes.");
                } else {
                    check.at(part, pointer);
                    items.add(new ImportItem(pointer, kind, id.key(), id.version(), nameOf.apply(part), CREATED));
                    news.add(part);
                }
            }
            return news;
        }
    }
}
