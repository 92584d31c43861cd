package aero.interline.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarReaderTest {

    @TempDir
    private Path directory;

    @Test
    @DisplayName("Files, directories, links and the right to execute are unpacked")
    void unpacks() throws IOException {
        unpack(entry("bin/", '5', "755", "", ""), entry("bin/run", '0', "755", "x".repeat(700), ""),
                entry("bin/walk", '2', "777", "", "run"), entry("share/a", '0', "644", "", ""));

        assertThat(directory.resolve("bin/run")).isExecutable().hasContent("x".repeat(700));
        assertThat(Files.readSymbolicLink(directory.resolve("bin/walk"))).isEqualTo(Path.of("run"));
        assertThat(directory.resolve("share/a")).isEmptyFile();
        assertThat(Files.isExecutable(directory.resolve("share/a"))).isFalse();
    }

    @Test
    @DisplayName("An entry outside of the target is an error")
    void outside() {
        assertThatIOException().isThrownBy(() -> unpack(entry("../evil", '0', "644", "x", "")));
    }

    @Test
    @DisplayName("An archive that ends early is an error")
    void endsEarly() {
        byte[] whole = entry("a", '0', "644", "content", "");
        byte[] half = Arrays.copyOf(whole, 515);
        assertThatIOException().isThrownBy(() -> new TarReader(new ByteArrayInputStream(half)).unpackTo(directory));
    }

    private void unpack(byte[]... entries) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        for (byte[] each : entries) {
            archive.write(each);
        }
        archive.write(new byte[1024]);
        new TarReader(new ByteArrayInputStream(archive.toByteArray())).unpackTo(directory);
    }

    private static byte[] entry(String name, char type, String mode, String content, String link) {
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
        byte[] entry = new byte[512 + (bytes.length + 511) / 512 * 512];
        put(entry, 0, name);
        put(entry, 100, "0000" + mode);
        put(entry, 124, String.format("%011o", bytes.length));
        entry[156] = (byte) type;
        put(entry, 157, link);
        System.arraycopy(bytes, 0, entry, 512, bytes.length);
        return entry;
    }

    private static void put(byte[] entry, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, entry, at, bytes.length);
    }
}
