package aero.interline.privacy.control;

import aero.interline.activity.control.ActivityKeys;
import aero.interline.activity.control.ActivityKinds;
import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.ReservationKey;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.Ticket;
import aero.interline.customer.control.Profiles;
import aero.interline.customer.entity.Profile;
import aero.interline.customer.entity.SealedProfile;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.customer.NameAgreement;
import aero.interline.domain.customer.StrongKey;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Vault;
import aero.interline.privacy.entity.Traces;
import aero.interline.privacy.entity.Traces.Name;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Gathers by what a person is found, from everything that is linked to the customer. */
public final class TraceFinder {

    private static final String CUSTOMERS = "select id from customer where id = any(?) or merged_into = any(?)";
    private static final String RECORDS = "select s.id, s.source_key, s.reservation_id, s.ref, s.surname, s.given, s.message_id,"
            + " coalesce(s.document_keys, '{}') || coalesce(s.loyalty_keys, '{}') || coalesce(s.journey_keys, '{}')"
            + " || coalesce(s.member_keys, '{}') as keys, coalesce(s.member_keys, '{}') as member_keys, " + Bystanders.PROFILE
            + ", " + Profiles.COLUMNS
            + " from source_record s" + Profiles.KEYS + " where s.customer_id = any(?)";
    private static final String RESERVATIONS = "select id, details_key_id, details from reservation where id = any(?)";
    private static final String ACTIVITIES = "select id, key, kind, system, message_id, details_key_id, details from activity"
            + " where id = any(?)";
    private static final String TIED = "select id, key, kind, system, message_id, details_key_id, details from activity"
            + " where keys && ?::uuid[]";
    private static final String REPORTS = "select message_id from timeline where reservation_id = any(?)";
    private static final String FOUND_BY = "select message_id from message_key where hash = any(?)";

    private record Thing(long id, UUID key, Fact fact, Activity activity, long message) {}

    private final Connection connection;
    private final Vault vault;
    private final KeyedHash hash;
    private final ActivityKeys activityKeys;
    private final List<Long> customers = new ArrayList<>();
    private final Set<UUID> sourceKeys = new TreeSet<>();
    private final Set<UUID> keys = new TreeSet<>();
    private final Set<UUID> things = new TreeSet<>();
    private final Set<UUID> accounts = new TreeSet<>();
    private final Set<Long> messages = new TreeSet<>();
    private final Set<Long> owners = new TreeSet<>();
    private final Bystanders others = new Bystanders();
    private final PersonNumbers numbers = new PersonNumbers();
    private final Set<Name> names = new HashSet<>();
    private final Map<Long, Set<String>> refs = new HashMap<>();

    public TraceFinder(Connection connection, Vault vault, KeyedHash hash) {
        this.connection = connection;
        this.vault = vault;
        this.hash = hash;
        this.activityKeys = new ActivityKeys(hash);
    }

    public Traces of(long customer) throws SQLException {
        SqlArrays.query(connection, CUSTOMERS.replace("merged_into = any(?)", "merged_into = " + customer), "bigint",
                List.of(customer), row -> customers.add(row.getLong(1)));
        SqlArrays.query(connection, RECORDS, "bigint", customers, this::record);
        others.relatives(connection, customers);
        SqlArrays.query(connection, RESERVATIONS, "bigint", owners, this::reservation);
        others.part(keys, accounts);
        List<Thing> told = new ArrayList<>();
        SqlArrays.query(connection, ACTIVITIES, "bigint", owners, row -> told.add(thing(row)));
        SqlArrays.query(connection, TIED.replace("?::uuid[]", "?"), "uuid", leading(), row -> {
            Thing thing = thing(row);
            if (meant(thing.activity())) {
                told.add(thing);
            }
        });
        told.forEach(this::thing);
        SqlArrays.query(connection, REPORTS, "bigint", owners, row -> messages.add(row.getLong(1)));
        SqlArrays.query(connection, FOUND_BY, "bigint", searchKeys(numbers.all(), things, hash), row -> messages.add(row.getLong(1)));
        return new Traces(customers, sourceKeys, keys, things, messages, owners, numbers.all(), names);
    }

    /** What messages are found by that name one of these numbers, whatever it is the number of, or tell one of these activities. */
    static Set<Long> searchKeys(Collection<String> numbers, Collection<UUID> activities, KeyedHash hash) {
        Set<Long> hashes = new TreeSet<>();
        activities.forEach(each -> hashes.add(ActivityKeys.ofReport(each)));
        for (String number : numbers) {
            String normal = number.replaceAll("\\s+", "").toUpperCase(java.util.Locale.ROOT);
            Stream.of(BusinessKey.Kind.TICKET, BusinessKey.Kind.MEMBER, BusinessKey.Kind.DOCUMENT)
                    .forEach(kind -> hashes.add(hash.of(new BusinessKey(kind, normal))));
        }
        return hashes;
    }

    private void record(ResultSet row) throws SQLException {
        long owner = row.getLong("reservation_id");
        sourceKeys.add(row.getObject("source_key", UUID.class));
        owners.add(owner);
        if (row.getString("ref") != null) {
            refs.computeIfAbsent(owner, none -> new HashSet<>()).add(row.getString("ref"));
        }
        messages.add(row.getLong("message_id"));
        keys.addAll(SqlArrays.uuids(row, 8));
        accounts.addAll(Bystanders.accounts(row));
        name(row.getString("surname"), row.getString("given"));
        SealedProfile sealed = Profiles.read(row, row.getLong("id"));
        if (sealed != null) {
            Profile profile = Profiles.open(vault, sealed);
            numbers.documents(profile.documents()).memberships(profile.memberships()).contacts(profile.contacts());
        }
    }

    private void reservation(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        byte[] json = vault.open(Vault.Content.RESERVATION, id, row.getInt(2), row.getBytes(3));
        ReservationReported reservation = FactJson.read(json, ReservationReported.class);
        Set<String> mine = refs.getOrDefault(id, Set.of());
        List<String> locators = StrongKey.locators(reservation);
        for (Passenger each : reservation.passengers()) {
            List<UUID> offered = StrongKey.of(each, locators).stream().map(activityKeys::of).toList();
            if (mine.contains(each.ref())) {
                name(each.name());
                numbers.documents(each.documents()).memberships(each.memberships()).contacts(each.contacts());
                keys.addAll(offered);
            } else {
                others.companion(each.name(), offered);
            }
        }
        boolean alone = reservation.passengers().size() == mine.size();
        for (Ticket each : reservation.tickets()) {
            boolean everybodys = each.passengerRef() == null;
            if (mine.contains(each.passengerRef()) || everybodys && alone) {
                numbers.add(each.number());
                StrongKey.ofTicket(each.number()).ifPresent(key -> keys.add(activityKeys.of(key)));
            } else if (everybodys) {
                StrongKey.ofTicket(each.number()).ifPresent(key -> others.doubtful(activityKeys.of(key)));
            }
        }
        for (String carrier : List.of(reservation.key().carrier(), ReservationKey.NOBODY)) {
            UUID key = activityKeys.of(StrongKey.ofReservation(carrier, reservation.key().locator()));
            if (alone) {
                keys.add(key);
            } else {
                others.doubtful(key);
            }
        }
        if (alone) {
            numbers.contacts(reservation.contacts());
        }
    }

    private Set<UUID> leading() {
        Set<UUID> leading = new TreeSet<>(keys);
        leading.addAll(others.doubtful());
        return leading;
    }

    private Thing thing(ResultSet row) throws SQLException {
        UUID key = row.getObject("key", UUID.class);
        byte[] json = vault.open(Vault.Content.ACTIVITY, key.getMostSignificantBits(), row.getInt("details_key_id"),
                row.getBytes("details"));
        Fact fact = FactJson.read(json, ActivityKinds.named(row.getString("kind")).fact());
        return new Thing(row.getLong("id"), key, fact, ActivityKinds.of(fact, row.getString("system")),
                row.getLong("message_id"));
    }

    private boolean meant(Activity activity) {
        return activity.subject() == null
                && names.stream().anyMatch(each -> NameAgreement.possible(activity.name(), each.surname(), each.given()))
                && !others.maybeMeant(activity, keys, activityKeys);
    }

    private void thing(Thing thing) {
        things.add(thing.key());
        messages.add(thing.message());
        name(thing.activity().name());
        thing.activity().ties().forEach(tie -> {
            if (tie.kind() == StrongKey.Kind.TICKET && !others.doubtful().contains(activityKeys.of(tie))) {
                numbers.add(tie.text());
            }
        });
    }

    private void name(PersonName name) {
        if (name != null) {
            name(name.surname(), name.given());
        }
    }

    private void name(String surname, String given) {
        if (surname != null || given != null) {
            names.add(new Name(surname, given));
        }
    }
}
