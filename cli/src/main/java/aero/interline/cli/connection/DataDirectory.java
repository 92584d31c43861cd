package aero.interline.cli.connection;

import aero.interline.cli.CommandFailed;
import aero.interline.cli.ExitCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;

/**
 * The data directory of a hub on this machine, through which its owner reaches it without a password: {@code hub.json}
 * says where it listens, {@code secrets/} holds what signs tokens and opens the broker.
 */
public final class DataDirectory {

    private final Path directory;
    private final Path secrets;

    public DataDirectory(Path directory, Path secrets) {
        this.directory = directory;
        this.secrets = secrets;
    }

    public Path path() {
        return directory;
    }

    public Path secrets() {
        return secrets;
    }

    /** Whether the secrets of a hub can be used. */
    public boolean holdsTokenKey() {
        return Files.isReadable(secrets.resolve("token.key"));
    }

    /** Whether the passwords of the broker's users can be used. */
    boolean holdsBrokerUsers() {
        return Files.isReadable(brokerUsers());
    }

    /** Whether a hub said that it is ready on this directory. */
    public boolean isRunning() {
        return Files.exists(directory.resolve("hub.json"));
    }

    /**
     * Where the running hub listens.
     *
     * @throws CommandFailed if no hub runs on this directory
     */
    public RunningHub runningHub() {
        Path file = directory.resolve("hub.json");
        if (!Files.exists(file)) {
            throw notRunning("there is no " + file);
        }
        JsonNode hub = Json.parse(text(file));
        return new RunningHub(
                hub.path("http").asText(), hub.path("broker").asText(), hub.path("database").asText());
    }

    public byte[] tokenKey() {
        return Base64.getDecoder().decode(secret("token.key"));
    }

    /** A file of the secrets that holds one value, such as {@code db-app-password}. */
    public String secret(String name) {
        return text(secrets.resolve(name)).strip();
    }

    /** The broker's password of a user such as {@code booking}. */
    public String brokerPassword(String user) {
        Path file = brokerUsers();
        Properties users = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            users.load(reader);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        String password = users.getProperty(user);
        if (password == null) {
            throw new CommandFailed(ExitCode.ENVIRONMENT, file + " knows no user " + user + ".");
        }
        return password;
    }

    Path brokerUsers() {
        return secrets.resolve("broker-users.properties");
    }

    CommandFailed notRunning(String why) {
        return new CommandFailed(
                ExitCode.ENVIRONMENT,
                "No hub is running on " + directory + " (" + why
                        + "): start it with ./interline run, or name its data directory with --data.");
    }

    private String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private CommandFailed unreadable(Path file, IOException e) {
        String why = e instanceof AccessDeniedException ? "only its owner may read it" : "it cannot be read";
        return new CommandFailed(
                ExitCode.ENVIRONMENT,
                "The hub's file " + file + " is needed and " + why
                        + ": run the command as the user who runs the hub, or use --url, --user and --password-file.",
                e);
    }

    /** What {@code hub.json} says. */
    public record RunningHub(String http, String broker, String database) {}
}
