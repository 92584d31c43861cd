package aero.interline.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.cli.CommandFailed;
import aero.interline.cli.ExitCode;
import aero.interline.cli.HubOverHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class HubOptionsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void passwords() throws IOException {
        Files.writeString(folder.resolve("anna"), "of anna\n");
        Files.writeString(folder.resolve("sender"), "of sender\n");
    }

    @Test
    void theBrokersUserNeedNotBeTheHubs() throws IOException {
        try (HubOverHttp hub = new HubOverHttp(folder.resolve("other"))
                .answering("POST /api/v1/tokens", "{\"token\":\"abc\"}")
                .answering("GET /api/v1/status", "{}")) {
            HubOptions options = options("--url", hub.url(), "--user", "anna", "--password-file", "anna",
                    "--broker-url", "tcp://mq:61616", "--broker-user", "sender", "--broker-password-file", "sender");

            BrokerAddress broker = options.broker("booking");
            options.rest(Role.VIEWER).get("/status");

            assertThat(broker.user()).isEqualTo("sender");
            assertThat(broker.password()).isEqualTo("of sender");
            // anna:of anna
            assertThat(hub.requests().get(0)).startsWith("POST /api/v1/tokens Basic YW5uYTpvZiBhbm5h ");
        }
    }

    @Test
    void whoIsKnownToBothNeedNotBeNamedTwice() {
        BrokerAddress broker = options("--broker-url", "tcp://mq:61616", "--user", "anna", "--password-file", "anna").broker("booking");

        assertThat(broker.user()).isEqualTo("anna");
        assertThat(broker.password()).isEqualTo("of anna");
    }

    @Test
    void theBrokersUserMayBeNamedForTheHubOfThisMachineToo() throws IOException {
        try (HubOverHttp hub = new HubOverHttp(folder.resolve("data"))) {
            BrokerAddress broker = options("--broker-user", "sender", "--broker-password-file", "sender").broker("booking");

            assertThat(hub.requests()).isEmpty();
            assertThat(broker).hasToString("sender at tcp://127.0.0.1:1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--broker-user sender, --broker-user and --broker-password-file go together.",
        "--broker-password-file sender, --broker-user and --broker-password-file go together.",
        "--broker-user sender --user anna --password-file anna, --broker-user and --broker-password-file go together.",
        "--broker-url tcp://mq:61616 --user anna, --user needs --password-file with the file that holds the password.",
        "--broker-url tcp://mq:61616 --password-file anna, --password-file needs --user.",
        "--broker-url tcp://mq:61616, --broker-url needs --broker-user and --broker-password-file.",
        "--url http://hub:8080 --user anna --password-file anna, --url needs --broker-url to send to a hub elsewhere."
    })
    void whatDoesNotGoTogetherIsWrongUsage(String given, String sentence) {
        assertThatThrownBy(() -> options(given.split(" ")).broker("booking"))
                .isInstanceOf(CommandFailed.class)
                .hasMessage(sentence)
                .extracting(e -> ((CommandFailed) e).exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    /** Names of passwords' files stand for files in the folder; nothing is configured, and no hub runs unless a test says so. */
    private HubOptions options(String... given) {
        HubOptions options = new HubOptions(new Settings(Map.of(), new Properties(), folder));
        String[] paths = given.clone();
        for (int i = 1; i < paths.length; i++) {
            if (paths[i - 1].endsWith("-file")) {
                paths[i] = folder.resolve(paths[i]).toString();
            }
        }
        new CommandLine(CommandSpec.create().addMixin("hub", CommandSpec.forAnnotatedObject(options))).parseArgs(paths);
        return options;
    }
}
