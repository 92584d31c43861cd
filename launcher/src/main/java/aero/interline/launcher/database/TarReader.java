package aero.interline.launcher.database;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Unpacks a tar archive of files, directories and symbolic links; anything else in it is an error. Format: POSIX
 * ustar, blocks of 512 bytes.
 */
final class TarReader {

    private static final int BLOCK = 512;
    private static final int OWNER_EXECUTE = 0b001_000_000;

    private final InputStream in;

    TarReader(InputStream in) {
        this.in = in;
    }

    void unpackTo(Path directory) throws IOException {
        byte[] header = in.readNBytes(BLOCK);
        while (header.length == BLOCK && header[0] != 0) {
            unpack(header, directory);
            header = in.readNBytes(BLOCK);
        }
    }

    private void unpack(byte[] header, Path directory) throws IOException {
        String name = text(header, 0, 100);
        Path target = directory.resolve(name).normalize();
        if (!target.startsWith(directory)) {
            throw new IOException("the archive names a place outside of it: " + name);
        }
        long size = octal(header, 124, 12);
        char type = (char) header[156];
        switch (type) {
            case '5' -> Files.createDirectories(target);
            case '2' -> {
                Files.createDirectories(target.getParent());
                Files.createSymbolicLink(target, Path.of(text(header, 157, 100)));
            }
            case '0' -> file(target, size, (octal(header, 100, 8) & OWNER_EXECUTE) != 0);
            default -> throw new IOException("the archive has an entry of unknown type " + type + ": " + name);
        }
    }

    private void file(Path target, long size, boolean executable) throws IOException {
        Files.createDirectories(target.getParent());
        byte[] content = in.readNBytes(Math.toIntExact(size));
        if (content.length < size) {
            throw new EOFException("the archive ends within " + target.getFileName());
        }
        Files.write(target, content);
        Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int from, int length) {
        String digits = text(header, from, length).strip();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }
}
