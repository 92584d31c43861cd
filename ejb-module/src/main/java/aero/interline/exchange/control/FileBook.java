package aero.interline.exchange.control;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.fact.Position;
import aero.interline.exchange.entity.MessageDetail;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Transactions;
import aero.interline.platform.control.Transactions.Work;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Enters files of many records when they come, and strikes the balance over their records when these are decided. */
public final class FileBook {

    private static final Rejection UNDER_WAY =
            new Rejection(null, ErrorCode.FILE_UNDER_WAY, ErrorCode.FILE_UNDER_WAY.title(), Position.NONE, null);

    private static final String LOCK = "select system, outcome from message where id = ? for update";
    private static final String COUNT = "select outcome, count(*), sum(facts), sum(changes) from message"
            + " where parent_id = ? group by outcome";
    private static final String DECIDE = "update message set outcome = ?, code = ?, facts = ?, changes = ?,"
            + " detail = ?::jsonb, decided_at = ? where id = ?";

    private record Sum(Map<Outcome, Long> records, int facts, int changes) {

        Outcome outcome() {
            boolean said = records.keySet().stream().anyMatch(each -> each != Outcome.FILTERED);
            return said ? Outcome.APPLIED : Outcome.FILTERED;
        }
    }

    private final Transactions transactions;
    private final Judge judge;

    public FileBook(Transactions transactions, Judge judge) {
        this.transactions = transactions;
        this.judge = judge;
    }

    /** @see aero.interline.contracts.exchange.FileIntake#begin */
    public Decision begin(Capture file, String format, byte[] contentHash) throws IntakeUnavailable {
        Reading nothing = new Reading(format, file.body(), List.of(), null, List.of(), List.of(), List.of());
        Arrival arrival = new Arrival(file, nothing);
        return decided(connection -> judge.begin(connection, arrival, contentHash, UNDER_WAY),
                reason -> connection -> judge.refuse(connection, arrival, contentHash, reason));
    }

    /** @see aero.interline.contracts.exchange.FileIntake#finish */
    public Decision finish(long file, Rejection refusal, List<SequenceNumber> sequences) throws IntakeUnavailable {
        return decided(connection -> finish(connection, file, refusal, sequences),
                reason -> connection -> finish(connection, file, unfinished(reason), List.of()));
    }

    /** A file is held to what holds for messages: what is its own fault is refused at once, else it would be asked for again for ever. */
    private Decision decided(Work<Decision> work, Function<Rejection, Work<Decision>> refused) throws IntakeUnavailable {
        Intake policy = new Intake(transactions, judge);
        try {
            return policy.attempt(work);
        } catch (SQLException | RuntimeException e) {
            return policy.attempted(refused.apply(policy.refusal(e)));
        }
    }

    private static Rejection unfinished(Rejection reason) {
        String text = "The records of the file are decided, the file itself could not be finished: " + reason.text();
        return new Rejection(null, reason.code(), text, Position.NONE, null);
    }

    private Decision finish(
            Connection connection, long file, Rejection refusal, List<SequenceNumber> sequences) throws SQLException {
        String system;
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, file);
            try (ResultSet row = lock.executeQuery()) {
                if (!row.next() || Outcome.valueOf(row.getString(2)) != Outcome.PARKED) {
                    return Inbox.decided(connection, List.of(file)).get(file);
                }
                system = row.getString(1);
            }
        }
        Sum sum = sum(connection, file);
        Outcome outcome = refusal == null ? sum.outcome() : Outcome.DEAD;
        MessageHistory.note(connection, List.of(file), null);
        decide(connection, file, outcome, refusal, sum, judge.now());
        Tallies.move(connection, system, Outcome.PARKED, outcome, file);
        if (refusal == null) {
            judge.count(connection, system, file, sequences);
        }
        return new Decision(file, outcome, refusal == null ? null : refusal.code(), sum.facts(), sum.changes(), null,
                refusal == null ? null : refusal.text(), false);
    }

    private static Sum sum(Connection connection, long file) throws SQLException {
        Map<Outcome, Long> records = new EnumMap<>(Outcome.class);
        long facts = 0;
        long changes = 0;
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setLong(1, file);
            try (ResultSet rows = count.executeQuery()) {
                while (rows.next()) {
                    records.put(Outcome.valueOf(rows.getString(1)), rows.getLong(2));
                    facts += rows.getLong(3);
                    changes += rows.getLong(4);
                }
            }
        }
        return new Sum(records, Math.toIntExact(facts), Math.toIntExact(changes));
    }

    private static void decide(
            Connection connection, long file, Outcome outcome, Rejection refusal, Sum sum, Instant now)
            throws SQLException {
        try (PreparedStatement decide = connection.prepareStatement(DECIDE)) {
            decide.setString(1, outcome.name());
            decide.setString(2, refusal == null ? null : refusal.code().code());
            decide.setInt(3, sum.facts());
            decide.setInt(4, sum.changes());
            decide.setString(5, MessageStore.json(new MessageDetail(refusal, null, null, sum.records())));
            decide.setObject(6, SqlArrays.timestamp(now));
            decide.setLong(7, file);
            decide.executeUpdate();
        }
    }
}
