package aero.interline.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.platform.boundary.Page;
import java.io.StringWriter;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void commasQuotesAndBreaksAreQuoted() {
        assertThat(CsvTable.row(Stream.of("a", "b,c", "d \"e\"", "f\ng", null)))
                .isEqualTo("a,\"b,c\",\"d \"\"e\"\"\",\"f\ng\",\r\n");
    }

    @Test
    void noTextOfASenderBecomesAFormula() {
        assertThat(CsvTable.row(Stream.of("=cmd()", "+1", "-1", "@x"))).isEqualTo("'=cmd(),'+1,'-1,'@x\r\n");
    }

    @Test
    void aFormulaOfSeveralLinesIsNoneEither() {
        assertThat(CsvTable.row(Stream.of("=cmd()\nand more", "\n=1"))).isEqualTo("\"'=cmd()\nand more\",\"'\n=1\"\r\n");
    }

    @Test
    void aTableHasNoEndButItsOwn() throws Exception {
        List<Integer> page = Collections.nCopies(Page.LONGEST, 7);
        StringWriter out = new StringWriter();
        new CsvTable<Integer>("numbers").column("number", each -> each).write(
                cursor -> new Page<>(page, "401".equals(cursor) ? null : String.valueOf(cursor == null ? 1 : Integer.parseInt(cursor) + 1)), out);
        assertThat(out.toString().lines()).hasSize(1 + 402 * Page.LONGEST);
    }

    @Test
    void aTableThatBreaksOffIsNone() throws Exception {
        CsvTable<Integer> table = new CsvTable<Integer>("breaks-off").column("number", each -> each);
        assertThatThrownBy(() -> table.file(cursor -> {
            if (cursor != null) {
                throw new IllegalStateException("away");
            }
            return new Page<>(List.of(1), "more");
        })).hasMessage("away");
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left).noneMatch(each -> each.toString().contains("interline-breaks-off"));
        }
    }

    @Test
    void aTableThatWaitsToBeSentHasNoNameThatCouldOutliveTheHub() throws Exception {
        CsvTable<Integer> table = new CsvTable<Integer>("waits").column("number", each -> each);
        try (var file = table.file(cursor -> new Page<>(List.of(1, 2), null)); Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left).noneMatch(each -> each.toString().contains("interline-waits"));
            assertThat(new String(Channels.newInputStream(file).readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("number\r\n1\r\n2\r\n");
        }
    }

    @Test
    void aTableIsWrittenPageByPage() throws Exception {
        CsvTable<Integer> table = new CsvTable<Integer>("numbers").column("number", each -> each).column("none", each -> null);
        StringWriter out = new StringWriter();
        table.write(cursor -> cursor == null ? new Page<>(List.of(1, 2), "more") : new Page<>(List.of(3), null), out);
        assertThat(out.toString().lines()).containsExactly("number,none", "1,", "2,", "3,");
    }
}
