package aero.interline.steward.control;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.customer.control.Comparing;
import aero.interline.customer.control.Rematch;
import aero.interline.domain.identity.Veto;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.WithinTransaction;
import aero.interline.steward.entity.Act;
import aero.interline.steward.entity.Act.State;
import aero.interline.steward.entity.Draft;
import aero.interline.steward.entity.Duplicate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Does and undoes what stewards decide, each within the caller's transaction: the families concerned are locked, it is looked
 * whether everything is still as the steward saw it, the decisions are written, and the customers settled by them. Clashes of
 * sessions are exceptions of class 40, as of {@link Rematch}: the caller rolls back and repeats.
 */
public final class StewardWork {

    private final Rematch rematch;
    private final Comparing comparing;

    public StewardWork(Rematch rematch, Comparing comparing) {
        this.rematch = rematch;
        this.comparing = comparing;
    }

    /**
     * Accepts, rejects, skips or merges.
     *
     * @param asked whether it only asks for the approval of somebody else
     * @throws ActImpossible if the pair is not open any more, not what the steward saw, or something forbids it
     */
    public Act act(Connection connection, Draft draft, boolean asked, Instant at) throws SQLException {
        Subject about = subject(connection, draft.duplicate(), draft.one(), draft.other(), at);
        if (draft.seen() != null && !draft.seen().equals(seen(connection, about.sides.one(), about.sides.other()))) {
            throw new ActImpossible(ErrorCode.STATE_CONFLICT,
                    "What is known of these two changed since you looked, or who they are: look at them again");
        }
        if (Acts.within(connection).waiting(draft.duplicate(), about.sides.one(), about.sides.other())) {
            throw new ActImpossible(ErrorCode.STATE_CONFLICT, "Somebody has asked for it already, and it waits for an approval");
        }
        if (draft.kind() == Act.Kind.ACCEPT || draft.kind() == Act.Kind.MERGE) {
            allowed(connection, about.sides, draft.overrides());
        }
        Act act = Acts.add(connection, draft, asked ? State.WAITING_APPROVAL : State.DONE, about.sides, at);
        return asked ? act : done(connection, act, about, at);
    }

    /** Asks for the approval of somebody else to take an act back. */
    public Act askUndo(Connection connection, long id, String reason, String by, Instant at) throws SQLException {
        Acts acts = Acts.within(connection);
        Act act = acts.find(id).orElseThrow(StewardWork::noAct);
        if (act.state() != State.DONE && act.state() != State.RUNNING && acts.partsOf(id).isEmpty()) {
            throw notUndoable();
        }
        if (acts.undoWaits(id)) {
            throw new ActImpossible(ErrorCode.STATE_CONFLICT, "Somebody has asked for it already, and it waits for an approval");
        }
        return Acts.addUndo(connection, id, reason, by, at);
    }

    /** Does what waited, if it can still be done; a bulk, and the undoing of one, only begins. */
    public Act approve(Connection connection, long id, String by, Instant at) throws SQLException {
        Act asked = waiting(connection, id);
        if (asked.by().equals(by)) {
            throw new ActImpossible(ErrorCode.STATE_CONFLICT, "Somebody else than " + by + " has to approve it");
        }
        if (asked.kind() == Act.Kind.BULK) {
            return Acts.approve(connection, id, State.RUNNING, by, at).orElseThrow(StewardWork::decided);
        }
        if (asked.kind() == Act.Kind.UNDO) {
            if (Acts.within(connection).find(asked.undoes()).orElseThrow(StewardWork::noAct).kind() != Act.Kind.BULK) {
                undo(connection, asked.undoes(), asked.reason(), asked.by(), at);
            }
            return Acts.approve(connection, id, State.DONE, by, at).orElseThrow(StewardWork::decided);
        }
        Subject about = subject(connection, asked.duplicate(), asked.one(), asked.other(), at);
        if (about.sides.one() != asked.one() || about.sides.other() != asked.other()) {
            throw new ActImpossible(ErrorCode.STATE_CONFLICT, "By now the pair is of other customers: withdraw it, and ask again");
        }
        allowed(connection, about.sides, asked.overrides());
        if (Acts.approve(connection, id, State.DONE, by, at).isEmpty()) {
            throw decided();
        }
        return done(connection, Acts.run(connection, id, about.sides, asked.overrides()), about, at);
    }

    public Act withdraw(Connection connection, long id, String by, Instant at) throws SQLException {
        waiting(connection, id);
        return Acts.approve(connection, id, State.WITHDRAWN, by, at).orElseThrow(StewardWork::decided);
    }

    /** A bulk is only a frame for its parts. */
    public Act begin(Connection connection, Draft bulk, boolean asked, Instant at) throws SQLException {
        return Acts.add(connection, bulk, asked ? State.WAITING_APPROVAL : State.RUNNING, null, at);
    }

    public Act end(Connection connection, long bulk) throws SQLException {
        return Acts.bulkDone(connection, bulk);
    }

    /**
     * Does a part of a bulk.
     *
     * @return nothing if the bulk does not run any more: somebody undid it
     */
    public Optional<Act> part(Connection connection, Draft draft, Instant at) throws SQLException {
        return Acts.running(connection, draft.bulk()) ? Optional.of(act(connection, draft, false, at)) : Optional.empty();
    }

    /** Takes an act back: who was joined by it parts with the numbers that there were before, and what was proposed is again. */
    public Act undo(Connection connection, long id, String reason, String by, Instant at) throws SQLException {
        Act act = Acts.within(connection).find(id).orElseThrow(StewardWork::noAct);
        if (act.kind() == Act.Kind.UNDO) {
            throw notUndoable();
        }
        Set<UUID> keys = new LinkedHashSet<>(act.oneKeys());
        keys.addAll(act.otherKeys());
        rematch.hold(connection, keys, at);
        Act undone = Acts.undo(connection, id, by, at, reason).orElseThrow(StewardWork::notUndoable);
        keys.addAll(DecisionRows.undo(connection, id, by, at));
        if (act.kind() == Act.Kind.SKIP) {
            skip(connection, act.duplicate(), null);
        } else if (!keys.isEmpty()) {
            Map<Long, Long> left = new HashMap<>();
            if (act.joins()) {
                Homecoming.of(connection, act.one(), act.oneKeys(), left);
                Homecoming.of(connection, act.other(), act.otherKeys(), left);
            }
            rematch.settle(connection, keys, at);
            if (act.joins()) {
                Homecoming.follow(connection, left);
                Homecoming.forget(connection, act.one(), act.other());
            }
        }
        return undone;
    }

    /** What two customers are now, for {@link Draft#asSeen}: read before what the steward is shown. */
    public String seen(Connection connection, long one, long other) throws SQLException {
        return Sides.seen(connection, one, other);
    }

    /** What forbids a merge, by name; {@code STEWARD} cannot be overridden. */
    public Set<String> objections(Connection connection, long one, long other) throws SQLException {
        Set<String> objections = new TreeSet<>();
        comparing.objections(connection, one, other).forEach(each -> objections.add(each.name()));
        if (!DecisionRows.against(connection, Sides.of(connection, one, other)).isEmpty()) {
            objections.add(Veto.STEWARD.name());
        }
        return objections;
    }

    /** What an act is about, locked and looked at again. */
    private record Subject(Sides sides, Duplicate duplicate) {}

    private Subject subject(Connection connection, Long duplicate, Long one, Long other, Instant at) throws SQLException {
        if (duplicate == null) {
            if (one.equals(other)) {
                throw new ActImpossible(ErrorCode.PARAMETER_INVALID, "These two are one customer already");
            }
            rematch.hold(connection, Sides.of(connection, one, other).all(), at);
            return new Subject(Sides.of(connection, one, other), null);
        }
        Duplicate seen = open(connection, duplicate);
        rematch.hold(connection, Sides.of(connection, seen.one().customer(), seen.other().customer()).all(), at);
        Duplicate now = open(connection, duplicate);
        if (now.one().customer() != seen.one().customer() || now.other().customer() != seen.other().customer()) {
            throw ActImpossible.notOpen();
        }
        return new Subject(Sides.of(connection, now.one().customer(), now.other().customer()), now);
    }

    private static Duplicate open(Connection connection, long id) {
        Duplicate found = new DuplicateQueue(WithinTransaction.of(connection)).find(id).orElseThrow(
                () -> new ActImpossible(ErrorCode.NOT_FOUND, "There is no such pair"));
        if (!found.open()) {
            throw ActImpossible.notOpen();
        }
        return found;
    }

    private void allowed(Connection connection, Sides sides, List<String> overrides) throws SQLException {
        Set<Long> against = DecisionRows.against(connection, sides);
        if (!against.isEmpty()) {
            throw new ActImpossible(ErrorCode.MERGE_FORBIDDEN, "A steward said that they are two: undo act "
                    + String.join(", ", against.stream().map(String::valueOf).toList()) + " first");
        }
        Set<String> objections = objections(connection, sides.one(), sides.other());
        objections.removeAll(overrides);
        if (!objections.isEmpty()) {
            throw new ActImpossible(ErrorCode.MERGE_FORBIDDEN,
                    "Against it speaks " + String.join(", ", objections) + ": look again, or override it");
        }
    }

    private Act done(Connection connection, Act act, Subject about, Instant at) throws SQLException {
        Sides sides = about.sides();
        switch (act.kind()) {
            case SKIP -> skip(connection, act.duplicate(), act.until());
            case REJECT -> {
                DecisionRows.apart(connection, act, sides, compared(connection, about.duplicate()), at);
                rematch.settle(connection, sides.all(), at);
            }
            default -> {
                DecisionRows.same(connection, act, sides, at);
                rematch.settle(connection, sides.all(), at);
                return Acts.survived(connection, act.id(), survivor(connection, sides));
            }
        }
        return act;
    }

    private static long survivor(Connection connection, Sides sides) throws SQLException {
        Set<Long> customers = new TreeSet<>();
        SqlArrays.query(connection, "select distinct customer_id from source_record where source_key = any(?)", "uuid", sides.all(),
                row -> customers.add(row.getLong(1)));
        if (customers.size() != 1) {
            throw new ActImpossible(ErrorCode.MERGE_FORBIDDEN, "Other decisions of stewards keep some of their records apart");
        }
        return customers.iterator().next();
    }

    private static List<UUID> compared(Connection connection, Duplicate duplicate) throws SQLException {
        List<UUID> keys = new ArrayList<>();
        SqlArrays.query(connection, "select source_key from source_record where id = any(?)", "bigint",
                List.of(duplicate.oneRecord(), duplicate.otherRecord()), row -> keys.add(row.getObject(1, UUID.class)));
        return keys;
    }

    private static void skip(Connection connection, long duplicate, Instant until) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update possible_duplicate set skipped_until = ? where id = ?")) {
            update.setObject(1, SqlArrays.timestamp(until), Types.TIMESTAMP_WITH_TIMEZONE);
            update.setLong(2, duplicate);
            update.executeUpdate();
        }
    }

    private static Act waiting(Connection connection, long id) {
        Act act = Acts.within(connection).find(id).orElseThrow(StewardWork::noAct);
        if (act.state() != State.WAITING_APPROVAL) {
            throw decided();
        }
        return act;
    }

    private static ActImpossible noAct() {
        return new ActImpossible(ErrorCode.NOT_FOUND, "There is no such act");
    }

    private static ActImpossible notUndoable() {
        return new ActImpossible(ErrorCode.STATE_CONFLICT, "It was not done, or somebody undid it already");
    }

    private static ActImpossible decided() {
        return new ActImpossible(ErrorCode.STATE_CONFLICT, "It does not wait for an approval, or somebody decided about it just now");
    }
}
