package aero.interline.launcher.database;

import aero.interline.launcher.Refusal;
import aero.interline.launcher.preflight.Preflight;
import aero.interline.launcher.secrets.Secrets;
import aero.interline.launcher.settings.Setting;
import aero.interline.launcher.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The database of a hub that is not told to use another. */
public final class EmbeddedDatabase {

    private final Settings settings;
    private final PostgresCluster cluster;
    private final PostgresServer server;

    /** @param distribution brings the server's programs */
    public EmbeddedDatabase(Settings settings, Path distribution) {
        Path data = settings.dataDirectory();
        PostgresBinaries binaries = PostgresBinaries.unpacked(distribution, data);
        ServerUser user = ServerUser.suitable();
        this.settings = settings;
        this.cluster = new PostgresCluster(data.resolve("postgres"), binaries, user);
        this.server = new PostgresServer(cluster, binaries, user, data.resolve("logs").resolve("postgresql"));
    }

    /** Where the application finds it. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + settings.port(Setting.DB_PORT) + "/" + PostgresCluster.DATABASE;
    }

    /** Goes on with the server that a killed hub left behind, or starts one; returns when it takes connections. */
    public void start(Secrets secrets) {
        try {
            Optional<Postmaster> survivor = server.survivor();
            if (survivor.isPresent()) {
                if (survivor.get().port() == settings.port(Setting.DB_PORT) && !secrets.databasePasswordsMade()) {
                    return;
                }
                server.stop();
            }
            Preflight.databasePort(settings);
            cluster.prepare(secrets, settings.text(Setting.DB_OWNER_USER), settings.text(Setting.DB_USER));
            server.start(settings.port(Setting.DB_PORT));
        } catch (IOException e) {
            throw Refusal.environment("The database in " + cluster.directory() + " does not start: "
                    + e.getMessage() + ".", e);
        }
    }

    /**
     * Starts the server anew if it has ended, as it does when its log cannot be written.
     *
     * @return whether it had
     */
    public boolean revive() {
        try {
            if (server.survivor().isPresent()) {
                return false;
            }
            server.start(settings.port(Setting.DB_PORT));
            return true;
        } catch (IOException e) {
            throw Refusal.environment("The database in " + cluster.directory() + " does not start: "
                    + e.getMessage() + ".", e);
        }
    }

    /** Stops the server if one runs. */
    public void stop() {
        try {
            if (Files.exists(cluster.directory()) && server.survivor().isPresent()) {
                server.stop();
            }
        } catch (IOException e) {
            throw Refusal.environment("The database in " + cluster.directory() + " does not stop: "
                    + e.getMessage() + ".", e);
        }
    }
}
