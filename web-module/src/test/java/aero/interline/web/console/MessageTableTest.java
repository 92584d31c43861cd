package aero.interline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageTableTest {

    @Test
    void commasQuotesAndBreaksAreQuoted() {
        assertThat(MessageTable.row(Stream.of("a", "b,c", "d \"e\"", "f\ng", null)))
                .isEqualTo("a,\"b,c\",\"d \"\"e\"\"\",\"f\ng\",\r\n");
    }

    @Test
    void noTextOfASenderBecomesAFormula() {
        assertThat(MessageTable.row(Stream.of("=cmd()", "+1", "-1", "@x"))).isEqualTo("'=cmd(),'+1,'-1,'@x\r\n");
    }
}
