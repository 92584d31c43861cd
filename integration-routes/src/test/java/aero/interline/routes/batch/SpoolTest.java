package aero.interline.routes.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final byte[] TEN = "0123456789".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path directory;

    @Test
    void nothingOfItCanOutliveTheProcess() throws Exception {
        Spool spool = new Spool(directory, 10);
        spool.write(TEN);

        assertThat(directory).as("the file has no name any more").isEmptyDirectory();
        assertThat(spool.bytes()).isEqualTo(TEN);
        try (InputStream body = spool.body()) {
            assertThat(body.readAllBytes()).isEqualTo(TEN);
        }
        spool.delete();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void whatGoesBeyondTheLimitIsCountedAndThrownAway() throws Exception {
        Spool spool = new Spool(directory, 12);
        spool.write(TEN);
        assertThat(spool.complete()).isTrue();
        spool.write(TEN);
        spool.write('x');

        assertThat(spool.complete()).isFalse();
        assertThat(spool.length()).isEqualTo(21);
        assertThat(spool.bytes()).isEqualTo(TEN);
        spool.delete();
    }
}
