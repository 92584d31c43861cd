package aero.interline.formats.file;

import aero.interline.contracts.exchange.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** One kind of file that holds many records. Stateless and safe for any number of threads. */
public interface FileFormat {

    /**
     * Whether a file is of this kind, judged by its name and its first bytes.
     *
     * @param name  of the file, without its folder
     * @param start the first 4096 bytes, or all if there are fewer
     */
    boolean recognises(Origin origin, String name, byte[] start);

    /**
     * @param in from the first byte on; closed with the file that is answered
     * @return empty when more of it shows that it is of no such kind, but one message
     */
    Optional<BatchFile> open(Origin origin, InputStream in) throws IOException;
}
