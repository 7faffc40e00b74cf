package org.commonvision.migration;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.commonvision.EmptyDatabase;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What serves people all day has rows, and no say over tables. */
class ApiRoleTest {

    private static EmptyDatabase database;

    @BeforeAll
    static void migrate() {
        database = new EmptyDatabase();
        database.migrate();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "create table mine (a integer)",
        "create temporary table mine (a integer)",
        "alter table response drop constraint response_is_a_persons",
        "drop table response",
        "truncate response",
        "alter table framework_version disable trigger framework_version_never_changes",
        "update framework_version set content = '{}'",
        "delete from questionnaire_version",
        "update crosswalk_version set content = '{}'",
        "select * from flyway_schema_history",
        "set session_replication_role = replica",
        "set role common_vision",
        "copy response to '/tmp/response'",
        "create role another",
    })
    void it_may_not(String statement) {
        assertThat(refusalOf(statement), either(containsString("permission denied")).or(containsString("must be owner")));
    }

    @Test
    void it_is_no_superuser_and_owns_nothing() {
        Jdbi api = database.asTheApi();
        assertEquals(false, api.withHandle(sql -> sql.createQuery("""
                select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls from pg_roles where rolname = current_user""").mapTo(Boolean.class).one()));
        assertThat(api.withHandle(sql -> sql.createQuery("select relname from pg_class where pg_get_userbyid(relowner) = current_user").mapTo(String.class).list()), is(empty()));
    }

    @Test
    void it_may_read_and_write_rows_of_a_table_that_a_later_migration_makes() {
        database.sql().useHandle(sql -> sql.execute("create table later (a integer primary key)"));
        database.asTheApi().useHandle(sql -> {
            sql.execute("insert into later values (1)");
            sql.execute("update later set a = 2");
            sql.execute("delete from later");
        });
    }

    private static String refusalOf(String statement) {
        return assertThrows(JdbiException.class, () -> database.asTheApi().useHandle(sql -> sql.execute(statement))).getCause().getMessage();
    }
}
