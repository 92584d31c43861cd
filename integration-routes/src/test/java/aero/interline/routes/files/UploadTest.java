package aero.interline.routes.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {

    @TempDir
    Path folder;

    private Path file;
    /** What the sender writes while the reader waits for the file to rest. */
    private final Deque<String> stillToCome = new ArrayDeque<>();
    private int pauses;

    @BeforeEach
    void theBeginningOfAFile() throws IOException {
        file = Files.writeString(folder.resolve("t.csv"), "one,");
    }

    private void pause() {
        pauses++;
        if (!stillToCome.isEmpty()) {
            write(stillToCome.remove());
        }
    }

    private void write(String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String content(Upload upload) throws IOException {
        try (InputStream in = upload.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aFileThatRestsIsReadWithoutWaiting() throws IOException {
        Upload upload = new Upload(file, FileState.at(file), this::pause);

        assertThat(content(upload)).isEqualTo("one,");
        assertThat(pauses).isZero();
    }

    @Test
    void aFileThatGrewAfterItWasClaimedIsReadUntilItRests() throws IOException {
        Upload upload = new Upload(file, FileState.at(file), this::pause);
        stillToCome.addAll(List.of("three,", "four"));
        write("two,");

        assertThat(content(upload)).isEqualTo("one,two,three,four");
        assertThat(upload.seen().size()).isEqualTo(18);
    }

    @Test
    void whatCameBetweenTwoReadingsIsInTheSecond() throws IOException {
        Upload upload = new Upload(file, FileState.at(file), this::pause);
        byte[] before = upload.hash("loyalty");
        stillToCome.add("three");
        write("two,");

        assertThat(content(upload)).isEqualTo("one,two,three");
        assertThat(upload.hash("loyalty")).isNotEqualTo(before);
    }
}
