package aero.interline.formats.fixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CobolTest {
    private static CobolItem field(String picture) {
        return new Copybook("01 R.\n 05 F PIC " + picture + ".\n").record("R").find("F");
    }

    private static BigDecimal number(String picture, String hex) throws CobolValues.Wrong {
        return CobolValues.number(field(picture), HexFormat.of().parseHex(hex), 0);
    }

    @Test
    void packedDecimals() throws Exception {
        assertThat(number("S9(5) COMP-3", "12345c")).isEqualTo("12345");
        assertThat(number("S9(5) COMP-3", "12345d")).isEqualTo("-12345");
        assertThat(number("9(5) COMP-3", "12345f")).isEqualTo("12345");
        assertThat(number("S9(3)V99 COMP-3", "12345d")).isEqualTo("-123.45");
        assertThat(number("S9(4) COMP-3", "01234c")).isEqualTo("1234");
        for (String wrong : new String[] {"1a345c", "123455", "1234ff"}) {
            assertThatThrownBy(() -> number("S9(5) COMP-3", wrong)).isInstanceOf(CobolValues.Wrong.class);
        }
        assertThatThrownBy(() -> number("S9(4) COMP-3", "11234c")).as("overflow").isInstanceOf(CobolValues.Wrong.class);
        assertThatThrownBy(() -> number("9(5) COMP-3", "12345d")).as("minus without sign").isInstanceOf(CobolValues.Wrong.class);
    }

    @Test
    void zonedDecimalsWithTheSignInTheLastByte() throws Exception {
        assertThat(number("S9(3)", "f1f2c3")).isEqualTo("123");
        assertThat(number("S9(3)", "f1f2d3")).isEqualTo("-123");
        assertThat(number("9(3)", "f1f2f3")).isEqualTo("123");
        assertThat(number("S9(3) SIGN IS TRAILING SEPARATE", "f1f2f360")).isEqualTo("-123");
        assertThatThrownBy(() -> number("S9(3)", "40f2c3")).isInstanceOf(CobolValues.Wrong.class);
        assertThatThrownBy(() -> number("9(3)", "f1f2d3")).isInstanceOf(CobolValues.Wrong.class);
    }

    @Test
    void binaryNumbers() throws Exception {
        assertThat(number("9(4) COMP", "04d2")).isEqualTo("1234");
        assertThat(number("S9(4) COMP", "fb2e")).isEqualTo("-1234");
        assertThat(number("S9(9) BINARY", "00000001")).isEqualTo("1");
        assertThatThrownBy(() -> number("9(4) COMP", "ffff")).as("65535 has five digits").isInstanceOf(CobolValues.Wrong.class);
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll @LongRange(min = -999_999_999L, max = 999_999_999L) long value) throws Exception {
        for (String picture : new String[] {"S9(9) COMP-3", "S9(9) COMP", "S9(9)", "S9(9) SIGN TRAILING SEPARATE CHARACTER"}) {
            CobolItem field = field(picture);
            byte[] bytes = new byte[field.length()];
            CobolValues.write(field, value, bytes, 0);
            assertThat(CobolValues.number(field, bytes, 0).longValueExact()).isEqualTo(value);
        }
    }

    @Test
    void groupsRepeatAndAreRedefined() {
        Copybook book = new Copybook("""
                000100* a comment
                000200 01  R.                                                            IDENTIF
                000300     05  N PIC 9.
                000400     05  A PIC X(4) VALUE 'A.B'.
                000500     05  B REDEFINES A.
                000600         10  B1 PIC 99.
                000700         10  FILLER PIC XX.
                000800         88  NOTHING VALUE '0'.
                000900     05  G OCCURS 0 TO 3 TIMES DEPENDING ON N.
                001000         10  G1 PIC X.
                001100         10  G2 PIC 9 OCCURS 2.
                001200     05  Z PIC X.
                """);
        byte[] bytes = "2ABCDx12y34Z".getBytes(Ebcdic.CP037);
        CobolRecord record = new CobolRecord(book.record("R"), bytes, 0, bytes.length);
        assertThat(record.wrong()).isNull();
        assertThat(record.length()).isEqualTo(12);
        assertThat(record.find(book.record("R").find("B1"), 0).from()).isEqualTo(1);
        assertThat(record.find(book.record("R").find("G1"), 2).from()).isEqualTo(8);
        assertThat(record.find(book.record("R").find("Z"), 0).from()).isEqualTo(11);
        byte[] four = "4ABCD".getBytes(Ebcdic.CP037);
        CobolRecord wrong = new CobolRecord(book.record("R"), four, 0, four.length);
        assertThat(wrong.wrongField()).isEqualTo("N");
    }

    @Test
    void everyRecordOfAKindHasItsOwnTables() {
        Copybook book = new Copybook("""
                01  R.
                    05  N PIC 9.
                    05  A PIC X OCCURS 0 TO 3 TIMES DEPENDING ON N.
                    05  M PIC 9.
                    05  B PIC X(2) OCCURS 1 TO 2 TIMES DEPENDING ON M.
                    05  Z PIC X.
                """);
        CobolItem layout = book.record("R");
        for (int round = 1; round <= 2; round++) {
            for (String each : new String[] {"2ab1ccZ", "01ccZ", "2ab2ccddZ", "3abc2ccddZ", "02ccddZ"}) {
                byte[] bytes = ("-" + each).getBytes(Ebcdic.CP037);
                CobolRecord record = new CobolRecord(layout, bytes, 1, bytes.length);
                assertThat(record.wrong()).as(each).isNull();
                assertThat(record.length()).as(each).isEqualTo(each.length());
                assertThat(record.from(record.find(layout.find("Z"), 0))).as(each).isEqualTo(each.length());
                assertThat(record.find(layout.find("A"), 1) == null).as(each).isEqualTo(each.startsWith("0"));
                CobolRecord cut = new CobolRecord(layout, bytes, 1, bytes.length - 1);
                assertThat(cut.wrong().at()).as(each).isEqualTo(bytes.length - 1);
            }
            byte[] four = "-4abcd1ccZ".getBytes(Ebcdic.CP037);
            CobolRecord wrong = new CobolRecord(layout, four, 1, four.length);
            assertThat(wrong.wrongField()).isEqualTo("N");
            assertThat(wrong.wrong().at()).isEqualTo(1);
        }
    }

    @Test
    void whatTheReaderOfCopybooksDoesNotTakeIsNamed() {
        assertThatThrownBy(() -> new Copybook("01 R.\n 05 F PIC ZZ9.\n")).hasMessageContaining("ZZ9");
        assertThatThrownBy(() -> new Copybook("01 R.\n 05 F PIC 9(20).\n")).hasMessageContaining("18 digits");
        assertThatThrownBy(() -> new Copybook("01 R.\n 05 F PIC 9 SYNCHRONIZED.\n")).hasMessageContaining("SYNCHRONIZED");
        assertThatThrownBy(() -> new Copybook("05 F PIC 9.\n")).hasMessageContaining("outside");
        assertThatThrownBy(() -> new Copybook("01 R.\n")).hasMessageContaining("picture");
        assertThatThrownBy(() -> new FeedLayout("x", "01 R.\n 05 F PIC 9.\n", "header.record=Q\n")).hasMessageContaining("Q is no level 01");
    }
}
