package org.commonvision.platform.time;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.commonvision.platform.problem.Problem;
import org.commonvision.platform.problem.ProblemException;
import org.commonvision.platform.problem.ProblemType;

/**
 * {@code POST /demo/clock {"to": "2027-01-31T09:00:00Z"}}: forwards only. A route outside the contract that exists only
 * when the application runs with the demonstration realm.
 */
@ApplicationScoped
class DemoClockRoute {

    void install(@Observes Router router, Clock clock) {
        if (!(clock instanceof DemoClock demo)) {
            return;
        }
        router.post("/demo/clock").handler(BodyHandler.create().setBodyLimit(1024)).handler(request -> {
            try {
                JsonObject body = request.body().asJsonObject();
                demo.moveTo(Instant.parse(body.getString("to")));
                request.json(JsonObject.of("now", demo.instant().toString()));
            } catch (ProblemException refused) {
                refuse(request, refused.type(), refused.getMessage());
            } catch (DateTimeParseException | NullPointerException | ClassCastException | io.vertx.core.json.DecodeException e) {
                refuse(request, ProblemType.INVALID, "Send {\"to\": \"2027-01-31T09:00:00Z\"}.");
            }
        });
    }

    private static void refuse(io.vertx.ext.web.RoutingContext request, ProblemType type, String detail) {
        request.response().setStatusCode(type.status()).putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(JsonObject.of("type", type.uri().toString(), "title", type.title(), "status", type.status(), "detail", detail).encode());
    }
}
