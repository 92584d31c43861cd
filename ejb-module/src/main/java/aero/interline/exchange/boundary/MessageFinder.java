package aero.interline.exchange.boundary;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Systems;
import aero.interline.exchange.boundary.MessageView.Decided;
import aero.interline.exchange.entity.InboxClaim;
import aero.interline.platform.control.KeySearch;
import aero.interline.platform.control.ListQuery;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.entity.Sealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Reads messages. Ids carry their time, so that a range of time is a range of the primary key and only the partitions of
 * those days are touched.
 */
final class MessageFinder {

    /** More messages than a flight or a customer ever has. */
    private static final int MOST_OF_ONE_KEY = 10_000;

    private final DataSource database;
    private final KeySearch keys;

    public MessageFinder(DataSource database, KeySearch keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * Newest first.
     *
     * @param before only ids less than this one
     */
    public List<StoredMessage> list(MessageFilter filter, long before, int limit) {
        ListQuery query = new ListQuery(StoredMessage.SELECT)
                .where("m.id < ?", Math.min(before, floorOf(filter.to(), Long.MAX_VALUE)))
                .where("m.id >= ?", floorOf(filter.from(), 0))
                .whereGiven("m.system = ?", filter.system())
                .whereGiven("m.format = ?", filter.format())
                .whereGiven("m.outcome = ?", filter.outcome() == null ? null : filter.outcome().name())
                .whereGiven("m.code = ?", filter.code())
                .whereGiven("m.parent_id = ?", filter.parent());
        if (filter.code() != null && filter.outcome() == null) {
            query.where("m.outcome <> 'APPLIED'");
        }
        if (filter.key() != null) {
            query.where("m.id = any(?)", (Object) idsOf(filter.key(), before));
        }
        return query.then("order by m.id desc limit ?", limit).list(database, StoredMessage::read);
    }

    public Optional<StoredMessage> find(long id) {
        return new ListQuery(StoredMessage.SELECT)
                .where("m.id = ?", id)
                .list(database, StoredMessage::read)
                .stream()
                .findFirst();
    }

    /** The body as it is kept, if it is still kept. */
    public Optional<Sealed> body(long id) {
        return new ListQuery("select key_id, body from message_body")
                .where("message_id = ?", id)
                .list(database, row -> new Sealed(row.getInt(1), row.getBytes(2)))
                .stream()
                .findFirst();
    }

    /** Every outcome the message ever had, the current one last. A row of the history names who wanted the next one. */
    public List<Decided> history(StoredMessage message) {
        List<Decided> rows = new ListQuery("select at, outcome, code, by_user from message_history")
                .where("message_id = ?", message.id())
                .then("order by at")
                .list(database, row -> new Decided(
                        SqlArrays.instant(row, 1),
                        Outcome.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4)));
        rows.add(new Decided(message.decidedAt(), message.outcome(), message.code(), null));
        List<Decided> history = new ArrayList<>();
        String by = null;
        for (Decided row : rows) {
            history.add(new Decided(row.at(), row.outcome(), row.code(), by));
            by = row.by();
        }
        return history;
    }

    /** The hub's ids of reservations by their key; by a key that tells no day the latest with this locator. */
    public Map<String, Long> reservations(Collection<String> reservationKeys) {
        Map<String, Long> ids = new HashMap<>();
        new ListQuery("select k, coalesce((select id from reservation where key = k),"
                        + " (select max(id) from reservation where right(k, 1) = '/'"
                        + " and locator = split_part(k, '/', 2) and carrier = split_part(k, '/', 1)))"
                        + " from unnest(?) as k", (Object) reservationKeys.toArray(String[]::new))
                .list(database, row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(each -> ids.put(each.getKey(), each.getValue()));
        ids.values().removeIf(id -> id == 0);
        return ids;
    }

    /**
     * The messages with this key, the newest. They are looked up first and alone: together with the rest the database
     * might guess that many match, and walk through all messages to find one.
     */
    private long[] idsOf(String key, long before) {
        List<Long> byKey = new ListQuery("select message_id from message_key")
                .where("hash = any(?)", keys.hashesOf(key))
                .where("message_id < ?", before)
                .then("order by message_id desc limit ?", MOST_OF_ONE_KEY)
                .list(database, row -> row.getLong(1));
        List<Long> byDelivery = new ListQuery("select message_id from inbox")
                .where("claim = any(?)", (Object) deliveries(key.strip()))
                .list(database, row -> row.getLong(1));
        return Stream.of(byKey, byDelivery)
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .distinct()
                .toArray();
    }

    /** The claims under which a delivery would stand, one for each system that may have sent it. */
    private static UUID[] deliveries(String deliveryId) {
        return Systems.ALL.stream()
                .map(system -> InboxClaim.ofDelivery(system, deliveryId))
                .toArray(UUID[]::new);
    }

    private static long floorOf(Instant at, long otherwise) {
        return at == null ? otherwise : MessageIds.floor(at);
    }
}
