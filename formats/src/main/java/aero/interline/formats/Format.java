package aero.interline.formats;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One family of formats that the hub reads. Implementations are stateless and safe for any number of threads, never
 * throw for bad input, and take time and memory that grow with the bytes and no faster.
 */
public interface Format {

    /** The names that its readings carry in {@link Reading#format()}. */
    Set<String> names();

    /** Other names by which senders declare it, in lower case; the {@link #names()} need not be repeated. */
    default Set<String> aliases() {
        return Set.of();
    }

    /** Whether it is not text in an ASCII-based character set; such formats are asked before the body is taken for text. */
    default boolean binary() {
        return false;
    }

    /** Whether the first bytes alone say beyond doubt that it is of this family; then no other format is asked. */
    default boolean begins(byte[] body, int first) {
        return false;
    }

    /**
     * Whether the message is meant to be of this family, judged cheaply by how it begins. The formats are asked in an
     * order, so the answer may be generous where it stands late in the order.
     *
     * @param first offset of the first byte that is neither a blank nor part of a byte order mark
     */
    boolean recognises(Origin origin, byte[] body, int first);

    /**
     * Reads a message that it {@linkplain #recognises recognises}.
     *
     * @param body     may be changed: card numbers are masked in place, and the reading carries this array
     * @param evidence what was repaired so far; the reading carries it with its own additions
     */
    Reading read(Origin origin, byte[] body, int first, EvidenceLog evidence);

    /**
     * Reads a complete set of parts as one message, one reading per part. Formats without parts read each alone.
     *
     * @param bodies in the order of the parts; may be changed as in {@link #read}
     */
    default List<Reading> readTogether(Origin origin, List<byte[]> bodies) {
        List<Reading> readings = new ArrayList<>(bodies.size());
        for (byte[] each : bodies) {
            readings.add(read(origin, each, Charsets.firstVisible(each), new EvidenceLog()));
        }
        return readings;
    }

    /**
     * The pieces of a message for a person, with what each means, in the order of the message and without notes; empty
     * when there is nothing better to show than the lines.
     *
     * @param most how many pieces at most
     */
    List<Piece> pieces(byte[] body, int most);

    /** The character set by which a message is read; what is not UTF-8 where that is it, is windows-1252. */
    default Charset charset(byte[] body) {
        return StandardCharsets.UTF_8;
    }
}
