package aero.interline.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.contracts.fact.SupplierOrderReported;
import aero.interline.formats.FormatReader;
import aero.interline.formats.file.BatchFile;
import aero.interline.formats.file.FileReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CsvFormatTest {
    private static final Origin LOYALTY = new Origin("loyalty", null, Instant.parse("2026-11-22T12:00:00Z"));

    private static Reading read(String text) {
        return new FormatReader().read(LOYALTY, text.getBytes(StandardCharsets.UTF_8));
    }

    private static PersonReported member(Reading reading, int index) {
        return (PersonReported) reading.facts().get(index);
    }

    @Test
    void columnsStandInAnyOrderAndUnderManyNames() {
        for (String heading : List.of("Loyalty_Number,SURNAME", "Member No;last name", "FFN\tFamily-Name", "membership number|Surname")) {
            char separator = heading.contains(";") ? ';' : heading.contains("\t") ? '\t' : heading.contains("|") ? '|' : ',';
            Reading reading = read(heading + "\n4711" + separator + "Sample\n");
            assertThat(reading.format()).as(heading).isEqualTo("members-csv");
            assertThat(member(reading, 0).name().surname()).isEqualTo("SAMPLE");
            assertThat(member(reading, 0).memberships()).extracting(LoyaltyMembership::number).containsExactly("4711");
        }
    }

    @Test
    void theProgrammeIsToldByAColumnOrByTheNumberItself() {
        Reading reading = read("number,carrier\n4711,lh\nBA 4712,\n4713,\n4714,nonsense\n");
        assertThat(reading.facts()).extracting(each -> ((PersonReported) each).memberships().get(0).carrier())
                .containsExactly("LH", "BA", "XX", "XX");
        assertThat(member(reading, 0).key()).isEqualTo("LH/4711");
        assertThat(member(reading, 3).verdicts()).extracting("field").containsExactly("carrier");
    }

    @Test
    void aNumberWithoutProgrammeBelongsToTheAirlinesOwnAndTheRecordKeepsItsKey() {
        byte[] table = "number,carrier\n4711,lh\nBA 4712,\n4713,\n4714,XX\n".getBytes(StandardCharsets.UTF_8);
        Reading reading = new FormatReader(1 << 20, "AC").read(LOYALTY, table);
        assertThat(reading.facts()).extracting(each -> ((PersonReported) each).memberships().get(0).carrier())
                .containsExactly("LH", "BA", "AC", "AC");
        assertThat(reading.facts()).extracting(each -> ((PersonReported) each).key())
                .containsExactly("LH/4711", "BA/4712", "4713", "XX/4714");
    }

    @Test
    void filesAreReadWithTheOwnProgrammeToo() throws IOException {
        byte[] table = "number,surname\n4713,Sample\n4714,Specimen\n".getBytes(StandardCharsets.UTF_8);
        try (BatchFile file = FileReader.open(LOYALTY.with("AC"), "members.csv", new ByteArrayInputStream(table)).orElseThrow()) {
            for (var record = file.next(); record.isPresent(); record = file.next()) {
                Reading reading = record.get().reading();
                if (reading != null) {
                    assertThat(member(reading, 0).memberships().get(0).carrier()).isEqualTo("AC");
                }
            }
        }
    }

    @Test
    void aSeparatorThatNobodyQuotedIsPartOfTheOnlyTextThatCanHoldIt() {
        String heading = "number,surname,street,city,postal code,birth date\n";
        Reading reading = read(heading + "4711,Sample,12 Main St, Apt 2,Berlin,10115,1980-01-01\n4712,Other,1 Lane,Bonn,53111,1990-02-03\n");
        assertThat(reading.losses()).isEmpty();
        assertThat(member(reading, 0).contacts()).extracting("value").containsExactly("12 Main St, Apt 2, Berlin, 10115");
        assertThat(member(reading, 0).birthDate()).isEqualTo("1980-01-01");
        assertThat(reading.evidence()).singleElement().satisfies(repair -> {
            assertThat(repair.found()).isEqualTo("a separator that is not quoted");
            assertThat(repair.assumed()).isEqualTo("part of street");
            assertThat(repair.position().line()).isEqualTo(2);
        });
    }

    @Test
    void whereTwoTextsCanHoldItTheRowIsLost() {
        Reading names = read("number,surname,given,email\n4711,Sample,Anna,Maria,a@example.org\n");
        assertThat(names.losses()).singleElement().satisfies(loss -> assertThat(loss.text()).contains("more fields"));
        Reading three = read("number,surname,street,birth date\n4711,Sample,1, Main St, Apt 2,1980-01-01\n");
        assertThat(three.losses()).as("two too many").hasSize(1);
        Reading quoted = read("number,street,birth date\n4711,\"1 Lane\",Bonn,1980-01-01\n");
        assertThat(quoted.losses()).as("what is quoted is whole").hasSize(1);
    }

    @Test
    void aDecimalCommaThatNobodyQuotedIsFoundByItsNeighbours() {
        Reading reading = read("transaction id,member number,booking date,miles,salary,description\nT1,4711,2026-11-20,500,1200,50,note 7\n");
        assertThat(reading.format()).isEqualTo("miles-csv");
        assertThat(reading.losses()).as("the salary or the miles").hasSize(1);
        Reading tax = read("ticket,seller,sold on,total,currency\n2202409876543,99990011,2026-11-20,120,50,EUR\n");
        assertThat(tax.losses()).isEmpty();
        assertThat(tax.evidence()).extracting("assumed").contains("part of total");
    }

    @Test
    void aLossNamesTheRowAndTheByte() {
        Reading reading = read("number,surname\n1001,A\n,B\n1003,C\n");
        assertThat(reading.facts()).hasSize(2);
        assertThat(reading.losses()).singleElement().satisfies(loss -> {
            assertThat(loss.code()).isEqualTo(ErrorCode.RECORD_INVALID);
            assertThat(loss.record()).isEqualTo("row 3");
            assertThat(loss.position().line()).isEqualTo(3);
            assertThat(loss.position().offset()).isEqualTo("number,surname\n1001,A\n".length());
        });
    }

    @Test
    void rowsOfOneOrderAreItsLines() {
        Reading reading = read("supplier,order,service,status,item,qty\nS,1,meal,ok,A,1\nS,1,meal,ok,B,2\nS,2,meal,ok,C,3\n");
        assertThat(reading.facts()).extracting(each -> ((SupplierOrderReported) each).lines().size()).containsExactly(2, 1);
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        assertThat(CellNumbers.decimal("1,234.50")).isEqualTo("1234.50");
        assertThat(CellNumbers.decimal("1.234,50")).isEqualTo("1234.50");
        assertThat(CellNumbers.decimal("1 234,5")).isEqualTo("1234.5");
        assertThat(CellNumbers.decimal("1,234")).isEqualTo("1234");
        assertThat(CellNumbers.decimal("12,5")).isEqualTo("12.5");
        assertThat(CellNumbers.decimal("0,750")).isEqualTo("0.750");
        assertThat(CellNumbers.decimal("-,750")).isEqualTo("-0.750");
        assertThat(CellNumbers.decimal("12,500", true)).isEqualTo("12.500");
        assertThat(CellNumbers.decimal("1,234,500", true)).isEqualTo("1234500");
        assertThat(CellNumbers.decimal("1.234,500", true)).isEqualTo("1234.500");
        assertThat(CellNumbers.decimal("EUR 12.00-")).isEqualTo("-12.00");
        assertThat(CellNumbers.decimal("(12.00)")).isEqualTo("-12.00");
        assertThat(CellNumbers.decimal("1e9")).isNull();
        assertThat(CellNumbers.decimal("")).isNull();
        assertThat(CellNumbers.decimal("9".repeat(400))).isNull();
        assertThat(CellNumbers.decimal("-57297")).isEqualTo(BigDecimal.valueOf(-57297));
    }

    @Property(tries = 500)
    void whatIsWrittenIsReadBack(@ForAll @Size(min = 2, max = 6) List<String> values) {
        List<String> plain = values.stream().map(each -> each.replace("\0", "").codePoints().filter(c -> !Character.isSurrogate((char) c) || c > 0xffff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()).toList();
        byte[] text = new CsvWriter(';').row(plain).toString().getBytes(StandardCharsets.UTF_8);
        byte[] line = ("a;b\n" + new String(text, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        CsvSyntax syntax = CsvSyntax.of(line, line.length).orElseThrow();
        CsvRow heading = syntax.row(line, 0, line.length, true);
        CsvRow row = syntax.row(line, heading.end, line.length, true);
        List<String> back = IntStream.range(0, row.size()).mapToObj(row::text).toList();
        assertThat(back).isEqualTo(plain);
        assertThat(row.end).isEqualTo(line.length);
    }

    @Test
    void textThatIsNoTableIsLeftToOthers() {
        for (String each : List.of("a,b,c\n1,2,3\n", "Dear colleagues, please find the list\n", "UNB+IATA:1+LH++1'", "PNL\nLH400/01DEC FRA PART1\n")) {
            assertThat(read(each).format()).as(each).doesNotContain("csv");
        }
    }
}
