package aero.interline.formats.file;

import aero.interline.contracts.exchange.Rejection;
import java.util.Optional;

/**
 * Cuts a file of messages that stand one after the other. Asked from record to record, in their order; one for each time that a file is
 * read.
 */
public interface RecordCutter {

    /** More bytes are needed to find the end. */
    int MORE = -1;

    /**
     * Where the record that begins here ends; the records together are all bytes.
     *
     * @param from of at least one byte
     * @param last whether nothing follows behind {@code to}; then the answer is never {@link #MORE}
     */
    int end(byte[] bytes, int from, int to, boolean last);

    /** The message in the record that was just found, such that it can be read alone; empty when there is none in it. */
    Optional<byte[]> message(byte[] bytes, int from, int end);

    /** Behind the last record: what is wrong with the file as a whole. */
    default Optional<Rejection> refusal() {
        return Optional.empty();
    }
}
