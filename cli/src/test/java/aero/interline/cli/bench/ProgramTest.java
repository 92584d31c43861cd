package aero.interline.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTest {

    @Test
    void aProgramMayWhatTheCommandMayAndHasItsOwnMemoryAndCompiler() {
        List<String> command = Program.command(
                List.of("-XX:+IgnoreUnrecognizedVMOptions", "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-Xmx64m", "-Dinterline.home=/there"),
                "some.Program", "1", "2");
        assertThat(command.subList(1, 5)).containsExactly("-XX:+IgnoreUnrecognizedVMOptions",
                "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", "-Xmx1g");
        assertThat(command).doesNotContain("-XX:TieredStopAtLevel=1", "-Xmx64m").endsWith("some.Program", "1", "2");
    }
}
