package aero.interline.benchmarks.match.febrl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The floors of what is published in docs/matching.md, and sets that nobody looked at when the matcher was written. */
class FebrlEvaluationTest {

    /** Public data beside the project, if somebody put it there. */
    private static final Path PUBLIC = Path.of("../../shared/data/febrl");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"dataset1.csv, 1.0", "dataset3.csv, 0.9999"})
    void publicSetsAreMatchedAsPublished(String name, double floor) throws IOException {
        assumeTrue(Files.exists(PUBLIC.resolve(name)), "the public data sets are not part of the project");

        FebrlEvaluation done = FebrlEvaluation.of(List.of(FebrlFile.read(PUBLIC.resolve(name))));

        assertThat(done.pairwise().f1()).isGreaterThanOrEqualTo(floor);
        assertThat(done.clustered().f1()).isGreaterThanOrEqualTo(floor);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 5", "3, 9"})
    void anotherSetOfTheSameKindIsMatchedAsWell(long seed, int mostDuplicates) throws IOException {
        List<String> lines = new FebrlGenerator(seed).oneFile(1_000, 1_000, mostDuplicates);

        FebrlEvaluation done = FebrlEvaluation.of(List.of(FebrlGenerator.file(folder, "one.csv", lines)));

        assertThat(done.clustered().f1()).isGreaterThanOrEqualTo(0.9999);
        assertThat(done.pairwise().f1()).isGreaterThanOrEqualTo(0.998);
    }

    @Test
    void twoFilesAreLinked() throws IOException {
        List<List<String>> files = new FebrlGenerator(4).twoFiles(1_500);

        FebrlEvaluation done = FebrlEvaluation.of(List.of(
                FebrlGenerator.file(folder, "a.csv", files.get(0)), FebrlGenerator.file(folder, "b.csv", files.get(1))));

        assertThat(done.pairwise().there()).isEqualTo(1_500);
        assertThat(done.pairwise().f1()).isGreaterThanOrEqualTo(0.9999);
    }

    @Test
    void whatIsNoSuchFileIsRefusedInOneSentence() {
        assertThatThrownBy(() -> FebrlGenerator.file(folder, "other.csv", List.of("a,b", "1,2")))
                .isInstanceOf(IOException.class).hasMessageContaining("no column rec_id");
        assertThatThrownBy(() -> FebrlGenerator.file(folder, "odd.csv", List.of("rec_id, surname", "rec-1, smith")))
                .hasMessageContaining("line 2").hasMessageContaining("rec-7-org");
    }
}
