package aero.interline.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.formats.FormatReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    private static final String SMALL = """
            {"type":"ReservationReported",
             "key":{"carrier":"LH","locator":"ABC123"},
             "passengers":[{"ref":"1","name":{"surname":"EXAMPLE","given":"ANNA"}}],
             "segments":[{"ref":"1","marketing":"LH","number":"400","origin":"FRA","destination":"JFK",
                          "departs":"2026-11-22T10:30"}]}
            """;

    private static Reading read(String json) {
        return new FormatReader().read(new Origin("booking", null, Instant.EPOCH), json.getBytes(StandardCharsets.UTF_8));
    }

    private static ReservationReported only(String json) {
        Reading reading = read(json);
        assertThat(reading.rejection()).isNull();
        return (ReservationReported) reading.facts().get(0);
    }

    @Property
    void whatIsWrittenIsReadBackEqual(@ForAll long seed) {
        ReservationReported fact = new FactArbitraries(seed).reservation();
        Reading reading = new FormatReader().read(new Origin("booking", "json", Instant.EPOCH), FactWriter.write(fact));
        assertThat(reading.rejection()).isNull();
        assertThat(reading.facts().get(0)).usingRecursiveComparison().ignoringFieldsOfTypes(Position.class).isEqualTo(fact);
        assertThat(new FormatReader().read(new Origin("booking", null, Instant.EPOCH), FactWriter.write(List.of(fact, fact))).facts()).hasSize(2);
        assertThat(new FormatReader().read(new Origin("booking", null, Instant.EPOCH), FactWriter.writeIndented(fact)).facts()).hasSize(1);
    }

    @Test
    void absentMembersGetTheValuesThatTheSchemaNames() {
        ReservationReported fact = only(SMALL);
        assertThat(fact.passengers().get(0).type()).isEqualTo(PassengerType.ADULT);
        assertThat(fact.passengers().get(0).name().raw()).isEqualTo("EXAMPLE/ANNA");
        assertThat(fact.segments().get(0).operating()).isEqualTo("LH");
        assertThat(fact.segments().get(0).departsTimeKnown()).isTrue();
        assertThat(fact.services()).isEmpty();
        assertThat(fact.locators()).extracting("locator").containsExactly("ABC123");
        assertThat(fact.version().lastModified()).isNull();
    }

    @Test
    void everyPartKnowsItsPlaceInTheText() {
        Position passenger = only(SMALL).passengers().get(0).at();
        assertThat(passenger.line()).isEqualTo(3);
        assertThat(SMALL.substring(passenger.offset(), passenger.end())).startsWith("{\"ref\"").endsWith("}}");
        assertThat(only(SMALL).at().length()).isEqualTo(SMALL.strip().length());
    }

    @Test
    void threeEnvelopesAreAccepted() {
        assertThat(read(SMALL).facts()).hasSize(1);
        assertThat(read("[" + SMALL + "," + SMALL + "]").facts()).hasSize(2);
        assertThat(read("{\"facts\":[" + SMALL + "]}").facts()).hasSize(1);
        assertThat(read("\ufeff" + SMALL).facts()).hasSize(1);
    }

    @Test
    void theEnvelopeMayTellTheNumberOfTheMessage() {
        String facts = "\"facts\":[" + SMALL + "]";
        assertThat(read("{\"sequence\":17," + facts + "}").sequences()).containsExactly(new SequenceNumber("MESSAGES", 17));
        assertThat(read("{" + facts + ",\"series\":\"LH-RES\",\"sequence\":0}").sequences())
                .containsExactly(new SequenceNumber("MESSAGES/LH-RES", 0));
        assertThat(read("{" + facts + ",\"series\":null,\"sequence\":null}").sequences()).isEmpty();
        assertThat(read("{" + facts.replace("\"key\"", "\"kee\"") + ",\"sequence\":17}").sequences())
                .as("also where its facts cannot be read").hasSize(1);
        for (String wrong : List.of("\"17\"", "-1", "1.5", "1e3", "1234567890123456789", "{}")) {
            Reading reading = read("{" + facts + ",\"sequence\":" + wrong + "}");
            assertThat(reading.rejection().text()).contains("/sequence");
        }
        assertThat(read("{" + facts + ",\"sequence\":1,\"series\":7}").rejection().text()).contains("/series");
        assertThat(read("{" + facts + "," + facts + "}").rejection().expected()).contains("each once");
        assertThat(read("{" + facts + ",\"number\":1}").rejection().expected()).contains("facts, series, sequence");
    }

    @Test
    void malformedTextIsRejectedWithItsPlace() {
        Reading reading = read(SMALL.replace("\"ref\":\"1\",\"name\"", "\"ref\":\"1\" \"name\""));
        assertThat(reading.rejection().code()).isEqualTo(ErrorCode.JSON_MALFORMED);
        assertThat(reading.rejection().position().line()).isEqualTo(3);
        assertThat(reading.rejection().position().column()).isBetween(25, 35);
        assertThat(read("{").rejection().expected()).contains("too early");
        assertThat(read(SMALL + "x").rejection().code()).isEqualTo(ErrorCode.JSON_MALFORMED);
        assertThat(read("[".repeat(5000)).rejection().code()).isEqualTo(ErrorCode.JSON_MALFORMED);
        assertThat(read("[]").rejection().code()).isEqualTo(ErrorCode.JSON_SCHEMA_VIOLATED);
    }

    @Test
    void violationsNameAPointerAndAPlace() {
        Reading reading = read(SMALL.replace("\"2026-11-22T10:30\"", "\"yesterday\""));
        assertThat(reading.rejection().code()).isEqualTo(ErrorCode.JSON_SCHEMA_VIOLATED);
        assertThat(reading.rejection().text()).contains("/segments/0/departs");
        assertThat(reading.rejection().position().line()).isEqualTo(5);
        assertThat(read(SMALL.replace("\"LH\",\"locator\":\"ABC123\"", "\"LH\"")).rejection().text()).contains("/key/locator");
        assertThat(read(SMALL.replace("\"given\"", "\"firstName\"")).rejection().expected()).isEqualTo("no member of this name");
        assertThat(read(SMALL.replace("ReservationReported", "Nothing")).rejection().text()).contains("/type");
        assertThat(read(SMALL.replace("\"ABC123\"", "17")).rejection().expected()).isEqualTo("a string");
        assertThat(read("[1]").rejection().expected()).isEqualTo("an object");
    }

    @Test
    void referencesMustNameSomethingThatIsThere() {
        String service = SMALL.replace("\"segments\"", "\"services\":[{\"code\":\"VGML\",\"passengerRef\":\"9\"}],\"segments\"");
        assertThat(read(service).rejection().text()).contains("/services/0/passengerRef");
        String twice = SMALL.replace("\"passengers\":[", "\"passengers\":[{\"ref\":\"1\",\"name\":{\"surname\":\"X\"}},");
        assertThat(read(twice).rejection().text()).contains("/passengers/1/ref");
    }

    @Test
    void oneBadFactDoesNotTakeTheOthersAlong() {
        Reading reading = read("[" + SMALL + "," + SMALL.replace("\"ref\":\"1\",\"name\"", "\"name\"") + "]");
        assertThat(reading.facts()).hasSize(1);
        assertThat(reading.losses()).hasSize(1);
        assertThat(reading.losses().get(0).record()).isEqualTo("ABC123");
        assertThat(reading.losses().get(0).position().segment()).isEqualTo(2);
    }

    @Test
    void aDeclaredFormatThatIsWrongIsEvidence() {
        Reading reading = new FormatReader().read(new Origin("booking", "pnrgov", Instant.EPOCH), SMALL.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.format()).isEqualTo("json");
        assertThat(reading.evidence()).hasSize(1);
        List<Fact> facts = reading.facts();
        assertThat(facts).hasSize(1);
    }

    @Test
    void accountsAndCardNumbersAreMasked() {
        String paid = SMALL.replace("\"segments\"",
                "\"payments\":[{\"form\":\"CC\",\"account\":\"4111111111111111\"}],"
                        + "\"contacts\":[{\"kind\":\"OTHER\",\"value\":\"PAID WITH 5500 0000 0000 0004\"}],\"segments\"");
        Reading reading = read(paid);
        String body = new String(reading.body(), StandardCharsets.UTF_8);
        assertThat(body).hasSameSizeAs(paid).contains("XXXXXXXXXXXX1111").contains("XXXX XXXX XXXX 0004");
        ReservationReported fact = (ReservationReported) reading.facts().get(0);
        assertThat(fact.payments().get(0).account()).isEqualTo("XXXXXXXXXXXX1111");
        assertThat(fact.contacts().get(0).value()).endsWith("XXXX 0004");
    }
}
