package aero.interline.routes.runtime;

import aero.interline.contracts.exchange.Systems;
import aero.interline.routes.broker.Broker;
import aero.interline.routes.broker.BrokerFailure;
import aero.interline.routes.broker.BrokerSettings;
import aero.interline.routes.broker.BrokerUsers;
import aero.interline.routes.broker.EmbeddedBroker;
import aero.interline.routes.broker.ExternalBroker;
import aero.interline.routes.files.FileLimits;
import aero.interline.routes.files.FilePollers;
import aero.interline.routes.files.FilePorts;
import aero.interline.routes.shared.AnswerPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The configuration as broker and routes see it.
 *
 * @param brokerUrl      empty for the embedded broker
 * @param brokerPassword of an external broker
 * @param waitMs         how long a batch waits for more after its first message
 * @param minFreeBytes   below this much disk space nothing is taken in
 * @param filesLook      time between two looks into the folders
 * @param filesKept      how long taken files stay
 * @param answers        who is told what became of a message
 * @param programme      of members whose programme is not told
 */
record RuntimeSettings(
        Path dataDirectory,
        Path secretsDirectory,
        String bind,
        int brokerPort,
        Optional<String> brokerUrl,
        String brokerUser,
        Optional<String> brokerPassword,
        int batchSize,
        int sessions,
        long waitMs,
        long maxBodyBytes,
        long minFreeBytes,
        Duration filesLook,
        Duration filesKept,
        AnswerPolicy answers,
        String programme) {

    /** The broker may fill this part of the heap with messages. */
    private static final int BROKER_SHARE = 8;
    private static final int LEAST_WINDOW = 64 << 10;
    private static final int MOST_WINDOW = 4 << 20;
    /**
     * A window holds some twenty usual messages for the usual batch: whatever waits longer, the next session takes. Larger
     * ones make fewer and larger batches and five times the latency (docs/benchmark.md).
     */
    private static final int WINDOW_PER_MESSAGE = 320;

    static RuntimeSettings of(Config config) {
        return new RuntimeSettings(
                Path.of(config.getValue("interline.data.dir", String.class)),
                Path.of(config.getValue("interline.secrets.dir", String.class)),
                config.getOptionalValue("interline.bind", String.class).orElse("127.0.0.1"),
                config.getOptionalValue("interline.broker.port", Integer.class).orElse(61616),
                config.getOptionalValue("interline.broker.url", String.class).filter(url -> !url.isBlank()),
                config.getOptionalValue("interline.broker.user", String.class).orElse(BrokerUsers.HUB),
                config.getOptionalValue("interline.broker.password", String.class),
                config.getValue("interline.intake.batch-size", Integer.class),
                config.getValue("interline.intake.sessions", Integer.class),
                config.getValue("interline.intake.wait-ms", Long.class),
                config.getValue("interline.intake.max-body-bytes", Long.class),
                config.getValue("interline.disk.min-free-mb", Long.class) << 20,
                Duration.ofMillis(config.getValue("interline.files.look-ms", Long.class)),
                Duration.ofDays(config.getValue("interline.files.keep-days", Long.class)),
                answers(config),
                OwnProgramme.of(config));
    }

    private static AnswerPolicy answers(Config config) {
        Map<String, AnswerPolicy.Mode> modes = new HashMap<>();
        for (String system : Systems.ALL) {
            String key = "interline.reply." + system;
            modes.put(system, AnswerPolicy.Mode.of(key, config.getValue(key, String.class)));
        }
        return new AnswerPolicy(modes, Duration.ofHours(config.getValue("interline.reply.keep-hours", Long.class)));
    }

    /** The folders of the systems, not yet looked into. */
    FilePollers files(FilePorts ports) throws IOException {
        return new FilePollers(
                dataDirectory, ports, new FileLimits(batchSize, maxBodyBytes), filesLook, filesKept, Clock.systemUTC());
    }

    /** The broker that is configured, not started. */
    Broker broker() {
        if (brokerUrl.isPresent()) {
            return new ExternalBroker(
                    brokerUrl.get(), brokerUser, brokerPassword.orElse(""),
                    dataDirectory.resolve("broker").resolve("received-external.properties"));
        }
        Path users = secretsDirectory.resolve("broker-users.properties");
        try {
            return new EmbeddedBroker(new BrokerSettings(
                    dataDirectory.resolve("broker"), bind, brokerPort, minFreeBytes,
                    Runtime.getRuntime().maxMemory() / BROKER_SHARE, maxBodyBytes, BrokerUsers.read(users)));
        } catch (IOException e) {
            throw new BrokerFailure("The broker's users cannot be read from " + users
                    + "; start the hub with ./interline run, which makes them", e);
        }
    }

    /** What the broker may send ahead to one session: a bit less than a batch, within bounds. */
    int windowBytes() {
        return (int) Math.min(MOST_WINDOW, Math.max(LEAST_WINDOW, (long) batchSize * WINDOW_PER_MESSAGE));
    }

    /** Address of an inbound queue for Camel. */
    String endpoint(String queue) {
        return "jms-batch:" + queue + "?batchSize=" + batchSize + "&sessions=" + sessions + "&wait=" + waitMs
                + "&maxBodyBytes=" + maxBodyBytes;
    }
}
