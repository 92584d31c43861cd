package aero.interline.privacy.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.privacy.control.BodySweep.Replaced;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are read in windows, and what has to go is found wherever it lies in them. */
class FileSweepTest {

    @TempDir
    private Path data;

    private Path file;

    @BeforeEach
    void aFileThatWasTaken() throws IOException {
        file = Files.createDirectories(data.resolve("in/booking/done")).resolve("1-0-list.txt");
    }

    private static byte[] filled(int length, char with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    private static byte[] ending(int length, String end) {
        byte[] bytes = filled(length, '.');
        byte[] last = end.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(last, 0, bytes, length - last.length, last.length);
        return bytes;
    }

    private int replace(byte[] before, byte[] after) throws IOException {
        return new FileSweep(data).replace(List.of(new Replaced("booking", before, after)));
    }

    @Test
    void aMessageLongerThanAWindowIsReplaced() throws IOException {
        byte[] before = ending(9 << 20, "ZYLBERQUIST");
        byte[] after = ending(9 << 20, "XXXXXXXXXXX");
        Files.write(file, before);

        assertThat(replace(before, after)).isEqualTo(1);
        assertThat(Arrays.equals(Files.readAllBytes(file), after)).isTrue();
    }

    @Test
    void aLongRecordAcrossTheEdgeOfAWindowIsReplaced() throws IOException {
        byte[] before = ending(1 << 20, "ZYLBERQUIST");
        byte[] after = ending(1 << 20, "XXXXXXXXXXX");
        byte[] others = filled((7 << 20) + (1 << 19), '-');
        Files.write(file, others);
        Files.write(file, before, StandardOpenOption.APPEND);
        Files.write(file, others, StandardOpenOption.APPEND);

        assertThat(replace(before, after)).isEqualTo(1);
        byte[] left = Files.readAllBytes(file);
        assertThat(Arrays.equals(left, others.length, others.length + after.length, after, 0, after.length)).isTrue();
        assertThat(Arrays.equals(left, 0, others.length, others, 0, others.length)).isTrue();
        assertThat(left).hasSize(2 * others.length + after.length);
    }

    @Test
    void everyRecordOfTheSameContentIsReplaced() throws IOException {
        Files.writeString(file, "1SMITH/ANNA\n1SMITH/BOB\n1SMITH/ANNA\n");

        replace("1SMITH/ANNA\n".getBytes(StandardCharsets.US_ASCII), "1XXXXX/XXXX\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(file).hasContent("1XXXXX/XXXX\n1SMITH/BOB\n1XXXXX/XXXX\n");
    }

    @Test
    void aFileOfOthersStaysAsItIs() throws IOException {
        Files.writeString(file, "1SMITH/BOB\n");

        assertThat(replace("1SMITH/ANNA\n".getBytes(StandardCharsets.US_ASCII), "1XXXXX/XXXX\n".getBytes(StandardCharsets.US_ASCII)))
                .isZero();
        assertThat(file).hasContent("1SMITH/BOB\n");
    }
}
