package org.commonvision.platform.security;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * A cookie that tells the app's scripts, which cannot see the session, that there is somebody to ask the server about: a
 * stranger's visit then asks nothing. It opens nothing and names nobody, and stays from sign-in to sign-out, past the end
 * of a session.
 */
final class SignedInMark {

    static final String COOKIE = "signed_in";

    /** The longest that browsers keep a cookie. */
    private static final Duration LONG = Duration.ofDays(400);

    private SignedInMark() {}

    static void leave(RoutingContext request) {
        set(request, "yes", LONG);
    }

    static void remove(RoutingContext request) {
        set(request, "", Duration.ZERO);
    }

    private static void set(RoutingContext request, String value, Duration age) {
        request.response().addCookie(Cookie.cookie(COOKIE, value).setPath("/").setMaxAge(age.toSeconds())
                .setSameSite(CookieSameSite.LAX).setSecure("https".equals(request.request().scheme())));
    }
}
