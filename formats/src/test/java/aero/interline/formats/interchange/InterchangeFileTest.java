package aero.interline.formats.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Origin;
import aero.interline.formats.Corpus;
import aero.interline.formats.file.BatchFile;
import aero.interline.formats.file.FileReader;
import aero.interline.formats.file.FileRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterchangeFileTest {
    private static final Origin BOOKING = new Origin("booking", null, Instant.parse("2026-11-22T12:00:00Z"));
    private static final byte[] ONE = Corpus.bytes(Corpus.projectRoot().resolve("samples/pnrgov/01-one-adult.edi"));
    private static final String TEXT = new String(ONE, StandardCharsets.UTF_8);
    private static final String ON_ONE_LINE = TEXT.replaceAll("[\\r\\n]", "");

    /**
     * Reads a file of several interchanges as one that came in a folder is read.
     *
     * @return the lengths of its records
     */
    private static List<Integer> check(String text, int facts) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Integer> lengths = new ArrayList<>();
        long offset = 0;
        int found = 0;
        try (BatchFile file = FileReader.open(BOOKING, "x.edi", new ByteArrayInputStream(bytes)).orElseThrow()) {
            for (var each = file.next(); each.isPresent(); each = file.next()) {
                FileRecord record = each.get();
                assertThat(record.offset()).isEqualTo(offset);
                offset += record.length();
                lengths.add(record.length());
                assertThat(record.reading().rejected()).as("record %d is rejected", record.number()).isFalse();
                found += record.reading().facts().size();
            }
        }
        assertThat(offset).as("bytes in records").isEqualTo(bytes.length);
        assertThat(found).isEqualTo(facts);
        return lengths;
    }

    private static String repeated(String interchange, int least) {
        return interchange.repeat(least / interchange.getBytes(StandardCharsets.UTF_8).length + 1);
    }

    /** Files that are too large for one message. */
    private static void checkLarge(String interchange) throws IOException {
        String text = repeated(interchange, InterchangeFile.LARGEST_MESSAGE);
        int count = text.length() / interchange.length();
        assertThat(check(text, count)).hasSize(count);
    }

    @Test
    void everyInterchangeIsARecord() throws IOException {
        check(TEXT.repeat(3000), 3000);
    }

    @Test
    void oneInterchangeIsOneMessageAndTwoAreAFile() throws IOException {
        assertThat(FileReader.open(BOOKING, "x.edi", new ByteArrayInputStream(ONE))).isEmpty();
        assertThat(check(TEXT + TEXT, 2)).hasSize(2);
    }

    @Test
    void anInterchangeOfManyMessagesIsOneMessageAsLongAsItIsNoLargerThanOneMayBe() throws IOException {
        byte[] five = ofMessages(5_000_000).getBytes(StandardCharsets.UTF_8);
        assertThat(FileReader.open(BOOKING, "x.edi", new ByteArrayInputStream(five))).isEmpty();
    }

    @Test
    void anInterchangeThatIsTooLargeIsCutBetweenItsMessages() throws IOException {
        String large = ofMessages(InterchangeFile.LARGEST_MESSAGE);
        assertThat(check(large, large.split("UNH\\+", -1).length - 1)).hasSizeGreaterThan(15).allMatch(each -> each <= 1 << 20);
    }

    @Test
    void theTerminatorThatTheDeclarationNamesNeedNotBeTheOneThatIsUsed() throws IOException {
        checkLarge("UNA:+.?*!" + ON_ONE_LINE);
        String text = "UNA:+.?*!" + repeated(ON_ONE_LINE, InterchangeFile.LARGEST_MESSAGE);
        check(text, text.length() / ON_ONE_LINE.length());
    }

    @Test
    void typographicQuotesTerminateSegmentsToo() throws IOException {
        String quoted = ON_ONE_LINE.replace('\'', '\u2019');
        checkLarge("UNA:+.\\*\u2019" + quoted);
        checkLarge("UNA:+.?*'" + quoted);
        checkLarge(quoted);
    }

    @Test
    void aLineBreakTakesThePlaceOfALostTerminator() throws IOException {
        checkLarge(ON_ONE_LINE.replaceFirst("'$", "\r\n"));
        checkLarge("UNA:+.?*!\n" + ON_ONE_LINE.replace('\'', '\n'));
    }

    @Test
    void tagsInLowerCaseBeginInterchangesToo() throws IOException {
        checkLarge(ON_ONE_LINE.replace("UN", "un"));
    }

    private static String ofMessages(int least) {
        int begin = TEXT.indexOf("UNH+");
        int end = TEXT.indexOf("UNZ+");
        return TEXT.substring(0, begin) + repeated(TEXT.substring(begin, end), least) + TEXT.substring(end);
    }
}
