package aero.interline.routes.batch;

import java.util.concurrent.atomic.LongAdder;

/** What a consumer did since it was started. Messages that come again after a roll back are received again. */
public final class BatchCounters {

    final LongAdder received = new LongAdder();
    final LongAdder batches = new LongAdder();
    final LongAdder committed = new LongAdder();
    final LongAdder rolledBack = new LongAdder();
    final LongAdder setAside = new LongAdder();
    final LongAdder reconnects = new LongAdder();

    BatchCounters() {}

    public long received() {
        return received.sum();
    }

    public long batches() {
        return batches.sum();
    }

    /** Messages in committed sessions. */
    public long committed() {
        return committed.sum();
    }

    /** Messages in sessions that were rolled back. */
    public long rolledBack() {
        return rolledBack.sum();
    }

    /** Copies put into the dead letter queue. */
    public long setAside() {
        return setAside.sum();
    }

    /** Times that a worker lost its connection or did not get one. */
    public long reconnects() {
        return reconnects.sum();
    }
}
