package aero.interline.exchange.control;

import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.LateAnswers.Late;
import aero.interline.contracts.exchange.LateAnswers.Taker;
import aero.interline.contracts.exchange.OutcomeReply;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.exchange.control.Archive.Stored;
import aero.interline.exchange.entity.Docket;
import aero.interline.exchange.entity.MessageDetail;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.SetStatement;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Transactions;
import aero.interline.platform.control.Vault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the outcomes whose senders have to be told later, from the transaction that decides them until they are told. */
public final class AnswerBook {

    private static final SetStatement<Docket> NOTE = SetStatement.of(Docket.class)
            .column("message_id", "bigint", Docket::messageId)
            .column("decided_at", "timestamptz", Docket::decidedAt)
            .insertInto("answer_due", "on conflict (message_id) do update set decided_at = excluded.decided_at");
    private static final String DUE = "select message_id from answer_due order by message_id limit ? for update skip locked";
    private static final String OUTCOMES = "select m.id, m.format, m.code, m.facts, m.changes, m.duplicate_of, m.detail,"
            + " exists (select from message_part p where p.message_id = m.id and p.answer) from message m where m.id = any(?)";
    private static final String TOLD = "delete from answer_due where message_id = any(?)";

    private final Transactions transactions;
    private final Archive archive;
    private final Judge judge;

    public AnswerBook(Transactions transactions, Judge judge, Vault vault) {
        this.transactions = transactions;
        this.judge = judge;
        this.archive = new Archive(vault);
    }

    /** In the transaction that decides. */
    static void note(Connection connection, List<Docket> dockets) throws SQLException {
        NOTE.execute(connection, dockets);
    }

    /** @see aero.interline.contracts.exchange.LateAnswers#handOut */
    public int handOut(int most, Taker taker) throws IntakeUnavailable {
        try {
            return new Intake(transactions, judge).attempted(connection -> handOut(connection, most, taker));
        } catch (IntakeUnavailable e) {
            throw e.getCause() instanceof NotTaken untaken
                    ? new IntakeUnavailable(ErrorCode.BROKER_AWAY, untaken.getMessage(), untaken.getCause()) : e;
        }
    }

    private int handOut(Connection connection, int most, Taker taker) throws SQLException {
        List<Long> due = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setInt(1, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(rows.getLong(1));
                }
            }
        }
        if (due.isEmpty()) {
            return 0;
        }
        try {
            taker.take(read(connection, due));
        } catch (Exception e) {
            throw new NotTaken(e);
        }
        return SqlArrays.update(connection, TOLD, "bigint", due);
    }

    /** Undoes the transaction, and says that it was not the database's fault. */
    private static final class NotTaken extends SQLException {

        private static final long serialVersionUID = 1L;

        NotTaken(Exception cause) {
            super("not taken: " + cause.getClass().getSimpleName(), cause);
        }
    }

    private List<Late> read(Connection connection, List<Long> ids) throws SQLException {
        Map<Long, Stored> stored = new HashMap<>();
        archive.read(connection, ids).forEach(each -> stored.put(each.id(), each));
        List<Late> outcomes = new ArrayList<>();
        SqlArrays.query(connection, OUTCOMES, "bigint", ids, row -> {
            if (stored.containsKey(row.getLong(1))) {
                outcomes.add(late(stored.get(row.getLong(1)), row));
            }
        });
        return outcomes;
    }

    private static Late late(Stored message, ResultSet row) throws SQLException {
        String detail = row.getString(7);
        MessageDetail known = detail == null ? null : FactJson.read(detail, MessageDetail.class);
        Rejection reason = known == null ? null : known.reason();
        String correlation = message.capture().correlationId() == null
                ? message.capture().deliveryId() : message.capture().correlationId();
        Decision decision = new Decision(message.id(), message.outcome(), reason == null ? null : reason.code(),
                row.getInt(4), row.getInt(5), row.getObject(6, Long.class), reason == null ? null : reason.text(), false);
        return new Late(message.capture(), row.getBoolean(8), OutcomeReply.of(decision, correlation, reason, known == null ? List.of() : known.losses()), row.getString(2));
    }
}
