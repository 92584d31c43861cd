package aero.interline.benchmarks.match.airline;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.domain.identity.MatchModel;
import aero.interline.domain.identity.Matcher;
import aero.interline.domain.identity.Thresholds;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    /** Who joins almost everybody joins relatives first: the count tells it. */
    @Test
    void newcomersWhoAreTakenForTheirRelativesAreCounted() {
        Society society = Society.of(SEED, PERSONS, PERSONS);
        Census census = new Census(Chronicle.of(SEED, society));
        MatchModel standard = MatchModel.standard();
        MatchModel rash = new MatchModel("rash", standard.schema(), standard.prior(), new Thresholds(-40, -40, -40, 0), standard.odds(),
                standard.frequencies(), standard.hotKeys());
        AirlineEvaluation done = AirlineEvaluation.of(census, society, new Matcher(rash, census::hot));

        assertThat(done.relatives().came()).isEqualTo(PERSONS / 4);
        assertThat(done.strangers().came()).isEqualTo(PERSONS - PERSONS / 4);
        assertThat(done.relatives().taken()).isPositive();
        assertThat(done.households()).isPositive().isLessThanOrEqualTo(done.merged());
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
