package aero.interline.customer.control;

import aero.interline.customer.control.Settlement.Person;
import aero.interline.customer.entity.Linked;
import aero.interline.customer.entity.SourceRecord;
import aero.interline.domain.customer.GoldenRecord;
import aero.interline.domain.customer.Survivorship;
import aero.interline.domain.identity.Resolution.Proposal;
import aero.interline.domain.identity.StewardDecision;
import aero.interline.platform.control.IdBlocks;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.Vault;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** One settlement, from the locks to the last row. */
final class Relinking {

    private final Matching matching;
    private final Connection connection;
    private final Instant at;
    private final IdBlocks customerIds;
    private final Vault vault;
    private final Survivorship policy;
    private final RoundTrip later;

    /** @param matching {@code null} to recognise by strong keys only */
    Relinking(Matching matching, Connection connection, Instant at, IdBlocks customerIds, Vault vault,
            Survivorship policy, RoundTrip later) {
        this.matching = matching;
        this.connection = connection;
        this.at = at;
        this.customerIds = customerIds;
        this.vault = vault;
        this.policy = policy;
        this.later = later;
    }

    /**
     * @param reported what the reservations and activities say now
     * @param before   what they said until now; what is not reported any more goes
     * @param stays    records that nobody reported anew, whose families are settled all the same
     * @param held     numbers of locks that this transaction has taken before
     */
    void run(List<SourceRecord> reported, List<Linked> before, List<Linked> stays, Set<Long> held) throws SQLException {
        Changes changes = Changes.of(reported, before, stays);
        Encounter met = meet(changes, held);
        settle(reported, before, changes, met, lock(reported, before, stays, changes, met));
    }

    /** As {@link #run}, of persons of whom it is known that nobody stored is one of them: nobody is looked for. */
    void fill(List<SourceRecord> reported) throws SQLException {
        Encounter met = matching.candidates().nobody();
        Map<UUID, Long> wanted = wanted(reported, met);
        IdentityKeys.claim(connection, wanted, new HashSet<>(), trip -> { });
        settle(reported, List.of(), Changes.of(reported, List.of(), List.of()), met,
                new Neighbourhood(Map.of(), List.of(), Map.of(), wanted, List.of(), List.of()));
    }

    private static Map<UUID, Long> wanted(List<SourceRecord> reported, Encounter met) {
        Map<UUID, Long> wanted = new HashMap<>();
        reported.forEach(each -> each.person().keys().forEach(key -> {
            if (!met.crowded(key)) {
                wanted.merge(key, each.customerId(), Math::min);
            }
        }));
        return wanted;
    }

    private void settle(List<SourceRecord> reported, List<Linked> before, Changes changes, Encounter encountered,
            Neighbourhood nearby) throws SQLException {
        Map<Long, Linked> until = new HashMap<>();
        Map<Long, Long> customerOf = new HashMap<>();
        nearby.records().forEach(each -> {
            until.put(each.person().id(), each);
            customerOf.put(each.person().id(), each.customerId());
        });
        Map<Long, SourceRecord> reportedById = new HashMap<>();
        reported.forEach(each -> reportedById.put(each.person().id(), each));
        List<Linked> records = now(reported, nearby, ids(before), until);
        Encounter met = matching == null ? encountered : encountered.with(CrowdedKeys.among(records));
        Map<UUID, UUID> goingOn = Changes.goingOn(reported, before);
        List<StewardDecision> decisions = nearby.decisions().stream().map(each -> each.about(goingOn)).toList();
        Verdict verdict = matching == null
                ? Verdict.byKeys(records.stream().map(Linked::person).toList(), decisions)
                : Matching.verdict(records.stream().map(each -> each.without(met::crowded)).toList(), decisions, met.model());
        Settlement settlement = Settlement.of(records, verdict, nearby.families().keySet(), this::customerId);
        writeCustomers(settlement, nearby, reportedById.keySet(), customerOf);
        writeRecords(settlement, reportedById, nearby.families().keySet(), new CustomerKeys(vault, nearby.keys()));
        Set<Long> gone = ids(before);
        gone.removeAll(reportedById.keySet());
        SourceRecords.delete(connection, gone);
        SourceRecords.carryOn(connection, goingOn);
        Customers.forget(connection, settlement.forgotten());
        writeKeys(settlement, nearby, met);
        writeMatches(settlement, verdict, nearby, reported, changes, met, gone);
    }

    /** Locks what these records belong to, and no more. */
    void hold(List<Linked> stays) throws SQLException {
        Changes changes = Changes.of(List.of(), List.of(), stays);
        lock(List.of(), List.of(), stays, changes, meet(changes, Set.of()));
    }

    private Encounter meet(Changes changes, Set<Long> held) throws SQLException {
        return matching == null ? Encounter.NOBODY : matching.candidates().find(connection, changes, held);
    }

    private Neighbourhood lock(List<SourceRecord> reported, List<Linked> before, List<Linked> stays, Changes changes, Encounter met)
            throws SQLException {
        Set<Long> concerned = new TreeSet<>(
                matching == null ? StewardDecisions.partners(connection, changes.records()) : met.partners());
        Stream.concat(before.stream(), stays.stream()).forEach(each -> concerned.add(each.person().id()));
        return Neighbourhood.lock(connection, wanted(reported, met), concerned, met.tied(), matching == null ? null : matching.imprints());
    }

    private void writeMatches(Settlement settlement, Verdict verdict, Neighbourhood nearby, List<SourceRecord> reported,
            Changes changes, Encounter met, Set<Long> gone) throws SQLException {
        List<Proposal> proposed = List.of();
        if (matching != null) {
            SourceRecords.print(changes.printed(), later);
            Prints.write(changes.unknown(met.known()), changes.gone(), met.heated(), later);
            PossibleDuplicates.forget(connection, gone);
            proposed = PossibleDuplicates.write(settlement, verdict, nearby.proposed(), met.model(), at, later);
        }
        Map<Long, Long> messages = new HashMap<>();
        reported.forEach(each -> messages.put(each.person().id(), each.told().messageId()));
        new MatchDecisions(settlement, verdict, messages, met.model(), at).note(proposed, later);
    }

    private static Set<Long> ids(List<Linked> records) {
        Set<Long> ids = new TreeSet<>();
        records.forEach(each -> ids.add(each.person().id()));
        return ids;
    }

    private static List<Linked> now(
            List<SourceRecord> reported, Neighbourhood nearby, Set<Long> known, Map<Long, Linked> until) {
        List<Linked> records = new ArrayList<>();
        nearby.records().stream().filter(each -> !known.contains(each.person().id())).forEach(records::add);
        for (SourceRecord each : reported) {
            Linked stored = until.get(each.person().id());
            records.add(stored == null ? each.asLinked(each.customerId(), true, each.customerId())
                    : each.asLinked(stored.customerId(), false, stored.home()));
        }
        return records;
    }

    private void writeCustomers(
            Settlement settlement, Neighbourhood nearby, Set<Long> reported, Map<Long, Long> customerOf)
            throws SQLException {
        Map<Long, Set<Long>> before = new HashMap<>();
        customerOf.forEach((record, customer) -> before.computeIfAbsent(customer, none -> new HashSet<>()).add(record));
        List<Customers.Row> inserted = new ArrayList<>();
        List<Customers.Row> updated = new ArrayList<>();
        for (Person person : settlement.persons()) {
            Set<Long> records = new HashSet<>();
            person.records().forEach(each -> records.add(each.person().id()));
            Long family = person.family() == person.customerId() ? null : person.family();
            Customers.Row row = new Customers.Row(
                    person.customerId(), family, GoldenRecord.fold(person.views(), policy), at);
            if (!nearby.families().containsKey(person.customerId())) {
                inserted.add(row);
            } else if (!records.equals(before.get(person.customerId()))
                    || records.stream().anyMatch(reported::contains)
                    || nearby.families().get(person.customerId()) != person.family()) {
                updated.add(row);
            }
        }
        inserted.sort(Comparator.comparing(Customers.Row::id));
        updated.sort(Comparator.comparing(Customers.Row::id));
        Customers.write(inserted, updated, later);
        Customers.join(connection, settlement.joined());
    }

    private void writeRecords(Settlement settlement, Map<Long, SourceRecord> reported, Set<Long> known, CustomerKeys keys)
            throws SQLException {
        keys.look(connection, settlement.parted(known));
        List<SourceRecord> inserted = new ArrayList<>();
        List<SourceRecord> updated = new ArrayList<>();
        List<Linked> moved = new ArrayList<>();
        for (Person person : settlement.persons()) {
            for (Linked each : person.records()) {
                SourceRecord record = reported.get(each.person().id());
                if (record != null) {
                    (each.fresh() ? inserted : updated).add(linked(record, person.customerId(), settlement, keys));
                } else if (each.customerId() != person.customerId()) {
                    moved.add(each.movedTo(person.customerId()));
                }
            }
        }
        inserted.sort(Comparator.comparing(each -> each.person().id()));
        SourceRecords.write(inserted, updated, later);
        SourceRecords.relink(connection, moved);
        SourceRecords.settleIn(connection, settlement.homes().stored());
        Customers.follow(connection, new TreeSet<>(moved.stream().map(Linked::customerId).toList()));
        keys.write(later);
    }

    private static SourceRecord linked(SourceRecord record, long customer, Settlement settlement, CustomerKeys keys) {
        return record.linkedTo(customer, settlement.homes().fresh().get(record.person().id()), keys.seal(customer, record.person().id(), record.told().profile()));
    }

    /** Every key belongs to the least customer of its family, and a key that no record offers any more to nobody. */
    private void writeKeys(Settlement settlement, Neighbourhood nearby, Encounter met) throws SQLException {
        Map<UUID, Long> owners = new HashMap<>();
        for (Linked each : nearby.records()) {
            each.person().keys().forEach(key -> owners.put(key, nearby.families().get(each.customerId())));
        }
        owners.putAll(nearby.owners());
        Set<UUID> released = new TreeSet<>(owners.keySet());
        Map<UUID, Long> moved = new HashMap<>();
        for (Person person : settlement.persons()) {
            for (Linked each : person.records()) {
                each.person().keys().without(met::crowded).forEach(key -> {
                    released.remove(key);
                    if (owners.get(key) != person.family()) {
                        moved.put(key, person.family());
                    }
                });
            }
        }
        IdentityKeys.move(moved, later);
        IdentityKeys.release(connection, released);
    }

    private long customerId() throws SQLException {
        return customerIds.take(connection, 1)[0];
    }
}
