package aero.interline.exchange.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.activity.boundary.ActivityFinder;
import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.fact.BoardingPassScanned.Event;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.PassengerListed.ListKind;
import aero.interline.contracts.fact.PassengerListed.Standing;
import aero.interline.contracts.fact.SupplierOrderReported.Status;
import aero.interline.contracts.fact.TicketSold.Transaction;
import aero.interline.customer.boundary.CustomersBehind;
import aero.interline.exchange.boundary.MessageView.CustomerRef;
import aero.interline.exchange.boundary.MessageView.FactView;
import aero.interline.platform.control.KeySearch;
import aero.interline.testing.Facts;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a message to the customers, for facts of every kind. */
class FactReferencesTest {

    private final TestHub hub = new TestHub(TestDatabase.create());

    @AfterEach
    void nothingContradictsItself() {
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @Test
    void everyKindOfFactLeadsToItsCustomer() {
        hub.apply(Messages.saying(Reservation.of("ABC123").withMember("SMITH", "ANNA", "480934").report()));
        String anna = hub.database.rows("select id from customer").get(0);

        for (Fact fact : List.of(
                Reservation.of("ABC123").modified(9).withMember("SMITH", "ANNA", "480934").report(),
                Facts.listed(ListKind.PNL, "ABC123", "SMITH", "ANNA", 1, Standing.BOOKED),
                Facts.listed(ListKind.PFS, "ABC123", "SMITH", "ANNA", 2, Standing.NO_SHOW),
                Facts.scanned(Event.BOARDED, "ABC123", "SMITH", "ANNA"),
                Facts.order("H1", 3, Status.CONFIRMED, "ABC123", "SMITH", "ANNA"),
                Facts.sale("2202101234567", Transaction.SALE, "ABC123", "SMITH", "ANNA"),
                Facts.cancelled("ABC123", null, 12))) {
            FactReferences references = references(fact);
            assertThat(references.customers()).as(fact.label()).containsExactly(new CustomerRef(anna, "SMITH, ANNA"));
            assertThat(references.facts()).singleElement().satisfies(view -> {
                assertThat(view.customerId()).isEqualTo(anna);
                assertThat(view.reservationId() == null && view.activityId() == null).isFalse();
            });
        }
    }

    @Test
    void milesAreThoseOfAMemberWhoIsKnownByTheNumberAlone() {
        hub.apply(Messages.saying(Facts.member("480934", 1, null, null)));

        assertThat(references(Facts.miles("T1", "480934", 1200)).customers())
                .extracting(CustomerRef::name).containsExactly("Member AC 480934");
    }

    @Test
    void whatLeadsToNobodyIsShownAllTheSame() {
        FactReferences references = references(Facts.scanned(Event.BOARDED, "ZZZ999", "NOBODY", "KNOWN"));

        assertThat(references.customers()).isEmpty();
        assertThat(references.facts()).extracting(FactView::type).containsExactly("scanned");
        assertThat(references.facts().get(0).activityId()).isNotNull();
    }

    @Test
    void whoeverHasAnotherNameIsNotMeantWhateverNumbersAgree() {
        hub.apply(Messages.saying(Facts.member("480934", 1, "SMITH", "ANNA")));
        hub.apply(Messages.saying(Facts.member("480935", 1, "JONES", "BOB")));

        assertThat(references(Facts.scanned(Event.BOARDED, "ZZZ999", "JONES", "BOB", Facts.membership("480934"))).customers())
                .isEmpty();
        assertThat(references(Facts.scanned(Event.BOARDED, "ZZZ999", "JONES", "BOB", Facts.membership("480935"))).customers())
                .extracting(CustomerRef::name).containsExactly("JONES, BOB");
    }

    @Test
    void aReferredPersonIsACustomer() {
        assertThat(references(Facts.lead("L1", "GARCIA", "LUZ")).customers())
                .extracting(CustomerRef::name).containsExactly("GARCIA, LUZ");
    }

    private FactReferences references(Fact fact) {
        Arrival arrival = Messages.saying(fact);
        Decision decision = hub.apply(arrival).get(0);
        MessageFinder messages = new MessageFinder(hub.database.dataSource(), new KeySearch(hub.hash));
        StoredMessage message = messages.find(decision.messageId()).orElseThrow();
        return new FactReferences(message, List.of(fact), messages,
                new ActivityFinder(hub.database.dataSource(), hub.vault, hub.hash),
                new CustomersBehind(hub.database.dataSource(), hub.vault, hub.hash, id -> Optional.empty()));
    }
}
