package aero.interline.formats.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.formats.Corpus;
import aero.interline.formats.FormatReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Published messages of others, where they lie beside the project: each is applied, filtered, or lost with a reason. */
class ForeignXmlTest {

    private static Map<String, String> outcomes(String folder) {
        Optional<Path> foreign = Corpus.foreign().map(each -> each.resolve(folder));
        assumeTrue(foreign.isPresent(), "no ../shared/data beside the project");
        Map<String, String> outcomes = new TreeMap<>();
        for (Path each : Corpus.files(foreign.get())) {
            String name = each.getFileName().toString();
            if (!name.equals("SOURCE.txt") && !name.equals("LICENSE")) {
                Reading reading = new FormatReader().read(new Origin("distributor", null, Instant.EPOCH), Corpus.bytes(each));
                outcomes.put(name, reading.rejected() ? reading.rejection().code().name() : reading.losses().size() + " " + reading.facts().size());
                assertThat(reading.rejected() && reading.rejection().position().line() == 0).as(name + " says where").isFalse();
            }
        }
        return outcomes;
    }

    private static List<String> names(Map<String, String> outcomes, String outcome) {
        List<String> names = new ArrayList<>();
        outcomes.forEach((name, each) -> {
            if (each.equals(outcome)) {
                names.add(name);
            }
        });
        return names;
    }

    @Test
    void ordersOfNdc() {
        Map<String, String> outcomes = outcomes("ndc");
        assertThat(names(outcomes, "0 1")).containsExactly("airdocissue_06_OrderViewRS.xml",
                "ordercancel_02_OrderCancelRS.xml", "ordercancel_04_OrderCancelRS.xml", "ordercreate_07_OrderViewRS.xml");
        assertThat(names(outcomes, "XML_CONTENT_MISSING")).containsExactly("ordercreate_06_frag.xml");
        assertThat(names(outcomes, "0 0")).hasSize(outcomes.size() - 5);
    }

    @Test
    void messagesOfOpenTravel() {
        Map<String, String> outcomes = outcomes("ota/samples2010B");
        assertThat(names(outcomes, "0 1")).hasSize(11);
        assertThat(names(outcomes, "0 2")).containsExactly("OTA_AirCheckInRS3.xml");
        assertThat(names(outcomes, "0 3")).containsExactly("OTA_ProfileReadRS3.xml");
        assertThat(names(outcomes, "PNR_LOCATOR_MISSING")).containsExactly("OTA_AirBookRS2.xml", "OTA_AirBookRS3.xml", "OTA_AirBookRS8.xml");
        assertThat(names(outcomes, "SENDER_REPORTS_ERROR")).containsExactly("OTA_AirBookRS5.xml");
        assertThat(names(outcomes, "0 0")).hasSize(outcomes.size() - 17);
    }

    @Test
    void answersOfAmadeus() {
        assertThat(outcomes("amadeus")).containsExactlyInAnyOrderEntriesOf(Map.of(
                "acspnr.xml", "PNR_LOCATOR_MISSING",
                "acspnrreply.xml", "PNR_LOCATOR_MISSING",
                "dummyPnrNameChangeErrorResponse.txt", "SENDER_REPORTS_ERROR",
                "dummyPnrResponse.txt", "0 1",
                "dummyPnrRetrieveReply.txt", "0 1",
                "testwsdl.wsdl", "XML_TYPE_UNSUPPORTED"));
    }
}
