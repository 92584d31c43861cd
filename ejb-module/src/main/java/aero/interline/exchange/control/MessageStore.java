package aero.interline.exchange.control;

import aero.interline.activity.control.ActivityKeys;
import aero.interline.activity.control.ActivityKinds;
import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.exchange.control.PartSets.Replaced;
import aero.interline.exchange.entity.Docket;
import aero.interline.exchange.entity.MessageDetail;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.RoundTrip;
import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Vault;
import aero.interline.platform.entity.Sealed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps messages: what came, what became of it, the body with card numbers masked and sealed (invariant I10), and the
 * keys by which it is found: what people look for, and the activities that it tells. The body of a duplicate is that of the first.
 */
final class MessageStore {

    private record Body(long messageId, Sealed body) {}

    private record Key(long hash, long messageId) {}

    private static final SetStatement<Docket> MESSAGES = SetStatement.of(Docket.class)
            .column("id", "bigint", Docket::messageId)
            .column("system", "text", d -> d.capture().system())
            .column("channel", "text", d -> clean(d.capture().channel()))
            .column("format", "text", d -> clean(d.reading().format()))
            .column("sender", "text", d -> clean(d.capture().sender()))
            .column("delivery_id", "text", d -> clean(d.capture().deliveryId()))
            .column("correlation_id", "text", d -> clean(d.capture().correlationId()))
            .column("content_hash", "bytea", Docket::contentHash)
            .column("size", "integer", d -> d.capture().body().length)
            .column("size_elsewhere", "bigint", d -> Capture.BODY_ELSEWHERE.contains(d.capture().channel()) ? d.capture().size() : null)
            .column("outcome", "text", Docket::outcome)
            .column("code", "text", Docket::code)
            .column("facts", "integer", d -> d.reading().facts().size())
            .column("changes", "integer", Docket::changes)
            .column("duplicate_of", "bigint", Docket::duplicateOf)
            .column("supersedes", "bigint", Docket::supersedes)
            .column("detail", "text", "jsonb", MessageStore::detail)
            .column("decided_at", "timestamptz", Docket::decidedAt)
            .column("parent_id", "bigint", d -> d.record() == null ? null : d.record().file())
            .column("record", "integer", d -> d.record() == null ? null : d.record().number())
            .insertInto("message", "");

    private static final SetStatement<Docket> REDECIDE = SetStatement.of(Docket.class)
            .column("id", "bigint", Docket::messageId)
            .column("format", "text", d -> clean(d.reading().format()))
            .column("outcome", "text", Docket::outcome)
            .column("code", "text", Docket::code)
            .column("facts", "integer", d -> d.reading().facts().size())
            .column("changes", "integer", Docket::changes)
            .column("duplicate_of", "bigint", Docket::duplicateOf)
            .column("detail", "text", "jsonb", MessageStore::detail)
            .column("decided_at", "timestamptz", Docket::decidedAt)
            .update("message");

    private static final String FILTER = "update message set outcome = 'FILTERED', code = null, detail = ?::jsonb,"
            + " decided_at = ? where id = ?";

    private static final SetStatement<Body> BODIES = SetStatement.of(Body.class)
            .column("message_id", "bigint", Body::messageId)
            .column("key_id", "integer", b -> b.body().keyId())
            .column("body", "bytea", b -> b.body().bytes())
            .insertInto("message_body", "");

    private static final SetStatement<Key> KEYS = keys("");
    private static final SetStatement<Key> KEYS_AGAIN = keys("on conflict (hash, message_id) do nothing");

    private final Vault vault;
    private final KeyedHash hash;
    private final ActivityKeys activities;

    MessageStore(Vault vault, KeyedHash hash) {
        this.vault = vault;
        this.hash = hash;
        this.activities = new ActivityKeys(hash);
    }

    /** What asks for conflicts looks every key up before it inserts it. */
    private static SetStatement<Key> keys(String conflict) {
        return SetStatement.of(Key.class).column("hash", "bigint", Key::hash).column("message_id", "bigint", Key::messageId)
                .insertInto("message_key", conflict);
    }

    /** What is kept of messages whatever becomes of them, made before anything is locked. */
    static final class Kept {

        private final List<Body> bodies = new ArrayList<>();
        private final List<Key> keys;

        private Kept(List<Key> keys) {
            this.keys = keys;
        }
    }

    Kept keep(List<Docket> dockets) {
        Kept kept = new Kept(keys(dockets));
        for (Docket each : dockets) {
            if (each.outcome() != Outcome.DUPLICATE) {
                byte[] masked = each.reading().body();
                kept.bodies.add(new Body(each.messageId(), vault.seal(Vault.Content.BODY, each.messageId(), masked)));
            }
        }
        return kept;
    }

    void store(List<Docket> dockets, Kept kept, RoundTrip rows) {
        rows.add(MESSAGES, dockets).add(BODIES, kept.bodies).add(KEYS, kept.keys);
    }

    /** The message has another outcome now; the earlier one is noted in its history already. */
    void redecide(List<Docket> dockets, RoundTrip rows) {
        rows.add(REDECIDE, dockets).add(KEYS_AGAIN, keys(dockets));
    }

    /** Stored parts in whose places others have come are not needed any more. */
    void replace(Connection connection, List<Replaced> parts, Instant now) throws SQLException {
        for (Replaced each : parts) {
            MessageHistory.note(connection, List.of(each.messageId()), null);
            try (PreparedStatement filter = connection.prepareStatement(FILTER)) {
                filter.setString(1, FactJson.text(MessageDetail.replaced(each.by())));
                filter.setObject(2, SqlArrays.timestamp(now));
                filter.setLong(3, each.messageId());
                filter.executeUpdate();
            }
            Tallies.move(connection, each.system(), Outcome.PARKED, Outcome.FILTERED, each.messageId());
        }
    }

    private List<Key> keys(List<Docket> dockets) {
        List<Key> keys = new ArrayList<>();
        for (Docket each : dockets) {
            Set<Long> hashes = new HashSet<>();
            each.reading().keys().forEach(key -> hashes.add(hash.of(key)));
            String correlation = each.capture().correlationId();
            if (correlation != null) {
                String normal = correlation.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
                hashes.add(hash.of(new BusinessKey(BusinessKey.Kind.CORRELATION, normal)));
            }
            each.reading().facts().forEach(fact -> report(fact, each.capture().system()).ifPresent(hashes::add));
            hashes.forEach(value -> keys.add(new Key(value, each.messageId())));
        }
        keys.sort(Comparator.comparingLong(Key::hash));
        return keys;
    }

    /** Reservations have their timeline. */
    private Optional<Long> report(Fact fact, String system) {
        return fact instanceof ReservationReported
                ? Optional.empty()
                : Optional.of(ActivityKeys.ofReport(activities.ofKey(ActivityKinds.of(fact, system))));
    }

    /** The database takes no NUL in a text; a sender's own names for things must not keep a refusal from being stored. */
    private static String clean(String text) {
        return text == null ? null : text.replace('\0', ' ');
    }

    private static String detail(Docket docket) {
        MessageDetail detail = docket.detail();
        return detail == null ? null : json(detail);
    }

    static String json(MessageDetail detail) {
        return FactJson.text(detail).replace("\\u0000", "\\u0020");
    }
}
