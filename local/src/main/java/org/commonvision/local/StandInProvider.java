package org.commonvision.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** As much of an identity provider as a bearer token needs: what it is, its key, and tokens for anybody. Only for training. */
final class StandInProvider implements AutoCloseable {

    private static final String KEY = "training";

    private final HttpServer server;
    private final KeyPair keys;
    private final URI realm;

    StandInProvider(int port) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        realm = URI.create("http://localhost:" + port + "/realms/common-vision");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(realm.getPath() + "/.well-known/openid-configuration", exchange -> answer(exchange, Map.of(
                "issuer", realm.toString(),
                "jwks_uri", realm + "/certs",
                "authorization_endpoint", realm + "/auth",
                "token_endpoint", realm + "/token",
                "end_session_endpoint", realm + "/logout",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"))));
        var key = (RSAPublicKey) keys.getPublic();
        server.createContext(realm.getPath() + "/certs", exchange -> answer(exchange, Map.of("keys", List.of(Map.of(
                "kty", "RSA", "kid", KEY, "alg", "RS256", "use", "sig", "n", number(key.getModulus()), "e", number(key.getPublicExponent()))))));
        server.start();
    }

    URI realm() {
        return realm;
    }

    String token(String subject) throws IOException, GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        var head = base64(Http.JSON.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT", "kid", KEY)));
        var claims = base64(Http.JSON.writeValueAsBytes(Map.of("iss", realm.toString(), "sub", subject, "aud", "common-vision", "typ", "Bearer",
                "iat", now, "exp", now + 3600, "name", "Somebody in Training", "organisation", "DEMO1",
                "realm_access", Map.of("roles", List.of("staff")))));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update((head + "." + claims).getBytes(StandardCharsets.US_ASCII));
        return head + "." + claims + "." + base64(signature.sign());
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        var bytes = Http.JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String number(BigInteger value) {
        var bytes = value.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
