package org.commonvision.architecture;

import static java.util.Map.entry;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;

/** The tables follow the same arrows as the packages. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ForeignKeyTest {

    /** Whose table it is; a new table needs a line here. */
    private static final Map<String, String> OWNER = Map.ofEntries(
            entry("sign_in_session", "platform"),
            entry("organisation", "organisation"),
            entry("unit", "organisation"),
            entry("person", "person"),
            entry("framework_version", "framework"),
            entry("framework_draft", "framework"),
            entry("framework_retirement", "framework"),
            entry("crosswalk_version", "framework"),
            entry("questionnaire_version", "questionnaire"),
            entry("questionnaire_draft", "questionnaire"),
            entry("questionnaire_retirement", "questionnaire"),
            entry("framework_translation", "framework"),
            entry("questionnaire_translation", "questionnaire"),
            entry("response", "response"),
            entry("response_note", "response"),
            entry("staff_member", "person"),
            entry("facilitator_accreditation", "person"),
            entry("cohort", "person"),
            entry("cohort_member", "person"),
            entry("staff_import", "person"),
            entry("staff_import_finding", "person"),
            entry("feedback_round", "feedback"),
            entry("rater", "feedback"),
            entry("rater_draft", "feedback"),
            entry("sealed_sheet", "feedback"),
            entry("sealed_comment", "feedback"),
            entry("feedback_record", "feedback"),
            entry("mail_outbox", "feedback"),
            entry("released_sheet", "feedback"),
            entry("released_comment", "feedback"),
            entry("refusal_count", "feedback"),
            entry("rewrite_due", "feedback"),
            entry("progress_day", "feedback"),
            entry("cycle", "report"),
            entry("snapshot", "report"),
            entry("released_cell", "report"),
            entry("released_atom", "report"),
            entry("participation", "report"),
            entry("cohort_person", "person"),
            entry("cohort_report", "report"),
            entry("cohort_report_atom", "report"),
            entry("item_release", "report"),
            entry("item_release_cycle", "report"));

    private record Arrow(String from, String to) {}

    @Test
    void every_table_belongs_to_a_package() {
        var tables = TestDatabase.asTheOwner().withHandle(sql -> sql.createQuery("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'""").mapTo(String.class).set());
        assertEquals(new TreeSet<>(OWNER.keySet()), new TreeSet<>(tables), "Say in ForeignKeyTest whose table it is.");
    }

    @Test
    void a_table_points_only_where_its_package_may_look() {
        var arrows = arrows();
        assertThat(arrows, is(not(empty())));
        assertThat(arrows.stream().filter(it -> !PackageDependencyTest.mayUse(OWNER.get(it.from()), OWNER.get(it.to()))).toList(), is(empty()));
    }

    private List<Arrow> arrows() {
        return TestDatabase.asTheOwner().withHandle(sql -> sql.createQuery("""
                        select distinct referring.table_name, referred.table_name
                        from information_schema.referential_constraints c
                        join information_schema.table_constraints referring using (constraint_schema, constraint_name)
                        join information_schema.table_constraints referred
                          on referred.constraint_schema = c.unique_constraint_schema and referred.constraint_name = c.unique_constraint_name
                        where c.constraint_schema = 'public'""")
                .map((row, _) -> new Arrow(row.getString(1), row.getString(2))).list());
    }
}
