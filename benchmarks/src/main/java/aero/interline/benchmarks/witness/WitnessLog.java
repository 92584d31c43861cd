package aero.interline.benchmarks.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The witness's two files: {@code intent.log}, on the disk before anything of it is sent, and {@code acked.log}, what
 * the broker confirmed and when. Nothing in them comes from the hub.
 */
public final class WitnessLog implements AutoCloseable {

    private final Path directory;
    private final FileChannel intents;
    private final FileChannel acks;

    public WitnessLog(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory);
        intents = open("intent.log");
        acks = open("acked.log");
    }

    /** Returns when the intents are on the disk; only then may they be sent. */
    public void intend(Collection<Intent> batch) throws IOException {
        write(intents, batch.stream().map(Intent::line).collect(Collectors.joining("\n", "", "\n")));
        intents.force(false);
    }

    /** Notes a confirmation; {@link #sync} puts it on the disk. */
    public synchronized void acked(long seq, Instant at) {
        try {
            write(acks, seq + "\t" + at + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void sync() throws IOException {
        acks.force(false);
    }

    /** Everything intended, by number. */
    public Map<Long, Intent> readIntents() throws IOException {
        Map<Long, Intent> all = new TreeMap<>();
        for (String line : lines("intent.log")) {
            Intent intent = Intent.parse(line);
            all.put(intent.seq(), intent);
        }
        return all;
    }

    /** When each confirmed message was confirmed. */
    public Map<Long, Instant> readAcks() throws IOException {
        Map<Long, Instant> all = new HashMap<>();
        for (String line : lines("acked.log")) {
            String[] part = line.split("\t");
            all.put(Long.parseLong(part[0]), Instant.parse(part[1]));
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        try (intents) {
            sync();
        } finally {
            acks.close();
        }
    }

    private List<String> lines(String name) throws IOException {
        try (Stream<String> lines = Files.lines(directory.resolve(name))) {
            return lines.toList();
        }
    }

    private FileChannel open(String name) throws IOException {
        return FileChannel.open(
                directory.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
