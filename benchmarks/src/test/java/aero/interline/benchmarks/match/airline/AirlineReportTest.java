package aero.interline.benchmarks.match.airline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The command of docs/matching.md on a small population: recognition does not get worse unnoticed. */
class AirlineReportTest {

    private static final int PERSONS = 120;
    private static final int ORDERS = 3;
    private static final long SEED = 7;
    private static final double LEAST_PRECISION = 0.9999;
    private static final double LEAST_RECALL = 0.95;
    private static final double MOST_REVIEWED = 0.04;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aSmallPopulationIsRecognisedInAnyOrder() {
        AirlineReport.print(PERSONS, SEED, ORDERS, printer(out), printer(err));

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).matches("pairwise precision=\\S+ recall=\\S+ f1=\\S+ candidates=\\d+ seconds=\\S+");
        assertThat(lines.get(1)).matches("clustered precision=\\S+ recall=\\S+ f1=\\S+");
        assertThat(lines).contains("shuffles=3 identical=3");
        assertThat(value(lines, "links", "precision")).isGreaterThanOrEqualTo(LEAST_PRECISION);
        assertThat(value(lines, "links", "recall")).isGreaterThanOrEqualTo(LEAST_RECALL);
        assertThat(value(lines, "newcomers", "false_links")).isZero();
        assertThat(lines).contains("relatives=30 false_links=0", "strangers=90 false_links=0");
        assertThat(value(lines, "review_share", "review_share")).isLessThanOrEqualTo(MOST_REVIEWED);
        assertThat(lines.stream().filter(line -> line.startsWith("mistake="))).hasSizeGreaterThan(12);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("| the contacts of an agency or travel desk |");
    }

    @Test
    void newcomersWhoAreTakenForOthersAreCountedByKind() {
        Society society = Society.of(SEED, PERSONS, PERSONS);
        List<Resident> came = society.newcomers();
        Set<Integer> taken = Set.of(came.get(0).id(), came.get(1).id(), society.residents().get(0).id());

        assertThat(AirlineEvaluation.Newcomers.of(came, taken)).isEqualTo(new AirlineEvaluation.Newcomers(PERSONS, 2));
        assertThat(AirlineEvaluation.Newcomers.of(came.subList(1, 2), taken).taken()).isEqualTo(1);
    }

    private static PrintStream printer(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    /** The number behind a name, in the line that begins so. */
    private static double value(List<String> lines, String beginning, String name) {
        String line = lines.stream().filter(each -> each.startsWith(beginning)).findFirst().orElseThrow();
        String rest = line.substring(line.indexOf(name + "=") + name.length() + 1);
        return Double.parseDouble(rest.split(" ")[0]);
    }
}
