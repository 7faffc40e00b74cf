package org.commonvision.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.commonvision.platform.time.MachineTime;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * How a request is tied to a person: a bearer token or the session cookie, both checked by Quarkus' own OpenID Connect
 * mechanism, to which this adds three things.
 *
 * <ul>
 *   <li>Only {@code /sign-in} ever answers with a redirect. Everywhere else a missing or ended session is a 401, and
 *       what is public stays public with an ended session.
 *   <li>Who a session cookie belongs to is remembered for {@link #REMEMBERED}, and never past the token's own end:
 *       saving an answer does not pay for a signature check and a read of the session's tokens each time.
 *   <li>Requests that arrive together with one cookie share one refresh; otherwise each would refresh for itself.
 * </ul>
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {

    /** How long a session ended elsewhere (by an administrator, on another instance) may go on here. */
    static final Duration REMEMBERED = Duration.ofSeconds(30);

    static final String COOKIE = "q_session";

    private static final Logger LOG = Logger.getLogger(SessionAuthentication.class);

    private final OidcAuthenticationMechanism oidc;
    private final Cache<String, SecurityIdentity> remembered =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(50_000).build();
    private final ConcurrentMap<String, Uni<SecurityIdentity>> underWay = new ConcurrentHashMap<>();

    SessionAuthentication(OidcAuthenticationMechanism oidc) {
        this.oidc = oidc;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        var cookie = request.request().getCookie(COOKIE);
        if (isSignIn(request)) {
            if (request.normalizedPath().equals("/sign-out")) {
                SignedInMark.remove(request);
            }
            if (cookie != null) {
                // Signing out ends the session here and now; signing in may give it another person.
                remembered.invalidate(cookie.getValue());
            }
            return oidc.authenticate(request, identities);
        }
        if (request.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            return oidc.authenticate(request, identities);
        }
        if (cookie == null) {
            return Uni.createFrom().nullItem();
        }
        var known = remembered.getIfPresent(cookie.getValue());
        if (known != null && stillValid(known)) {
            return Uni.createFrom().item(known);
        }
        var shared = underWay.computeIfAbsent(cookie.getValue(), value -> oidc.authenticate(request, identities)
                .invoke(identity -> {
                    if (identity != null) {
                        remembered.put(value, identity);
                    }
                })
                .onFailure(failure -> !(failure instanceof OIDCException)).recoverWithItem(ended -> {
                    LOG.debug("A session has ended", ended);
                    return null;
                })
                .onTermination().invoke(() -> underWay.remove(value))
                .memoize().indefinitely());
        // Whoever began it may be on another event loop; each request goes on where it belongs.
        var own = Vertx.currentContext();
        return shared.emitOn(next -> own.runOnContext(_ -> next.run()));
    }

    /** Ends what this instance remembers, for the people whose sessions just ended. */
    public void forgetAll() {
        remembered.invalidateAll();
    }

    private static boolean stillValid(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && token.getExpirationTime() > MachineTime.CLOCK.instant().getEpochSecond();
    }

    private static boolean isSignIn(RoutingContext request) {
        String path = request.normalizedPath();
        return path.equals("/sign-in") || path.equals("/sign-in/callback") || path.equals("/sign-out");
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return isSignIn(request) ? oidc.getChallenge(request) : Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }
}
