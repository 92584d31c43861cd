package aero.interline.customer.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.activity.boundary.ActivityFinder;
import aero.interline.activity.boundary.ActivityLine;
import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.BusinessKey.Kind;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.BoardingPassScanned.Event;
import aero.interline.contracts.fact.PassengerListed.ListKind;
import aero.interline.contracts.fact.PassengerListed.Standing;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.SupplierOrderReported.Status;
import aero.interline.contracts.fact.TicketSold.Transaction;
import aero.interline.customer.boundary.PeopleSearch.Similar;
import aero.interline.domain.customer.Election;
import aero.interline.domain.customer.Survivorship;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.ListQuery;
import aero.interline.platform.control.Vault;
import aero.interline.testing.Facts;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looking up customers in a real database that the real intake filled. */
class CustomerFinderTest {

    private static TestHub hub;
    private static CustomerFinder finder;
    private static PeopleSearch search;

    @BeforeAll
    static void aFamilyAMemberAndSomebodyWithAPassport() {
        hub = new TestHub(TestDatabase.create());
        finder = finder(hub);
        search = search(hub);
        hub.apply(
                saying(Reservation.of("FAM001").person("NUÑEZ ORTEGA", "MARIA JOSE").person("NUÑEZ ORTEGA", "PEDRO")),
                saying(Reservation.of("MEM001").withMember("SMITH", "ANNA", "9920031").person("SMITHSON", "BOB")
                        .request("VGML", "NO ONIONS")),
                saying(Reservation.of("REF001").withMember("KOWALSKI", "EWA", "9920040").requestOnFlight("WCHR", "S", 2)),
                saying(Reservation.of("PAS001").withPassport("SMITH", "CARL", "C01X00T47"), Kind.DOCUMENT, "C01X00T47"));
        hub.apply(saying(
                Reservation.of("PAS002").modified(5).withPassport("SMITH", "CARL", "C01X00T47"),
                Kind.DOCUMENT,
                "C01X00T47"));
    }

    @Test
    void theLatestStandFirstWithoutAQuery() {
        List<CustomerLine> all = finder.latest(Long.MAX_VALUE, 50);
        assertThat(all).hasSize(6);
        assertThat(finder.latest(Long.parseLong(all.get(1).id()), 50)).hasSize(4);
    }

    @Test
    void aCustomerShowsProfileIdentifiersJourneysRequestsAndTimeline() {
        CustomerView anna = view("9920031");
        assertThat(anna.profile().get("surname").value()).isEqualTo("SMITH");
        assertThat(anna.identifiers())
                .extracting(CustomerView.Identifier::kind)
                .containsExactlyInAnyOrder("loyalty", "email");
        assertThat(anna.reservations()).singleElement().satisfies(journey -> {
            assertThat(journey.locator()).isEqualTo("MEM001");
            assertThat(journey.flights()).hasSize(2);
        });
        assertThat(anna.requests()).singleElement().satisfies(request -> {
            assertThat(request.code()).isEqualTo("VGML");
            assertThat(request.text()).isEqualTo("NO ONIONS");
        });
        assertThat(anna.timeline()).singleElement().satisfies(event -> assertThat(event.kind()).isEqualTo("reserved"));
    }

    @Test
    void aValueTellsWhyItWasTakenAndWhichOthersThereAre() {
        TestHub other = new TestHub(TestDatabase.create());
        other.apply(Messages.saying(Reservation.of("ALT001").modified(1).withPassport("KING", "ADA", "L01X00T47").report()));
        other.apply(Messages.saying(
                Reservation.of("ALT002").modified(2).withPassport("LOVELACE", "ADA", "L01X00T47").report()));
        CustomerFinder customers = finder(other);
        CustomerView ada = customers.find(Long.parseLong(customers.latest(Long.MAX_VALUE, 9).get(0).id())).orElseThrow();
        CustomerView.Attribute surname = ada.profile().get("surname");
        assertThat(surname.value()).isEqualTo("LOVELACE");
        assertThat(surname.why()).isEqualTo(Election.Why.RECENT);
        assertThat(surname.provenance().confidence()).isEqualTo(0.5);
        assertThat(surname.alternatives()).singleElement().satisfies(lost -> {
            assertThat(lost.value()).isEqualTo("KING");
            assertThat(lost.why()).isEqualTo(Election.Why.RECENT);
            assertThat(lost.provenance().messageId()).isNotEqualTo(surname.provenance().messageId());
        });
        assertThat(ada.profile().get("given").why()).isEqualTo(Election.Why.RECENT);
        assertThat(ada.profile().get("given").alternatives()).isEmpty();
    }

    @Test
    void whatHappenedStandsInTheTimelineAndIsFoundByItsNumbers() {
        TestHub other = new TestHub(TestDatabase.create());
        CustomerFinder customers = finder(other);
        PeopleSearch numbers = search(other);
        other.apply(Messages.saying(
                Facts.scanned(Event.BOARDED, "ABC123", "SMITH", "ANNA"),
                Facts.miles("T1", "480934", 1200),
                Facts.sale("2202101234567", Transaction.SALE, null, null, null),
                Facts.order("H1", 4, Status.CONFIRMED, "ABC123", "SMITH", "ANNA"),
                Facts.listed(ListKind.PFS, "ABC123", "SMITH", "ANNA", 800, Standing.BOARDED),
                Facts.member("480934", 1, null, null)));
        assertThat(customers.latest(Long.MAX_VALUE, 9)).extracting(CustomerLine::name).containsExactly("Member AC 480934");

        other.apply(Messages.saying(Reservation.of("ABC123").modified(3).ticket("2202101234567")
                .person("SMITH", "ANNA", PassengerType.ADULT, List.of(), List.of(Facts.membership("480934"))).report()));

        for (String number : List.of("480934", "AC 480934", "abc123", "H1", "220-2101234567")) {
            assertThat(numbers.find(number, Similar.WHERE_NOBODY_FITS).people()).as(number).hasSize(1);
        }
        CustomerView anna = customers.find(numbers.find("480934", Similar.WHERE_NOBODY_FITS).people().get(0).id()).orElseThrow();
        assertThat(anna.name()).isEqualTo("SMITH, ANNA");
        assertThat(anna.activities()).extracting(ActivityLine::kind)
                .containsExactlyInAnyOrder("scanned", "miles", "sale", "order", "listed", "profile");
        assertThat(anna.timeline()).hasSize(7).isSortedAccordingTo(
                Comparator.comparing(CustomerView.Event::at).reversed());
        assertThat(anna.timeline()).extracting(CustomerView.Event::summary).contains(
                "Boarded, LH401 2 Dec 2026, FRA-JFK, seat 12A, sequence 37",
                "Boarded, LH401 2 Dec 2026, FRA-JFK, class Y, in PFS",
                "Accrual, +1200 miles, LH401 2 Dec 2026, FRA-JFK, with LH",
                "Hotel, confirmed, order H1, with GATE1, at JFK, LH401 2 Dec 2026, FRA-JFK, 129.50 USD",
                "Ticket sold, 2202101234567, by 23494556, 812.40 EUR, LH401 2 Dec 2026, FRA-JFK",
                "Member, AC 480934, level STAR, enrolled 1 Mar 2015, 1 doubtful value");
        assertThat(anna.profile()).containsKeys("enrolledOn", "lifetimeValue");
        assertThat(anna.quality()).singleElement().satisfies(each -> assertThat(each.field()).isEqualTo("salary"));
    }

    @Test
    void aRequestShowsItsFlightHoweverTheSenderNamesFlights() {
        assertThat(view("9920040").requests())
                .singleElement()
                .satisfies(request -> assertThat(request.flight()).isEqualTo("LH402"));
    }

    @Test
    void everyValueNamesItsMessageTheNewestThatToldIt() {
        CustomerView carl = view("C01X00T47");
        assertThat(carl.reservations()).hasSize(2);
        CustomerView.Source source = carl.profile().get("surname").provenance();
        String newest = carl.timeline().get(0).messageId();
        assertThat(source.messageId()).isEqualTo(newest);
        assertThat(source.system()).isEqualTo("booking");
        assertThat(source.position().offset()).isEqualTo(100);
        assertThat(source.confidence()).isEqualTo(1.0);
        assertThat(carl.identifiers())
                .filteredOn(each -> each.kind().equals("document"))
                .singleElement()
                .satisfies(each -> assertThat(each.provenance().messageId()).isEqualTo(newest));
    }

    @Test
    void nobodyIsFoundUnderAnIdThatWasNeverGiven() {
        assertThat(finder.find(-1)).isEmpty();
    }

    private static CustomerView view(String code) {
        return finder.find(search.find(code, Similar.WHERE_NOBODY_FITS).people().get(0).id()).orElseThrow();
    }

    private static Arrival saying(Reservation reservation) {
        ReservationReported report = reservation.report();
        BusinessKey[] members = report.passengers().stream()
                .flatMap(passenger -> passenger.memberships().stream())
                .flatMap(member -> Stream.of(member.number(), member.carrier() + member.number()))
                .map(number -> new BusinessKey(Kind.MEMBER, number))
                .toArray(BusinessKey[]::new);
        return saying(report, members);
    }

    private static Arrival saying(Reservation reservation, Kind kind, String number) {
        return saying(reservation.report(), new BusinessKey(kind, number));
    }

    private static Arrival saying(ReservationReported report, BusinessKey... more) {
        Arrival plain = Messages.saying(report);
        Reading reading = plain.reading();
        List<BusinessKey> keys = Stream.concat(reading.keys().stream(), Stream.of(more)).toList();
        return new Arrival(
                plain.capture(),
                new Reading(
                        reading.format(), reading.body(), reading.facts(), null, reading.losses(), reading.evidence(),
                        keys));
    }

    private static CustomerFinder finder(TestHub of) {
        return new CustomerFinder(of.database.dataSource(), of.vault, Survivorship.standard(), activities(of), ids -> {
            Map<Long, ReservationReported> opened = new HashMap<>();
            LongStream.of(ids).forEach(id -> details(of, id).ifPresent(details -> opened.put(id, details)));
            return opened;
        });
    }

    private static PeopleSearch search(TestHub of) {
        DataSource database = of.database.dataSource();
        return new PeopleSearch(database, new CustomerSearch(database, of.hash, id -> details(of, id), activities(of)));
    }

    private static ActivityFinder activities(TestHub of) {
        return new ActivityFinder(of.database.dataSource(), of.vault, of.hash);
    }

    private static Optional<ReservationReported> details(TestHub of, long id) {
        return new ListQuery("select details_key_id, details from reservation")
                .where("id = ?", id)
                .list(of.database.dataSource(), row -> FactJson.read(
                        of.vault.open(Vault.Content.RESERVATION, id, row.getInt(1), row.getBytes(2)),
                        ReservationReported.class))
                .stream()
                .findFirst();
    }
}
