package aero.interline.routes.broker;

import aero.interline.routes.shared.PropertiesFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What an external broker received, although it counts from nothing at each of its starts. A broker that starts anew
 * counts its backlog as added; that backlog is what was added but not acknowledged when it was last asked. The sum is
 * exact unless messages come and go between the last question and the restart.
 */
final class CarriedCounts {

    private final PropertiesFile file;
    private Properties kept;

    CarriedCounts(Path file) {
        this.file = new PropertiesFile(file);
    }

    /**
     * @param added        messages that the broker counted since its start, the backlog of its start included
     * @param acknowledged messages that consumers took since its start
     * @return messages ever received
     */
    synchronized long received(String queue, long added, long acknowledged) throws IOException {
        if (kept == null) {
            kept = file.read();
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
            file.replace(kept);
        }
        return carried + added;
    }

    private long kept(String queue, String name) {
        return Long.parseLong(kept.getProperty(queue + "." + name, "0"));
    }
}
