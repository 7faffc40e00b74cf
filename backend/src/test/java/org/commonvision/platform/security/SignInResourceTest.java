package org.commonvision.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInResourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assessments", "/assessments/1/items?at=LF.1.1#note", "/%C3%A9"})
    void a_person_comes_back_to_the_page_they_were_on(String path) {
        assertEquals(path, SignInResource.ownPath(path));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {
        "//evil.example", "/\\evil.example", "\\/evil.example", "///evil.example", "/\t/evil.example", "/\\/evil.example",
        "https://evil.example", "HTTPS:evil.example", "javascript:alert(1)", "data:text/html,x", "evil.example/a", "assessments"
    })
    void nobody_is_sent_to_another_site_after_sign_in(String elsewhere) {
        assertEquals("/", SignInResource.ownPath(elsewhere));
    }

    @Test
    void nobody_smuggles_control_characters_into_the_location() {
        for (char c = 0; c <= ' '; c++) {
            assertEquals("/", SignInResource.ownPath("/a" + c + "b"));
        }
        assertEquals("/", SignInResource.ownPath("/a\u007fb"));
        assertEquals("/", SignInResource.ownPath("/a\r\nSet-Cookie: q_session=x"));
        assertEquals("/", SignInResource.ownPath("/a\u0085b\u2028"));
    }
}
