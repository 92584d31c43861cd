package aero.interline.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL server that is none of the hub's, prepared by the file that operators are given, {@code config/external/postgresql.sql}. */
final class ExternalDatabase implements AutoCloseable {

    static final String OWNER_PASSWORD = "the owner's password";
    static final String APPLICATION_PASSWORD = "the application's password";

    private final Path directory;
    private final int port;
    private EmbeddedPostgres server;

    ExternalDatabase(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/interline";
    }

    /** The first start: roles, database and passwords that are asked for. */
    void make() throws IOException, SQLException {
        start();
        String statements = Files.readString(
                        Path.of(System.getProperty("interline.root"), "config", "external", "postgresql.sql"))
                .replaceAll("(?m)^--.*", "")
                .replace(":'owner_password'", literal(OWNER_PASSWORD))
                .replace(":'app_password'", literal(APPLICATION_PASSWORD));
        Files.writeString(directory.resolve("pg_hba.conf"), """
                host all postgres 127.0.0.1/32 trust
                host interline interline_owner,interline_app 127.0.0.1/32 scram-sha-256
                """);
        try (Connection superuser = server.getPostgresDatabase().getConnection();
                Statement statement = superuser.createStatement()) {
            for (String each : statements.split(";")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    void stop() throws IOException {
        server.close();
    }

    /** Runs a statement as the owner of the tables. */
    void execute(String sql) throws SQLException {
        try (Connection connection = owner(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The number that a query answers. */
    long number(String query) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(url(), "interline_owner", OWNER_PASSWORD);
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
