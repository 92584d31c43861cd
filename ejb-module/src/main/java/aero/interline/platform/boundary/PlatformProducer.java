package aero.interline.platform.boundary;

import aero.interline.platform.control.DayKeys;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.MasterKey;
import aero.interline.platform.control.MessageIds;
import aero.interline.platform.control.Vault;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the platform's parts once for the whole application; they are injected by their type. */
@ApplicationScoped
public class PlatformProducer {

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    MasterKey masterKey(@ConfigProperty(name = "interline.secrets.dir") String directory) {
        return MasterKey.read(Path.of(directory, "master.key"));
    }

    @Produces
    @Singleton
    DayKeys dayKeys(MasterKey master) {
        return new DayKeys(master, database);
    }

    @Produces
    @Singleton
    Vault vault(MasterKey master, DayKeys keys, Clock clock) {
        return new Vault(master, keys, clock);
    }

    @Produces
    @Singleton
    KeyedHash keyedHash(MasterKey master) {
        return new KeyedHash(master);
    }

    /** Needs the schema, so it is first used after the hub was awaited. */
    @Produces
    @Singleton
    MessageIds messageIds(Clock clock) throws SQLException {
        return MessageIds.ofNewNode(clock, database);
    }
}
