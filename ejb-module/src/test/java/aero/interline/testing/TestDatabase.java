package aero.interline.testing;

import aero.interline.platform.control.DatabaseFailure;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.Schema;
import aero.interline.platform.control.Transactions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL, started once per JVM. Each one has a database of its own, copied from a migrated template, and works with the
 * rights of the running hub.
 */
public final class TestDatabase {

    private static final String TEMPLATE = "interline_template";
    private static final String OWNER = "interline_owner";
    private static final String APPLICATION = "interline_app";
    private static final AtomicInteger COUNT = new AtomicInteger();
    /** The server takes 500, and every test makes a database that is never given back. */
    private static final int MOST_LASTING = 200;
    private static final Map<Connection, Boolean> LASTING = new LinkedHashMap<>(MOST_LASTING, 0.75f, true);

    private static EmbeddedPostgres server;

    private final String name;
    private Connection administrator;

    private TestDatabase(String name) {
        this.name = name;
    }

    public static synchronized TestDatabase create() {
        if (server == null) {
            server = start();
        }
        String name = "test_" + COUNT.incrementAndGet();
        onServer("create database " + name + " owner " + OWNER + " template " + TEMPLATE + " strategy file_copy");
        return new TestDatabase(name);
    }

    /** An empty one with the tables of an earlier version. */
    public static TestDatabase ofVersion(String version) {
        TestDatabase database = create();
        onServer("drop database " + database.name);
        onServer("create database " + database.name + " owner " + OWNER);
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(server.getJdbcUrl(OWNER, database.name), OWNER, "")
                .locations("classpath:db/migration")
                .placeholders(Map.of("appRole", APPLICATION))
                .target(version)
                .load()
                .migrate();
        return database;
    }

    private static EmbeddedPostgres start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", System.getProperty("interline.test.fsync", "off"))
                    .setServerConfig("synchronous_commit", System.getProperty("interline.test.fsync", "off"))
                    .setServerConfig("full_page_writes", System.getProperty("interline.test.fsync", "off"))
                    .setServerConfig("max_connections", "500")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        onServer("create role " + OWNER + " login");
        onServer("create role " + APPLICATION + " login");
        onServer("create database " + TEMPLATE + " owner " + OWNER);
        migrate(TEMPLATE);
        return server;
    }

    /** @return how many migrations were missing */
    public int migrate() {
        return migrate(name);
    }

    private static int migrate(String name) {
        return new Schema(server.getJdbcUrl(OWNER, name), OWNER, "", APPLICATION, new KeyedHash(TestHub.MASTER)).migrate();
    }

    private static void onServer(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseFailure(sql, e);
        }
    }

    /** Connections with the rights of the running hub. */
    public DataSource dataSource() {
        return dataSource(APPLICATION);
    }

    /** With the rights of the owner of the tables. */
    public Connection owner() throws SQLException {
        return dataSource(OWNER).getConnection();
    }

    private PGSimpleDataSource dataSource(String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.getJdbcUrl(user, name));
        source.setUser(user);
        source.setPrepareThreshold(1);
        return source;
    }

    /** Transactions on one lasting connection per thread, as a pool would give. */
    public Transactions transactions() {
        return transactions(UnaryOperator.identity());
    }

    Transactions transactions(UnaryOperator<Connection> watch) {
        ThreadLocal<Connection> connections = new ThreadLocal<>();
        DataSource source = dataSource();
        return new Transactions() {
            @Override
            public <T> T inNew(Work<T> work) throws SQLException {
                Connection connection = connections.get();
                if (connection == null || connection.isClosed()) {
                    connection = watch.apply(source.getConnection());
                    connection.setAutoCommit(false);
                    connections.set(connection);
                }
                used(connection);
                return run(connection, work);
            }
        };
    }

    private static <T> T run(Connection connection, Transactions.Work<T> work) throws SQLException {
        try {
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            if (!connection.isClosed()) {
                connection.rollback();
            }
            throw e;
        }
    }

    /** Runs a statement as the administrator of the server. */
    public synchronized void execute(String sql) {
        try (Statement statement = administrator().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseFailure(sql, e);
        }
    }

    /** One line per row, columns divided by a bar, as the administrator sees it. */
    public synchronized List<String> rows(String sql, Object... parameters) {
        List<String> rows = new ArrayList<>();
        try (PreparedStatement statement = administrator().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(line(result));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(sql, e);
        }
        return rows;
    }

    private Connection administrator() throws SQLException {
        if (administrator == null || administrator.isClosed()) {
            administrator = dataSource("postgres").getConnection();
        }
        used(administrator);
        return administrator;
    }

    /** Closes the one that was not used for longest when there are too many. */
    private static void used(Connection lasting) throws SQLException {
        synchronized (LASTING) {
            LASTING.put(lasting, true);
            if (LASTING.size() > MOST_LASTING) {
                Connection eldest = LASTING.keySet().iterator().next();
                LASTING.remove(eldest);
                eldest.close();
            }
        }
    }

    private static String line(ResultSet row) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String value = row.getString(i);
            columns.add(value == null ? "-" : value);
        }
        return String.join("|", columns);
    }

    public long count(String from) {
        return Long.parseLong(rows("select count(*) from " + from).get(0));
    }
}
