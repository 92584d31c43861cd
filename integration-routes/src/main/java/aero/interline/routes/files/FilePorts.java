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

    /** @param programme of members whose programme is not told */
    public FilePorts(MessageReader reader, FactIntake intake, FileIntake book, String programme) {
        this(reader, (origin, name, in) -> FileReader.open(origin.with(programme), name, in), intake, book);
    }
}
