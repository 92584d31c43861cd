package aero.interline.launcher.backup;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import aero.interline.launcher.Refusal;
import aero.interline.launcher.preflight.HubLock;
import aero.interline.launcher.preflight.Preflight;
import aero.interline.launcher.secrets.PrivateFiles;
import aero.interline.launcher.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * {@code restore}: makes a data directory out of a backup. What was there before is never deleted; with
 * {@code --force} it is moved aside, once the backup is unpacked beside it.
 */
public final class Restore {

    private final Settings settings;
    private final Runnable stopDatabase;
    private final PrintStream out;

    /** @param stopDatabase stops the database that a killed hub left running; called only where there is one's data */
    public Restore(Settings settings, Runnable stopDatabase, PrintStream out) {
        this.settings = settings;
        this.stopDatabase = stopDatabase;
        this.out = out;
    }

    /**
     * @param force whether a data directory that holds a hub's data may be replaced
     * @throws Refusal if the file is no backup, the hub runs, or there is data and no force
     */
    public void from(Path file, boolean force) {
        Path data = settings.dataDirectory();
        try (ZipFile zip = open(file)) {
            check(zip, file);
            Preflight.writable(data);
            HubLock.whileHolding(data, () -> replace(zip, places(), force));
            out.println(data);
        } catch (ZipException e) {
            throw Refusal.environment("The backup " + file + " is damaged, and nothing was restored: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw Refusal.environment("The backup " + file + " cannot be restored to " + data + ": " + e.getMessage()
                    + ".", e);
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw Refusal.environment("There is no file " + file + ".", e);
        } catch (ZipException e) {
            throw Refusal.environment("The file " + file + " is not a backup of a hub, or not a whole one.", e);
        }
    }

    private static void check(ZipFile zip, Path file) throws IOException {
        ZipEntry description = zip.getEntry(BackupFormat.DESCRIPTION);
        if (description == null) {
            throw Refusal.environment("The file " + file + " is not a backup of a hub.");
        }
        Properties properties = new Properties();
        try (InputStream in = zip.getInputStream(description)) {
            properties.load(in);
        }
        if (!BackupFormat.VERSION.equals(properties.getProperty("format"))) {
            throw Refusal.environment("The backup " + file + " was made by a newer version: restore it with that.");
        }
    }

    private void replace(ZipFile zip, Map<String, Path> places, boolean force) throws IOException {
        if (!force && places.values().stream().anyMatch(Files::exists)) {
            throw Refusal.environment("There is a hub's data in " + settings.dataDirectory()
                    + ": choose an empty directory with --data, or move the data aside with --force.");
        }
        Replacement replacement = new Replacement(List.copyOf(places.values()), Instant.now());
        try {
            replacement.clear();
            for (ZipEntry each : zip.stream().toList()) {
                unpack(zip, each, places);
            }
            if (Files.exists(places.get(BackupFormat.DATABASE))) {
                stopDatabase.run();
            }
            replacement.putInPlace().forEach(aside -> out.println("What was there is now in " + aside));
        } finally {
            replacement.clear();
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Map<String, Path> places) throws IOException {
        String name = entry.getName();
        if (name.equals(BackupFormat.DESCRIPTION)) {
            return;
        }
        Path path = Path.of(name).normalize();
        Path place = path.isAbsolute() ? null : places.get(path.getName(0).toString());
        if (place == null) {
            throw new IOException("it names a place outside of the data: " + name);
        }
        Path target = Replacement.beside(place).resolve(path.getName(0).relativize(path));
        if (entry.isDirectory()) {
            PrivateFiles.directory(target);
        } else {
            file(zip, entry, target);
        }
    }

    private static void file(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
                FileChannel channel = FileChannel.open(
                        target,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        asFileAttribute(fromString("rw-------")))) {
            in.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new ZipException("the sum of " + entry.getName() + " is not that of its bytes");
            }
        }
    }

    /** Where each directory of the backup belongs; the likeliest not to be movable first. */
    private Map<String, Path> places() throws IOException {
        Map<String, Path> places = new LinkedHashMap<>();
        places.put(BackupFormat.SECRETS, real(settings.secretsDirectory()));
        for (String name : BackupFormat.DIRECTORIES) {
            places.putIfAbsent(name, real(settings.dataDirectory().resolve(name)));
        }
        return places;
    }

    /** What a link leads to stays on its disk. */
    private static Path real(Path directory) throws IOException {
        return Files.exists(directory) ? directory.toRealPath() : directory;
    }
}
