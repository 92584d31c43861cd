package aero.interline.benchmarks.ingest;

import aero.interline.benchmarks.hub.ThrowAwayHub;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.MasterKey;
import aero.interline.platform.control.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The hub's tables a second time, in a schema of their own of the same database, for the references: same server, same
 * settings, same disk.
 */
final class ScratchSchema {

    static final String NAME = "reference";

    private final ThrowAwayHub hub;

    private ScratchSchema(ThrowAwayHub hub) {
        this.hub = hub;
    }

    static ScratchSchema make(ThrowAwayHub hub) throws SQLException {
        try (Connection connection = hub.database("public");
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + NAME);
            char first = hub.databaseUrl().contains("?") ? '&' : '?';
            new Schema(hub.databaseUrl() + first + "currentSchema=" + NAME, "interline_owner", hub.ownerPassword(),
                            "interline_app", new KeyedHash(MasterKey.read(hub.secrets().resolve("master.key"))))
                    .migrate();
            statement.execute("alter function " + NAME + ".ensure_partitions(integer) set search_path = " + NAME + ", pg_temp");
            statement.execute("select " + NAME + ".ensure_partitions(2)");
        }
        return new ScratchSchema(hub);
    }

    /** Else the server would tidy up in it while the hub is measured alone. */
    void drop() throws SQLException {
        try (Connection connection = hub.database("public");
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema " + NAME + " cascade");
        }
    }

    Connection connect() throws SQLException {
        return hub.database(NAME);
    }

    DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(hub.databaseUrl());
        source.setUser("interline_owner");
        source.setPassword(hub.ownerPassword());
        source.setCurrentSchema(NAME);
        return source;
    }

    /** Makes every table empty again, so that each round starts alike. */
    void empty() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (var rows = statement.executeQuery("select relname from pg_class where relkind in ('r', 'p') and not relispartition"
                    + " and relnamespace = '" + NAME + "'::regnamespace and relname not in ('flyway_schema_history', 'day_key')")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            statement.execute("truncate " + String.join(", ", tables) + " cascade");
        }
    }
}
