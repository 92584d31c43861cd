package aero.interline.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.platform.control.MessageIds;
import aero.interline.testing.Messages;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files come now, as everything in these tests does; the deadlines lie around that. */
class ExpectedFilesTest {

    private static final String OPEN = "select system, kind, series from gap where closed_at is null order by series";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private TestHub hub;
    /** A deadline in the middle of the last hour, of a day that it names. */
    private LocalDate day;
    private String by;

    @BeforeEach
    void anEmptyHub() {
        hub = new TestHub(TestDatabase.create());
        var deadline = Instant.now().minusSeconds(1800).atZone(BERLIN);
        day = deadline.toLocalDate();
        by = deadline.toLocalTime().toString().substring(0, 5);
    }

    @Test
    void aFileThatIsNotThereByItsTimeIsAGapUntilItComes() throws SQLException {
        look("loyalty MILES-*.dat by " + by + " Europe/Berlin");
        look("loyalty MILES-*.dat by " + by + " Europe/Berlin");
        assertThat(hub.database.rows(OPEN)).containsExactly("loyalty|SCHEDULE|MILES-*.dat/" + day);
        assertThat(hub.database.rows("select expected from gap"))
                .containsExactly("file MILES-*.dat, due on " + day + " at " + by + " (Europe/Berlin)");

        file("loyalty", "MILES.dat", false);
        file("departure", "MILES-1.dat", false);
        file("loyalty", "MILES-1.dat", true);
        look("loyalty MILES-*.dat by " + by + " Europe/Berlin");
        assertThat(hub.database.rows(OPEN)).as("another name, another system, a refused one").hasSize(1);

        long came = file("loyalty", "MILES-2.dat", false);
        look("loyalty MILES-*.dat by " + by + " Europe/Berlin");
        assertThat(hub.database.rows("select closed_by from gap")).containsExactly(Long.toString(came));
        look("loyalty MILES-*.dat by " + by + " Europe/Berlin");
        assertThat(hub.database.rows(OPEN)).isEmpty();
    }

    @Test
    void yesterdaysFileOnceMoreIsNotTodays() throws SQLException {
        file("loyalty", "MILES-1.dat", false);
        look("loyalty MILES-*.dat by " + by + " Europe/Berlin");
        assertThat(hub.database.count("gap")).isZero();
        Instant tomorrow = Instant.now().plusSeconds(86_400);
        look("loyalty MILES-*.dat by " + by + " Europe/Berlin", tomorrow);
        assertThat(hub.database.rows(OPEN)).containsExactly("loyalty|SCHEDULE|MILES-*.dat/" + day.plusDays(1));
    }

    @Test
    void aNameWithTheDayTellsItselfWhoseItIs() throws SQLException {
        String rule = "departure PFS_{yyyyMMdd}.txt by " + by + " Europe/Berlin";
        file("departure", "PFS_" + day.minusDays(1).toString().replace("-", "") + ".txt", false);
        look(rule);
        assertThat(hub.database.rows(OPEN)).containsExactly("departure|SCHEDULE|PFS_{yyyyMMdd}.txt/" + day);
        file("departure", "PFS_" + day.toString().replace("-", "") + ".txt", false);
        look(rule);
        assertThat(hub.database.rows(OPEN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void inWhateverOrderTheyComeWhatIsMissingIsTheSame(long seed) throws SQLException {
        String rules = String.join(",", List.of("loyalty A*.dat by " + by + " Europe/Berlin", "loyalty B?.dat by " + by + " Europe/Berlin",
                "supplier A*.dat by " + by + " Europe/Berlin", "supplier C.dat by " + by + " Europe/Berlin"));
        List<String> order = new ArrayList<>(List.of("loyalty A1.dat", "loyalty A2.dat", "loyalty BB.dat", "supplier C.dat"));
        Collections.shuffle(order, new Random(seed));
        for (String each : order) {
            look(rules);
            file(each.split(" ")[0], each.split(" ")[1], false);
        }
        look(rules);
        assertThat(hub.database.rows(OPEN)).containsExactly("supplier|SCHEDULE|A*.dat/" + day);
    }

    @Test
    void daysAreThoseOfTheZone() {
        FileDue due = FileDue.of("loyalty A.dat by 06:00 Pacific/Auckland").get(0);
        LocalDate second = LocalDate.parse("2026-12-02");
        assertThat(due.deadline(second)).isEqualTo("2026-12-01T17:00:00Z");
        assertThat(due.due(Instant.parse("2026-12-01T16:59:59Z"), Instant.parse("2026-12-01T17:00:00Z"))).containsExactly(second);
        assertThat(due.due(Instant.parse("2026-12-01T17:00:00Z"), Instant.parse("2026-12-02T16:59:59Z"))).isEmpty();
    }

    @Test
    void anOperatorWritesSchedules() {
        FileDue due = FileDue.of("loyalty MILES-*.dat by 06:00 Europe/Berlin , supplier a+b_{yyMMdd}.csv by 23:30 UTC").get(1);
        assertThat(due.zone()).hasToString("UTC");
        assertThat("a+b_261202.csv").matches(due.expression(LocalDate.parse("2026-12-02")));
        assertThat("aab_261202.csv").doesNotMatch(due.expression(LocalDate.parse("2026-12-02")));
        assertThat(FileDue.of("")).isEmpty();
        for (String wrong : List.of("MILES.dat by 06:00 UTC", "loyalty MILES.dat 06:00 UTC", "loyalty MILES.dat by 6:00 UTC",
                "loyalty MILES.dat by 26:00 UTC", "loyalty MILES.dat by 06:00 Nowhere/Land", "loyalty in/MILES.dat by 06:00 UTC",
                "loyalty MILES_{HHmm}.dat by 06:00 UTC", "loyalty MILES_{b}.dat by 06:00 UTC")) {
            assertThatIllegalArgumentException().isThrownBy(() -> FileDue.of(wrong))
                    .withMessageStartingWith("interline.expect.files: '" + wrong + "'").withNoCause();
        }
    }

    private void look(String rules) throws SQLException {
        look(rules, Instant.now());
    }

    private void look(String rules, Instant now) throws SQLException {
        hub.database.transactions().inNew(connection -> {
            new ExpectedFiles(new MessageIds(Clock.systemUTC(), 7), FileDue.of(rules)).look(connection, now);
            return null;
        });
    }

    private long file(String system, String name, boolean refused) {
        String content = system + name + refused;
        Capture capture = new Capture(system, Capture.FILE, Messages.delivery(), null, name, null, Instant.now(),
                content.getBytes(StandardCharsets.UTF_8));
        Arrival arrival = refused ? Messages.refused(content) : Messages.of(system, "", content, Messages.reading(content, null));
        var decision = hub.apply(new Arrival(capture, arrival.reading())).get(0);
        assertThat(decision.outcome()).isEqualTo(refused ? Outcome.DEAD : Outcome.FILTERED);
        return decision.messageId();
    }
}
