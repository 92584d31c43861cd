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
 * @param failure what went wrong, by class and place: {@code record 17: ...} of the first record that was passed over; or {@code null}
 */
public record MatchJob(long id, String kind, String state, String model, long done, long total, long cursor, String report,
        String failure, String byUser, Instant createdAt, Instant startedAt, Instant finishedAt) {

    /** Behind further records. */
    public MatchJob behind(int records, long last) {
        return new MatchJob(id, kind, state, model, done + records, Math.max(done + records, total), last, report, failure, byUser,
                createdAt, startedAt, finishedAt);
    }

    /** Now that they are counted. */
    public MatchJob expecting(long records) {
        return new MatchJob(id, kind, state, model, done, records, cursor, report, failure, byUser, createdAt, startedAt, finishedAt);
    }

    public MatchJob reporting(String json) {
        return new MatchJob(id, kind, state, model, done, total, cursor, json, failure, byUser, createdAt, startedAt, finishedAt);
    }

    /** The first failure is the one that is told. */
    public MatchJob failing(String why) {
        return new MatchJob(id, kind, state, model, done, total, cursor, report, failure == null ? why : failure, byUser,
                createdAt, startedAt, finishedAt);
    }
}
