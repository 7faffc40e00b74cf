package org.commonvision.platform.problem;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.commonvision.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said when something else than the request is wrong. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProblemMappersTest {

    private final ProblemMappers mappers = new ProblemMappers();

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "53300", "57P01", "57P03", "57014", "40001", "40P01", "55P03"})
    void a_database_that_is_gone_or_busy_is_worth_another_try(String state) {
        tryAgain(new IllegalStateException("not written", new SQLException("secret detail", state)));
        tryAgain(new CompletionException(new SQLException("secret detail", state)));
    }

    @Test
    void a_pool_that_is_used_up_is_worth_another_try() {
        tryAgain(new SQLTransientConnectionException("Too much is waiting to be written"));
        tryAgain(new SQLException("Sorry, acquisition timeout!"));
    }

    @Test
    void an_accident_of_ours_has_a_reference_and_says_nothing_else() {
        quietly(() -> {
            var answer = mappers.unexpected(new IllegalStateException("secret detail of org.commonvision", new SQLException("select secret from person", "23505")));
            var problem = (Problem) answer.getEntity();
            assertEquals(500, answer.getStatus());
            assertThat(problem.detail(), containsString("Quote this reference"));
            assertThat(problem.toString(), not(containsString("secret")));
        });
    }

    private void tryAgain(Throwable e) {
        quietly(() -> {
            var answer = mappers.unexpected(e);
            assertEquals(503, answer.getStatus());
            assertEquals("5", answer.getHeaderString("Retry-After"));
            assertThat(((Problem) answer.getEntity()).detail(), not(containsString("secret")));
        });
    }

    /** It is logged, as it should be; here it would only alarm whoever reads the tests. */
    private static void quietly(Runnable test) {
        var log = Logger.getLogger(ProblemMappers.class.getName());
        var level = log.getLevel();
        log.setLevel(Level.OFF);
        try {
            test.run();
        } finally {
            log.setLevel(level);
        }
    }
}
