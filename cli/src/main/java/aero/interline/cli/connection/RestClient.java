package aero.interline.cli.connection;

import aero.interline.cli.CommandFailed;
import aero.interline.cli.ExitCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * Speaks to {@code /api/v1}. Uses the JDK's oldest HTTP client because it is the one that starts fastest; connections
 * are kept alive between calls.
 */
public final class RestClient {

    private static final int CONNECT_MS = 5_000;
    private static final int READ_MS = 60_000;
    static final Duration COMMAND_TOKEN = Duration.ofMinutes(10);

    private final URI base;
    private final String authorization;
    private final Function<IOException, CommandFailed> unreachable;

    /**
     * @param base          the hub's address without path
     * @param authorization value of the header of that name
     * @param unreachable   the sentence to say when the hub does not answer
     */
    RestClient(URI base, String authorization, Function<IOException, CommandFailed> unreachable) {
        this.base = base;
        this.authorization = authorization;
        this.unreachable = unreachable;
    }

    /** The hub that runs on a data directory, as its owner, for ten minutes. */
    public static RestClient local(DataDirectory directory, Role role) {
        URI base = URI.create(directory.runningHub().http());
        String token = LocalToken.sign(directory.tokenKey(), role, Instant.now(), COMMAND_TOKEN);
        return new RestClient(
                base, "Bearer " + token, e -> directory.notRunning("nothing answers at " + base));
    }

    /** @param path below {@code /api/v1}, with its query */
    public JsonNode get(String path) {
        return call("GET", path, null);
    }

    public JsonNode post(String path, JsonNode body) {
        return call("POST", path, body);
    }

    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private JsonNode call(String method, String path, JsonNode body) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) base.resolve("/api/v1" + path).toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setConnectTimeout(CONNECT_MS);
            connection.setReadTimeout(READ_MS);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestProperty("Authorization", authorization);
            connection.setRequestProperty("Accept", "application/json");
            if (body != null) {
                connection.setDoOutput(true);
                connection.setRequestProperty("Content-Type", "application/json");
                connection.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
            }
            return answer(connection);
        } catch (IOException e) {
            throw unreachable.apply(e);
        }
    }

    private JsonNode answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        boolean good = status < 400;
        try (InputStream stream = good ? connection.getInputStream() : connection.getErrorStream()) {
            String text = stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            if (!good) {
                throw refused(status, connection.getContentType(), text);
            }
            return text.isEmpty() ? Json.object() : Json.parse(text);
        }
    }

    private HubRefused refused(int status, String type, String text) {
        JsonNode problem = type != null && type.contains("json") ? Json.parse(text) : Json.object();
        return new HubRefused(
                base,
                status,
                problem.path("code").asText("HTTP " + status),
                problem.path("title").asText("no explanation was given"),
                problem.path("detail").asText(""));
    }

    /** The hub answered with a problem (RFC 9457). */
    public static final class HubRefused extends CommandFailed {

        private static final long serialVersionUID = 1L;

        private final int status;

        HubRefused(URI base, int status, String code, String title, String detail) {
            super(
                    status == 401 || status == 403 || status >= 500 ? ExitCode.ENVIRONMENT : ExitCode.NEGATIVE,
                    "The hub at " + base + " answered " + code + ": " + title
                            + (detail.isEmpty() || detail.equals(title) ? "" : " (" + detail + ")"));
            this.status = status;
        }

        /** HTTP status. */
        public int status() {
            return status;
        }
    }
}
