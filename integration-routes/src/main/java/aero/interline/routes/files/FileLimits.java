package aero.interline.routes.files;

/**
 * How much is taken at once.
 *
 * @param batchSize    most records in one transaction
 * @param maxBodyBytes longest message
 */
public record FileLimits(int batchSize, long maxBodyBytes) {

    /** Most bytes of records that are held in memory for one transaction. */
    static final long BATCH_BYTES = 4 << 20;
}
