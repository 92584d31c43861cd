package aero.interline.routes.files;

import static aero.interline.routes.broker.BrokerFixture.eventually;

import aero.interline.contracts.exchange.Reading;
import aero.interline.routes.shared.RecordingIntake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The folders of all systems over an intake that records what it is given. */
abstract class FilePollersFixture {

    static final int MAX_BODY = 1000;
    static final FileLimits LIMITS = new FileLimits(10, MAX_BODY);

    @TempDir
    Path data;

    final RecordingIntake intake = new RecordingIntake();
    final RecordingBook book = new RecordingBook();
    final FilePorts ports = new FilePorts(
            (origin, body) -> new Reading("plain", body, List.of(), null, List.of(), List.of(), List.of()),
            TableFile::open, intake, book);
    FilePollers pollers;

    @BeforeEach
    void open() throws IOException {
        pollers = new FilePollers(data, ports, LIMITS, Duration.ofMillis(20), Duration.ofDays(1), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        pollers.close();
    }

    void drop(String name, String content) throws IOException {
        Files.writeString(data.resolve("in/loyalty").resolve(name), content);
    }

    List<String> response(String name) throws Exception {
        eventually("a response to " + name, () -> responses(name).size() == 1 && done().size() == 1);
        return Files.readAllLines(responses(name).get(0));
    }

    List<Path> responses(String name) {
        return listed(data.resolve("out/loyalty")).stream()
                .filter(each -> each.getFileName().toString().matches(name + "\\.\\d{8}T\\d{9}Z\\.response\\.tsv"))
                .toList();
    }

    List<Path> done() {
        return Stream.of("done", "refused").flatMap(each -> listed(data.resolve("in/loyalty").resolve(each)).stream()).toList();
    }

    static List<Path> listed(Path directory) {
        try (Stream<Path> all = Files.list(directory)) {
            return all.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String lines(int count) {
        StringBuilder lines = new StringBuilder();
        IntStream.rangeClosed(1, count).forEach(i -> lines.append("line ").append(i).append('\n'));
        return lines.toString();
    }
}
