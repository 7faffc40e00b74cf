package org.commonvision.platform.security;

import static org.commonvision.platform.problem.ProblemType.FORBIDDEN;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * With a session cookie, whatever changes something must carry a header that another site's form or image cannot send.
 * The second wall beside {@code SameSite=Lax} and JSON bodies.
 */
class AppRequestsOnly {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod())
                && request.getCookies().containsKey(SessionAuthentication.COOKIE)
                && request.getHeaderString("Authorization") == null
                && request.getHeaderString("X-Requested-With") == null) {
            throw FORBIDDEN.because("Send the header X-Requested-With with every request that changes something.");
        }
    }
}
