package aero.interline.routes.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder into which a system puts its files. A file is taken when two looks found it of the same size and time, so that one
 * which is still being written is left alone; a sender that pauses while writing uses another name until it is done:
 * one with a leading dot or ending in {@code .part} or {@code .tmp} is never taken.
 *
 * <p>What is taken is renamed into {@code .work/}, from where a restarted hub goes on with it; what is done lies in
 * {@code done/} or {@code refused/} for some days, readable by the owner only.
 */
final class DropFolder {

    private static final String WORK = ".work";
    private static final String DONE = "done";
    private static final String REFUSED = "refused";
    private static final Pattern CLAIMED = Pattern.compile("(\\d{1,18})-\\d+-");
    /** An empty file may be the beginning of one whose sender takes his time. */
    private static final Duration EMPTY_RESTS = Duration.ofMinutes(1);

    /** Bytes: with the claim before it the name stays within the 255 of common file systems. */
    private static final int LONGEST_NAME = 220;
    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);

    private final Path folder;
    private final Clock clock;
    private Map<Path, FileState> before = Map.of();
    /** What the files under way looked like when they were claimed, by their claims; after a restart nobody knows. */
    private final Map<String, FileState> claimed = new HashMap<>();
    private final ProcessedFileWatch aside;
    /** What cannot be taken, each told of once. */
    private Set<Path> left = Set.of();

    DropFolder(Path folder, Clock clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        Files.createDirectories(folder);
        for (String own : List.of(WORK, DONE, REFUSED)) {
            ownersOnly(folder.resolve(own));
        }
        aside = new ProcessedFileWatch(folder, clock, laidAside());
    }

    private static void ownersOnly(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** What was taken and is not done, oldest first. Folders that a crash left empty go. */
    List<ClaimedFile> taken() throws IOException {
        List<ClaimedFile> taken = new ArrayList<>();
        for (Path each : listed(folder.resolve(WORK))) {
            Optional<Path> file = Files.isDirectory(each)
                    ? listed(each).stream().filter(path -> !path.getFileName().toString().equals(".answers")).findFirst()
                    : Optional.empty();
            if (file.isPresent()) {
                taken.add(new ClaimedFile(each.getFileName().toString(), each, file.get().getFileName().toString()));
            } else {
                forget(each);
            }
        }
        return taken;
    }

    /** Takes those files that did not change since the look before, oldest first. */
    List<ClaimedFile> take() throws IOException {
        Map<Path, FileState> now = look();
        List<Path> still = now.entrySet().stream()
                .filter(each -> each.getValue().equals(before.get(each.getKey())))
                .sorted(Comparator.comparing(each -> each.getValue().modified()))
                .map(Map.Entry::getKey)
                .toList();
        before = now;
        List<ClaimedFile> taken = new ArrayList<>();
        for (Path each : still) {
            claim(each, now.get(each), taken.size()).ifPresent(taken::add);
        }
        return taken;
    }

    private Map<Path, FileState> look() throws IOException {
        Map<Path, FileState> seen = new HashMap<>();
        Instant emptyBefore = clock.instant().minus(EMPTY_RESTS);
        Set<Path> leave = new HashSet<>();
        for (Path each : listed(folder)) {
            String name = each.getFileName().toString();
            if (!wanted(name) || name.equals(DONE) || name.equals(REFUSED)) {
                continue;
            }
            try {
                BasicFileAttributes is =
                        Files.readAttributes(each, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                boolean rests = is.size() > 0 || is.lastModifiedTime().toInstant().isBefore(emptyBefore);
                String obstacle = is.isRegularFile() ? obstacle(each) : "it is no file but a directory, a link or the like; put the file itself there";
                if (obstacle != null) {
                    leave.add(each);
                    if (!left.contains(each)) {
                        LOG.warn("{} is left in its folder: {}", each, obstacle);
                    }
                } else if (rests) {
                    seen.put(each, FileState.of(is));
                }
            } catch (NoSuchFileException e) {
                continue; // its sender took it back
            }
        }
        left = leave;
        return seen;
    }

    /** Why the hub cannot take a file, or {@code null}. */
    private static String obstacle(Path file) {
        if (!Files.isReadable(file)) {
            return "the hub may not read it; let its sender give the hub's user the right to";
        }
        return named(file) ? null
                : "its name has characters that the hub's locale does not know; start the hub with LC_ALL=C.UTF-8 or rename it";
    }

    /** Whether a file can be found by its name as a text. */
    private static boolean named(Path file) {
        try {
            return file.equals(file.resolveSibling(file.getFileName().toString()));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean wanted(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith(".") && !lower.endsWith(".part") && !lower.endsWith(".tmp");
    }

    private Optional<ClaimedFile> claim(Path file, FileState look, int number) throws IOException {
        String name = file.getFileName().toString();
        String claim = clock.millis() + "-" + number;
        Path own = folder.resolve(WORK).resolve(claim);
        Files.createDirectory(own);
        try {
            Files.move(file, own.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            Files.delete(own);
            return Optional.empty(); // its sender took it back
        }
        if (!Files.isRegularFile(own.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            LOG.warn("what {} was replaced by when it was taken is no file; it was deleted", file);
            forget(own);
            return Optional.empty();
        }
        claimed.put(claim, look);
        return Optional.of(new ClaimedFile(claim, own, name));
    }

    /** What it looked like when it was claimed, as far as this hub knows. */
    FileState claimed(ClaimedFile file) throws IOException {
        FileState look = claimed.get(file.claim());
        return look == null ? FileState.at(file.path()) : look;
    }

    /**
     * Lays it aside and ends the claim.
     *
     * @param seen what it looked like when it was read to its end
     */
    void done(ClaimedFile file, FileState seen, boolean refused) throws IOException {
        Path kept = folder.resolve(refused ? REFUSED : DONE)
                .resolve(file.claim() + "-" + ClaimedFile.within(file.name(), LONGEST_NAME));
        if (Files.isWritable(file.path())) {
            Files.move(file.path(), kept, StandardCopyOption.ATOMIC_MOVE);
        } else {
            // another's file that the hub may only read: an erasure has to write into what is kept
            try (InputStream in = Files.newInputStream(file.path())) {
                Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        aside.watch(kept, seen.size());
        claimed.remove(file.claim());
        forget(file.folder());
    }

    /**
     * Puts those back that grew after they were laid aside: their senders paused for longer than two looks are apart and went
     * on. They are taken once more, from their beginning.
     */
    void takeAgain() throws IOException {
        for (Path each : aside.grown()) {
            putBack(each);
        }
    }

    private void putBack(Path kept) throws IOException {
        Path name = folder.resolve(CLAIMED.matcher(kept.getFileName().toString()).replaceFirst(""));
        try {
            Files.move(kept, name);
            LOG.warn("the file {} grew after it was taken and is taken again; let its sender use another name while it writes", name);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("the file {} grew after it was taken and waits until another one of its name is taken", name);
        }
    }

    private List<Path> laidAside() throws IOException {
        List<Path> all = new ArrayList<>(listed(folder.resolve(DONE)));
        all.addAll(listed(folder.resolve(REFUSED)));
        return all;
    }

    /** Deletes what was laid aside long enough ago. */
    void forgetBefore(Instant oldest) throws IOException {
        for (Path each : laidAside()) {
            if (taken(each).isBefore(oldest)) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** When a file that lies aside was taken: its name begins with the claim. */
    static Instant taken(Path aside) throws IOException {
        Matcher claim = CLAIMED.matcher(aside.getFileName().toString());
        return claim.lookingAt() ? Instant.ofEpochMilli(Long.parseLong(claim.group(1)))
                : Files.getLastModifiedTime(aside).toInstant();
    }

    private static List<Path> listed(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.sorted().toList();
        }
    }

    private static void forget(Path path) throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
