package aero.interline.launcher.backup;

import aero.interline.launcher.Refusal;
import aero.interline.launcher.container.Distribution;
import aero.interline.launcher.database.EmbeddedDatabase;
import aero.interline.launcher.preflight.HubLock;
import aero.interline.launcher.settings.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code backup}: copies a stopped hub. Database, broker journal and keys belong to one moment, which only a stopped
 * hub has for all three.
 */
public final class Backup {

    private final Settings settings;
    private final Distribution distribution;
    private final PrintStream out;

    public Backup(Settings settings, Distribution distribution, PrintStream out) {
        this.settings = settings;
        this.distribution = distribution;
        this.out = out;
    }

    /**
     * @param file must not exist; is there only when it is complete
     * @throws Refusal while the hub runs
     */
    public void to(Path file) {
        Path data = settings.dataDirectory();
        if (!settings.embeddedDatabase()) {
            throw Refusal.usage("The database is not the embedded one: back it up with its own tools.");
        }
        if (!Files.isDirectory(data.resolve("postgres"))) {
            throw Refusal.environment("There is no hub's data in " + data + ": name the directory with --data.");
        }
        if (Files.exists(file)) {
            throw Refusal.environment("The file " + file + " exists: choose another name.");
        }
        try {
            HubLock.whileHolding(data, () -> {
                new EmbeddedDatabase(settings, distribution.root()).stop();
                new Archive(settings).write(file);
            });
            out.println(file + "\t" + Files.size(file));
        } catch (IOException e) {
            throw Refusal.environment("The backup " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
