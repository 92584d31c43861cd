package aero.interline.cli.connection;

import aero.interline.cli.CommandFailed;
import aero.interline.cli.ExitCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Speaks to {@code /api/v1}. Uses the JDK's oldest HTTP client because it is the one that starts fastest; connections
 * are kept alive between calls.
 */
public final class RestClient {

    private static final int CONNECT_MS = 5_000;
    private static final int READ_MS = 60_000;
    static final Duration COMMAND_TOKEN = Duration.ofMinutes(10);

    private final URI base;
    private final Supplier<String> authorization;
    private final Function<IOException, CommandFailed> unreachable;
    private final int readMs;
    private String current;

    /**
     * @param base          the hub's address without path
     * @param authorization value of the header of that name; asked again when the hub refuses the last one
     * @param unreachable   the sentence to say when the hub does not answer
     */
    RestClient(URI base, Supplier<String> authorization, Function<IOException, CommandFailed> unreachable) {
        this(base, authorization, unreachable, READ_MS);
    }

    RestClient(URI base, Supplier<String> authorization, Function<IOException, CommandFailed> unreachable, int readMs) {
        this.base = base;
        this.authorization = authorization;
        this.unreachable = unreachable;
        this.readMs = readMs;
        this.current = authorization.get();
    }

    /** The hub that runs on a data directory, as its owner. */
    public static RestClient local(DataDirectory directory, Role role) {
        URI base = URI.create(directory.runningHub().http());
        return new RestClient(
                base,
                () -> "Bearer " + LocalToken.sign(directory.tokenKey(), role, Instant.now(), COMMAND_TOKEN),
                e -> directory.notRunning("nothing answers at " + base));
    }

    /** @param path below {@code /api/v1}, with its query */
    public JsonNode get(String path) {
        return call("GET", path, null);
    }

    public JsonNode post(String path, JsonNode body) {
        return call("POST", path, body);
    }

    public JsonNode delete(String path) {
        return call("DELETE", path, null);
    }

    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A command may outlast its token; a password does not become right by being repeated. */
    private JsonNode call(String method, String path, JsonNode body) {
        try {
            return once(method, path, body);
        } catch (HubRefused refused) {
            String former = current;
            if (refused.status() == HttpURLConnection.HTTP_UNAUTHORIZED) {
                current = authorization.get();
            }
            if (current.equals(former)) {
                throw refused;
            }
            return once(method, path, body);
        }
    }

    private JsonNode once(String method, String path, JsonNode body) {
        try {
            return exchange(connect(method, path, body != null), body);
        } catch (IOException e) {
            throw unreachable.apply(e);
        }
    }

    private HttpURLConnection connect(String method, String path, boolean withBody) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) base.resolve("/api/v1" + path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(CONNECT_MS);
        connection.setReadTimeout(readMs);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Authorization", current);
        connection.setRequestProperty("Accept", "application/json");
        if (withBody) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
        }
        connection.connect();
        return connection;
    }

    private JsonNode exchange(HttpURLConnection connection, JsonNode body) throws IOException {
        try {
            if (body != null) {
                connection.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
            }
            return answer(connection);
        } catch (SocketTimeoutException e) {
            throw new CommandFailed(
                    ExitCode.TIMEOUT,
                    "The hub at " + base + " took the request and did not answer in time; it may still be at work on it.",
                    e);
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
        private final String code;
        private final String reason;

        HubRefused(URI base, int status, String code, String title, String detail) {
            this(base, status, code, title + (detail.isEmpty() || detail.equals(title) ? "" : " (" + detail + ")"));
        }

        private HubRefused(URI base, int status, String code, String reason) {
            super(
                    status == 401 || status == 403 || status >= 500 ? ExitCode.ENVIRONMENT : ExitCode.NEGATIVE,
                    "The hub at " + base + " answered " + code + ": " + reason);
            this.status = status;
            this.code = code;
            this.reason = reason;
        }

        /** Whether it said no to this request alone; else it would say so to any other, too. */
        public boolean isAnswer() {
            return exitCode() == ExitCode.NEGATIVE;
        }

        /** Such as {@code ITL-3004}. */
        public String code() {
            return code;
        }

        public String reason() {
            return reason;
        }

        /** HTTP status. */
        public int status() {
            return status;
        }
    }
}
