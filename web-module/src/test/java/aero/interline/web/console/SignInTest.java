package aero.interline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInTest {

    @Test
    void theWayBackStaysWithinTheConsole() {
        assertThat(SignIn.isWithinConsole("/messages?outcome=DEAD&from=2026-01-01T00:00")).isTrue();
        assertThat(SignIn.isWithinConsole("/message?id=42")).isTrue();
        assertThat(SignIn.isWithinConsole(null)).isFalse();
        assertThat(SignIn.isWithinConsole("//elsewhere.example")).isFalse();
        assertThat(SignIn.isWithinConsole("/\\elsewhere.example")).isFalse();
        assertThat(SignIn.isWithinConsole("https://elsewhere.example/")).isFalse();
        assertThat(SignIn.isWithinConsole("/x\r\nSet-Cookie: a=b")).isFalse();
    }

    @Test
    void onlyTheConsolesOwnFormSignsIn() {
        String host = "hub.example:8080";
        assertThat(isOwnForm(Map.of("Host", host, "Sec-Fetch-Site", "same-origin"))).isTrue();
        assertThat(isOwnForm(Map.of("Host", "behind", "Sec-Fetch-Site", "same-origin", "Origin", "https://hub.example"))).isTrue();
        assertThat(isOwnForm(Map.of("Host", host, "Origin", "http://" + host))).isTrue();
        assertThat(isOwnForm(Map.of("Host", host))).isTrue();
        for (String site : List.of("cross-site", "same-site", "none", "")) {
            assertThat(isOwnForm(Map.of("Host", host, "Sec-Fetch-Site", site, "Origin", "http://" + host))).as(site).isFalse();
        }
        for (String origin : List.of("null", "", "http://hub.example", "http://hub.example:8081", "https://evil.example")) {
            assertThat(isOwnForm(Map.of("Host", host, "Origin", origin))).as(origin).isFalse();
        }
    }

    private static boolean isOwnForm(Map<String, String> headers) {
        return SignIn.isOwnForm(headers::get);
    }
}
