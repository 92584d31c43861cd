package aero.interline.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.Reading;
import aero.interline.platform.control.MessageIds;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LH401 leaves Frankfurt on 2 December at 9:30 (8:30 UTC), LH402 leaves New York on the 3rd at 9:30 (14:30 UTC). */
class ExpectedListsTest {

    private static final String OPEN = "select system, kind, series from gap where closed_at is null order by series";
    private static final String FROM_FRANKFURT = "departure|SCHEDULE|PNL/LH401/2026-12-02";
    private static final String FROM_NEW_YORK = "departure|SCHEDULE|PNL/LH402/2026-12-03";

    private TestHub hub;

    @BeforeEach
    void anEmptyHub() throws SQLException {
        hub = new TestHub(TestDatabase.create());
    }

    @Test
    void aFlightThatDepartsSoonWithoutANameListIsAGapUntilTheListComes() throws Exception {
        reserved("LH");
        look("2026-12-01T12:00:00Z");
        look("2026-12-01T12:00:00Z");
        assertThat(hub.database.rows(OPEN)).containsExactly(FROM_FRANKFURT);

        long list = hub.apply(list("LH401/2026-12-02")).get(0).messageId();
        hub.database.transactions().inNew(connection -> {
            lists().settle(connection, Instant.parse("2026-12-01T12:01:00Z"));
            return null;
        });
        assertThat(hub.database.rows("select closed_by from gap")).containsExactly(Long.toString(list));
        look("2026-12-01T12:10:00Z");
        assertThat(hub.database.rows(OPEN)).isEmpty();
    }

    @Test
    void theClockOfTheAirportCounts() throws Exception {
        reserved("LH");
        look("2026-12-01T08:00:00Z");
        assertThat(hub.database.rows(OPEN)).as("08:30 UTC is more than 24 hours away").isEmpty();
        look("2026-12-02T08:45:00Z");
        assertThat(hub.database.rows(OPEN)).as("the first has left, the second is not due").isEmpty();
        look("2026-12-03T14:00:00Z");
        assertThat(hub.database.rows(OPEN)).as("half an hour before it leaves").containsExactly(FROM_NEW_YORK);
        assertThat(hub.database.rows("select expected from gap"))
                .containsExactly("PNL of LH402/2026-12-03, which departs at 2026-12-03T09:30 (America/New_York)");
    }

    @Test
    void aFlightOperatedByAnotherNeedsAListWhereTheCarrierIsNamed() throws Exception {
        reserved("UA");
        look("2026-12-01T12:00:00Z");
        assertThat(hub.database.rows(OPEN)).isEmpty();
        look("2026-12-01T12:00:00Z", "AC", "LH");
        assertThat(hub.database.rows(OPEN)).containsExactly(FROM_FRANKFURT);
    }

    @Test
    void aListThatIsDueAfterDepartureIsAGapUntilItComes() throws Exception {
        reserved("LH");
        ListDue pfs = ListDue.of("pfs 2h after").get(0);
        look("2026-12-02T10:00:00Z", pfs);
        assertThat(hub.database.rows(OPEN)).as("an hour and a half after departure").isEmpty();
        look("2026-12-02T10:40:00Z", pfs);
        assertThat(hub.database.rows(OPEN)).containsExactly("departure|SCHEDULE|PFS/LH401/2026-12-02");
        assertThat(hub.database.rows("select expected from gap"))
                .containsExactly("PFS of LH401/2026-12-02, which departed at 2026-12-02T09:30 (Europe/Berlin)");
        hub.apply(list("pnl", "LH401/2026-12-02"));
        look("2026-12-02T10:50:00Z", pfs);
        assertThat(hub.database.rows(OPEN)).as("another list").hasSize(1);
        long list = hub.apply(list("pfs", "LH401/2026-12-02")).get(0).messageId();
        look("2026-12-02T11:00:00Z", pfs);
        assertThat(hub.database.rows(OPEN)).isEmpty();
        assertThat(hub.database.rows("select closed_by from gap")).containsExactly(Long.toString(list));
        look("2026-12-09T11:00:00Z", pfs);
        assertThat(hub.database.rows(OPEN)).as("flights of last week").isEmpty();
    }

    @Test
    void anOperatorWritesSchedules() {
        assertThat(ListDue.of("adl 3h before,  booking pnrgov  48h before, pfs 2h after")).containsExactly(
                new ListDue("departure", "adl", -3), new ListDue("booking", "pnrgov", -48), new ListDue("departure", "pfs", 2));
        assertThat(ListDue.of(" ")).isEmpty();
        for (String wrong : List.of("adl 3 hours before", "xyz 3h before", "nobody pfs 3h after", "pfs 3h", "pfs -3h after")) {
            assertThatIllegalArgumentException().isThrownBy(() -> ListDue.of("pfs 2h after, " + wrong))
                    .withMessageStartingWith("interline.expect.lists: '" + wrong + "'").withMessageContaining("adl 3h before");
        }
    }

    @Test
    void departuresAreFoundByAnIndex() throws Exception {
        String plan = hub.database.transactions().inNew(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set local enable_seqscan = off");
                StringBuilder lines = new StringBuilder();
                try (var rows = statement.executeQuery("explain select marketing from segment where departs > now() and"
                        + " departs < now() + interval '1 day' and not cancelled")) {
                    while (rows.next()) {
                        lines.append(rows.getString(1)).append('\n');
                    }
                }
                return lines.toString();
            }
        });
        assertThat(plan).contains("segment_departs");
    }

    @Test
    void anOperatorAddsAirports(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("airports.properties"), "QQQ=Asia/Tokyo\nFRA=Europe/Paris\n");
        AirportZones zones = AirportZones.packaged().with(file);
        LocalDateTime noon = LocalDateTime.parse("2026-12-02T12:00");
        assertThat(zones.instant("QQQ", noon)).isEqualTo("2026-12-02T03:00:00Z");
        assertThat(zones.of("FRA")).hasToString("Optional[Europe/Paris]");
        assertThat(AirportZones.packaged().instant("QQQ", noon)).isEqualTo("2026-12-02T12:00:00Z");
        Files.writeString(file, "QQQ=Nowhere/Land\n");
        assertThatIllegalArgumentException().isThrownBy(() -> AirportZones.packaged().with(file))
                .withMessageContaining("Nowhere/Land").withMessageContaining("QQQ");
    }

    private void reserved(String operating) {
        hub.apply(Messages.saying(Reservation.of("ABC123").person("SMITH", "ANNA").operatedBy(operating).report()));
    }

    private ExpectedLists lists(String... marketed) {
        return new ExpectedLists(new MessageIds(Clock.systemUTC(), 7), hub.hash, AirportZones.packaged(), List.of(marketed));
    }

    private void look(String now, String... marketed) throws SQLException {
        hub.database.transactions().inNew(connection -> {
            lists(marketed).look(connection, Instant.parse(now), ListDue.pnl(24));
            return null;
        });
    }

    private void look(String now, ListDue rule) throws SQLException {
        hub.database.transactions().inNew(connection -> {
            lists().settle(connection, Instant.parse(now));
            lists().look(connection, Instant.parse(now), rule);
            return null;
        });
    }

    private static Arrival list(String flight) {
        return list("pnl", flight);
    }

    private static Arrival list(String format, String flight) {
        Arrival reservation = Messages.saying(Reservation.of(format.toUpperCase(Locale.ROOT) + "99X").person("SMITH", "ANNA").report());
        Reading said = reservation.reading();
        Reading list = new Reading(format, said.body(), said.facts(), null, List.of(), List.of(),
                List.of(new BusinessKey(BusinessKey.Kind.FLIGHT, flight)), null, List.of());
        return new Arrival(reservation.capture(), list);
    }
}
