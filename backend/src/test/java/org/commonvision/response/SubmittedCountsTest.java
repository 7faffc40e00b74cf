package org.commonvision.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.commonvision.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** How many have taken it, so coarse that nobody can be seen in it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SubmittedCountsTest {

    /** No other test submits this one. */
    private static final String QUESTIONNAIRE = "medical-leadership-self-assessment";

    @Inject
    Jdbi database;

    @Test
    void under_a_hundred_people_nothing_is_said() {
        assertNull(said(0, 1));
        assertNull(said(99, 1));
    }

    @Test
    void from_a_hundred_it_is_rounded_down_to_hundreds() {
        assertEquals(100, said(100, 1));
        assertEquals(100, said(199, 1));
        assertEquals(200, said(200, 1));
    }

    @Test
    void people_are_counted_and_not_their_sheets() {
        assertNull(said(60, 3));
    }

    /** In a transaction that is rolled back, so that no other test meets these people. */
    private Integer said(int people, int sheetsEach) {
        return database.inTransaction(sql -> {
            sql.execute("""
                    with people as (
                        insert into person (id, issuer, subject, device_key)
                        select gen_random_uuid(), 'counted', gen_random_uuid()::text, sha256('key') from generate_series(1, ?) returning id)
                    insert into response (id, person_id, questionnaire_key, questionnaire_version, sections, creation_key, state, created_at, submitted_at,
                                          submitted_month, counts_for_organisation, answers, section_sums, section_counts, element_sums, element_counts)
                    select gen_random_uuid(), id, ?, 1, '{LF.1}', gen_random_uuid(), 'SUBMITTED', now(), now(), date_trunc('month', now()), false, '{}', '{}', '{}', '{}', '{}'
                    from people, generate_series(1, ?)""", people, QUESTIONNAIRE, sheetsEach);
            Integer said = new SubmittedCounts(database).roundedDown(QUESTIONNAIRE);
            sql.rollback();
            return said;
        });
    }
}
