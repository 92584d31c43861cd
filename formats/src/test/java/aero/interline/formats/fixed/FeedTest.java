package aero.interline.formats.fixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.fact.MilesMoved;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.FormatReader;
import aero.interline.formats.file.BatchFile;
import aero.interline.formats.file.FileReader;
import aero.interline.formats.file.FileRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static final Origin LOYALTY = new Origin("loyalty", null, Instant.parse("2026-11-22T12:00:00Z"));

    private static Reading read(byte[] body) {
        return new FormatReader().read(LOYALTY, body);
    }

    private static Feeds three() {
        return Feeds.programme("LH", 17).member(11, "EXAMPLE", "ANNA").movement(11, 1, "A", 500)
                .movement(12, 2, "A", 8220, Feeds.segments(4110, 4110)).trailer();
    }

    @Test
    void membersAndMovementsAreRead() {
        Reading reading = read(three().bytes());
        assertThat(reading.rejection()).isNull();
        assertThat(reading.format()).isEqualTo("miles-feed");
        assertThat(reading.facts()).hasSize(4);
        PersonReported member = (PersonReported) reading.facts().get(0);
        assertThat(member.key()).isEqualTo("LH/11");
        assertThat(member.name().surname()).isEqualTo("EXAMPLE");
        assertThat(reading.facts().subList(1, 4)).extracting(each -> ((MilesMoved) each).key()).containsExactly("1", "2/1", "2/2");
        assertThat(((MilesMoved) reading.facts().get(3)).flight().text()).isEqualTo("LH401/2026-11-18");
        assertThat(reading.sequences()).containsExactly(new SequenceNumber("MILES-FEED/LH", 17));
    }

    @Test
    void aWrongRecordRefusesTheWholeAndIsNamedWithFieldAndByte() throws IOException {
        Feeds feed = three().spoil(2, 4 + 34, 0xfa);
        Reading reading = read(feed.bytes());
        assertThat(reading.facts()).isEmpty();
        assertThat(reading.rejection().text()).contains("AWARD-MILES");
        assertThat(reading.rejection().record()).isEqualTo("record 3");
        assertThat(reading.rejection().position().offset()).isEqualTo(feed.start(2) + 4 + 34);

        try (BatchFile file = FileReader.open(LOYALTY, "x", new ByteArrayInputStream(feed.bytes())).orElseThrow()) {
            assertThat(file.takenWhole()).isTrue();
            List<FileRecord> records = all(file);
            assertThat(records.get(2).reading().rejected()).isTrue();
            Rejection refusal = file.refusal().orElseThrow();
            assertThat(refusal.text()).contains("Record 3").contains("AWARD-MILES").contains("byte " + (feed.start(2) + 4 + 34));
        }
    }

    private static List<MilesMoved> movements(String copybook, String more, Object... ticket) {
        RecordWriter feed = new RecordWriter(copybook).write("FEED-HEADER", Feeds.values("RECORD-TYPE", "H", "FEED-NAME", "MILES-FEED",
                "PROGRAMME", "LH", "FILE-NUMBER", 1, "BUSINESS-DATE", 20261121));
        Map<String, Object> movement = Feeds.values("RECORD-TYPE", "D", "MEMBER-NUMBER", 12345, "MOVEMENT-NUMBER", 7, "MOVEMENT-KIND", "A",
                "BOOKED-ON", 20261120, "AWARD-MILES", 500, "SEGMENT-COUNT", 0);
        movement.putAll(Feeds.values(ticket));
        feed.write("MOVEMENT-RECORD", movement);
        feed.write("FEED-TRAILER", Feeds.values("RECORD-TYPE", "T", "RECORD-COUNT", 1, "MILES-TOTAL", 500, "MEMBER-HASH", 12345));
        FeedLayout layout = new FeedLayout("x", copybook, FeedLayouts.resource("miles-feed.properties") + more);
        Reading reading = new FeedReading(layout, LOYALTY, feed.bytes(), new EvidenceLog()).read();
        assertThat(reading.losses()).isEmpty();
        return reading.facts().stream().map(MilesMoved.class::cast).toList();
    }

    @Test
    void whatNamesSomethingKeepsTheZerosBeforeIt() {
        String copybook = FeedLayouts.resource("miles-feed.cpy").replace("TICKET                  PIC X(13)", "TICKET                  PIC 9(13)");
        assertThat(movements(copybook, "", "TICKET", 162401112223L)).singleElement().satisfies(each -> {
            assertThat(each.ticket()).isEqualTo("0162401112223");
            assertThat(each.membership().number()).isEqualTo("12345");
            assertThat(each.key()).isEqualTo("7");
            assertThat(each.miles()).isEqualTo(500);
        });
        assertThat(movements(copybook, "")).singleElement().satisfies(each -> assertThat(each.ticket()).isNull());
        String told = "MOVEMENT-RECORD.number.digits=9\nMOVEMENT-RECORD.key.digits=12\n";
        assertThat(movements(copybook, told)).singleElement().satisfies(each -> {
            assertThat(each.membership().number()).isEqualTo("000012345");
            assertThat(each.key()).isEqualTo("000000000007");
        });
        assertThatThrownBy(() -> movements(copybook, "MOVEMENT-RECORD.number.digits=many\n")).hasMessageContaining("number.digits");
        assertThatThrownBy(() -> movements(copybook, "MOVEMENT-RECORD.kind.Q=QUARREL\n")).hasMessageContaining("MOVEMENT-RECORD").hasMessageContaining("QUARREL");
    }

    @Test
    void zeroBytesInTheHeaderAreNoPartOfAName() throws IOException {
        byte[] feed = Feeds.programme("LH", 17).trailer(0, 0, 0).bytes();
        int at = indexOf(feed, (byte) 0xd3, (byte) 0xc8);
        feed[at] = 0;

        try (BatchFile file = FileReader.open(LOYALTY, "feed", new ByteArrayInputStream(feed)).orElseThrow()) {
            while (file.next().isPresent()) {
                continue; // to the end
            }
            assertThat(file.sequences()).containsExactly(new SequenceNumber("MILES-FEED/H", 17));
        }
    }

    @Test
    void aRecordThatEndsAnywhereIsWrongWithinItsBytes() {
        byte[] header = three().record(0);
        for (int record = 1; record <= 3; record++) {
            byte[] whole = three().record(record);
            for (int length = 5; length < whole.length; length++) {
                byte[] body = Arrays.copyOf(header, header.length + length);
                System.arraycopy(whole, 0, body, header.length, length);
                body[header.length] = (byte) (length >> 8);
                body[header.length + 1] = (byte) length;
                Reading reading = read(body);
                assertThat(reading.rejected()).as("%d bytes of record %d", length, record).isTrue();
                assertThat(reading.losses()).extracting(Rejection::position)
                        .allSatisfy(at -> assertThat(at.offset() + at.length()).isLessThanOrEqualTo(body.length));
            }
        }
    }

    private static int indexOf(byte[] in, byte first, byte second) {
        int i = 0;
        while (in[i] != first || in[i + 1] != second) {
            i++;
        }
        return i;
    }

    @Test
    void wrongTotalsRefuseTheWhole() throws IOException {
        for (byte[] each : List.of(three().without(1).bytes(), Feeds.programme("LH", 1).movement(11, 1, "A", 5).trailer(1, 6, 11).bytes(),
                Feeds.programme("LH", 1).movement(11, 1, "A", 5).trailer(1, 5, 12).bytes(), three().without(4).bytes())) {
            assertThat(read(each).rejection().code()).isEqualTo(ErrorCode.FEED_TOTALS_WRONG);
            assertThat(read(each).facts()).isEmpty();
            try (BatchFile file = FileReader.open(LOYALTY, "x", new ByteArrayInputStream(each)).orElseThrow()) {
                assertThat(all(file)).filteredOn(record -> record.reading() != null).noneMatch(record -> record.reading().rejected());
                assertThat(file.refusal().orElseThrow().code()).isEqualTo(ErrorCode.FEED_TOTALS_WRONG);
            }
        }
    }

    @Test
    void recordsOfAFileCanBeReadAgainAloneAndAreTheFile() throws IOException {
        byte[] bytes = three().bytes();
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        List<Object> facts = new ArrayList<>();
        try (BatchFile file = FileReader.open(LOYALTY, "x", new ByteArrayInputStream(bytes)).orElseThrow()) {
            for (FileRecord each : all(file)) {
                raw.write(bytes, (int) each.offset(), each.length());
                if (each.reading() != null) {
                    facts.addAll(each.reading().facts());
                    assertThat(read(each.reading().body()).facts()).isEqualTo(each.reading().facts());
                }
            }
            assertThat(file.refusal()).isEmpty();
            assertThat(file.sequences()).containsExactly(new SequenceNumber("MILES-FEED/LH", 17));
        }
        assertThat(raw.toByteArray()).isEqualTo(bytes);
        assertThat(facts).usingRecursiveComparison().ignoringFieldsOfTypes(Position.class).isEqualTo(read(bytes).facts());
    }

    private static List<FileRecord> all(BatchFile file) throws IOException {
        List<FileRecord> all = new ArrayList<>();
        for (var each = file.next(); each.isPresent(); each = file.next()) {
            all.add(each.get());
        }
        return all;
    }

    @Test
    void cardNumbersInTextAreMasked() {
        Reading reading = read(Feeds.programme("LH", 1).member(11, "PAID 4111111111111111", "ANNA").trailer().bytes());
        assertThat(((PersonReported) reading.facts().get(0)).name().surname()).isEqualTo("PAID XXXXXXXXXXXX1111");
    }

    @Test
    void cardNumbersAreMaskedAlsoWhereNoLayoutTellsWhatTheyAre() throws IOException {
        assertThat(text(read("A FEED THAT NOBODY DECLARED, PAID 4111111111111111".getBytes(Ebcdic.CP037)))).endsWith("PAID XXXXXXXXXXXX1111");

        byte[] unknownType = Feeds.programme("LH", 1).member(11, "PAID 4111111111111111", "ANNA").spoil(1, 4, 0xe9).trailer().bytes();
        assertThat(text(read(unknownType))).contains("PAID XXXXXXXXXXXX1111");
        try (BatchFile file = FileReader.open(LOYALTY, "x", new ByteArrayInputStream(unknownType)).orElseThrow()) {
            assertThat(text(all(file).get(1).reading())).contains("PAID XXXXXXXXXXXX1111");
        }
    }

    private static String text(Reading reading) {
        return new String(reading.body(), Ebcdic.CP037);
    }

    @Test
    void unknownFeedsInEbcdicAreRejectedByName() {
        Reading reading = read("SOME OTHER FEED OF A MAINFRAME".getBytes(Ebcdic.CP037));
        assertThat(reading.rejection().code()).isEqualTo(ErrorCode.COPYBOOK_UNKNOWN);
        assertThat(reading.format()).isEqualTo("ebcdic");
    }
}
