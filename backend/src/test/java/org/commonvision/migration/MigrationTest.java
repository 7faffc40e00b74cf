package org.commonvision.migration;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonvision.EmptyDatabase;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "db", "migration");
    private static EmptyDatabase database;
    private static int applied;

    @BeforeAll
    static void migrate() {
        database = new EmptyDatabase();
        applied = database.migrate().migrationsExecuted;
    }

    @Test
    void every_migration_runs_on_an_empty_database_and_the_second_time_there_is_nothing_to_do() throws IOException {
        assertEquals(files().size(), applied);
        assertEquals(0, database.migrate().migrationsExecuted);
    }

    @Test
    void a_migration_is_plain_sql_named_by_its_moment_and_its_change_in_words() throws IOException {
        assertThat(files(), everyItem(matchesPattern("V\\d{12}__[a-z]+(_[a-z]+)+\\.sql|R__[a-z]+(_[a-z]+)+\\.sql")));
    }

    @Test
    void every_constraint_has_a_name_that_says_what_it_holds() {
        // What PostgreSQL makes up for a check or a foreign key without a name ends like this.
        assertThat(strings("""
                select conname from pg_constraint where connamespace = 'public'::regnamespace
                  and contype in ('c', 'f', 'u') and conname ~ '_(check|fkey|key)\\d*$'"""), is(empty()));
    }

    @Test
    void every_table_has_a_key_and_says_in_its_file_what_a_row_is() throws IOException {
        assertThat(strings("""
                select table_name from information_schema.tables t where table_schema = 'public' and table_type = 'BASE TABLE'
                  and not exists (select from information_schema.table_constraints c where c.table_name = t.table_name and c.constraint_type = 'PRIMARY KEY')"""), is(empty()));
        for (String file : files()) {
            var lines = Files.readAllLines(FOLDER.resolve(file));
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith("create table")) {
                    assertThat(file + ": " + lines.get(i), i > 0 && lines.get(i - 1).startsWith("--"), is(true));
                }
            }
        }
    }

    @Test
    void a_foreign_key_that_is_followed_backwards_has_an_index() {
        assertThat(strings("""
                select conname from pg_constraint c where contype = 'f' and connamespace = 'public'::regnamespace and confdeltype = 'c'
                  and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])"""), is(empty()));
    }

    @Test
    void what_is_published_cannot_be_edited_by_anybody() {
        database.sql().useHandle(sql -> {
            framework(sql, "kept", 1);
            sql.execute("""
                    insert into questionnaire_version (key, version, framework_key, framework_version, source_hash, content, published_at)
                    values ('kept-questions', 1, 'kept', 1, 'hash', '{}', '2026-11-23Z')""");
        });
        for (String table : List.of("framework_version", "questionnaire_version")) {
            assertThat(database.refusalOf("update " + table + " set content = '{\"edited\": true}'"), containsString("a published version never changes"));
            assertThat(database.refusalOf("delete from " + table), containsString("a published version never changes"));
        }
        assertThat(database.refusalOf("update framework_version set published_at = published_at"), containsString("kept 1"));
        assertNull(database.refusalOf("select 1"));
    }

    @Test
    void the_same_source_is_published_once() {
        database.sql().useHandle(sql -> framework(sql, "once", 1));
        assertThat(database.refusalOf("""
                insert into framework_version (key, version, source_hash, content, published_at) values ('once', 2, 'once hash', '{}', '2026-11-23Z')"""),
                containsString("framework_version_is_published_once"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            response_submitted_at_iff_submitted       | update response set submitted_at = '2026-11-23Z'
            response_submitted_month_iff_submitted    | update response set submitted_month = '2026-11-01'
            response_agreement_iff_submitted          | update response set counts_for_organisation = true
            response_given_at_iff_draft               | update response set given_at = null
            response_given_at_per_item                | update response set given_at = '{1}'
            response_has_sections                     | update response set sections = '{}'
            response_state_is_known                   | update response set state = 'LOST', given_at = null
            response_sums_iff_submitted               | update response set section_sums = '{1}'
            response_month_is_a_first                 | update response set submitted_month = '2026-11-02'
            response_is_a_persons                     | update response set person_id = gen_random_uuid()
            response_is_to_a_questionnaire            | update response set questionnaire_version = 99
            response_note_is_not_long                 | insert into response_note select id, 'LF.1.1', repeat('x', 2001), 0 from response
            person_is_one_per_sign_in                 | insert into person (id, issuer, subject, device_key) select gen_random_uuid(), issuer, subject, device_key from person
            person_device_key_is_32_bytes             | update person set device_key = 'short'
            organisation_ods_code_is_well_formed      | insert into organisation values ('no code', 'Name')
            unit_kind_is_known                        | insert into unit values ('QONE', 'a', 'A', 'planet', null)
            unit_parent_is_in_the_tree                | insert into unit values ('QONE', 'a', 'A', 'team', 'nowhere')
            """)
    void a_row_that_cannot_be_is_refused_by_name(String constraint, String statement) {
        database.sql().useHandle(sql -> {
            sql.execute("""
                    insert into framework_version (key, version, source_hash, content, published_at) values ('f', 1, 'h', '{}', '2026-11-23Z') on conflict do nothing""");
            sql.execute("""
                    insert into questionnaire_version (key, version, framework_key, framework_version, source_hash, content, published_at)
                    values ('q', 1, 'f', 1, 'h', '{}', '2026-11-23Z') on conflict do nothing""");
            sql.execute("insert into organisation values ('QONE', 'One') on conflict do nothing");
            sql.execute("""
                    insert into person (id, issuer, subject, device_key) values ('5f0c1d35-24a5-4d53-9d8b-6f3f6b0f7a11', 'i', 's', sha256('key')) on conflict do nothing""");
            sql.execute("""
                    insert into response (id, person_id, questionnaire_key, questionnaire_version, sections, creation_key, created_at, answers, given_at)
                    values ('5f0c1d35-24a5-4d53-9d8b-6f3f6b0f7a12', '5f0c1d35-24a5-4d53-9d8b-6f3f6b0f7a11', 'q', 1, '{S}', gen_random_uuid(), '2026-11-23Z', '{0,0}', '{-1,-1}')
                    on conflict do nothing""");
        });
        assertThat(database.refusalOf(statement), containsString('"' + constraint + '"'));
    }

    @Test
    void nothing_that_came_with_postgresql_is_needed_besides() {
        assertThat(strings("select extname from pg_extension where extname <> 'plpgsql'"), is(empty()));
        assertThat(strings("select table_name from information_schema.tables where table_schema = 'public'"), is(not(empty())));
    }

    private static void framework(Handle sql, String key, int version) {
        sql.execute("insert into framework_version (key, version, source_hash, content, published_at) values (?, ?, ?, '{}', '2026-11-23Z')", key, version, key + " hash");
    }

    private static List<String> strings(String query) {
        return database.sql().withHandle(sql -> sql.createQuery(query.replace("\\d", "[0-9]")).mapTo(String.class).list());
    }

    private static List<String> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
