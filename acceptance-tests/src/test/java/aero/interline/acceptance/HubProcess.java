package aero.interline.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A hub as a user has it: the distribution's own start script in a process, with ports and data directory of its own.
 * Nothing that it does is reached but by its addresses, its files and its signals.
 */
public final class HubProcess implements AutoCloseable {

    /** Generous: build machines are slow and busy. */
    private static final Duration START = Duration.ofMinutes(5);

    private static final Duration STOP = Duration.ofSeconds(60);
    private static final String READY = "Interline is ready";
    /** These hubs live seconds: the last tier would compile, for a third of their processor time, what they then hardly use. */
    private static final String FIRST_TIER = "-XX:TieredStopAtLevel=1";

    private final Path data;
    private final HubPorts ports;
    private final Process process;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final StringBuffer out = new StringBuffer();
    private final StringBuffer err = new StringBuffer();
    private final List<Thread> readers = new ArrayList<>();
    private PublishedDescription published;

    private HubProcess(Path data, HubPorts ports, Process process) {
        this.data = data;
        this.ports = ports;
        this.process = process;
        readers.add(read(process.getInputStream(), out));
        readers.add(read(process.getErrorStream(), err));
        process.onExit().thenRun(() -> ready.completeExceptionally(new IllegalStateException("the hub ended")));
    }

    /** Starts a hub on free ports and waits until it says that it is ready. */
    public static HubProcess ready(Path data, String... options) throws IOException {
        return launch(data, HubPorts.free(), options).awaitReady();
    }

    /** Starts a hub and does not wait. */
    static HubProcess launch(Path data, HubPorts ports, String... options) throws IOException {
        return launch(data, ports, Map.of(), options);
    }

    /** @param environment settings that have no option, such as {@code INTERLINE_DB_URL} */
    static HubProcess launch(Path data, HubPorts ports, Map<String, String> environment, String... options)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(script().toString(), "run",
                "--data", data.toString(),
                "--http-port", Integer.toString(ports.http()),
                "--broker-port", Integer.toString(ports.broker()),
                "--db-port", Integer.toString(ports.database())));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("INTERLINE_"));
        builder.environment().put("JAVA_TOOL_OPTIONS", FIRST_TIER);
        builder.environment().putAll(environment);
        return new HubProcess(data, ports, builder.start());
    }

    /** The start script of the distribution that was built. */
    static Path script() {
        return Path.of(System.getProperty("interline.distribution", "../launcher/target/interline"))
                .resolve("interline")
                .toAbsolutePath()
                .normalize();
    }

    HubProcess awaitReady() {
        try {
            ready.get(START.toSeconds(), TimeUnit.SECONDS);
            return this;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            String story = "The hub did not become ready:\n" + out + err;
            close();
            throw new AssertionError(story, e);
        }
    }

    /** Waits for the end and tells the exit code. */
    int awaitExit() throws InterruptedException {
        if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The hub still runs:\n" + out + err);
        }
        for (Thread each : readers) {
            each.join(STOP.toMillis());
        }
        return process.exitValue();
    }

    /** SIGTERM, and the exit code. */
    public int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The hub does not stop:\n" + out + err);
        }
        return process.exitValue();
    }

    /** SIGKILL to the hub alone; its database server lives on. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGKILL to the hub and its database server. */
    public void killEverything() throws InterruptedException {
        kill();
        databaseServer().ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().join();
        });
    }

    /** The process of the database server, as its pid file names it. */
    Optional<ProcessHandle> databaseServer() {
        Path file = data.resolve("postgres").resolve("postmaster.pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** GET of a path, without following redirects. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(http().resolve(path)).timeout(STOP).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** GET with a bearer token; the answer is as published. */
    public HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(http().resolve(path))
                .timeout(STOP)
                .header("Authorization", "Bearer " + token)
                .build();
        return published().checked(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()));
    }

    /** What it publishes about its REST interface. */
    synchronized PublishedDescription published() throws IOException, InterruptedException {
        if (published == null) {
            published = PublishedDescription.of(this);
        }
        return published;
    }

    public URI http() {
        return URI.create("http://127.0.0.1:" + ports.http());
    }

    HubPorts ports() {
        return ports;
    }

    public Path data() {
        return data;
    }

    public long pid() {
        return process.pid();
    }

    /** What it wrote to standard output. */
    public String output() {
        return out.toString();
    }

    /** What it wrote to standard error. */
    public String errors() {
        return err.toString();
    }

    /** Leaves nothing running, whatever happened. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        databaseServer().ifPresent(ProcessHandle::destroyForcibly);
    }

    private Thread read(InputStream stream, StringBuffer text) {
        Thread reader = new Thread(() -> {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                boolean said = false;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    text.append(line).append('\n');
                    said |= line.startsWith(READY);
                    // the block comes in one piece: it is complete when nothing more waits to be read
                    if (said && !lines.ready()) {
                        ready.complete(null);
                    }
                }
            } catch (IOException e) {
                text.append("(unreadable from here: ").append(e.getMessage()).append(")\n");
            }
        });
        reader.setDaemon(true);
        reader.start();
        return reader;
    }
}
