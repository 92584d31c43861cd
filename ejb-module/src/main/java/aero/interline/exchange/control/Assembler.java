package aero.interline.exchange.control;

import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.exchange.control.Archive.Stored;
import aero.interline.exchange.entity.Docket;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Transactions;
import aero.interline.platform.control.Vault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides complete sets: the stored parts through the parser as the one message that they are, outside of any
 * transaction, then all outcomes with their effect in one. A node that reads a set has leased it for a while, so that
 * several nodes work on several sets; whoever decides second finds it done.
 */
public final class Assembler {

    private static final Duration LEASE = Duration.ofSeconds(15);

    private static final String TAKE = "update part_set set leased_until = ? where (system, name) = (select system, name"
            + " from part_set s where completed_at is not null and assembled_at is null"
            + " and (leased_until is null or leased_until < ?) and not exists (select from message_part p where p.system = s.system"
            + " and p.name = s.name and p.issue = s.issue and " + Erasures.stillToLookAt("p.message_id") + ")"
            + " order by completed_at limit 1 for update skip locked)"
            + " returning system, name, issue";
    private static final String LOCK = "select 1 from part_set where system = ? and name = ? and issue = ?"
            + " and completed_at is not null and assembled_at is null for update";
    private static final String PARTS = "select message_id from message_part where system = ? and name = ? and issue = ?";
    private static final String LOCK_PARKED =
            "select id from message where id = any(?) and outcome = 'PARKED' order by id for update";
    private static final String DONE = "update part_set set assembled_at = ? where system = ? and name = ? and issue = ?";

    private final Transactions transactions;
    private final Judge judge;
    private final Archive archive;
    private final MessageReader reader;

    public Assembler(Transactions transactions, Judge judge, Vault vault, MessageReader reader) {
        this.transactions = transactions;
        this.judge = judge;
        this.archive = new Archive(vault);
        this.reader = reader;
    }

    /**
     * Decides every complete set that no other node has taken.
     *
     * @return how many
     * @throws IntakeUnavailable when nothing can be decided now; what is left is decided later
     */
    public int assemble() throws IntakeUnavailable {
        Intake policy = new Intake(transactions, judge);
        int sets = 0;
        for (Optional<Taken> next = policy.attempted(this::take); next.isPresent(); next = policy.attempted(this::take)) {
            Taken set = next.get();
            decide(policy, policy.attempted(connection ->
                    Assembly.read(connection, archive, set.system(), set.name(), set.issue())));
            sets++;
        }
        return sets;
    }

    private record Taken(String system, String name, int issue) {}

    /** Committed by itself: a set that cannot be read does not stand before the others. */
    private Optional<Taken> take(Connection connection) throws SQLException {
        Instant now = judge.now();
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setObject(1, SqlArrays.timestamp(now.plus(LEASE)));
            take.setObject(2, SqlArrays.timestamp(now));
            try (ResultSet row = take.executeQuery()) {
                return row.next()
                        ? Optional.of(new Taken(row.getString(1), row.getString(2), row.getInt(3)))
                        : Optional.empty();
            }
        }
    }

    private void decide(Intake policy, Assembly set) throws IntakeUnavailable {
        List<Reading> readings = set.parts().isEmpty()
                ? List.of() : reader.readTogether(set.first().origin(), set.bodies());
        try {
            policy.attempt(connection -> decide(connection, set, readings));
        } catch (SQLException | RuntimeException e) {
            policy.refusal(e);
            oneByOne(policy, set, readings);
        }
    }

    private boolean decide(Connection connection, Assembly set, List<Reading> readings) throws SQLException {
        if (!stillThisSet(connection, set)) {
            return false;
        }
        List<Long> ids = set.parts().stream().map(Stored::id).toList();
        List<Long> parked = parked(connection, ids);
        Rejection refusal = Erasures.refusal(connection, ids);
        List<Docket> dockets = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (parked.contains(ids.get(i))) {
                dockets.add(docket(set, readings, i, refusal));
            }
        }
        judge.again(connection, dockets, Outcome.PARKED, null, true);
        return done(connection, set);
    }

    /** What one part says was refused: it alone is DEAD, the others are decided by themselves (invariant I4). */
    private void oneByOne(Intake policy, Assembly set, List<Reading> readings) throws IntakeUnavailable {
        for (int i = 0; i < set.parts().size(); i++) {
            int part = i;
            try {
                policy.attempt(connection -> decide(connection, docket(set, readings, part, null)));
            } catch (SQLException | RuntimeException e) {
                Rejection refusal = policy.refusal(e);
                policy.attempted(connection -> decide(connection, docket(set, readings, part, refusal)));
            }
        }
        policy.attempted(connection -> stillThisSet(connection, set) && done(connection, set));
    }

    private boolean decide(Connection connection, Docket docket) throws SQLException {
        if (!parked(connection, List.of(docket.messageId())).isEmpty()) {
            judge.again(connection, List.of(docket), Outcome.PARKED, null, true);
        }
        return true;
    }

    private Docket docket(Assembly set, List<Reading> readings, int part, Rejection refusal) {
        Stored stored = set.parts().get(part);
        return stored.judgedAnew(readings.get(part), refusal, set.answers().get(stored.id()), judge.now());
    }

    /** Whether nobody decided it meanwhile and no part was replaced; held until the end of the transaction. */
    private static boolean stillThisSet(Connection connection, Assembly set) throws SQLException {
        try (PreparedStatement lock = of(connection, LOCK, set); ResultSet row = lock.executeQuery()) {
            if (!row.next()) {
                return false;
            }
        }
        List<Long> now = new ArrayList<>();
        try (PreparedStatement select = of(connection, PARTS, set); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                now.add(rows.getLong(1));
            }
        }
        return set.answers().keySet().containsAll(now) && now.containsAll(set.answers().keySet());
    }

    private static PreparedStatement of(Connection connection, String sql, Assembly set) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, set.system());
        statement.setString(2, set.name());
        statement.setInt(3, set.issue());
        return statement;
    }

    private static List<Long> parked(Connection connection, List<Long> ids) throws SQLException {
        List<Long> parked = new ArrayList<>();
        SqlArrays.query(connection, LOCK_PARKED, "bigint", ids, row -> parked.add(row.getLong(1)));
        return parked;
    }

    private boolean done(Connection connection, Assembly set) throws SQLException {
        try (PreparedStatement done = connection.prepareStatement(DONE)) {
            done.setObject(1, SqlArrays.timestamp(judge.now()));
            done.setString(2, set.system());
            done.setString(3, set.name());
            done.setInt(4, set.issue());
            return done.executeUpdate() == 1;
        }
    }
}
