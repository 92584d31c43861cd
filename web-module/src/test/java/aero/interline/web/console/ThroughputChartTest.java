package aero.interline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.exchange.boundary.Throughput;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThroughputChartTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void outcomesOfAMinuteStandOnEachOther() {
        Map<Outcome, List<Long>> series = new EnumMap<>(Outcome.class);
        series.put(Outcome.APPLIED, List.of(0L, 30L));
        series.put(Outcome.DEAD, List.of(0L, 10L));
        ThroughputChart chart =
                new ThroughputChart(new Throughput(List.of(NOON, NOON.plusSeconds(60)), series), new Texts());
        assertThat(chart.getTotal()).isEqualTo(40);
        assertThat(chart.getHighest()).isEqualTo(40);
        assertThat(chart.getPieces()).hasSize(2);
        ThroughputChart.Piece applied = chart.getPieces().get(0);
        ThroughputChart.Piece dead = chart.getPieces().get(1);
        assertThat(applied.y() + applied.height()).isEqualTo(ThroughputChart.HEIGHT);
        assertThat(dead.y() + dead.height()).isEqualTo(applied.y());
        assertThat(dead.y()).isZero();
        assertThat(dead.title()).isEqualTo("12:01 UTC: 10 dead");
        assertThat(chart.getWords()).isEqualTo("30 applied, 10 dead; at most 40 in a minute");
    }

    @Test
    void theScaleIsARoundNumberWithARoundHalf() {
        assertThat(ThroughputChart.roundUp(0)).isEqualTo(2);
        assertThat(ThroughputChart.roundUp(3)).isEqualTo(4);
        assertThat(ThroughputChart.roundUp(41)).isEqualTo(100);
        assertThat(ThroughputChart.roundUp(1_000_001)).isEqualTo(2_000_000);
    }

    @Test
    void anHourWithoutMessagesIsAnEmptyChart() {
        ThroughputChart chart = new ThroughputChart(new Throughput(List.of(NOON), Map.of()), new Texts());
        assertThat(chart.getPieces()).isEmpty();
        assertThat(chart.getWords()).isEqualTo("none");
        assertThat(chart.getMarks()).hasSize(2);
        assertThat(chart.getTicks()).hasSize(1);
    }
}
