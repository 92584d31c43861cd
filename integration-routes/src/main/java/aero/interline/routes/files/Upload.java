package aero.interline.routes.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The content of a taken file, to the end that its sender gives it. An upload that stalled looks like a file that is done, and
 * goes on where the file lies now: so its end counts only if the file has not changed since it was claimed; else the
 * reader waits until it rests again, and goes on.
 */
final class Upload {

    /** Lets the time between two looks pass. */
    interface Pause {
        void rest() throws FileFlow.Stopped;
    }

    private final Path file;
    private final Pause pause;
    private FileState seen;

    /** @param claimed what the file looked like when it was claimed */
    Upload(Path file, FileState claimed, Pause pause) {
        this.file = file;
        this.seen = claimed;
        this.pause = pause;
    }

    /** What it looked like when it was last read to its end. */
    FileState seen() {
        return seen;
    }

    InputStream open() throws IOException {
        return new FilterInputStream(Files.newInputStream(file)) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                int read = in.read(to, from, length);
                while (read < 0 && !rests()) {
                    read = in.read(to, from, length);
                }
                return read;
            }
        };
    }

    private boolean rests() throws IOException {
        FileState now = FileState.at(file);
        boolean rests = now.equals(seen);
        seen = now;
        if (!rests) {
            pause.rest();
        }
        return rests;
    }

    /** What {@link aero.interline.contracts.exchange.FileIntake#begin} wants to know the content by. */
    byte[] hash(String system) throws IOException {
        MessageDigest sha256;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        sha256.update(("c|" + system + "|").getBytes(StandardCharsets.UTF_8));
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
        }
        return sha256.digest();
    }
}
