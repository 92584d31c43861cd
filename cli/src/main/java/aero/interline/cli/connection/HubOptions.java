package aero.interline.cli.connection;

import aero.interline.cli.CommandFailed;
import aero.interline.cli.ExitCode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/**
 * The options by which every command finds its hub. Without any, it is the hub that runs on the data directory; with
 * {@code --url} it may be anywhere and a user and password are needed, unless the data directory's keys can be read.
 * The broker has users of its own; who is known to both under one name and password need not be named twice.
 */
public final class HubOptions {

    @Option(names = "--data", paramLabel = "DIR", description = "data directory of the hub (default: data)")
    private Path data;

    @Option(names = "--url", paramLabel = "URL", description = "address of the hub, for instance http://host:8080")
    private String url;

    @Option(names = "--broker-url", paramLabel = "URL", description = "address of the broker, tcp://host:61616")
    private String brokerUrl;

    @Option(names = "--broker-user", paramLabel = "NAME", description = "user of the broker, if not the same as --user")
    private String brokerUser;

    @Option(names = "--broker-password-file", paramLabel = "FILE", description = "file that holds the broker user's password")
    private Path brokerPasswordFile;

    @Option(names = "--user", paramLabel = "NAME", description = "user for --url, and for --broker-url without --broker-user")
    private String user;

    @Option(names = "--password-file", paramLabel = "FILE", description = "file that holds the user's password")
    private Path passwordFile;

    private final Settings settings;

    public HubOptions() {
        this(Settings.load());
    }

    HubOptions(Settings settings) {
        this.settings = settings;
    }

    /** The REST interface, with the least role that the command needs. */
    public RestClient rest(Role role) {
        Optional<String> address = option(url, "interline.url");
        DataDirectory directory = directory();
        URI base = Addresses.hub(address.orElseGet(() -> directory.runningHub().http()));
        return new RestClient(base, authorization(base, role, directory), e -> unreachable(base, address, e));
    }

    /** A token to hand to others. */
    public String token(Role role, Duration ttl) {
        DataDirectory directory = directory();
        if (userName().isEmpty()) {
            return localToken(directory, role, ttl);
        }
        Optional<String> address = option(url, "interline.url");
        URI base = Addresses.hub(address.orElseGet(() -> directory.runningHub().http()));
        return requestToken(base, address, role, ttl);
    }

    /** The broker, as the user who may send to the system's queue. */
    public BrokerAddress broker(String system) {
        if ((brokerUser == null) != (brokerPasswordFile == null)) {
            throw new CommandFailed(ExitCode.USAGE, "--broker-user and --broker-password-file go together.");
        }
        DataDirectory directory = directory();
        Optional<String> named = option(brokerUrl, "interline.broker.url");
        String address = Addresses.broker(named.orElseGet(() -> localBroker(directory)));
        Optional<DataDirectory> hub = named.isPresent() ? Optional.empty() : Optional.of(directory);
        if (brokerUser != null) {
            return new BrokerAddress(address, brokerUser, read(brokerPasswordFile), brokerPasswordFile, hub);
        }
        if (userName().isPresent()) {
            return new BrokerAddress(address, userName().get(), read(passwordFile()), passwordFile(), hub);
        }
        if (brokerUrl != null && !directory.holdsBrokerUsers()) {
            throw new CommandFailed(ExitCode.USAGE, "--broker-url needs --broker-user and --broker-password-file.");
        }
        return new BrokerAddress(address, system, directory.brokerPassword(system), directory.brokerUsers(), hub);
    }

    private String localBroker(DataDirectory directory) {
        if (url != null && !directory.isRunning()) {
            throw new CommandFailed(ExitCode.USAGE, "--url needs --broker-url to send to a hub elsewhere.");
        }
        return directory.runningHub().broker();
    }

    /** The data directory of the hub, for commands that need its queues as several systems. */
    public DataDirectory directory() {
        Path directory = data != null
                ? data
                : settings.home().resolve(settings.find("interline.data.dir").orElse("data"));
        directory = directory.toAbsolutePath().normalize();
        Path secrets = settings.find("interline.secrets.dir").map(settings.home()::resolve)
                .orElse(directory.resolve("secrets"));
        return new DataDirectory(directory, secrets);
    }

    private Supplier<String> authorization(URI base, Role role, DataDirectory directory) {
        Supplier<String> token = userName().isPresent()
                ? () -> requestToken(base, Optional.of(base.toString()), role, RestClient.COMMAND_TOKEN)
                : () -> localToken(directory, role, RestClient.COMMAND_TOKEN);
        return () -> "Bearer " + token.get();
    }

    private String localToken(DataDirectory directory, Role role, Duration ttl) {
        if (url != null && !directory.holdsTokenKey()) {
            throw new CommandFailed(ExitCode.USAGE, "--url needs --user and --password-file.");
        }
        return LocalToken.sign(directory.tokenKey(), role, Instant.now(), ttl);
    }

    private String requestToken(URI base, Optional<String> address, Role role, Duration ttl) {
        String pair = userName().orElseThrow() + ":" + read(passwordFile());
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return new RestClient(base, () -> basic, e -> unreachable(base, address, e))
                .post("/tokens", Json.object().put("role", role.toString()).put("ttlSeconds", ttl.toSeconds()))
                .path("token")
                .asText();
    }

    private Optional<String> userName() {
        Optional<String> name = option(user, "interline.user");
        if (name.isEmpty() && passwordFile != null) {
            throw new CommandFailed(ExitCode.USAGE, "--password-file needs --user.");
        }
        return name;
    }

    private Path passwordFile() {
        return passwordFile != null
                ? passwordFile
                : settings.find("interline.password-file").map(Path::of).orElseThrow(() -> new CommandFailed(
                        ExitCode.USAGE, "--user needs --password-file with the file that holds the password."));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.ENVIRONMENT, "The password file " + file + " cannot be read.", e);
        }
    }

    private Optional<String> option(String given, String key) {
        return given != null ? Optional.of(given) : settings.find(key);
    }

    private CommandFailed unreachable(URI base, Optional<String> address, IOException e) {
        if (address.isEmpty()) {
            return directory().notRunning("nothing answers at " + base);
        }
        return new CommandFailed(
                ExitCode.ENVIRONMENT, "No hub answers at " + base + ": " + e.getMessage() + ".", e);
    }
}
