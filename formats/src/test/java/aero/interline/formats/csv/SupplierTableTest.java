package aero.interline.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.SupplierOrderReported;
import aero.interline.contracts.fact.SupplierOrderReported.OrderLine;
import aero.interline.formats.FormatReader;
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

/** Rows that tell one order together. */
class SupplierTableTest {
    private static final Origin SUPPLIER = new Origin("supplier", null, Instant.parse("2026-11-22T12:00:00Z"));

    private static final String HEADING = "supplier,order,service,status,item,quantity";

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

    private static List<String> items(Fact order) {
        return ((SupplierOrderReported) order).lines().stream().map(OrderLine::item).toList();
    }

    @Test
    void rowsOfOneOrderBelongTogetherWhereverTheyStand() {
        Reading reading = read(HEADING, "SKY,1,CATERING,OK,VGML,10", "SKY,2,CATERING,OK,HNML,3", "SKY,1,CATERING,OK,KSML,5");
        assertThat(reading.facts()).extracting(SupplierTableTest::items).containsExactly(List.of("HNML"), List.of("VGML", "KSML"));
        assertThat(reading.evidence()).extracting("found").containsExactly("the rows of one order far apart");
    }

    @Test
    void aFileWithRowsOfAnOrderApartIsOneMessage() throws IOException {
        String apart = String.join("\n", HEADING, "SKY,1,CATERING,OK,VGML,10", "SKY,2,CATERING,OK,HNML,3", "SKY,1,CATERING,OK,KSML,5");
        assertThat(FileReader.open(SUPPLIER, "x.csv", new ByteArrayInputStream(apart.getBytes(StandardCharsets.UTF_8)))).isEmpty();
    }

    @Test
    void anOrderOfVeryManyRowsIsOne() throws IOException {
        String large = HEADING + "\n" + "SKY,1,CATERING,OK,VGML,10\n".repeat(6000);
        assertThat(FileReader.open(SUPPLIER, "x.csv", new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))).isEmpty();
        assertThat(order(read(large)).lines()).hasSize(6000);
    }

    @Test
    void inAFileTooLargeForAMessageRowsOfAnOrderApartAreNamedAsLost() throws IOException {
        StringBuilder large = new StringBuilder(HEADING).append(",remark\n");
        for (int order = 0; large.length() < 17 << 20; order++) {
            large.append("SKY,").append(order).append(",CATERING,OK,VGML,10,").append("as ordered ".repeat(100)).append('\n');
        }
        large.append("SKY,77,CATERING,OK,KSML,5\n");
        List<FileRecord> records = records(large.toString());
        FileRecord last = records.get(records.size() - 1);
        assertThat(last.reading().facts()).isEmpty();
        assertThat(last.reading().rejection().record()).contains("77");
        assertThat(records.stream().filter(each -> each.reading() != null && each.reading().rejected())).containsExactly(last);
    }

    private static List<FileRecord> records(String text) throws IOException {
        List<FileRecord> all = new ArrayList<>();
        try (BatchFile file = FileReader.open(SUPPLIER, "x.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).orElseThrow()) {
            for (var each = file.next(); each.isPresent(); each = file.next()) {
                all.add(each.get());
            }
        }
        return all;
    }
}
