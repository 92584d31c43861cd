package aero.interline.privacy.control;

import aero.interline.contracts.exchange.Systems;
import aero.interline.privacy.control.BodySweep.Replaced;
import aero.interline.privacy.entity.Traces;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes a person out of the files that were dropped and laid aside, and of the answers to them. Files are written over in
 * place, so that no earlier copy stays on the disk.
 */
public final class FileSweep {

    private static final int WINDOW = 8 << 20;
    private static final int OVERLAP = 256 << 10;
    /** Within a file of many records a name this close to a number is of the same record. */
    private static final int NEAR = 400;
    private static final List<String> LAID_ASIDE = List.of("done", "refused");

    private final Path data;

    /** @param data the hub's data directory */
    public FileSweep(Path data) {
        this.data = data;
    }

    /** Puts redacted records in the places where they stood in the files that they came in. */
    public int replace(List<Replaced> records) throws IOException {
        int files = 0;
        for (String system : records.stream().map(Replaced::system).distinct().toList()) {
            List<Replaced> own = records.stream().filter(each -> each.system().equals(system) && each.before().length > 0).toList();
            int longest = own.stream().mapToInt(each -> each.before().length).max().orElse(0);
            for (Path each : laidAside(system)) {
                files += change(each, longest, window -> replace(window, own)) ? 1 : 0;
            }
        }
        return files;
    }

    /** Covers the person's numbers wherever they stand still, and the names beside them. */
    public int cover(Traces traces) throws IOException {
        PersonSearch search = new PersonSearch(traces.numbers(), traces.names());
        int files = 0;
        for (String system : Systems.ALL) {
            List<Path> all = new ArrayList<>(laidAside(system));
            all.addAll(list(data.resolve("out").resolve(system)));
            for (Path each : all) {
                files += change(each, OVERLAP, window -> cover(window, search)) ? 1 : 0;
            }
        }
        return files;
    }

    private List<Path> laidAside(String system) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : LAID_ASIDE) {
            files.addAll(list(data.resolve("in").resolve(system).resolve(folder)));
        }
        return files;
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        }
    }

    private interface Change {
        byte[] of(byte[] window);
    }

    /** @param overlap of two windows: as much may belong together */
    private static boolean change(Path file, int overlap, Change change) throws IOException {
        int window = Math.max(WINDOW, 2 * overlap);
        boolean changed = false;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileTime modified = Files.getLastModifiedTime(file);
            long from = 0;
            do {
                byte[] before = read(channel, from, window);
                byte[] after = change.of(before);
                if (!Arrays.equals(before, after)) {
                    channel.write(ByteBuffer.wrap(after), from);
                    changed = true;
                }
                from += window - overlap;
            } while (from + overlap < channel.size());
            if (changed) {
                channel.force(true);
                Files.setLastModifiedTime(file, modified);
            }
        } catch (NoSuchFileException e) {
            return false; // its time was over
        }
        return changed;
    }

    private static byte[] read(FileChannel channel, long from, int most) throws IOException {
        ByteBuffer window = ByteBuffer.allocate((int) Math.min(most, Math.max(0, channel.size() - from)));
        while (window.hasRemaining() && channel.read(window, from + window.position()) >= 0) {
            continue; // until it is full
        }
        return window.array();
    }

    private static byte[] replace(byte[] window, List<Replaced> records) {
        byte[] out = window.clone();
        for (Replaced each : records) {
            ByteSearch search = new ByteSearch(each.before());
            for (int at = search.find(out, 0); at >= 0; at = search.find(out, at + each.after().length)) {
                System.arraycopy(each.after(), 0, out, at, each.after().length);
            }
        }
        return out;
    }

    private static byte[] cover(byte[] window, PersonSearch search) {
        FoldedText text = new FoldedText(window);
        if (!search.findsNumber(text)) {
            return window;
        }
        ByteMask mask = new ByteMask(window, text);
        search.coverNamesNearNumbers(text, mask, NEAR);
        search.coverNumbers(text, mask);
        return mask.body();
    }
}
