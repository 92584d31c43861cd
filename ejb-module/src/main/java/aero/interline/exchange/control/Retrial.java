package aero.interline.exchange.control;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.exchange.entity.Docket;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.Transactions;
import aero.interline.platform.control.Vault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges DEAD messages anew: the stored bytes through the parser of today, outside of any transaction, then outcome and
 * effect in one. Of two operators who retry one message the second finds it decided.
 */
public final class Retrial {

    /**
     * What became of some DEAD messages.
     *
     * @param next id of the last one that was looked at if there may be more behind it, or {@code null}
     */
    public record Round(List<Decision> decisions, Long next) {

        public Round {
            decisions = List.copyOf(decisions);
        }
    }

    private record Stored(Capture capture, Outcome outcome, byte[] contentHash, byte[] body) {

        boolean retriable() {
            return outcome == Outcome.DEAD && !capture.channel().equals(Capture.SET_ASIDE);
        }
    }

    private static final String READ = "select m.system, m.channel, m.delivery_id, m.correlation_id, m.sender,"
            + " m.outcome, m.content_hash, b.key_id, b.body from message m join message_body b on b.message_id = m.id"
            + " where m.id = ?";
    private static final String LOCK = "select outcome from message where id = ? for update";
    private static final String NOTE = "insert into message_history (message_id, at, outcome, code, detail, by_user)"
            + " select id, decided_at, outcome, code, detail, ? from message where id = ?";
    private static final String DEAD = "select id from message where outcome = 'DEAD' and channel <> '" + Capture.SET_ASIDE
            + "' and (? is null or system = ?)"
            + " and (? is null or code = ?) and id > ? order by id limit ?";

    private final Transactions transactions;
    private final Judge judge;
    private final Vault vault;
    private final MessageReader reader;

    public Retrial(Transactions transactions, Judge judge, Vault vault, MessageReader reader) {
        this.transactions = transactions;
        this.judge = judge;
        this.vault = vault;
        this.reader = reader;
    }

    /**
     * @return empty if there is no such message, it is not DEAD, or its own body lies in the dead letter queue
     * @throws IntakeUnavailable when nothing can be decided now
     */
    public Optional<Decision> retry(long id, String user) throws IntakeUnavailable {
        Intake policy = new Intake(transactions, judge);
        Optional<Stored> stored = policy.attempted(connection -> read(connection, id));
        if (stored.isEmpty() || !stored.get().retriable()) {
            return Optional.empty();
        }
        Capture capture = stored.get().capture();
        Reading reading = reader.read(new Origin(capture.system(), null, capture.receivedAt()), stored.get().body());
        Arrival arrival = new Arrival(capture, reading);
        try {
            return policy.attempt(connection -> judge(connection, id, user, arrival, stored.get(), null));
        } catch (SQLException | RuntimeException e) {
            Rejection refusal = policy.refusal(e);
            return policy.attempted(connection -> judge(connection, id, user, arrival, stored.get(), refusal));
        }
    }

    /**
     * Retries DEAD messages, oldest first, each in a transaction of its own. One that stays DEAD is behind the next
     * round, so that it never hides those after it; one that somebody else decided meanwhile is only left out.
     */
    public Round retry(String system, String code, long after, int limit, String user) throws IntakeUnavailable {
        List<Long> ids = dead(system, code, after, limit);
        List<Decision> decisions = new ArrayList<>();
        for (long id : ids) {
            retry(id, user).ifPresent(decisions::add);
        }
        return new Round(decisions, ids.size() < limit ? null : ids.get(ids.size() - 1));
    }

    /** Ids of DEAD messages behind another, oldest first. */
    List<Long> dead(String system, String code, long after, int limit) throws IntakeUnavailable {
        return new Intake(transactions, judge).attempted(connection -> {
            List<Long> ids = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(DEAD)) {
                select.setString(1, system);
                select.setString(2, system);
                select.setString(3, code);
                select.setString(4, code);
                select.setLong(5, after);
                select.setInt(6, limit);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getLong(1));
                    }
                }
            }
            return ids;
        });
    }

    private Optional<Decision> judge(
            Connection connection, long id, String user, Arrival arrival, Stored stored, Rejection refusal)
            throws SQLException {
        if (!lockedDead(connection, id)) {
            return Optional.empty();
        }
        try (PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setString(1, user);
            note.setLong(2, id);
            note.executeUpdate();
        }
        Docket docket = new Docket(id, arrival, refusal, judge.now(), stored.contentHash());
        return Optional.of(judge.again(connection, docket, Outcome.DEAD));
    }

    private static boolean lockedDead(Connection connection, long id) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, id);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && Outcome.valueOf(row.getString(1)) == Outcome.DEAD;
            }
        }
    }

    private Optional<Stored> read(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                byte[] body = vault.open(Vault.Content.BODY, id, row.getInt(8), row.getBytes(9));
                Capture capture = new Capture(row.getString(1), row.getString(2), row.getString(3), null,
                        row.getString(4), row.getString(5), MessageIds.timeOf(id), body);
                return Optional.of(new Stored(capture, Outcome.valueOf(row.getString(6)), row.getBytes(7), body));
            }
        }
    }
}
