package aero.interline.routes.files;

import aero.interline.contracts.exchange.FactIntake;
import aero.interline.contracts.exchange.FileIntake;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Origin;
import aero.interline.formats.file.BatchFile;
import aero.interline.formats.file.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What the files' gate needs of the other modules. */
public record FilePorts(MessageReader reader, BatchReader files, FactIntake intake, FileIntake book) {

    /** Opens files of many records, see {@link FileReader#open}. */
    public interface BatchReader {
        Optional<BatchFile> open(Origin origin, String name, InputStream in) throws IOException;
    }

    public FilePorts(MessageReader reader, FactIntake intake, FileIntake book) {
        this(reader, FileReader::open, intake, book);
    }
}
