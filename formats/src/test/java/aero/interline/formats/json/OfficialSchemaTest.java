package aero.interline.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.Corpus;
import aero.interline.formats.FormatReader;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The published schema is valid, and partners who check with any JSON Schema validator get the hub's own answer. */
class OfficialSchemaTest {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final String SCHEMA = schema();
    private static final JsonSchema OFFICIAL = FACTORY.getSchema(SCHEMA);

    private static String schema() {
        try (InputStream in = Fact.class.getResourceAsStream(FactSchema.RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean officially(String json) {
        return OFFICIAL.validate(json, InputFormat.JSON, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)).isEmpty();
    }

    private static boolean here(String json) {
        var reading = new FormatReader().read(new Origin("booking", "json", Instant.EPOCH), json.getBytes(StandardCharsets.UTF_8));
        return !reading.rejected() && reading.losses().isEmpty();
    }

    @Test
    void theSchemaFollowsItsMetaSchema() {
        JsonSchema meta = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012));
        assertThat(meta.validate(SCHEMA, InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSamplesGetTheSameAnswer() {
        Corpus.files(Corpus.projectRoot().resolve("samples").resolve("json")).forEach(each -> {
            String json = new String(Corpus.bytes(each), StandardCharsets.UTF_8);
            if (!each.toString().contains("malformed")) {
                assertThat(here(json)).as(each.toString()).isEqualTo(officially(json));
            }
        });
    }

    @Property(tries = 200)
    void whatTheHubWritesIsValid(@ForAll long seed) {
        String json = new String(FactWriter.write(new FactArbitraries(seed).reservation()), StandardCharsets.UTF_8);
        assertThat(officially(json)).isTrue();
    }

    @Property(tries = 400)
    void everyKindOfFactIsWrittenValidAndReadBackEqual(@ForAll long seed) throws Exception {
        Fact fact = new AnyFact(seed, new JsonText(SCHEMA.getBytes(StandardCharsets.UTF_8), 0).parse().member("$defs")).next();
        byte[] json = FactWriter.write(fact);
        assertThat(officially(new String(json, StandardCharsets.UTF_8))).isTrue();
        var reading = new FormatReader().read(new Origin("booking", "json", Instant.EPOCH), json);
        assertThat(reading.rejection()).isNull();
        assertThat(reading.facts().get(0)).usingRecursiveComparison().ignoringFieldsOfTypes(Position.class).ignoringFieldsMatchingRegexes(".*account").isEqualTo(fact);
    }

    /** Values of wrong types and shapes in any place; what only the hub checks beyond the schema is left out. */
    @Property(tries = 400)
    void brokenMessagesGetTheSameAnswer(@ForAll long seed) {
        Random random = new Random(seed);
        String json = new String(FactWriter.write(new FactArbitraries(seed).reservation()), StandardCharsets.UTF_8);
        String broken = broken(json, random);
        assertThat(here(broken)).as(broken).isEqualTo(officially(broken));
    }

    private static String broken(String json, Random random) {
        List<String[]> changes = List.of(new String[] {"\"carrier\":\"1A\"", "\"carrier\":17"}, new String[] {"\"locator\"", "\"locators\""},
                new String[] {"\"surname\":\"", "\"surname\":\"A\",\"extra\":\""}, new String[] {"\"kind\":\"ADDRESS\"", "\"kind\":\"PIGEON\""},
                new String[] {"\"number\":\"12A\"", "\"number\":\"012A\""}, new String[] {"\"services\":[", "\"services\":{},\"extra\":["},
                new String[] {"\"form\":\"CA\"", "\"amount\":true"}, new String[] {"\"quantity\":", "\"quantity\":10000"},
                new String[] {"\"departs\":\"", "\"departs\":\"X"}, new String[] {"\"lastModified\":\"", "\"lastModified\":\"2026-02-30"},
                new String[] {"\"type\":\"ReservationReported\"", "\"type\":\"Other\""}, new String[] {"\"passengers\":[", "\"passengers\":[1,"},
                new String[] {"\"tier\":\"SEN\"", "\"tier\":\"\""}, new String[] {"\"bookingClass\":\"Y\"", "\"bookingClass\":[\"Y\"]"});
        String[] change = changes.get(random.nextInt(changes.size()));
        return json.replaceFirst(Pattern.quote(change[0]), change[1]);
    }
}
