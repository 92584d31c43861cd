package aero.interline.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The hub of the README's walk-through, with the project's samples sent: started once for all tests that only look. */
final class WalkThroughHub {

    /** What a command printed. */
    record Told(int exitCode, List<String> lines, String errors) {}

    /** The samples' flights depart on real days: on the eve of one its list would be missed, and the tests would depend on the date. */
    private static final Map<String, String> NO_EXPECTED_LISTS = Map.of("INTERLINE_EXPECT_PNL_HOURS", "0");

    private static WalkThroughHub instance;

    private final HubProcess hub;
    private final Told sent;

    private WalkThroughHub(HubProcess hub) throws IOException, InterruptedException {
        this.hub = hub;
        List<String> command = new ArrayList<>(List.of("send", "booking"));
        command.addAll(samples());
        command.addAll(List.of("--wait", "--timeout", "120"));
        this.sent = command(command.toArray(String[]::new));
    }

    static synchronized WalkThroughHub get() throws IOException, InterruptedException {
        if (instance == null) {
            Path data = Files.createTempDirectory("interline walk-through");
            HubProcess hub = HubProcess.launch(data, HubPorts.free(), NO_EXPECTED_LISTS)
                    .awaitReady();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                hub.close();
                Folders.deleteQuietly(data);
            }));
            instance = new WalkThroughHub(hub);
        }
        return instance;
    }

    HubProcess hub() {
        return hub;
    }

    /** What {@code send --wait} printed about the samples. */
    Told sent() {
        return sent;
    }

    String adminPassword() throws IOException {
        return Files.readString(hub.data().resolve("secrets").resolve("admin-password")).strip();
    }

    /** A command of the distribution's start script against this hub, found by its data directory. */
    Told command(String... arguments) throws IOException, InterruptedException {
        return command(hub.data(), arguments);
    }

    /** The same for any data directory, whether a hub runs on it or not. */
    static Told command(Path data, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(HubProcess.script().toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        Path out = Files.createTempFile("interline", ".out");
        Path err = Files.createTempFile("interline", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("no end of " + command + "\n" + Files.readString(err));
            }
            return new Told(process.exitValue(), Files.readAllLines(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    static List<String> samples() throws IOException {
        Path folder = Path.of(System.getProperty("interline.root"), "samples", "pnrgov");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".edi"))
                    .sorted()
                    .map(Path::toString)
                    .toList();
        }
    }
}
