package aero.interline.exchange.control;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.platform.control.SqlStates;
import aero.interline.platform.control.Transactions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policy for what goes wrong (invariant I4). A batch is one transaction, or two when another session is at something in it.
 * Fails one for what a message says, it is halved until the message stands alone, and that one is DEAD with the reason while
 * its neighbours are applied. Fails it because nothing can be decided now, the caller keeps its messages.
 */
public final class Intake {

    private static final int ATTEMPTS = 8;
    private static final long LONGEST_PAUSE_NANOS = 20_000_000;
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Transactions transactions;
    private final Judge judge;
    private final ConflictScheduler scheduler = new ConflictScheduler();
    private final AtomicInteger atWork = new AtomicInteger();
    private volatile boolean stopping;

    public Intake(Transactions transactions, Judge judge) {
        this.transactions = transactions;
        this.judge = judge;
    }

    /**
     * @return in the order of the batch, committed
     * @throws IntakeUnavailable when not all could be decided. The caller offers all of them again; those that were
     *     committed before are recognised by their delivery ids
     */
    public List<Decision> apply(List<Arrival> arrivals) throws IntakeUnavailable {
        List<Pending> own = arrivals.stream().map(this::prepared).toList();
        scheduler.submit(own);
        try {
            for (List<Pending> batch = scheduler.next(own); !batch.isEmpty(); batch = scheduler.next(own)) {
                decide(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IntakeUnavailable(ErrorCode.STOPPING, ErrorCode.STOPPING.title(), e);
        } finally {
            scheduler.drop(own);
        }
        List<Decision> decisions = new ArrayList<>();
        for (Pending each : own) {
            decisions.add(each.decision());
        }
        return decisions;
    }

    private Pending prepared(Arrival arrival) {
        try {
            return judge.prepare(arrival);
        } catch (RuntimeException e) {
            return judge.unprepared(arrival);
        }
    }

    /** Whatever happens, each of them is settled and released. */
    private void decide(List<Pending> messages) {
        IntakeUnavailable reason = null;
        boolean alone = atWork.getAndIncrement() == 0;
        try {
            Batch batch = new Batch(messages);
            Iterator<Decision> decisions = (alone || messages.size() == 1 ? waiting(batch) : sharing(batch)).iterator();
            messages.forEach(each -> each.decide(decisions.next()));
        } catch (IntakeUnavailable e) {
            reason = e;
        } finally {
            atWork.getAndDecrement();
            IntakeUnavailable given = reason == null ? unavailable(Trouble.AWAY, null) : reason;
            messages.forEach(each -> each.fail(given));
            scheduler.release(messages);
        }
    }

    /** Waits for whatever others are at. */
    private List<Decision> waiting(Batch batch) throws IntakeUnavailable {
        List<Pending> messages = batch.messages();
        if (messages.isEmpty()) {
            return List.of();
        }
        try {
            return attempt(connection -> judge.judge(connection, batch, false));
        } catch (SQLException | RuntimeException e) {
            Rejection reason = refusal(e);
            if (messages.size() == 1) {
                Decision refused = attempted(connection -> judge.refuse(connection, messages.get(0).arrival(), reason));
                return List.of(refused);
            }
        }
        int half = messages.size() / 2;
        List<Decision> decisions = new ArrayList<>(waiting(new Batch(messages.subList(0, half))));
        decisions.addAll(waiting(new Batch(messages.subList(half, messages.size()))));
        return decisions;
    }

    /**
     * Where others are at work, what they are at is left for a second transaction: else batches with something in common
     * would wait for each other from their first lock to their commit. In one hub they have none; but several may share a database.
     */
    private List<Decision> sharing(Batch batch) throws IntakeUnavailable {
        Set<Long> held = new HashSet<>();
        List<Decision> first;
        try {
            first = attempt(connection -> {
                held.clear();
                held.addAll(judge.seize(connection, batch));
                return judge.judge(connection, batch.part(held, false), true);
            });
        } catch (SQLException | RuntimeException e) {
            // nothing is decided yet, and what is wrong comes up again
            return waiting(batch);
        }
        return held.isEmpty() ? first : batch.together(held, waiting(batch.part(held, true)), first);
    }

    /** From now on nothing is decided any more. */
    public void stop() {
        stopping = true;
    }

    /** Runs it again after a clash with another session. */
    <T> T attempt(Transactions.Work<T> work) throws SQLException, IntakeUnavailable {
        for (int attempt = 1; ; attempt++) {
            if (stopping) {
                throw new IntakeUnavailable(ErrorCode.STOPPING, ErrorCode.STOPPING.title(), null);
            }
            try {
                return transactions.inNew(work);
            } catch (SQLException | RuntimeException e) {
                if (Trouble.of(e) != Trouble.CLASH || attempt == ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
            }
        }
    }

    /** The same, where no message can be to blame. */
    <T> T attempted(Transactions.Work<T> work) throws IntakeUnavailable {
        try {
            return attempt(work);
        } catch (SQLException | RuntimeException e) {
            throw unavailable(Trouble.of(e), e);
        }
    }

    /**
     * Why a message is refused that made a transaction fail.
     *
     * @throws IntakeUnavailable if the message is not to blame
     */
    Rejection refusal(Exception e) throws IntakeUnavailable {
        Trouble trouble = Trouble.of(e);
        if (stopping || trouble != Trouble.DATA && trouble != Trouble.BUG) {
            throw unavailable(trouble, e);
        }
        if (trouble == Trouble.BUG) {
            LOG.error("a message met a bug: {}", where(e));
        }
        return new Rejection(null, trouble.refused(), text(trouble, e), Position.NONE, null);
    }

    private IntakeUnavailable unavailable(Trouble trouble, Exception e) {
        ErrorCode code = stopping ? ErrorCode.STOPPING : trouble.unavailable();
        return new IntakeUnavailable(code, code.title(), e);
    }

    /** Without the database's own words, which quote the values. */
    private static String text(Trouble trouble, Exception cause) {
        SQLException refusal = SqlStates.cause(cause);
        return trouble == Trouble.DATA && refusal != null
                ? "The database refused what the message says (SQLState " + refusal.getSQLState() + ")"
                : "The hub failed on this message (" + where(cause) + "); its makers have to mend it";
    }

    /** Class and place of an exception, never its text, which may quote personal data. */
    private static String where(Exception cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return cause.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
