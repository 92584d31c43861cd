package aero.interline.formats.file;

import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.exchange.SequenceNumber;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A file of many records while it is read from its beginning to its end, in memory that does not grow with the file. The
 * raw bytes of all records, in their order, are the bytes of the file.
 */
public interface BatchFile extends Closeable {

    /** Name of the format of the whole, for instance {@code members-csv}. */
    String format();

    /** Whether it is applied whole or not at all, as feeds with trailer totals are. */
    boolean takenWhole();

    /** The next record, empty behind the last. */
    Optional<FileRecord> next() throws IOException;

    /** Behind the last record: why the file as a whole is refused, for instance wrong totals; empty when it is not. */
    Optional<Rejection> refusal();

    /** Behind the last record: the file's own places in series that its sender counts. */
    List<SequenceNumber> sequences();
}
