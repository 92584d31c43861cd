package aero.interline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

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
}
