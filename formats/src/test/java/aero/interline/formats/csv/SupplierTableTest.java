package aero.interline.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.SupplierOrderReported;
import aero.interline.formats.FormatReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that tell one order together. */
class SupplierTableTest {
    private static final Origin SUPPLIER = new Origin("supplier", null, Instant.parse("2026-11-22T12:00:00Z"));

    private static Reading read(String... rows) {
        return new FormatReader().read(SUPPLIER, String.join("\n", rows).concat("\n").getBytes(StandardCharsets.UTF_8));
    }

    private static SupplierOrderReported order(Reading reading) {
        return (SupplierOrderReported) reading.facts().get(0);
    }

    @Test
    void whatAFurtherRowTellsOtherwiseIsKept() {
        Reading reading = read("supplier;order;service;status;guest;PNR;item;updated",
                "HP;V1;HOTEL;OK;EXAMPLE/ANNA;ABC123;DBL;2026-11-20T10:00:00",
                "HP;V1;HOTEL;OK;EXAMPLE/BERT;XYZ789;DBL;2026-11-21T10:00:00",
                "HP;V1;HOTEL;OK;EXAMPLE/ANNA;;DBL;2026-11-19T10:00:00");
        SupplierOrderReported order = order(reading);
        assertThat(order.guest().given()).isEqualTo("ANNA");
        assertThat(order.lines()).hasSize(3);
        assertThat(order.fragments()).extracting(each -> each.tag() + "=" + each.text()).containsExactly("name=EXAMPLE/BERT", "locator=XYZ789");
        assertThat(order.fragments().get(0).at().line()).isEqualTo(3);
        assertThat(reading.evidence()).extracting("assumed").containsExactly("name as the first row that tells it", "locator as the first row that tells it");
        assertThat(order.version().lastModified()).isEqualTo("2026-11-21T10:00:00Z");
    }

    @Test
    void whatTheFirstRowLeavesOutIsTakenFromTheRowThatTellsIt() {
        Reading reading = read("supplier;order;service;status;last name;first name;flight;flight date;item;total;currency",
                "SC;1;CATERING;OK;;;;;VGML;;EUR",
                "SC;1;CATERING;OK;Example;Anna;LH400;2026-12-01;KSML;62.00;EUR");
        SupplierOrderReported order = order(reading);
        assertThat(order.guest().surname()).isEqualTo("EXAMPLE");
        assertThat(order.flight().text()).isEqualTo("LH400/2026-12-01");
        assertThat(order.total()).isEqualTo("62.00");
        assertThat(order.fragments()).isEmpty();
        assertThat(reading.evidence()).isEmpty();
        assertThat(List.of(order.lines().get(0).item(), order.lines().get(1).item())).containsExactly("VGML", "KSML");
    }
}
