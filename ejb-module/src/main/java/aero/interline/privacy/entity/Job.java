package aero.interline.privacy.entity;

import java.time.Instant;
import java.util.Map;

/**
 * A row of {@code privacy_job}, without what it keeps sealed.
 *
 * @param customer the one that it is about, {@code null} for a job about all
 * @param step     of an erasure: {@code rows}, {@code bodies}, {@code files}, {@code broker}, {@code rewriting}
 * @param cursor   how far the step is
 * @param until    where it ends, or {@code null}
 * @param counts   what was done, by name
 * @param receipt  once it is done
 * @param failure  why the last attempt failed, or {@code null}
 */
public record Job(
        long id,
        Kind kind,
        State state,
        Long customer,
        String reason,
        String by,
        String approvedBy,
        String step,
        long cursor,
        Long until,
        Map<String, Long> counts,
        String receipt,
        String signature,
        String failure,
        int attempts,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {

    /** What is to be done. */
    public enum Kind {
        EXPORT,
        ERASURE,
        RESEAL
    }

    /** How it stands. */
    public enum State {
        WAITING_APPROVAL,
        WAITING,
        RUNNING,
        DONE,
        WITHDRAWN
    }
}
