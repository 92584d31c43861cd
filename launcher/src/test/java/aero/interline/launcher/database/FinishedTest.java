package aero.interline.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinishedTest {

    /** More than a pipe holds. */
    private static final String LONG = "statement;\n".repeat(100_000);

    @TempDir
    private Path folder;

    @Test
    void aProgramThatEndsBeforeItReadWhatItWasToldSaysWhyItself() throws Exception {
        Finished finished = Finished.run(List.of("sh", "-c", "echo no power; exit 3"), folder, LONG);
        assertThat(finished.exitCode()).isEqualTo(3);
        assertThat(finished.output()).isEqualTo("no power\n");
    }

    @Test
    void aProgramReadsEverything() throws Exception {
        assertThat(Finished.run(List.of("wc", "-l"), folder, LONG).output().strip()).isEqualTo("100000");
    }
}
