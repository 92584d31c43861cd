package aero.interline.customer.entity;

import java.time.Instant;

/**
 * A row of {@code rematch_job}.
 *
 * @param kind    prints, model, hot-keys: records are settled again; train: a model is learned; shadow: what a model would
 *                change is counted
 * @param state   waiting, running, done, failed
 * @param model   its version, or {@code null}
 * @param cursor  records up to this id are done
 * @param report  JSON, or {@code null}
 * @param failure class and place of what went wrong, or {@code null}
 */
public record MatchJob(long id, String kind, String state, String model, long done, long total, long cursor, String report,
        String failure, String byUser, Instant createdAt, Instant startedAt, Instant finishedAt) {}
