package org.commonvision.platform.security;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.commonvision.platform.time.MachineTime;

/**
 * Keeps the tokens of the app's sessions in PostgreSQL, so that the cookie is 43 characters and any instance can serve
 * any request. The cookie is a random secret of which the table has only a hash; the tokens are sealed under a key that
 * comes from the same secret, so that the table alone opens nothing.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SessionStore implements TokenStateManager {

    /** Longest life of a session in the realm; a row is of no use after it. */
    private static final Duration LONGEST = Duration.ofHours(10);
    /** How long a refreshed session's old cookie still opens it: for the requests that were already on their way. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final DataSource database;
    private final SecureRandom random = new SecureRandom();

    SessionStore(DataSource database) {
        this.database = database;
    }

    @Override
    public Uni<String> createTokenState(RoutingContext request, OidcTenantConfig config, AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        return context.runBlocking(() -> {
            byte[] secret = new byte[32];
            random.nextBytes(secret);
            var plain = new JsonObject().put("id", tokens.getIdToken()).put("refresh", tokens.getRefreshToken()).toBuffer().getBytes();
            try (var connection = database.getConnection();
                    var insert = connection.prepareStatement("insert into sign_in_session (secret_hash, sealed_tokens, expires_at) values (?, ?, ?)")) {
                insert.setBytes(1, hash("name", secret));
                insert.setBytes(2, seal(Cipher.ENCRYPT_MODE, secret, plain));
                insert.setTimestamp(3, Timestamp.from(MachineTime.CLOCK.instant().plus(LONGEST)));
                insert.executeUpdate();
                var replaced = request.request().getCookie(SessionAuthentication.COOKIE);
                if (replaced != null && replaced.getValue().length() == 43) {
                    retire(connection, replaced.getValue());
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        });
    }

    private void retire(Connection connection, String cookie) throws SQLException {
        try (var update = connection.prepareStatement("update sign_in_session set expires_at = least(expires_at, ?) where secret_hash = ?")) {
            update.setTimestamp(1, Timestamp.from(MachineTime.CLOCK.instant().plus(OVERLAP)));
            update.setBytes(2, hash("name", secret(cookie)));
            update.executeUpdate();
        }
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(RoutingContext request, OidcTenantConfig config, String cookie,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return context.runBlocking(() -> {
            byte[] secret = secret(cookie);
            try (var connection = database.getConnection();
                    var select = connection.prepareStatement("select sealed_tokens from sign_in_session where secret_hash = ? and expires_at > ?")) {
                select.setBytes(1, hash("name", secret));
                select.setTimestamp(2, Timestamp.from(MachineTime.CLOCK.instant()));
                var row = select.executeQuery();
                if (!row.next()) {
                    throw new AuthenticationFailedException("There is no such session");
                }
                var tokens = new JsonObject(new String(seal(Cipher.DECRYPT_MODE, secret, row.getBytes(1)), StandardCharsets.UTF_8));
                return new AuthorizationCodeTokens(tokens.getString("id"), null, tokens.getString("refresh"));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public Uni<Void> deleteTokens(RoutingContext request, OidcTenantConfig config, String cookie, OidcRequestContext<Void> context) {
        return context.runBlocking(() -> {
            try (var connection = database.getConnection();
                    var delete = connection.prepareStatement("delete from sign_in_session where secret_hash = ?")) {
                delete.setBytes(1, hash("name", secret(cookie)));
                delete.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return null;
        });
    }

    @Scheduled(every = "1h", delayed = "10m")
    void deleteExpired() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from sign_in_session where expires_at <= ?")) {
            delete.setTimestamp(1, Timestamp.from(MachineTime.CLOCK.instant()));
            delete.executeUpdate();
        }
    }

    private static byte[] secret(String cookie) {
        try {
            byte[] secret = Base64.getUrlDecoder().decode(cookie);
            if (secret.length == 32) {
                return secret;
            }
        } catch (IllegalArgumentException notOurs) {
            // falls through
        }
        throw new AuthenticationFailedException("That is no session cookie of ours");
    }

    private static byte[] hash(String purpose, byte[] secret) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(purpose.getBytes(StandardCharsets.US_ASCII));
            return sha.digest(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** AES-GCM with a fixed nonce: each key seals exactly one text, once. */
    private static byte[] seal(int mode, byte[] secret, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(hash("key", secret), "AES"), new GCMParameterSpec(128, new byte[12]));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new AuthenticationFailedException(e);
        }
    }
}
