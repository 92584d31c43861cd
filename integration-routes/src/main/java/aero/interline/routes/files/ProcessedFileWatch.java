package aero.interline.routes.files;

import aero.interline.routes.shared.PropertiesFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Notices which of the files that were laid aside not long ago have grown since. How far they were read is kept beside them,
 * one line each, because they may also grow while the hub is down.
 */
final class ProcessedFileWatch {

    /** So long after it was laid aside, or the hub was started, a file that grows is noticed. */
    static final Duration WATCHED = Duration.ofHours(1);

    static final String BOOK = ".aside";

    private static final Pattern SIZE = Pattern.compile("\\d{1,18}");

    /**
     * @param read  bytes of it
     * @param since when it was laid aside
     */
    private record Aside(long read, Instant since) {}

    private final Path folder;
    private final PropertiesFile book;
    private final Clock clock;
    private final Map<Path, Aside> watched = new HashMap<>();

    /** Goes on with those of the files in the folder that were watched when the hub ended, and with the latest. */
    ProcessedFileWatch(Path folder, Clock clock, List<Path> laidAside) throws IOException {
        this.folder = folder;
        this.book = new PropertiesFile(folder.resolve(BOOK));
        this.clock = clock;
        Instant now = clock.instant();
        Properties sizes = sizes();
        for (Path each : laidAside) {
            String read = sizes.getProperty(folder.relativize(each).toString());
            if (read != null || DropFolder.taken(each).isAfter(now.minus(WATCHED))) {
                watched.put(each, new Aside(read == null ? Files.size(each) : Long.parseLong(read), now));
            }
        }
    }

    /** @param read bytes of it */
    void watch(Path file, long read) throws IOException {
        watched.put(file, new Aside(read, clock.instant()));
        StringWriter line = new StringWriter();
        properties(Map.of(file, read)).store(line, null);
        Files.writeString(folder.resolve(BOOK), "\n" + line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    List<Path> grown() throws IOException {
        Instant oldest = clock.instant().minus(WATCHED);
        if (watched.entrySet().removeIf(each -> each.getValue().since().isBefore(oldest) || !Files.exists(each.getKey()))) {
            rewrite();
        }
        List<Path> grown = new ArrayList<>();
        for (Map.Entry<Path, Aside> each : watched.entrySet()) {
            if (Files.size(each.getKey()) > each.getValue().read()) {
                grown.add(each.getKey());
            }
        }
        return grown;
    }

    /** Without those that need not be watched any more. */
    private void rewrite() throws IOException {
        Map<Path, Long> read = new HashMap<>();
        watched.forEach((file, was) -> read.put(file, was.read()));
        book.replace(properties(read));
    }

    private Properties sizes() throws IOException {
        Properties sizes = book.read();
        sizes.values().removeIf(size -> !SIZE.matcher(size.toString()).matches()); // a line that a killed hub left half
        return sizes;
    }

    private Properties properties(Map<Path, Long> read) {
        Properties sizes = new Properties();
        read.forEach((file, size) -> sizes.setProperty(folder.relativize(file).toString(), Long.toString(size)));
        return sizes;
    }
}
