package aero.interline.platform.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The tables and their migrations. Migrations run as the owner of the schema; the running hub has a role that can
 * neither change tables nor rewrite what is append-only.
 */
public final class Schema {

    private final String url;
    private final String owner;
    private final String password;
    private final String applicationRole;
    private final KeyedHash hash;

    /** @param applicationRole exists already; gets its rights from the migrations */
    public Schema(String url, String owner, String password, String applicationRole, KeyedHash hash) {
        this.url = url;
        this.owner = owner;
        this.password = password;
        this.applicationRole = applicationRole;
        this.hash = hash;
    }

    /** @return how many migrations were missing */
    public int migrate() {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(url, owner, password)
                .locations("classpath:db/migration")
                .javaMigrations(new KeyedContentHashes(hash))
                .placeholders(Map.of("appRole", applicationRole))
                .connectRetries(10)
                .load()
                .migrate()
                .migrationsExecuted;
    }

    /** Makes the day partitions that are missing, from yesterday on. */
    public static void ensurePartitions(DataSource database, int daysAhead) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement call = connection.prepareStatement("select ensure_partitions(?)")) {
            call.setInt(1, daysAhead);
            call.execute();
        }
    }
}
