package aero.interline.benchmarks.generator;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Systems;
import aero.interline.formats.FormatReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DayPlanTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final List<DayEvent> EVENTS = DayPlan.of(1, DAY, 8);

    @Test
    void everySystemSpeaksInTheOrderOfTheDay() {
        assertThat(EVENTS).isSortedAccordingTo(Comparator.comparing(DayEvent::at));
        assertThat(EVENTS.stream().map(DayEvent::system)).containsAll(Systems.ALL);
    }

    @Test
    void aSeedIsADay() {
        List<DayEvent> again = DayPlan.of(1, DAY, 8);
        assertThat(again).hasSameSizeAs(EVENTS);
        for (int i = 0; i < EVENTS.size(); i++) {
            assertThat(again.get(i).body()).isEqualTo(EVENTS.get(i).body());
        }
        assertThat(DayPlan.of(2, DAY, 8).get(3).body()).isNotEqualTo(EVENTS.get(3).body());
    }

    @Test
    void theHubReadsWhatIsRightAndRefusesWhatIsBroken() {
        TreeSet<String> formats = new TreeSet<>();
        for (DayEvent event : EVENTS) {
            Reading reading = new FormatReader().read(
                    new Origin(event.system(), null, DAY.atTime(event.at()).toInstant(ZoneOffset.UTC)), event.body());
            assertThat(reading.rejected()).as(event.what() + " " + new String(event.body())).isEqualTo(event.broken());
            if (!event.broken()) {
                assertThat(reading.losses()).as(event.what()).isEmpty();
            }
            formats.add(reading.format());
        }
        assertThat(formats).contains("pnrgov", "json", "pnl", "adl", "pfs", "bcbp");
    }
}
