package org.commonvision.platform.time;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moving the demonstration's time from outside. */
class DemoClockRouteTest {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private final DemoClock clock = new DemoClock(START);
    private final Vertx vertx = Vertx.vertx();
    private final Router router = Router.router(vertx);
    private int port;

    @BeforeEach
    void listen() {
        port = vertx.createHttpServer().requestHandler(router).listen(0, "localhost").toCompletionStage().toCompletableFuture().join().actualPort();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_journey_moves_the_time_forwards() throws Exception {
        new DemoClockRoute().install(router, clock);
        var answer = post("{\"to\": \"2026-07-01T09:00:00Z\"}");
        assertEquals(200, answer.statusCode());
        assertThat(answer.body(), containsString("\"now\":\"2026-07-01T09:00:0"));
        assertThat(Duration.between(Instant.parse("2026-07-01T09:00:00Z"), clock.instant()), lessThan(Duration.ofSeconds(10)));
    }

    @Test
    void nobody_moves_it_back() throws Exception {
        new DemoClockRoute().install(router, clock);
        var answer = post("{\"to\": \"2025-01-01T00:00:00Z\"}");
        assertEquals(409, answer.statusCode());
        assertThat(answer.body(), containsString("/problems/clock-backwards"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"to\": \"tomorrow\"}", "{\"to\": 5}", "{\"to\": null}", "rubbish"})
    void what_is_no_time_is_refused(String body) throws Exception {
        new DemoClockRoute().install(router, clock);
        assertEquals(400, post(body).statusCode());
        assertThat(Duration.between(START, clock.instant()), lessThan(Duration.ofSeconds(30)));
    }

    @Test
    void outside_the_demonstration_there_is_no_such_address() throws Exception {
        new DemoClockRoute().install(router, Clock.systemUTC());
        assertThat(post("{\"to\": \"2030-01-01T00:00:00Z\"}").statusCode(), is(404));
    }

    private HttpResponse<String> post(String body) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/demo/clock"))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
