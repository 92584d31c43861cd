package aero.interline.routes.shared;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** A small file of properties that is replaced as a whole, so that a killed process leaves one state or the next. */
public final class PropertiesFile {

    private final Path file;

    public PropertiesFile(Path file) {
        this.file = file;
    }

    /** Nothing where there is no file yet. */
    public Properties read() throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader lines = Files.newBufferedReader(file)) {
                kept.load(lines);
            }
        }
        return kept;
    }

    public void replace(Properties kept) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (Writer lines = Files.newBufferedWriter(next)) {
            kept.store(lines, null);
        }
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
