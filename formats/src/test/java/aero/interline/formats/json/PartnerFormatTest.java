package aero.interline.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.SupplierOrderReported;
import aero.interline.formats.FormatReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Partners' JSON is told from canonical JSON by the members of its objects. */
class PartnerFormatTest {
    private static final Origin SUPPLIER = new Origin("supplier", null, Instant.parse("2026-11-22T12:00:00Z"));
    private static final String ORDER = "'supplier':'H','orderNumber':'1','service':'HOTEL','status':'OK','updatedAt':'2026-11-20T10:00:00Z'}";

    private static Reading read(String text) {
        return new FormatReader().read(SUPPLIER, text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aMemberThatTheSchemaDoesNotNameIsKeptWhateverItIsCalled() {
        for (String each : new String[] {"{'type':'hotel'," + ORDER, "[{'type':'hotel'," + ORDER + "]", "{'type':{'facts':[1]}," + ORDER}) {
            Reading reading = read(each);
            assertThat(reading.format()).as(each).isEqualTo("supplier-json");
            assertThat(reading.losses()).isEmpty();
            assertThat(((SupplierOrderReported) reading.facts().get(0)).fragments()).extracting("tag").containsExactly("type");
        }
    }

    @Test
    void theNumberMayStandFarBehindOrInAFurtherObject() {
        assertThat(read("{'note':'" + "x".repeat(5000) + "'," + ORDER).format()).isEqualTo("supplier-json");
        assertThat(read("[{'supplier':'H'},{" + ORDER + "]").facts()).hasSize(1);
        assertThat(read("{'sent':{'at':'leadId'},'orders':[{" + ORDER + "]}").facts()).hasSize(1);
    }

    @Test
    void canonicalJsonStaysCanonical() {
        assertThat(read("{'type':'TicketSold','orderNumber':'1'}").format()).isEqualTo("json");
        assertThat(read("{'facts':[{'type':'TicketSold'}],'orders':[]}").format()).isEqualTo("json");
        assertThat(read("{'note':'\\'orderNumber\\':1','order':{'orderNumber':'1'}}").format()).isEqualTo("json");
        assertThat(read("{'type':").format()).isEqualTo("json");
        assertThat(read("{'orderNumber':'1',,").format()).isEqualTo("supplier-json");
    }
}
