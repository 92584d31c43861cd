package aero.interline.customer.boundary;

import aero.interline.activity.boundary.ActivityFinder;
import aero.interline.contracts.exchange.BusinessKey.Kind;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.domain.customer.NameFolding;
import aero.interline.platform.control.KeySearch;
import aero.interline.platform.control.ListQuery;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Finds out whom somebody means who typed a name, a locator, or the number of a ticket, membership or document. Numbers
 * are nowhere stored in the open: the keyed hash leads to what happened and its customers, and to messages, these to
 * reservations, and the sealed reservation tells which of its passengers has the number.
 */
final class CustomerSearch {

    private static final int MOST_RESERVATIONS = 100;

    private final DataSource database;
    private final KeySearch keys;
    private final LongFunction<Optional<ReservationReported>> reservations;
    private final ActivityFinder activities;

    /** @param reservations opens a reservation by its id */
    public CustomerSearch(
            DataSource database, KeySearch keys, LongFunction<Optional<ReservationReported>> reservations,
            ActivityFinder activities) {
        this.database = database;
        this.keys = keys;
        this.reservations = reservations;
        this.activities = activities;
    }

    /**
     * The words of a name as a text query, each a prefix, in any order; {@code null} if there are none.
     */
    public static String words(String typed) {
        String folded = NameFolding.words(typed);
        return folded.isEmpty()
                ? null
                : Stream.of(folded.split(" "))
                        .map(word -> word.toLowerCase(Locale.ROOT) + ":*")
                        .collect(Collectors.joining(" & "));
    }

    /** Customers to whom the typed text belongs as a locator or number. */
    public long[] byCode(String typed) {
        String code = KeySearch.normal(typed);
        return Stream.of(byLocator(code), byNumber(code), byActivity(code))
                .flatMapToLong(customers -> customers).distinct().toArray();
    }

    private LongStream byActivity(String number) {
        List<Long> ids = LongStream.of(activities.withNumber(number)).boxed().toList();
        return new OwnersCustomers(database, activities).of(ids).values().stream()
                .flatMap(Set::stream).mapToLong(Long::longValue);
    }

    private LongStream byLocator(String locator) {
        return new ListQuery("select distinct s.customer_id from source_record s"
                        + " join reservation r on r.id = s.reservation_id")
                .where("r.locator = ?", locator)
                .list(database, row -> row.getLong(1))
                .stream()
                .mapToLong(Long::longValue);
    }

    /** Whoever has this number in a reservation. */
    LongStream byNumber(String number) {
        long[] hashes = Stream.of(Kind.TICKET, Kind.MEMBER, Kind.DOCUMENT)
                .flatMapToLong(kind -> LongStream.of(keys.hashesOf(kind, number)))
                .toArray();
        List<Long> candidates = new ListQuery("select distinct t.reservation_id from message_key k"
                        + " join timeline t on t.message_id = k.message_id")
                .where("k.hash = any(?)", hashes)
                .then("order by 1 desc limit ?", MOST_RESERVATIONS)
                .list(database, row -> row.getLong(1));
        return candidates.stream().flatMapToLong(id -> holders(id, number));
    }

    private LongStream holders(long reservation, String number) {
        return reservations.apply(reservation).stream().flatMapToLong(details -> {
            String[] refs = details.passengers().stream()
                    .filter(passenger -> has(details, passenger, number))
                    .map(Passenger::ref)
                    .toArray(String[]::new);
            return new ListQuery("select customer_id from source_record")
                    .where("reservation_id = ?", reservation)
                    .where("ref = any(?)", (Object) refs)
                    .list(database, row -> row.getLong(1))
                    .stream()
                    .mapToLong(Long::longValue);
        });
    }

    private static boolean has(ReservationReported details, Passenger passenger, String number) {
        Stream<String> tickets = details.tickets().stream()
                .filter(ticket -> ticket.passengerRef() == null || ticket.passengerRef().equals(passenger.ref()))
                .map(ticket -> ticket.number());
        Stream<String> members = passenger.memberships().stream()
                .flatMap(membership -> Stream.of(membership.number(), membership.carrier() + membership.number()));
        Stream<String> documents = passenger.documents().stream().map(document -> document.number());
        return Stream.of(tickets, members, documents)
                .flatMap(numbers -> numbers)
                .filter(Objects::nonNull)
                .anyMatch(each -> KeySearch.normal(each).equals(number));
    }
}
