package aero.interline.exchange.control;

import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.exchange.control.Archive.Stored;
import aero.interline.exchange.entity.Docket;
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
public final class MessageRetry {

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

    private record Case(Stored stored, Reading reading, boolean together, String user) {}

    private static final String LOCK = "select outcome from message where id = ? and not " + Erasures.touch("message.id") + " for update";
    private static final String DEAD = "select id from message where outcome = 'DEAD' and channel not in ('"
            + String.join("', '", Capture.BODY_ELSEWHERE) + "') and (? is null or system = ?)"
            + " and (? is null or code = ?) and id > ? and not " + Erasures.touch("message.id") + " order by id limit ?";

    private final Transactions transactions;
    private final Judge judge;
    private final Archive archive;
    private final MessageReader reader;

    public MessageRetry(Transactions transactions, Judge judge, Vault vault, MessageReader reader) {
        this.transactions = transactions;
        this.judge = judge;
        this.archive = new Archive(vault);
        this.reader = reader;
    }

    /**
     * @return empty if there is no such message, it is not DEAD, or its own body lies in the dead letter queue
     * @throws IntakeUnavailable when nothing can be decided now
     */
    public Optional<Decision> retry(long id, String user) throws IntakeUnavailable {
        Intake policy = new Intake(transactions, judge);
        Optional<Stored> stored = policy.attempted(connection -> archive.read(connection, List.of(id)).stream().findFirst());
        if (stored.isEmpty() || !retriable(stored.get())) {
            return Optional.empty();
        }
        Reading alone = reader.read(stored.get().origin(), stored.get().capture().body());
        Optional<Reading> together = alone.part() == null ? Optional.empty() : together(policy, id);
        Case judged = new Case(stored.get(), together.orElse(alone), together.isPresent(), user);
        try {
            return policy.attempt(connection -> judge(connection, judged, null));
        } catch (SQLException | RuntimeException e) {
            Rejection refusal = policy.refusal(e);
            return policy.attempted(connection -> judge(connection, judged, refusal));
        }
    }

    private static boolean retriable(Stored stored) {
        return stored.outcome() == Outcome.DEAD && !Capture.BODY_ELSEWHERE.contains(stored.capture().channel());
    }

    /** What a part says together with its set, when that was decided already; else it takes its place in the set. */
    private Optional<Reading> together(Intake policy, long id) throws IntakeUnavailable {
        Optional<Assembly> set = policy.attempted(connection -> Assembly.decidedWith(connection, archive, id));
        if (set.isEmpty()) {
            return Optional.empty();
        }
        List<Long> ids = set.get().parts().stream().map(Stored::id).toList();
        return Optional.of(reader.readTogether(set.get().first().origin(), set.get().bodies()).get(ids.indexOf(id)));
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

    private Optional<Decision> judge(Connection connection, Case judged, Rejection refusal) throws SQLException {
        if (!lockedDead(connection, judged.stored().id())) {
            return Optional.empty();
        }
        Docket docket = judged.stored().judgedAnew(judged.reading(), refusal, false, judge.now());
        return Optional.of(judge.again(connection, List.of(docket), Outcome.DEAD, judged.user(), judged.together()).get(0));
    }

    private static boolean lockedDead(Connection connection, long id) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, id);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && Outcome.valueOf(row.getString(1)) == Outcome.DEAD;
            }
        }
    }
}
