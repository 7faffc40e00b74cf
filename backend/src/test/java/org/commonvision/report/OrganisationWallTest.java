package org.commonvision.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.platform.MaintenanceDatabase;
import org.commonvision.platform.security.OrganisationData;
import org.hamcrest.Matcher;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL itself keeps apart, whatever a statement of ours asks for. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OrganisationWallTest {

    private static final String TRUST = "QPUB";

    @Inject
    MaintenanceDatabase maintenance;

    private final Jdbi api = TestDatabase.asTheApi();

    @ParameterizedTest
    @ValueSource(strings = {"cycle", "snapshot"})
    void who_serves_people_sees_the_rows_of_the_organisation_it_acts_for_and_no_others(String table) {
        SomeCycle.published(TRUST);
        SomeCycle.published(Somebody.OTHER_TRUST);
        assertThat(api.inTransaction(sql -> {
            OrganisationData.actFor(sql, TRUST);
            return organisationsIn(sql, table);
        }), contains(TRUST));
        assertThat(api.withHandle(sql -> organisationsIn(sql, table)), empty());
    }

    @Test
    void it_plans_nothing_for_another_organisation() {
        var refused = assertThrows(JdbiException.class, () -> api.useTransaction(sql -> {
            OrganisationData.actFor(sql, TRUST);
            sql.execute("""
                    insert into cycle (id, organisation, questionnaire_key, questionnaire_version, purpose, opens_on, closes_on, secondary, least, creation_key)
                    values (gen_random_uuid(), ?, 'leadership-self-assessment', 1, 'To see where we stand', '2001-01-01', '2001-01-01', 'NONE', 10, gen_random_uuid())""", Somebody.OTHER_TRUST);
        }));
        assertThat(refused.getCause().getMessage(), containsString("row-level security"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "insert into snapshot select * from snapshot",
        "select * from released_cell",
        "update cycle set least = 10",
        "alter table cycle disable row level security",
        "alter table snapshot no force row level security",
        "drop policy cycle_is_its_organisations on cycle",
        "create policy mine on cycle using (true)",
        "alter role common_vision_api bypassrls",
        "set role common_vision_maintenance",
    })
    void it_cannot_come_round_the_wall(String statement) {
        assertThat(refusalOf(api, statement), saysNo());
    }

    @Test
    void to_switch_it_off_for_oneself_gives_a_refusal_and_no_rows() {
        SomeCycle.published(TRUST);
        assertThat(assertThrows(JdbiException.class, () -> api.useHandle(sql -> {
            sql.execute("set row_security = off");
            organisationsIn(sql, "snapshot");
        })).getCause().getMessage(), containsString("row-level security policy"));
    }

    @Test
    void the_publication_sees_only_sheets_that_count_for_the_organisation_it_publishes_and_no_answer() {
        submitted(TRUST, true);
        submitted(TRUST, false);
        submitted(Somebody.OTHER_TRUST, true);
        var seen = maintenance.sql().inTransaction(sql -> {
            OrganisationData.actFor(sql, TRUST);
            return sql.createQuery("select distinct organisation || ' ' || state || ' ' || counts_for_organisation from response").mapTo(String.class).list();
        });
        assertThat(seen, contains(TRUST + " SUBMITTED true"));
        assertThat(maintenance.sql().withHandle(sql -> organisationsIn(sql, "response")), empty());
        assertThat(refusalOf(maintenance.sql(), "select answers from response"), containsString("permission denied"));
    }

    @Test
    void it_writes_a_release_for_the_organisation_it_publishes_and_changes_none() {
        var cycle = SomeCycle.published(Somebody.OTHER_TRUST);
        var refused = assertThrows(JdbiException.class, () -> maintenance.sql().useTransaction(sql -> {
            OrganisationData.actFor(sql, TRUST);
            sql.execute("insert into snapshot select * from snapshot where cycle_id = ?", cycle);
        }));
        assertThat(refused.getCause().getMessage(), containsString("row-level security"));
        for (var change : List.of("update snapshot set content = '{}'", "delete from snapshot", "delete from released_cell", "delete from cycle", "update cycle set least = 10")) {
            assertThat(refusalOf(maintenance.sql(), change), containsString("permission denied"));
        }
    }

    @Test
    void the_wall_stands_round_every_table_of_cycles_and_cohorts_even_before_their_owner() {
        var open = TestDatabase.asTheServer().withHandle(sql -> sql.createQuery("""
                        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)
                          and (relname in ('cycle', 'cohort') or exists (select from pg_attribute where attrelid = pg_class.oid and attname in ('cycle_id', 'cohort_id')))""").mapTo(String.class).list());
        assertThat(open, empty());
    }

    /** A rule on the sheets that costs the saving of answers something would show in how PostgreSQL finds them. */
    @Test
    void answers_are_saved_by_the_same_plan_as_without_a_wall() {
        assertThat(planOfASave(api), is(planOfASave(TestDatabase.asTheServer())));
    }

    private static List<String> planOfASave(Jdbi as) {
        var plan = as.withHandle(sql -> sql.createQuery("""
                explain (costs off, verbose) update response r set answers = r.answers
                from unnest(array[gen_random_uuid()], array[gen_random_uuid()]) as s (id, person_id) where r.id = s.id and r.person_id = s.person_id and r.state = 'DRAFT'
                returning r.id, r.revision""").mapTo(String.class).list());
        assertThat(plan, is(not(empty())));
        return plan;
    }

    private static void submitted(String organisation, boolean counts) {
        var person = Somebody.of(organisation);
        String response = person.starts("LF.1");
        person.answers(response, 2, Somebody.itemsOf("LF.1"));
        person.submits(response, counts);
    }

    private static List<String> organisationsIn(Handle sql, String table) {
        return sql.createQuery("select distinct organisation from " + table + " where organisation is not null").mapTo(String.class).list();
    }

    private static Matcher<String> saysNo() {
        return either(containsString("permission denied")).or(containsString("must be owner"));
    }

    private static String refusalOf(Jdbi as, String statement) {
        return assertThrows(JdbiException.class, () -> as.useHandle(sql -> sql.execute(statement)), statement).getCause().getMessage();
    }
}
