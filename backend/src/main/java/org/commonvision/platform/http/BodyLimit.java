package org.commonvision.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.commonvision.platform.problem.Problem;
import org.commonvision.platform.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says 413 as a problem: before any of the body is read where its length is said, while it is read where it comes in chunks.
 * Quarkus' own limit, a little higher, answers without a body.
 */
@ApplicationScoped
class BodyLimit {

    private static final String CHECKED = "body-limit";

    /** So much of larger bodies is taken in at a time: one as large as any may be, or two that are as large together. */
    private static final int LARGER_AT_A_TIME = 2;

    private int larger;
    private long room;

    void install(@Observes Router router, @ConfigProperty(name = "common-vision.body-limit", defaultValue = "262144") long limit,
            @ConfigProperty(name = "common-vision.body-limits") Map<String, Long> limits) {
        room = limits.values().stream().max(Long::compare).orElse(limit);
        limits.forEach((path, its) -> limit(router, path + "*", its, limit));
        limit(router, "/api/*", limit, limit);
    }

    /**
     * The first route that fits a request says how much it may bring.
     *
     * @param unsaid how much where its length is not said: that is read here, before anybody knows who sends it
     */
    private void limit(Router router, String path, long limit, long unsaid) {
        var reading = BodyHandler.create(false).setBodyLimit(unsaid);
        router.route(path).order(Integer.MIN_VALUE).handler(request -> {
            if (request.get(CHECKED) != null) {
                request.next();
                return;
            }
            request.put(CHECKED, true);
            if (request.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
                reading.handle(request);
                return;
            }
            String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            if (length == null || length.length() <= 18 && Long.parseLong(length) <= limit) {
                takeIn(request, length == null ? 0 : Long.parseLong(length), unsaid);
                return;
            }
            refuse(request, "Send at most " + limit / 1024 + " KiB at a time.");
        }).failureHandler(request -> {
            if (request.statusCode() == ProblemType.TOO_LARGE.status()) {
                refuse(request, "Send at most " + unsaid / 1024 + " KiB at a time" + (unsaid < limit ? ", or say in Content-Length how much it is." : "."));
            } else {
                request.next();
            }
        });
    }

    /** A body takes memory from its first byte until it is answered, several times its size: only so many at a time, whoever sends them. */
    private void takeIn(RoutingContext request, long length, long usual) {
        if (length <= usual) {
            request.next();
        } else if (isRoomFor(length)) {
            request.addEndHandler(_ -> isDoneWith(length));
            request.next();
        } else {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
            refuse(request, ProblemType.UNAVAILABLE, "Other large requests are being taken in just now.");
        }
    }

    private synchronized boolean isRoomFor(long length) {
        if (larger == LARGER_AT_A_TIME || room < length) {
            return false;
        }
        larger++;
        room -= length;
        return true;
    }

    private synchronized void isDoneWith(long length) {
        larger--;
        room += length;
    }

    private static void refuse(RoutingContext request, String detail) {
        refuse(request, ProblemType.TOO_LARGE, detail);
    }

    private static void refuse(RoutingContext request, ProblemType type, String detail) {
        request.response().setStatusCode(type.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(JsonObject.of("type", type.uri().toString(), "title", type.title(), "status", type.status(),
                        "detail", detail, "errors", new JsonArray()).encode());
    }
}
