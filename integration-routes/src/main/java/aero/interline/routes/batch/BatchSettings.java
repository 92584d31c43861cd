package aero.interline.routes.batch;

import java.time.Duration;

/**
 * Options of an endpoint.
 *
 * @param queue           queue to take from
 * @param deadLetterQueue where {@link BatchExchange#putAside} puts its copies
 * @param batchSize       most messages in one exchange
 * @param sessions        workers, each with one connection and one transacted session
 * @param linger          how long a batch is collected at most; it leaves earlier when no message follows at once
 * @param maxBodyBytes    longest body that is read
 * @param aloneFrom       delivery count from which a message is processed alone. A crash gives back everything
 *                        prefetched with a count of 2, so that only a count of 3 makes a message suspect
 * @param backOff         first and longest pause after a failure
 * @param stopTimeout     how long a stop waits for the batches under way
 */
record BatchSettings(
        String queue,
        String deadLetterQueue,
        int batchSize,
        int sessions,
        Duration linger,
        long maxBodyBytes,
        int aloneFrom,
        BackOff backOff,
        Duration stopTimeout) {

    BatchSettings {
        if (batchSize < 1 || sessions < 1 || linger.isNegative() || maxBodyBytes < 1 || aloneFrom < 2) {
            throw new IllegalArgumentException("jms-batch:" + queue + ": batchSize, sessions and maxBodyBytes must be at"
                    + " least 1, aloneFrom at least 2 and wait not negative");
        }
    }
}
