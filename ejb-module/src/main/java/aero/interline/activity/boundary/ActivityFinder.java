package aero.interline.activity.boundary;

import aero.interline.activity.control.ActivityKeys;
import aero.interline.activity.control.ActivityKinds;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PassengerListed.Standing;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.customer.StrongKey;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.ListQuery;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/** Reads activities. */
public final class ActivityFinder {

    private static final int MOST_OF_ONE_NUMBER = 1000;
    /** Of a group of hundreds with one locator, as rows. */
    private static final int MOST_LOOKED_AT = 5_000;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    /** What an entry stands and falls with was deleted later. */
    private static final String DELETED = "exists (select from activity o where o.key = activity.within"
            + " and o.standing = 'DELETED' and o.occurred_at >= activity.occurred_at)";

    private static final String LINES = "select id, key, kind, occurred_at, reference, system, message_id, details_key_id, details, "
            + DELETED + " as deleted from activity";

    /** @param line {@code null} of others */
    private record Seen(long id, Instant at, ActivityLine line) {}

    private final DataSource database;
    private final Vault vault;
    private final ActivityKeys keys;

    public ActivityFinder(DataSource database, Vault vault, KeyedHash hash) {
        this.database = database;
        this.vault = vault;
        this.keys = new ActivityKeys(hash);
    }

    /**
     * The latest first.
     *
     * @param ids  of activities
     * @param ties of others, as {@link #hashOf} tells them
     * @param whom of these only those that name nobody or one of these; others' push nothing out, unless they are very many
     */
    public List<ActivityLine> list(long[] ids, Collection<UUID> ties, Predicate<PersonName> whom, int limit) {
        Set<Long> own = LongStream.of(ids).boxed().collect(Collectors.toSet());
        List<ActivityLine> lines = new ArrayList<>();
        Instant before = LATEST;
        long beforeId = Long.MAX_VALUE;
        for (int looked = 0; looked < MOST_LOOKED_AT; looked += limit) {
            List<Seen> seen = new ListQuery(LINES)
                    .where("(id = any(?) or keys && ?)", ids, ties.toArray(UUID[]::new))
                    .where("(occurred_at, id) < (?, ?)", SqlArrays.timestamp(before), beforeId)
                    .then("order by occurred_at desc, id desc limit ?", limit)
                    .list(database, row -> seen(row, own, whom));
            seen.stream().map(Seen::line).filter(Objects::nonNull).limit(limit - lines.size()).forEach(lines::add);
            if (lines.size() == limit || seen.size() < limit) {
                break;
            }
            Seen last = seen.get(limit - 1);
            before = last.at();
            beforeId = last.id();
        }
        return lines;
    }

    private Seen seen(ResultSet row, Set<Long> own, Predicate<PersonName> whom) throws SQLException {
        long id = row.getLong("id");
        return new Seen(id, SqlArrays.instant(row, 4), own.contains(id) || whom.test(name(row)) ? line(row) : null);
    }

    /** The persons whom activities name; those that name nobody do not appear. */
    public Map<Long, PersonName> names(long[] ids) {
        Map<Long, PersonName> names = new HashMap<>();
        new ListQuery("select id, key, kind, system, details_key_id, details from activity")
                .where("id = any(?)", ids)
                .list(database, row -> new SimpleEntry<>(row.getLong(1), name(row)))
                .forEach(each -> names.put(each.getKey(), each.getValue()));
        names.values().removeIf(Objects::isNull);
        return names;
    }

    /** Activities with this locator, ticket, member or document number, or reference. */
    public long[] withNumber(String typed) {
        return new ListQuery("select id from activity")
                .where("keys && ?", (Object) new UUID[] {keys.ofNumber(typed)})
                .then("order by id desc limit ?", MOST_OF_ONE_NUMBER)
                .list(database, row -> row.getLong(1))
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** Under what a strong key leads to activities. */
    public UUID hashOf(StrongKey key) {
        return keys.of(key);
    }

    /** What a fact amounts to; nothing for a reservation. */
    public Optional<Activity> of(Fact fact, String system) {
        return fact instanceof ReservationReported ? Optional.empty() : Optional.of(ActivityKinds.of(fact, system));
    }

    /** Names an activity in {@link #ids}. */
    public UUID keyOf(Activity activity) {
        return keys.ofKey(activity);
    }

    /** The hub's ids of activities by their key. */
    public Map<UUID, Long> ids(Collection<UUID> activityKeys) {
        return new ListQuery("select key, id from activity")
                .where("key = any(?)", (Object) activityKeys.toArray(UUID[]::new))
                .list(database, row -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Fact open(ResultSet row) throws SQLException {
        UUID key = row.getObject("key", UUID.class);
        byte[] json = vault.open(Vault.Content.ACTIVITY, key.getMostSignificantBits(), row.getInt("details_key_id"),
                row.getBytes("details"));
        return FactJson.read(json, ActivityKinds.named(row.getString("kind")).fact());
    }

    private Fact standing(ResultSet row) throws SQLException {
        Fact fact = open(row);
        return row.getBoolean("deleted") && fact instanceof PassengerListed listed ? listed.with(Standing.DELETED) : fact;
    }

    private PersonName name(ResultSet row) throws SQLException {
        return ActivityKinds.of(open(row), row.getString("system")).name();
    }

    private ActivityLine line(ResultSet row) throws SQLException {
        return new ActivityLine(
                row.getString("id"),
                row.getString("kind"),
                SqlArrays.instant(row, 4),
                ActivityKinds.text(standing(row)),
                row.getString("reference"),
                row.getString("system"),
                row.getString("message_id"));
    }
}
