package org.commonvision.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.commonvision.Somebody;
import org.commonvision.TestDatabase;
import org.commonvision.contract.CommittedContract;
import org.commonvision.feedback.Colleagues;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A report shows: it works where the whole database may only be read. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ReportsChangeNothingTest {

    @Inject
    Jdbi database;

    @AfterEach
    void writeAgain() {
        setting("reset default_transaction_read_only", "off");
    }

    @Test
    void every_report_is_read_where_nothing_can_be_written() {
        var person = Somebody.with("staff", "organisation-lead", "framework-editor", "administrator");
        String before = person.submitted(1, "LF.1");
        String after = person.submitted(3, "LF.1");
        var paths = Map.of(
                "getResponseReport", "/api/v1/reports/responses/" + after,
                "getFeedbackReport", "/api/v1/reports/feedback-rounds/" + Colleagues.facilitatedBy(person).held(),
                "getProgress", "/api/v1/reports/progress?from=" + before + "&to=" + after,
                "getMyData", "/api/v1/people/me/data",
                "getParticipation", "/api/v1/reports/organisations/" + Somebody.TRUST + "/participation",
                "listCohortReports", "/api/v1/reports/organisations/" + Somebody.TRUST + "/cohorts",
                "getItemStatistics", "/api/v1/reports/questionnaires/" + Somebody.QUESTIONNAIRE + "/versions/1/items",
                "getLatestOrganisationReport", "/api/v1/reports/organisations/" + Somebody.TRUST,
                "getOrganisationReport", "/api/v1/reports/organisations/" + Somebody.TRUST + "/cycles/" + SomeCycle.published(Somebody.TRUST));
        long reports = CommittedContract.committed().operations().stream().filter(it -> it.path().startsWith("/api/v1/reports/") || it.id().equals("getMyData"))
                .peek(it -> assertThat(it + " needs a line in this test", paths.keySet(), org.hamcrest.Matchers.hasItem(it.id()))).count();
        assertThat((long) paths.size(), greaterThanOrEqualTo(reports));

        setting("set default_transaction_read_only = on", "on");

        paths.values().forEach(path -> person.calls().get(path).then().statusCode(200));
        person.calls().accept("text/csv").get(paths.get("getResponseReport")).then().statusCode(200);
        for (String form : new String[] {"text/csv", "application/pdf"}) {
            person.calls().accept(form).get(paths.get("getProgress")).then().statusCode(200);
        }
        person.calls().accept("text/csv").get(paths.get("getFeedbackReport")).then().statusCode(200);
        for (String form : new String[] {"text/csv", OrganisationXlsx.MEDIA_TYPE, "application/pdf"}) {
            person.calls().accept(form).get(paths.get("getOrganisationReport")).then().statusCode(200);
        }
        assertThrows(JdbiException.class, () -> database.useHandle(sql -> sql.execute("update person set revision = revision")), "nothing was read-only");
    }

    /** For all connections, those of the application's pool included, which notice it with their next statements. */
    private void setting(String change, String expected) {
        TestDatabase.asTheServer().useHandle(sql -> {
            sql.execute("alter system " + change);
            sql.execute("select pg_reload_conf()");
        });
        for (int seenInARow = 0; seenInARow < 40; ) {
            seenInARow = database.withHandle(sql -> sql.createQuery("show default_transaction_read_only").mapTo(String.class).one()).equals(expected) ? seenInARow + 1 : 0;
        }
    }
}
