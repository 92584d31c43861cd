package aero.interline.routes.broker;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * What an external broker received, although it counts from nothing at each of its starts. A broker that starts anew
 * counts its backlog as added; that backlog is what was added but not acknowledged when it was last asked. The sum is
 * exact unless messages come and go between the last question and the restart.
 */
final class CarriedCounts {

    private final Path file;
    private Properties kept;

    CarriedCounts(Path file) {
        this.file = file;
    }

    /**
     * @param added        messages that the broker counted since its start, the backlog of its start included
     * @param acknowledged messages that consumers took since its start
     * @return messages ever received
     */
    synchronized long received(String queue, long added, long acknowledged) throws IOException {
        if (kept == null) {
            kept = load();
        }
        long carried = kept(queue, "carried");
        long lastAdded = kept(queue, "added");
        long lastAcknowledged = kept(queue, "acknowledged");
        if (added < lastAdded || acknowledged < lastAcknowledged) {
            carried += lastAcknowledged;
        }
        if (added != lastAdded || acknowledged != lastAcknowledged) {
            kept.setProperty(queue + ".carried", Long.toString(carried));
            kept.setProperty(queue + ".added", Long.toString(added));
            kept.setProperty(queue + ".acknowledged", Long.toString(acknowledged));
            store();
        }
        return carried + added;
    }

    private long kept(String queue, String name) {
        return Long.parseLong(kept.getProperty(queue + "." + name, "0"));
    }

    private Properties load() throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    private void store() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (Writer writer = Files.newBufferedWriter(next)) {
            kept.store(writer, null);
        }
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
