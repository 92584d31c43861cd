package aero.interline.acceptance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Enumeration;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The core and the routes of the built EAR as one web archive, which stock Payara Micro deploys without help, beside a
 * real PostgreSQL: what the container injects and commits is tried as it will run.
 */
final class Slice {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Slice() {}

    /** Starts the database, writes secrets and settings where {@code arquillian.xml} looks for them, packs the archive. */
    static WebArchive pack(Class<?> test) {
        try {
            Path home = Files.createTempDirectory("interline-slice");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.deleteQuietly(home)));
            writeSettings(home, startDatabase());
            return archive().addClass(test);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the slice's database cannot be prepared", e);
        }
    }

    private static String startDatabase() throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role interline_owner login password 'owner'");
            statement.execute("create role interline_app login password 'app'");
            statement.execute("create database interline owner interline_owner");
        }
        return "jdbc:postgresql://localhost:" + server.getPort() + "/interline";
    }

    private static void writeSettings(Path home, String database) throws IOException {
        Path secrets = Files.createDirectories(home.resolve("secrets"));
        Files.writeString(secrets.resolve("master.key"), key());
        Files.writeString(secrets.resolve("token.key"), key());
        Files.writeString(secrets.resolve("admin-password"), key());
        var users = new StringBuilder();
        for (String user : new String[] {"hub", "booking", "departure", "loyalty", "supplier", "distributor"}) {
            users.append(user).append("=secret-of-").append(user).append('\n');
        }
        Files.writeString(secrets.resolve("broker-users.properties"), users);

        var settings = new Properties();
        settings.setProperty("interline.data.dir", home.toString());
        settings.setProperty("interline.secrets.dir", secrets.toString());
        settings.setProperty("interline.bind", "127.0.0.1");
        settings.setProperty("interline.broker.port", Integer.toString(freePort()));
        settings.setProperty("interline.db.url", database);
        settings.setProperty("interline.db.user", "interline_app");
        settings.setProperty("interline.db.password", "app");
        settings.setProperty("interline.db.owner.user", "interline_owner");
        settings.setProperty("interline.db.owner.password", "owner");
        try (var out = Files.newOutputStream(Path.of(System.getProperty("interline.slice.properties")))) {
            settings.store(out, null);
        }
    }

    private static WebArchive archive() throws IOException {
        WebArchive archive = ShrinkWrap.create(WebArchive.class, "slice.war");
        Path ear = Path.of(System.getProperty("interline.root"), "ear", "target", "interline.ear");
        try (ZipFile modules = new ZipFile(ear.toFile())) {
            Enumeration<? extends ZipEntry> entries = modules.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".jar")) {
                    String name = Path.of(entry.getName()).getFileName().toString();
                    byte[] bytes = modules.getInputStream(entry).readAllBytes();
                    archive.addAsWebInfResource(new ByteArrayAsset(bytes), "lib/" + name);
                }
            }
        }
        return archive;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String key() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
