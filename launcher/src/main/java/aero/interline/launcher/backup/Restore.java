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
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * {@code restore}: makes a data directory out of a backup. What was there before is never deleted; with
 * {@code --force} it is moved aside.
 */
public final class Restore {

    private final Settings settings;
    private final PrintStream out;

    public Restore(Settings settings, PrintStream out) {
        this.settings = settings;
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
            HubLock.whileHolding(data, () -> {
                makeRoom(data, force);
                for (ZipEntry each : zip.stream().toList()) {
                    unpack(zip, each, data);
                }
            });
            out.println(data);
        } catch (IOException e) {
            throw Refusal.environment("The backup " + file + " cannot be restored to " + data + ": " + e.getMessage()
                    + ".", e);
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
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

    private void makeRoom(Path data, boolean force) throws IOException {
        List<Path> former = BackupFormat.DIRECTORIES.stream()
                .map(name -> target(data, name))
                .filter(Files::exists)
                .toList();
        if (former.isEmpty()) {
            return;
        }
        if (!force) {
            throw Refusal.environment("There is a hub's data in " + data
                    + ": choose an empty directory with --data, or move the data aside with --force.");
        }
        Path aside = data.resolve("replaced-" + Instant.now().toString().replace(':', '-'));
        PrivateFiles.directory(aside);
        for (Path each : former) {
            Files.move(each, aside.resolve(each.getFileName()));
        }
        out.println("What was there is now in " + aside);
    }

    private void unpack(ZipFile zip, ZipEntry entry, Path data) throws IOException {
        String name = entry.getName();
        if (name.equals(BackupFormat.DESCRIPTION)) {
            return;
        }
        Path target = target(data, name);
        boolean known = BackupFormat.DIRECTORIES.stream().anyMatch(each -> target.startsWith(target(data, each)));
        if (!known) {
            throw new IOException("it names a place outside of the data: " + name);
        }
        if (entry.isDirectory()) {
            PrivateFiles.directory(target);
        } else {
            file(zip, entry, target);
        }
    }

    private static void file(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        try (InputStream in = zip.getInputStream(entry);
                FileChannel channel = FileChannel.open(
                        target,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        asFileAttribute(fromString("rw-------")))) {
            in.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    /** The secrets may be elsewhere. */
    private Path target(Path data, String name) {
        Path path = Path.of(name).normalize();
        return path.startsWith(BackupFormat.SECRETS)
                ? settings.secretsDirectory().resolve(Path.of(BackupFormat.SECRETS).relativize(path)).normalize()
                : data.resolve(path).normalize();
    }
}
