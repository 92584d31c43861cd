package aero.interline.privacy.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.SupplierOrderReported;
import aero.interline.contracts.fact.TicketSold;
import aero.interline.privacy.entity.Traces;
import aero.interline.testing.Facts;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an export and an erasure take for the person's: all that is theirs, nothing that is others'. */
class TraceFinderTest {

    private static final String MEMBER = "992223334445556";
    private static final String TICKET = "2202101234567";

    private TestHub hub;

    @BeforeEach
    void aHub() {
        hub = new TestHub(TestDatabase.create());
    }

    @Test
    void milesBelongToTheMemberThoughARelativeIsBookedWithTheNumber() throws Exception {
        report(Facts.member(MEMBER, 1, "ZYLBERQUIST", "OTTOLINE"), Facts.miles("77001", MEMBER, 500));
        report(withTheNumber("AAA111", "OTTOLINE", "TIM"));

        assertThat(things("OTTOLINE")).contains("miles");
        assertThat(things("TIM")).isEmpty();
    }

    @Test
    void aNumberThatTwoAreBookedWithIsNobodys() throws Exception {
        report(Facts.miles("77001", MEMBER, 500));
        report(withTheNumber("AAA111", "OTTOLINE", "TIM"));
        assertThat(things("OTTOLINE")).isEmpty();
        assertThat(things("TIM")).isEmpty();
    }

    @Test
    void whatNamesOneOfTwoIsTheirs() throws Exception {
        report(Reservation.of("AAA111").person("ZYLBERQUIST", "OTTOLINE").person("SMITH", "BOB").ticket(TICKET).report());
        report(Facts.sale(TICKET, TicketSold.Transaction.SALE, null, "SMITH", "BOB"));
        report(Facts.order("77", 1, SupplierOrderReported.Status.CONFIRMED, "AAA111", "ZYLBERQUIST", "OTTOLINE"));

        assertThat(things("BOB")).containsExactly("sale");
        assertThat(things("OTTOLINE")).containsExactly("order");
    }

    @Test
    void whatHangsOnABookingAloneIsTheirsWhoIsAloneInIt() throws Exception {
        report(Reservation.of("AAA111").person("ZYLBERQUIST", "OTTOLINE").ticket(TICKET).report());
        report(Reservation.of("BBB222").person("SMITH", "BOB").person("SMITH", "ANNA").ticket("2202101234568").report());
        report(Facts.sale(TICKET, TicketSold.Transaction.SALE, null, null, null));
        report(Facts.sale("2202101234568", TicketSold.Transaction.SALE, null, null, null));
        report(Facts.cancelled("AAA111", LocalDate.of(2026, 12, 1), 5), Facts.cancelled("BBB222", LocalDate.of(2026, 12, 1), 5));

        assertThat(things("OTTOLINE")).containsExactlyInAnyOrder("sale", "cancelled");
        assertThat(things("BOB")).isEmpty();
    }

    private static ReservationReported withTheNumber(String locator, String... given) {
        Reservation booking = Reservation.of(locator);
        for (String each : given) {
            booking.person("ZYLBERQUIST", each, PassengerType.ADULT, List.of(), List.of(Facts.membership(MEMBER)));
        }
        return booking.report();
    }

    private void report(Fact... facts) {
        assertThat(hub.apply(Messages.saying(facts)).get(0).outcome()).isEqualTo(Outcome.APPLIED);
    }

    /** Kinds of what is found beyond the records themselves. */
    private List<String> things(String given) throws SQLException {
        long customer = Long.parseLong(hub.database.rows("select customer_id from source_record where given = ? order by id", given).get(0));
        Traces traces = hub.database.transactions().inNew(connection -> new TraceFinder(connection, hub.vault, hub.hash).of(customer));
        return traces.things().stream()
                .map(key -> hub.database.rows("select kind from activity where key = '" + key + "' and id not in"
                        + " (select reservation_id from source_record)"))
                .flatMap(List::stream).toList();
    }
}
