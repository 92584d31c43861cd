package aero.interline.contracts.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads raw messages: the core uses it to parse a stored message anew. Pure; never throws for what a message says, and also a
 * bug that a parser meets in one is a rejection of it ({@link ErrorCode#BUG}).
 */
public interface MessageReader {

    /** What one message says by itself; a part of a set says it in {@link Reading#part()}. */
    Reading read(Origin origin, byte[] body);

    /**
     * Reads a complete set of parts as the one message that they are; each by itself if the format knows no parts.
     *
     * @param parts bodies in the order of their numbers
     * @return one reading per part, in the same order; a fact belongs to the part that it begins in
     */
    default List<Reading> readTogether(Origin origin, List<byte[]> parts) {
        List<Reading> readings = new ArrayList<>(parts.size());
        parts.forEach(each -> readings.add(read(origin, each)));
        return readings;
    }
}
