package org.commonvision.platform.security;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.commonvision.platform.problem.ProblemException;
import org.commonvision.platform.problem.ProblemType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another site's page can make a browser send the session's cookie, but no header of its own choosing. */
class AppRequestsOnlyTest {

    private static final Map<String, Cookie> SESSION = Map.of(SessionAuthentication.COOKIE, new Cookie.Builder(SessionAuthentication.COOKIE).value("x".repeat(43)).build());
    private final AppRequestsOnly wall = new AppRequestsOnly();

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void another_sites_form_changes_nothing(String method) {
        var refusal = assertThrows(ProblemException.class, () -> wall.check(request(method, SESSION, Map.of())));
        assertEquals(ProblemType.FORBIDDEN, refusal.type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void the_app_and_integrators_change_what_they_may(String method) {
        assertDoesNotThrow(() -> wall.check(request(method, SESSION, Map.of("X-Requested-With", "JavaScript"))));
        assertDoesNotThrow(() -> wall.check(request(method, SESSION, Map.of("Authorization", "Bearer a-token"))));
        assertDoesNotThrow(() -> wall.check(request(method, Map.of(), Map.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void what_changes_nothing_needs_no_header(String method) {
        assertDoesNotThrow(() -> wall.check(request(method, SESSION, Map.of())));
    }

    private static ContainerRequestContext request(String method, Map<String, Cookie> cookies, Map<String, String> headers) {
        return (ContainerRequestContext) Proxy.newProxyInstance(AppRequestsOnlyTest.class.getClassLoader(), new Class<?>[] {ContainerRequestContext.class},
                (_, asked, arguments) -> switch (asked.getName()) {
                    case "getMethod" -> method;
                    case "getCookies" -> cookies;
                    case "getHeaderString" -> headers.get((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(asked.getName());
                });
    }
}
