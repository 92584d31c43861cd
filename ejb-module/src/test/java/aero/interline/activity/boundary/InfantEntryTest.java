package aero.interline.activity.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PassengerListed.ListKind;
import aero.interline.contracts.fact.PassengerListed.Standing;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A list that takes an adult off the flight takes the infant off as well, whether it names the infant or not. */
class InfantEntryTest {

    private static final String GONE = "No longer expected on the flight, LH400 23 Nov 2026, FRA-JFK, in PNL";
    private static final String ADULT = "JFK/ABC123/SMITH/ANNA";

    private final TestHub hub = new TestHub(TestDatabase.create());
    private final ActivityFinder finder = new ActivityFinder(hub.database.dataSource(), hub.vault, hub.hash);

    @Test
    void anInfantGoesWithTheAdultInAnyOrder() {
        Fact infant = entry(ADULT + "/INF", "LILY", ADULT, 1, Standing.BOOKED);
        Fact gone = entry(ADULT, "ANNA", null, 5, Standing.DELETED);
        for (List<Fact> order : List.of(List.of(infant, gone), List.of(gone, infant))) {
            FinalState.forget(hub.database);
            order.forEach(each -> hub.apply(Messages.saying(each)));
            assertThat(lines()).as("%s", order).containsExactlyInAnyOrder(
                    GONE, GONE);
        }
        hub.apply(Messages.saying(entry(ADULT + "/INF", "LILY", ADULT, 7, Standing.BOOKED)));
        assertThat(lines()).as("told again later").contains("Expected on the flight, LH400 23 Nov 2026, FRA-JFK, in PNL");
    }

    private List<String> lines() {
        long[] ids = hub.database.rows("select id from activity").stream().mapToLong(Long::parseLong).toArray();
        return finder.list(ids, Set.of(), name -> true, 10).stream().map(ActivityLine::text).toList();
    }

    private static PassengerListed entry(String entry, String given, String infantOf, int hour, Standing standing) {
        Position at = new Position(3, 3, 1, 60, 30);
        Passenger passenger = new Passenger(at, entry, null, infantOf == null ? PassengerType.ADULT : PassengerType.INFANT, infantOf,
                new PersonName("SMITH", given, null, "SMITH/" + given), null, null, null, List.of(), List.of(), List.of());
        return new PassengerListed(at, new FlightDate("LH", "400", LocalDate.of(2026, 11, 23), "FRA", "JFK"), ListKind.PNL, entry,
                new ReservationVersion(null, Instant.parse("2026-11-20T0" + hour + ":00:00Z")), standing, passenger, null, null,
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
