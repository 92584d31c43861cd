package aero.interline.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aero.interline.launcher.ExitCode;
import aero.interline.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    @TempDir
    private Path home;

    @Test
    @DisplayName("An option goes before the environment, that before the file, that before the default")
    void precedence() throws IOException {
        file("""
                interline.http.port=1001
                interline.broker.port=1002
                interline.db.port=1003
                """);
        Settings settings = read(
                Map.of("INTERLINE_HTTP_PORT", "2001", "INTERLINE_BROKER_PORT", "2002"), "--http-port", "3001");

        assertThat(settings.port(Setting.HTTP_PORT)).isEqualTo(3001);
        assertThat(settings.port(Setting.BROKER_PORT)).isEqualTo(2002);
        assertThat(settings.port(Setting.DB_PORT)).isEqualTo(1003);
        assertThat(settings.bind()).isEqualTo("127.0.0.1");
    }

    @Test
    @DisplayName("An option's value may follow an equals sign")
    void equalsSign() {
        assertThat(read(Map.of(), "--http-port=3001").port(Setting.HTTP_PORT)).isEqualTo(3001);
    }

    @Test
    @DisplayName("Relative paths of options start at the working directory, all others at the home directory")
    void relativePaths() throws IOException {
        assertThat(read(Map.of(), "--data", "here").dataDirectory()).isEqualTo(home.resolve("work").resolve("here"));
        assertThat(read(Map.of("INTERLINE_DATA_DIR", "there")).dataDirectory()).isEqualTo(home.resolve("there"));
        file("interline.secrets.dir=keys\n");
        assertThat(read(Map.of()).dataDirectory()).isEqualTo(home.resolve("data"));
        assertThat(read(Map.of()).secretsDirectory()).isEqualTo(home.resolve("keys"));
    }

    @Test
    @DisplayName("The airline's own programme is a designator")
    void designatorOfTheOwnProgramme() {
        assertThat(read(Map.of()).text(Setting.LOYALTY_PROGRAMME)).isEmpty();
        assertThat(read(Map.of("INTERLINE_LOYALTY_PROGRAMME", "AC")).text(Setting.LOYALTY_PROGRAMME)).isEqualTo("AC");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(Map.of("INTERLINE_LOYALTY_PROGRAMME", "Air Sample")))
                .withMessageContaining("INTERLINE_LOYALTY_PROGRAMME").withMessageContaining("designator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTERLINE_ERASURE_FOUR_EYES=enabled", "INTERLINE_MERGE_FOUR_EYES=ture", "INTERLINE_MERGE_FOUR_EYES=TRUE",
        "INTERLINE_MATCH_MODE=key", "INTERLINE_REPLY_BOOKING=error", "INTERLINE_REPLY_LOYALTY=none"})
    @DisplayName("Where there are a few words to choose from, no other is taken for one of them")
    void words(String given) {
        String[] parts = given.split("=");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(Map.of(parts[0], parts[1])))
                .withMessageContainingAll(parts[0], "'" + parts[1] + "'", "one of")
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTERLINE_INTAKE_BATCH_SIZE", "INTERLINE_INTAKE_SESSIONS", "INTERLINE_INTAKE_MAX_BODY_BYTES", "INTERLINE_FILES_LOOK_MS"})
    @DisplayName("A number of which nothing works with 0 is refused and named")
    void noneAtAll(String variable) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(Map.of(variable, "0")))
                .withMessageContainingAll(variable, "from 1 on");
    }

    @Test
    @DisplayName("Every default is a value that may be given")
    void defaults() {
        for (Setting each : Setting.values()) {
            if (!each.fallback().isEmpty()) {
                assertThat(read(Map.of(each.variable(), each.fallback())).text(each)).isEqualTo(each.fallback());
            }
        }
        assertThat(read(Map.of("INTERLINE_MERGE_FOUR_EYES", "true")).text(Setting.MERGE_FOUR_EYES)).isEqualTo("true");
    }

    @Test
    @DisplayName("Secrets are in the data directory unless told otherwise")
    void secretsInData() {
        assertThat(read(Map.of(), "--data", "d").secretsDirectory())
                .isEqualTo(home.resolve("work").resolve("d").resolve("secrets"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot 1", "--http-port", "--http-port 0", "--http-port 70000", "--http-port x",
        "--heap 5", "--heap 2t", "something", "--http-port 1 --http-port 2"})
    @DisplayName("Unknown options, missing and impossible values are refused as wrong usage")
    void refused(String options) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(Map.of(), options.split(" ")))
                .satisfies(refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE));
    }

    @Test
    @DisplayName("A mistyped key of the file is named together with the file")
    void unknownKey() throws IOException {
        file("interline.http.prot=1\n");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(Map.of()))
                .withMessageContainingAll("interline.http.prot", "interline.properties");
    }

    @Test
    @DisplayName("The EAR is told only what somebody set")
    void given() {
        assertThat(read(Map.of("INTERLINE_INTAKE_SESSIONS", "8")).given())
                .containsExactly(Map.entry(Setting.INTAKE_SESSIONS, "8"));
    }

    private Settings read(Map<String, String> environment, String... options) {
        return new SettingsReader(home, home.resolve("work"), environment).read(List.of(options));
    }

    private void file(String text) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config").resolve("interline.properties"), text);
    }
}
