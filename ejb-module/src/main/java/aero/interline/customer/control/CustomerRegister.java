package aero.interline.customer.control;

import aero.interline.contracts.fact.Passenger;
import aero.interline.customer.entity.Linked;
import aero.interline.customer.entity.Profile;
import aero.interline.customer.entity.SourceRecord;
import aero.interline.domain.customer.PersonRecord;
import aero.interline.domain.customer.SourceKeys;
import aero.interline.domain.customer.StrongKey;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.IdBlocks;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.Vault;
import aero.interline.platform.entity.Sealed;
import aero.interline.travel.entity.Accepted;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes source records of the persons in accepted reservations and links them to customers. Who is one customer depends
 * on the source records alone (invariants I3 and I5): whenever one comes, changes or goes, everything that shares a
 * strong key with it, directly or through others, is settled anew.
 */
public final class CustomerRegister {

    private final Vault vault;
    private final KeyedHash hash;
    private final IdBlocks recordIds = new IdBlocks("source_record_id_seq");
    private final IdBlocks customerIds = new IdBlocks("customer_id_seq");

    public CustomerRegister(Vault vault, KeyedHash hash) {
        this.vault = vault;
        this.hash = hash;
    }

    /** @param accepted their reservations are locked by this transaction */
    public void link(Connection connection, List<Accepted> accepted, Instant at) throws SQLException {
        Map<UUID, Linked> known = new HashMap<>();
        List<Long> replaced = accepted.stream().filter(Accepted::known).map(Accepted::reservationId).toList();
        SourceRecords.ofReservations(connection, replaced).forEach(each -> known.put(each.person().sourceKey(), each));
        List<SourceRecord> reported = reported(connection, accepted, known);
        new Relinking(connection, at, customerIds).run(reported, List.copyOf(known.values()));
    }

    private List<SourceRecord> reported(Connection connection, List<Accepted> accepted, Map<UUID, Linked> known)
            throws SQLException {
        Map<UUID, Accepted> reservationOf = new HashMap<>();
        Map<UUID, Passenger> passengers = new LinkedHashMap<>();
        for (Accepted each : accepted) {
            SourceKeys.of(each.report().reservation()).forEach((text, passenger) -> {
                UUID key = hash.of("SOURCE", text);
                passengers.put(key, passenger);
                reservationOf.put(key, each);
            });
        }
        int fresh = (int) passengers.keySet().stream().filter(key -> !known.containsKey(key)).count();
        long[] records = recordIds.take(connection, fresh);
        long[] customers = customerIds.take(connection, fresh);
        List<SourceRecord> reported = new ArrayList<>();
        int next = 0;
        for (Map.Entry<UUID, Passenger> each : passengers.entrySet()) {
            Linked before = known.get(each.getKey());
            long record = before == null ? records[next] : before.person().id();
            long customer = before == null ? customers[next++] : before.customerId();
            reported.add(record(record, customer, each.getKey(), each.getValue(), reservationOf.get(each.getKey())));
        }
        return reported;
    }

    private SourceRecord record(long id, long customer, UUID key, Passenger passenger, Accepted reservation) {
        List<UUID> documents = new ArrayList<>();
        List<UUID> loyalties = new ArrayList<>();
        for (StrongKey each : StrongKey.of(passenger)) {
            (each.kind() == StrongKey.Kind.DOCUMENT ? documents : loyalties).add(hash.of(each.kind().name(), each.text()));
        }
        PersonRecord person = new PersonRecord(id, key, reservation.reservationId(), passenger.name().surname(),
                passenger.name().given(), passenger.name().title(), passenger.type(), passenger.gender(),
                passenger.birthDate(), passenger.nationality(), reservation.report().stamp(), documents, loyalties);
        return new SourceRecord(person, passenger, reservation.report(), sealed(id, Profile.of(passenger)), customer);
    }

    private Sealed sealed(long record, Profile profile) {
        return profile.empty() ? null : vault.seal(Vault.Content.PROFILE, record, FactJson.write(profile));
    }
}
