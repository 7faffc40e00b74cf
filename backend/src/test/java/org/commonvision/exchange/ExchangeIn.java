package org.commonvision.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.commonvision.framework.Reader;
import org.commonvision.EmptyDatabase;
import org.commonvision.framework.FrameworksIn;
import org.commonvision.questionnaire.QuestionnairesIn;
import org.jdbi.v3.core.Jdbi;

/** A system of the test's own, out of which documents go and into which they come. */
final class ExchangeIn {

    static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    private final Jdbi database;
    private final PackExport export;
    private final CaseExport caseExport;
    private final Imports imports;

    ExchangeIn(EmptyDatabase postgres) {
        database = postgres.sql();
        var frameworks = FrameworksIn.database(database);
        var crosswalks = FrameworksIn.crosswalks(database);
        var questionnaires = QuestionnairesIn.database(database);
        export = new PackExport(database, frameworks, questionnaires, crosswalks);
        caseExport = new CaseExport(database, frameworks, questionnaires, crosswalks, "https://leadership.example");
        imports = new Imports(database, frameworks, questionnaires, crosswalks,
                new DraftImports(FrameworksIn.drafts(database, frameworks), QuestionnairesIn.drafts(database, frameworks, questionnaires)));
    }

    static ExchangeIn anEmptySystem() {
        var postgres = new EmptyDatabase();
        postgres.migrate();
        return new ExchangeIn(postgres);
    }

    Jdbi database() {
        return database;
    }

    String export(String key, int version) {
        return new String(export.of(key, version, new Reader(true, true, null)).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    /** As CASE, with addresses of this system's own. */
    String exportAsCase(String key, int version) {
        return new String(caseExport.packageOf(key, version, new Reader(true, true, null)).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    ImportReport take(String document) {
        return take(document, false);
    }

    ImportReport take(String document, boolean dryRun) {
        return take(document, Imports.Format.PACK, dryRun);
    }

    ImportReport take(String document, Imports.Format format, boolean dryRun) {
        return imports.take(document.getBytes(StandardCharsets.UTF_8), format, dryRun, new Imports.Importer(new Reader(true, true, null), _ -> Optional.empty()), NOW);
    }

    /** How many rows there are of anything that an import could write. */
    int rows() {
        return database.withHandle(sql -> sql.createQuery("""
                select (select count(*) from framework_version) + (select count(*) from questionnaire_version) + (select count(*) from crosswalk_version)
                    + (select count(*) from framework_draft) + (select count(*) from questionnaire_draft)""")
                .mapTo(Integer.class).one());
    }
}
