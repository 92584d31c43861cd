package aero.interline.travel.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.ReservationKey;
import aero.interline.testing.Facts;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looking up reservations in a real database that the real intake filled. */
class ReservationFinderTest {

    private static ReservationFinder finder;

    @BeforeAll
    static void oneReservationInTwoVersionsAndAnother() {
        TestHub hub = new TestHub(TestDatabase.create());
        finder = new ReservationFinder(hub.database.dataSource(), hub.vault);
        hub.apply(Messages.saying(Reservation.of("ABC123").modified(1).person("SMITH", "ANNA").report()));
        hub.apply(Messages.saying(Reservation.of("ABC123")
                .modified(2)
                .person("SMITH", "ANNA")
                .person("SMITH", "BOB")
                .report()));
        hub.apply(Messages.saying(Reservation.of("XYZ789").person("DOE", "JO").report()));
    }

    @Test
    void aLocatorFindsItsReservationsOnly() {
        assertThat(finder.list("ABC123", Long.MAX_VALUE, 10)).singleElement().satisfies(line -> {
            assertThat(line.passengers()).isEqualTo(2);
            assertThat(line.firstDeparture()).isBefore(line.lastDeparture());
        });
        assertThat(finder.list("NONE00", Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void aCancellationWithoutOwnerStandsAmongTheReports() {
        TestHub hub = new TestHub(TestDatabase.create());
        ReservationFinder own = new ReservationFinder(hub.database.dataSource(), hub.vault);
        hub.apply(Messages.saying(Reservation.of("ORD612623").ownedBy("SN").modified(1).person("SMITH", "ANNA").report()),
                Messages.saying(Facts.cancelled(ReservationKey.NOBODY, "ORD612623", null, 4)));

        ReservationLine line = own.list("ORD612623", Long.MAX_VALUE, 1).get(0);
        assertThat(line.status()).isEqualTo("CANCELLED");
        assertThat(own.find(Long.parseLong(line.id())).orElseThrow().reports()).extracting(each -> each.kind())
                .containsExactly("cancelled", "reserved");
    }

    @Test
    void pagesFollowEachOther() {
        List<ReservationLine> first = finder.list(null, Long.MAX_VALUE, 1);
        List<ReservationLine> second = finder.list(null, Long.parseLong(first.get(0).id()), 1);
        assertThat(first.get(0).locator()).isNotEqualTo(second.get(0).locator());
        assertThat(finder.list(null, Long.parseLong(second.get(0).id()), 1)).isEmpty();
    }

    @Test
    void aReservationShowsTheNewestReportItsCustomersAndEveryReport() {
        long id = Long.parseLong(finder.list("ABC123", Long.MAX_VALUE, 1).get(0).id());
        ReservationView view = finder.find(id).orElseThrow();
        assertThat(view.reported().passengers()).hasSize(2);
        assertThat(view.customers()).containsOnlyKeys("1", "2");
        assertThat(view.reports()).hasSize(2);
        assertThat(view.reports().get(0).messageId()).isEqualTo(view.messageId());
        assertThat(finder.details(id)).contains(view.reported());
        assertThat(finder.find(-1)).isEmpty();
    }
}
