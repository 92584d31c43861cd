package aero.interline.platform.control;

import aero.interline.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;

/** The migration that keys hashes of contents, by itself. */
public final class Version25 {

    private Version25() {}

    /** Runs it on a database that has it already, with whatever came after it. */
    public static void again(TestDatabase database, KeyedHash hash) throws SQLException {
        try (Connection owner = database.owner()) {
            new KeyedContentHashes(hash).migrate(new Context() {
                @Override
                public Configuration getConfiguration() {
                    return null;
                }

                @Override
                public Connection getConnection() {
                    return owner;
                }
            });
        }
    }
}
