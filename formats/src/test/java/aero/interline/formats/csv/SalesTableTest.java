package aero.interline.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.TicketSold;
import aero.interline.formats.FormatReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Amounts of agencies' sales reports. */
class SalesTableTest {
    private static final Origin DISTRIBUTOR = new Origin("distributor", null, Instant.parse("2026-11-22T12:00:00Z"));

    private static Reading read(String text) {
        return new FormatReader().read(DISTRIBUTOR, text.getBytes(StandardCharsets.UTF_8));
    }

    private static TicketSold sold(Reading reading) {
        return (TicketSold) reading.facts().get(0);
    }

    @Test
    void aCommaBeforeThreeDigitsIsADecimalOneWhereTheCurrencyHasThreeDecimals() {
        String heading = "ticket;seller;sold on;fare;tax;total;commission;currency\n";
        for (String money : List.of("KWD", "tnd")) {
            TicketSold sold = sold(read(heading + "2202409876543;99990011;2026-11-20;12,500;0,750;13,250;1,250;" + money + "\n"));
            assertThat(sold.fare()).as(money).isEqualTo("12.500");
            assertThat(sold.total()).isEqualTo("13.250");
            assertThat(sold.commission()).isEqualTo("1.250");
            assertThat(sold.verdicts()).isEmpty();
        }
        TicketSold euros = sold(read(heading + "2202409876543;99990011;2026-11-20;12,500;0,75;12,500.75;;EUR\n"));
        assertThat(euros.fare()).isEqualTo("12500");
        TicketSold beside = sold(read("ticket;seller;sold on;total;currency\n2202409876543;99990011;2026-11-20;KWD 12,500;\n"));
        assertThat(beside.total()).isEqualTo("12.500");
    }

    @Test
    void theTaxIsKeptAndMakesTheTotalThatIsNotTold() {
        Reading reading = read("ticket;transaction;seller;sold on;fare;tax;currency\n2202409876543;SALE;99990011;2026-11-20;420.00;85.30;EUR\n"
                + "2202409876544;REFUND;99990011;2026-11-20;0.00;85.30;EUR\n2202409876545;SALE;99990011;2026-11-20;420.00;;EUR\n");
        assertThat(reading.facts()).extracting(each -> ((TicketSold) each).total())
                .containsExactly(new BigDecimal("505.30"), new BigDecimal("-85.30"), null);
        assertThat(sold(reading).fragments()).extracting(each -> each.tag() + "=" + each.text()).containsExactly("tax=85.30");
        assertThat(reading.evidence()).extracting("found").containsExactly("no total beside fare and tax", "no total beside fare and tax");
        Reading told = read("ticket;seller;sold on;fare;tax;total;currency\n2202409876543;99990011;2026-11-20;420.00;85.30;505.30;EUR\n");
        assertThat(sold(told).total()).isEqualTo("505.30");
        assertThat(sold(told).fragments()).hasSize(1);
        assertThat(told.evidence()).extracting("found").containsExactly("no kind of transaction");
    }
}
