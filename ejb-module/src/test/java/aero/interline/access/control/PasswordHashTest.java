package aero.interline.access.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void onlyTheRightPasswordMatches() {
        String stored = PasswordHash.of("correct horse".toCharArray());
        assertThat(PasswordHash.matches("correct horse".toCharArray(), stored)).isTrue();
        assertThat(PasswordHash.matches("Correct horse".toCharArray(), stored)).isFalse();
        assertThat(PasswordHash.matches(new char[0], stored)).isFalse();
    }

    @Test
    void thePasswordCannotBeReadFromTheHashAndEveryHashDiffers() {
        String first = PasswordHash.of("same".toCharArray());
        assertThat(first).doesNotContain("same").startsWith("pbkdf2-sha256$600000$");
        assertThat(first).isNotEqualTo(PasswordHash.of("same".toCharArray()));
    }

    @Test
    void aHashOfAnotherSchemeMatchesNothing() {
        assertThat(PasswordHash.matches("x".toCharArray(), "plain$x")).isFalse();
        assertThat(PasswordHash.matches("x".toCharArray(), "")).isFalse();
    }

    @Test
    void randomPasswordsAreLongAndNeverTheSame() {
        assertThat(PasswordHash.randomPassword()).hasSize(23).isNotEqualTo(PasswordHash.randomPassword());
    }
}
