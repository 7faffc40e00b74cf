package org.commonvision.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.commonvision.platform.problem.Problem;
import org.commonvision.platform.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says 413 as a problem before any of the body is read; Quarkus' own limit, a little higher, answers without a body. */
@ApplicationScoped
class BodyLimit {

    void install(@Observes Router router, @ConfigProperty(name = "common-vision.body-limit", defaultValue = "262144") long limit) {
        router.route("/api/*").order(Integer.MIN_VALUE).handler(request -> {
            String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            if (length == null || length.length() <= 18 && Long.parseLong(length) <= limit) {
                request.next();
                return;
            }
            var type = ProblemType.TOO_LARGE;
            request.response().setStatusCode(type.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(JsonObject.of("type", type.uri().toString(), "title", type.title(), "status", type.status(),
                            "detail", "Send at most " + limit / 1024 + " KiB at a time.", "errors", new io.vertx.core.json.JsonArray()).encode());
        });
    }
}
