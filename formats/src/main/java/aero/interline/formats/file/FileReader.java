package aero.interline.formats.file;

import aero.interline.contracts.exchange.Origin;
import aero.interline.formats.bcbp.CodeCutter;
import aero.interline.formats.csv.CsvFile;
import aero.interline.formats.fixed.FeedFile;
import aero.interline.formats.interchange.InterchangeFile;
import aero.interline.formats.json.JsonCutter;
import aero.interline.formats.typeb.TelexCutter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Finds out whether a file holds many records, and opens it if so. What does not is one message for the other reader. */
public final class FileReader {

    private static final int START = 4096;
    /** In the order in which they are asked. */
    private static final List<FileFormat> FORMATS = List.of(
            FeedFile.FORMAT, CodeCutter.FORMAT, JsonCutter.FORMAT, TelexCutter.FORMAT, InterchangeFile.FORMAT, CsvFile.FORMAT);

    private FileReader() {}

    /**
     * @param name of the file, without its folder
     * @param in   from the first byte on; closed with the file that is answered, else left to the caller
     * @return empty when the file is one message
     */
    public static Optional<BatchFile> open(Origin origin, String name, InputStream in) throws IOException {
        BufferedInputStream whole = new BufferedInputStream(in, 2 * START);
        whole.mark(START);
        byte[] start = whole.readNBytes(START);
        whole.reset();
        for (FileFormat each : FORMATS) {
            if (each.recognises(origin, name, start)) {
                return each.open(origin, whole);
            }
        }
        return Optional.empty();
    }
}
