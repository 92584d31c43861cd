package aero.interline.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What a command sees of a hub: a data directory and answers over HTTP, here given by the test. */
public final class HubOverHttp implements AutoCloseable {

    public static final byte[] TOKEN_KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final HttpServer server;
    private final Map<String, Supplier<String>> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final Set<String> accepted = new HashSet<>();
    private final Set<String> ended = new HashSet<>();

    public HubOverHttp(Path data) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Files.createDirectories(data.resolve("secrets"));
        Files.writeString(data.resolve("secrets/token.key"), Base64.getEncoder().encodeToString(TOKEN_KEY));
        Files.writeString(data.resolve("hub.json"), "{\"http\":\"" + url() + "\",\"broker\":\"tcp://127.0.0.1:1\"}");
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param request such as {@code GET /api/v1/status} */
    public HubOverHttp answering(String request, String json) {
        return answering(request, () -> json);
    }

    public HubOverHttp answering(String request, Supplier<String> json) {
        answers.put(request, json);
        return this;
    }

    /** From now on the hub refuses every token that it accepted until now: they ran out. */
    public void endTokens() {
        accepted.stream().filter(each -> each.startsWith("Bearer ")).forEach(ended::add);
    }

    /** Each as {@code METHOD URI authorization body}. */
    public List<String> requests() {
        return requests;
    }

    private synchronized void answer(HttpExchange exchange) {
        try (exchange) {
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            requests.add(request + " " + authorization + " " + body);
            if (ended.contains(authorization)) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            accepted.add(authorization);
            Supplier<String> known = answers.get(request);
            String json = known != null ? known.get() : "{\"code\":\"ITL-3004\",\"title\":\"There is nothing here\"}";
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(known != null ? 200 : 404, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
