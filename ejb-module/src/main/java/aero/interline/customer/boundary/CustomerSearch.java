package aero.interline.customer.boundary;

import aero.interline.activity.boundary.ActivityFinder;
import aero.interline.contracts.exchange.BusinessKey.Kind;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.customer.control.MatchHashes;
import aero.interline.domain.customer.StrongKey;
import aero.interline.domain.identity.MatchKey;
import aero.interline.platform.control.KeySearch;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.ListQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Finds out who has an e-mail address, a telephone, a locator, an id, or the number of a ticket, membership or document.
 * Nothing of it is stored in the open: a keyed hash leads to what records are compared by, to what happened, and to messages,
 * these to reservations, and the sealed reservation tells which of its passengers has the number.
 */
final class CustomerSearch {

    private static final int MOST_RESERVATIONS = 100;
    private static final int MOST_MESSAGES = 1_000;
    private static final int MOST_PERSONS = 500;
    private static final int LEAST_PHONE = 6;
    private static final int SHORTEST_LOCATOR = 4;
    private static final int LONGEST_LOCATOR = 12;

    private final DataSource database;
    private final KeySearch keys;
    private final MatchHashes matchKeys;
    private final LongFunction<Optional<ReservationReported>> reservations;
    private final ActivityFinder activities;

    /** @param reservations opens a reservation by its id */
    CustomerSearch(
            DataSource database, KeyedHash hash, LongFunction<Optional<ReservationReported>> reservations,
            ActivityFinder activities) {
        this.database = database;
        this.keys = new KeySearch(hash);
        this.matchKeys = new MatchHashes(hash);
        this.reservations = reservations;
        this.activities = activities;
    }

    /** Customers to whom the typed text belongs, and as what. */
    Map<Long, Set<FoundBy>> identified(String typed) {
        Map<Long, Set<FoundBy>> found = new TreeMap<>();
        byMatchKey(typed, found);
        String code = KeySearch.normal(typed);
        boolean locator = code.matches("[A-Z0-9]{" + SHORTEST_LOCATOR + "," + LONGEST_LOCATOR + "}")
                && code.length() == typed.strip().length();
        boolean number = code.matches("[A-Z0-9/-]*[0-9][A-Z0-9/-]*");
        if (locator) {
            add(found, FoundBy.LOCATOR, byLocator(code));
        }
        if (number) {
            add(found, FoundBy.CUSTOMER_ID, byId(code));
        }
        if (number || locator) {
            byNumber(code, found);
            List<Long> more = byActivity(code).boxed().filter(id -> !found.containsKey(id)).toList();
            add(found, FoundBy.REFERENCE, more.stream().mapToLong(Long::longValue));
        }
        return found;
    }

    private static void add(Map<Long, Set<FoundBy>> found, FoundBy by, LongStream customers) {
        customers.forEach(id -> found.computeIfAbsent(id, none -> EnumSet.noneOf(FoundBy.class)).add(by));
    }

    /** By what records are compared by, also where no message is kept any longer. */
    private void byMatchKey(String typed, Map<Long, Set<FoundBy>> found) {
        Map<Long, FoundBy> wanted = new HashMap<>();
        put(wanted, FoundBy.EMAIL, MatchKey.email(typed).stream().toList());
        if (typed.chars().anyMatch(Character::isDigit) && typed.indexOf('@') < 0) {
            if (typed.chars().noneMatch(Character::isLetter) && typed.chars().filter(Character::isDigit).count() >= LEAST_PHONE) {
                put(wanted, FoundBy.TELEPHONE, MatchKey.phones(typed));
            }
            put(wanted, FoundBy.DOCUMENT, MatchKey.documentNumber(typed).stream().toList());
            List<MatchKey> members = MatchKey.member(typed).stream().toList();
            put(wanted, FoundBy.MEMBER, members);
            put(wanted, FoundBy.MEMBER,
                    members.stream().map(each -> new MatchKey(MatchKey.Kind.MEMBER_NUMBER, each.text())).toList());
        }
        if (!wanted.isEmpty()) {
            new ListQuery("select distinct k.key, s.customer_id from match_key k join source_record s on s.print = k.print")
                    .where("k.key = any(?)", wanted.keySet().stream().mapToLong(Long::longValue).toArray())
                    .then("limit " + MOST_PERSONS)
                    .list(database, row -> Map.entry(row.getLong(1), row.getLong(2)))
                    .forEach(each -> add(found, wanted.get(each.getKey()), LongStream.of(each.getValue())));
        }
    }

    private void put(Map<Long, FoundBy> wanted, FoundBy by, Collection<MatchKey> sought) {
        sought.forEach(each -> wanted.put(matchKeys.of(each), by));
    }

    /** Also an id that was joined into another. */
    private LongStream byId(String code) {
        return !code.matches("[0-9]{1,18}") ? LongStream.empty()
                : new ListQuery("select coalesce(merged_into, id) from customer")
                        .where("id = ?", Long.parseLong(code))
                        .list(database, row -> row.getLong(1)).stream().mapToLong(Long::longValue);
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
                .then("limit " + MOST_PERSONS)
                .list(database, row -> row.getLong(1))
                .stream()
                .mapToLong(Long::longValue);
    }

    /** Whoever has this number in a reservation. */
    LongStream byNumber(String number) {
        Map<Long, Set<FoundBy>> found = new TreeMap<>();
        byNumber(number, found);
        return found.keySet().stream().mapToLong(Long::longValue);
    }

    private void byNumber(String number, Map<Long, Set<FoundBy>> found) {
        Set<String> ways = Stream.of(number, StrongKey.compact(number)).collect(Collectors.toSet());
        long[] hashes = Stream.of(Kind.TICKET, Kind.MEMBER, Kind.DOCUMENT, Kind.LOCATOR)
                .flatMapToLong(kind -> ways.stream().flatMapToLong(way -> LongStream.of(keys.hashesOf(kind, way))))
                .toArray();
        long[] messages = new ListQuery("select distinct message_id from message_key")
                .where("hash = any(?)", hashes)
                .then("order by 1 desc limit ?", MOST_MESSAGES)
                .list(database, row -> row.getLong(1)).stream().mapToLong(Long::longValue).toArray();
        if (messages.length > 0) {
            new ListQuery("select distinct reservation_id from timeline")
                    .where("message_id = any(?)", messages)
                    .then("order by 1 desc limit ?", MOST_RESERVATIONS)
                    .list(database, row -> row.getLong(1))
                    .forEach(id -> holders(id, ways, found));
        }
    }

    private void holders(long reservation, Set<String> number, Map<Long, Set<FoundBy>> found) {
        reservations.apply(reservation).ifPresent(details -> {
            Map<FoundBy, List<String>> refs = new EnumMap<>(FoundBy.class);
            details.passengers().forEach(passenger -> as(details, passenger, number)
                    .forEach(by -> refs.computeIfAbsent(by, none -> new ArrayList<>()).add(passenger.ref())));
            refs.forEach((by, holders) -> add(found, by, new ListQuery("select customer_id from source_record")
                    .where("reservation_id = ?", reservation)
                    .where("ref = any(?)", (Object) holders.toArray(String[]::new))
                    .list(database, row -> row.getLong(1)).stream().mapToLong(Long::longValue)));
        });
    }

    private static Set<FoundBy> as(ReservationReported details, Passenger passenger, Set<String> number) {
        Stream<String> tickets = details.tickets().stream()
                .filter(ticket -> ticket.passengerRef() == null || ticket.passengerRef().equals(passenger.ref()))
                .map(ticket -> ticket.number());
        Stream<String> members = passenger.memberships().stream()
                .flatMap(membership -> Stream.of(membership.number(), membership.carrier() + membership.number()));
        Stream<String> documents = passenger.documents().stream().map(document -> document.number());
        Stream<String> locators = StrongKey.locators(details).stream();
        return Map.of(FoundBy.TICKET, tickets, FoundBy.MEMBER, members, FoundBy.DOCUMENT, documents, FoundBy.LOCATOR, locators)
                .entrySet().stream()
                .filter(each -> each.getValue().filter(Objects::nonNull).map(KeySearch::normal).anyMatch(number::contains))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
