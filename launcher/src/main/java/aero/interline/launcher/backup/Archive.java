package aero.interline.launcher.backup;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import aero.interline.launcher.Refusal;
import aero.interline.launcher.settings.Settings;
import java.io.IOException;
import java.io.OutputStream;
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

/** Writes a backup's file: beside first, forced to disk and renamed, so that it is whole or not there. */
final class Archive {

    private final Settings settings;

    Archive(Settings settings) {
        this.settings = settings;
    }

    void write(Path file) throws IOException {
        Path data = settings.dataDirectory();
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        need(settings.secretsDirectory().resolve("master.key"));
        need(data.resolve("postgres").resolve("PG_VERSION"));
        Files.deleteIfExists(beside);
        try {
            write(data, beside);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void need(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Refusal.environment("There is no " + file + ", and without it nobody can use a backup: "
                    + "name the hub's directory with --data and that of its keys with interline.secrets.dir.");
        }
    }

    private void write(Path data, Path beside) throws IOException {
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
    }

    private static void describe(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(BackupFormat.DESCRIPTION));
        zip.write("""
                format=%s
                made=%s
                """.formatted(BackupFormat.VERSION, Instant.now()).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The directory itself may be a link, to another disk for instance; a link to one among its files is not followed. */
    private static void add(ZipOutputStream zip, String name, Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return;
        }
        Path directory = place.toRealPath();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path each : paths.sorted().toList()) {
                if (Files.isSymbolicLink(each) && Files.isDirectory(each)) {
                    throw Refusal.environment("What the link " + place.resolve(directory.relativize(each)) + " leads to would not be in the "
                            + "backup: put the directory itself there.");
                }
                if (name.equals(BackupFormat.DROPPED) && !Files.isDirectory(each) && !Files.isRegularFile(each)) {
                    continue;
                }
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
