package aero.interline.activity.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.PassengerListed.ListKind;
import aero.interline.contracts.fact.PassengerListed.Standing;
import aero.interline.testing.Facts;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who checked in stays checked in when the name list is told again, and not when it takes the passenger off the flight. */
class CheckedInEntryTest {

    private final TestHub hub = new TestHub(TestDatabase.create());
    private final ActivityFinder finder = new ActivityFinder(hub.database.dataSource(), hub.vault, hub.hash);

    @Test
    void aListToldAgainTakesNoCheckInBack() {
        Fact checkedIn = entry(2, Standing.CHECKED_IN);
        Fact changed = entry(3, Standing.BOOKED);
        for (List<Fact> order : List.of(List.of(entry(1, Standing.BOOKED), checkedIn, changed), List.of(changed, checkedIn))) {
            FinalState.forget(hub.database);
            order.forEach(each -> hub.apply(Messages.saying(each)));
            assertThat(lines()).as("%s", order).hasSize(2).anyMatch(line -> line.startsWith("Checked in"))
                    .anyMatch(line -> line.startsWith("Expected on the flight"));
            assertThat(hub.database.rows("select count(distinct customer_id) from source_record")).containsExactly("1");
            assertThat(FinalState.contradictions(hub.database)).isEmpty();
        }
    }

    @Test
    void whoeverIsTakenOffTheFlightIsNoLongerCheckedIn() {
        List.of(entry(3, Standing.DELETED), entry(2, Standing.CHECKED_IN)).forEach(each -> hub.apply(Messages.saying(each)));
        assertThat(lines()).hasSize(2).allMatch(line -> line.startsWith("No longer expected on the flight"));
    }

    @Test
    void whoeverIsOffloadedIsNoLongerCheckedIn() {
        List.of(entry(3, Standing.OFFLOADED), entry(2, Standing.CHECKED_IN)).forEach(each -> hub.apply(Messages.saying(each)));
        assertThat(lines()).singleElement().asString().startsWith("Offloaded");
    }

    private List<String> lines() {
        long[] ids = hub.database.rows("select id from activity").stream().mapToLong(Long::parseLong).toArray();
        return finder.list(ids, Set.of(), name -> true, 10).stream().map(ActivityLine::text).toList();
    }

    private static Fact entry(int minute, Standing standing) {
        return Facts.listed(ListKind.PNL, "ABC123", "SMITH", "ANNA", minute, standing);
    }
}
