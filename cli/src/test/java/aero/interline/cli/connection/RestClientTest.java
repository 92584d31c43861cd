package aero.interline.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aero.interline.cli.CommandFailed;
import aero.interline.cli.ExitCode;
import aero.interline.cli.HubOverHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestClientTest {

    private static final CommandFailed UNREACHABLE = new CommandFailed(ExitCode.ENVIRONMENT, "nothing answers");

    @TempDir
    Path data;

    @Test
    void aHubThatIsStillAtWorkIsNotAHubThatIsNotThere() throws IOException {
        URI base;
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            base = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            assertThatExceptionOfType(CommandFailed.class)
                    .isThrownBy(() -> client(base).post("/messages/retry", Json.object()))
                    .withMessageContaining("still")
                    .satisfies(failed -> assertThat(failed.exitCode()).isEqualTo(ExitCode.TIMEOUT));
        }
        assertThatExceptionOfType(CommandFailed.class).isThrownBy(() -> client(base).get("/status")).isSameAs(UNREACHABLE);
    }

    @Test
    void aRefusedPasswordIsNotRepeated() throws IOException {
        try (HubOverHttp hub = new HubOverHttp(data).answering("GET /api/v1/status", "{}")) {
            RestClient client = new RestClient(URI.create(hub.url()), () -> "Bearer always the same", e -> UNREACHABLE);
            client.get("/status");
            hub.endTokens();

            assertThatExceptionOfType(CommandFailed.class)
                    .isThrownBy(() -> client.get("/status"))
                    .satisfies(failed -> assertThat(failed.exitCode()).isEqualTo(ExitCode.ENVIRONMENT));
            assertThat(hub.requests()).hasSize(2);
        }
    }

    private static RestClient client(URI base) {
        return new RestClient(base, () -> "Bearer token", e -> UNREACHABLE, 100);
    }
}
