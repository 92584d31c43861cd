package aero.interline.launcher.backup;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import aero.interline.launcher.Refusal;
import aero.interline.launcher.container.Distribution;
import aero.interline.launcher.database.EmbeddedDatabase;
import aero.interline.launcher.preflight.HubLock;
import aero.interline.launcher.settings.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * {@code backup}: copies a stopped hub. Database, broker journal and keys belong to one moment, which only a stopped
 * hub has for all three.
 */
public final class Backup {

    private final Settings settings;
    private final Distribution distribution;
    private final PrintStream out;

    public Backup(Settings settings, Distribution distribution, PrintStream out) {
        this.settings = settings;
        this.distribution = distribution;
        this.out = out;
    }

    /**
     * @param file must not exist; is there only when it is complete
     * @throws Refusal while the hub runs
     */
    public void to(Path file) {
        Path data = settings.dataDirectory();
        if (!settings.embeddedDatabase()) {
            throw Refusal.usage("The database is not the embedded one: back it up with its own tools.");
        }
        if (!Files.isDirectory(data.resolve("postgres"))) {
            throw Refusal.environment("There is no hub's data in " + data + ": name the directory with --data.");
        }
        if (Files.exists(file)) {
            throw Refusal.environment("The file " + file + " exists: choose another name.");
        }
        try {
            HubLock.whileHolding(data, () -> {
                new EmbeddedDatabase(settings, distribution.root()).stop();
                write(data, file);
            });
            out.println(file + "\t" + Files.size(file));
        } catch (IOException e) {
            throw Refusal.environment("The backup " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private void write(Path data, Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(beside);
        try (FileChannel channel = FileChannel.open(
                beside,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                asFileAttribute(fromString("rw-------")))) {
            OutputStream stream = Channels.newOutputStream(channel);
            ZipOutputStream zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
            zip.setLevel(Deflater.BEST_SPEED);
            describe(zip);
            for (String name : BackupFormat.DIRECTORIES) {
                Path directory = name.equals(BackupFormat.SECRETS) ? settings.secretsDirectory() : data.resolve(name);
                add(zip, name, directory);
            }
            zip.finish();
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void describe(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(BackupFormat.DESCRIPTION));
        zip.write("""
                format=%s
                made=%s
                """.formatted(BackupFormat.VERSION, Instant.now()).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void add(ZipOutputStream zip, String name, Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path each : paths.sorted().toList()) {
                String entry = name + "/" + directory.relativize(each);
                if (Files.isDirectory(each)) {
                    zip.putNextEntry(new ZipEntry(entry.endsWith("/") ? entry : entry + "/"));
                } else {
                    zip.putNextEntry(new ZipEntry(entry));
                    Files.copy(each, zip);
                }
                zip.closeEntry();
            }
        }
    }
}
