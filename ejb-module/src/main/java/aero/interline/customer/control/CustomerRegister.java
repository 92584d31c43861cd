package aero.interline.customer.control;

import aero.interline.activity.entity.Happened;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PersonName;
import aero.interline.customer.entity.Linked;
import aero.interline.customer.entity.PersonTold;
import aero.interline.customer.entity.SourceRecord;
import aero.interline.domain.customer.OfferedKeys;
import aero.interline.domain.customer.PersonRecord;
import aero.interline.domain.customer.StrongKey;
import aero.interline.domain.customer.Survivorship;
import aero.interline.domain.identity.Continuity;
import aero.interline.domain.identity.Continuity.Traveller;
import aero.interline.domain.identity.MatchModel;
import aero.interline.domain.identity.Phones;
import aero.interline.platform.control.IdBlocks;
import aero.interline.platform.control.KeyAccess;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.Vault;
import aero.interline.travel.entity.Accepted;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes source records of the persons in accepted reports and links them to customers. Who is one customer depends
 * on the source records alone (invariants I3 and I5): whenever one comes, changes or goes, everything that shares a
 * strong key with it, directly or through others, is settled anew.
 */
public final class CustomerRegister {

    private static final PersonName NAMELESS = new PersonName(null, null, null, "");

    private final Matching matching;
    private final Vault vault;
    private final KeyedHash hash;
    private final Survivorship policy;
    private final PersonsTold persons;
    private final IdBlocks recordIds = new IdBlocks("source_record_id_seq");
    private final IdBlocks customerIds = new IdBlocks("customer_id_seq");

    /** By the packaged rules of survivorship and the active model. */
    public CustomerRegister(Vault vault, KeyedHash hash) {
        this(vault, hash, Survivorship.standard(), new Matching(vault, hash));
    }

    /** @param matching {@code null} to recognise people by strong keys only */
    public CustomerRegister(Vault vault, KeyedHash hash, Survivorship policy, Matching matching) {
        this.matching = matching;
        this.vault = vault;
        this.hash = hash;
        this.policy = policy;
        this.persons = new PersonsTold(hash);
    }

    /** The same with another model than the active one, to see what it would change. */
    CustomerRegister with(MatchModel model) {
        return new CustomerRegister(vault, hash, policy, matching.with(model));
    }

    /** Whether people are compared at all. */
    boolean matches() {
        return matching != null;
    }

    Imprints imprints() {
        return matching.imprints();
    }

    /** For one batch. */
    public Imprinted imprinted() {
        return new Imprinted(matching);
    }

    /** As {@link #seize}, but waits for all of it. */
    public void await(Collection<Lock> locks, RoundTrip trip) {
        Stripes.await(locks, trip);
    }

    /**
     * Locks for this transaction what nobody else is at, without waiting.
     *
     * @param locks of persons ({@link Imprinted#locks}) and whatever else is to be decided by one transaction at a time
     * @return numbers of what others are at
     */
    public Set<Long> seize(Connection connection, Collection<Lock> locks) throws SQLException {
        return Stripes.seize(connection, locks);
    }

    /**
     * What is accepted is locked by this transaction.
     *
     * @param imprinted what is known of the persons beforehand
     * @param later     takes along the rows that nobody in this transaction looks at again
     */
    public void link(
            Connection connection, List<Accepted> reservations, List<Happened> activities, Imprinted imprinted, Instant at,
            RoundTrip later) throws SQLException {
        Map<UUID, Linked> known = new HashMap<>();
        List<Long> replaced = Stream.concat(
                        reservations.stream().filter(Accepted::known).map(Accepted::reservationId),
                        activities.stream().filter(Happened::known).map(Happened::activityId))
                .toList();
        SourceRecords.ofOwners(connection, replaced).forEach(each -> known.put(each.person().sourceKey(), each));
        List<SourceRecord> reported = reported(connection, persons.of(reservations, activities), imprinted, known);
        if (!reported.isEmpty() || !known.isEmpty()) {
            new Relinking(matching, connection, at, customerIds, vault, policy, later)
                    .run(reported, List.copyOf(known.values()), List.of(), imprinted.held());
        }
    }

    /**
     * Makes customers of persons of whom it is known that nobody stored is one of them, without looking for anybody: what is
     * written is what {@link #link} writes. For filling an empty database.
     */
    public void fill(Connection connection, List<Accepted> reservations, Instant at, RoundTrip later) throws SQLException {
        new Relinking(matching, connection, at, customerIds, vault, policy, later)
                .fill(reported(connection, persons.of(reservations, List.of()), imprinted(), Map.of()));
    }

    /** Locks what these records belong to. */
    public void hold(Connection connection, Collection<UUID> sourceKeys, Instant at) throws SQLException {
        KeyAccess.only(connection);
        List<Linked> records = SourceRecords.ofKeys(connection, sourceKeys, matching == null ? null : matching.imprints());
        if (!records.isEmpty()) {
            new Relinking(matching, connection, at, customerIds, vault, policy, new RoundTrip()).hold(records);
        }
    }

    /** Settles what these records belong to, although no message changed them. */
    void settle(Connection connection, Collection<UUID> sourceKeys, Instant at) throws SQLException {
        KeyAccess.only(connection);
        List<Linked> records = SourceRecords.ofKeys(connection, sourceKeys, matching == null ? null : matching.imprints());
        if (!records.isEmpty()) {
            RoundTrip rows = new RoundTrip();
            new Relinking(matching, connection, at, customerIds, vault, policy, rows).run(List.of(), List.of(), records, Set.of());
            rows.send(connection);
        }
    }

    /**
     * Takes all records from these customers: who shared keys with them is settled anew, and of them nothing is left.
     *
     * @param customers who share no records with others that are to stay
     * @return ids of the records that went
     */
    public List<Long> forget(Connection connection, Collection<Long> customers, Instant at) throws SQLException {
        KeyAccess.only(connection);
        List<Linked> records = SourceRecords.ofCustomers(
                connection, customers, matching == null ? null : matching.imprints(), new RoundTrip());
        RoundTrip later = new RoundTrip();
        new Relinking(matching, connection, at, customerIds, vault, policy, later).run(List.of(), records, List.of(), Set.of());
        later.send(connection);
        if (matching != null) {
            records.stream().map(Linked::print).filter(Objects::nonNull).forEach(matching.imprints()::forget);
        }
        Phones.forget();
        return records.stream().map(each -> each.person().id()).toList();
    }

    private List<SourceRecord> reported(
            Connection connection, List<PersonTold> told, Imprinted imprinted, Map<UUID, Linked> known) throws SQLException {
        Map<UUID, PersonTold> people = new LinkedHashMap<>();
        told.forEach(each -> people.put(hash.of("SOURCE", each.key()), each));
        Map<UUID, Linked> stored = new HashMap<>(known);
        stored.putAll(goingOn(people, known));
        int fresh = (int) people.keySet().stream().filter(key -> !stored.containsKey(key)).count();
        long[] records = recordIds.take(connection, fresh);
        long[] customers = customerIds.take(connection, fresh);
        List<SourceRecord> reported = new ArrayList<>();
        int next = 0;
        for (Map.Entry<UUID, PersonTold> each : people.entrySet()) {
            Linked before = stored.get(each.getKey());
            long record = before == null ? records[next] : before.person().id();
            long customer = before == null ? customers[next++] : before.customerId();
            reported.add(record(record, customer, each.getKey(), each.getValue(), imprinted));
        }
        return reported;
    }

    /** Records of reservations that go on under another key. */
    private static Map<UUID, Linked> goingOn(Map<UUID, PersonTold> people, Map<UUID, Linked> known) {
        Map<Long, List<Traveller>> come = new HashMap<>();
        people.forEach((key, each) -> {
            if (each.group() == null && !known.containsKey(key)) {
                come.computeIfAbsent(each.owner(), none -> new ArrayList<>()).add(traveller(key, each.person()));
            }
        });
        Map<Long, List<Traveller>> gone = new HashMap<>();
        known.values().stream().filter(each -> !people.containsKey(each.person().sourceKey()) && come.containsKey(each.person().group()))
                .forEach(each -> gone.computeIfAbsent(each.person().group(), none -> new ArrayList<>()).add(traveller(each)));
        Map<UUID, Linked> goingOn = new HashMap<>();
        gone.forEach((reservation, before) -> Continuity.of(before, come.get(reservation))
                .forEach((key, until) -> goingOn.put(key, known.get(until))));
        return goingOn;
    }

    private static Traveller traveller(UUID key, Passenger told) {
        PersonName name = told.name() == null ? NAMELESS : told.name();
        return new Traveller(key, told.ref(), name.surname(), name.given(), told.birthDate());
    }

    private static Traveller traveller(Linked stored) {
        PersonRecord person = stored.person();
        return new Traveller(person.sourceKey(), stored.ref(), person.surname(), person.given(), person.birthDate());
    }

    private SourceRecord record(long id, long customer, UUID key, PersonTold told, Imprinted imprinted) {
        Passenger person = told.person();
        PersonName name = person.name() == null ? NAMELESS : person.name();
        PersonRecord record = new PersonRecord(id, key, told.group() == null ? told.owner() : told.group(),
                told.system(), name.surname(), name.given(), name.title(), person.type(), person.gender(), person.birthDate(),
                person.nationality(), told.stamp(), keys(told.keys()));
        return new SourceRecord(record, told, imprinted.of(person), customer);
    }

    private OfferedKeys keys(List<StrongKey> keys) {
        if (keys.isEmpty()) {
            return OfferedKeys.NONE;
        }
        Map<StrongKey.Kind, List<UUID>> hashes = new EnumMap<>(StrongKey.Kind.class);
        keys.forEach(each -> hashes.computeIfAbsent(each.kind(), none -> new ArrayList<>())
                .add(hash.of(each.kind().name(), each.text())));
        return new OfferedKeys(
                hashes.getOrDefault(StrongKey.Kind.DOCUMENT, List.of()),
                hashes.getOrDefault(StrongKey.Kind.LOYALTY, List.of()),
                hashes.getOrDefault(StrongKey.Kind.JOURNEY, List.of()),
                hashes.getOrDefault(StrongKey.Kind.MEMBER, List.of()));
    }
}
