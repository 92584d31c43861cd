package aero.interline.formats.json;

import aero.interline.contracts.fact.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The published schema of facts, {@code schema/facts.schema.json} in the contracts, compiled once. */
final class FactSchema {
    static final String RESOURCE = "/schema/facts.schema.json";
    private static final Map<String, SchemaNode> DEFINITIONS = load();

    private FactSchema() {}

    /** The schema of one kind of fact, or {@code null} if there is none of this name. */
    static SchemaNode of(String type) {
        return DEFINITIONS.get(type);
    }

    static boolean isFact(String type) {
        return "ReservationReported".equals(type);
    }

    private static Map<String, SchemaNode> load() {
        try (InputStream in = Fact.class.getResourceAsStream(RESOURCE)) {
            JsonNode defs = new JsonText(in.readAllBytes(), 0).parse().member("$defs");
            Map<String, SchemaNode> compiled = new HashMap<>();
            SchemaNode.definition("ReservationReported", defs, compiled);
            return compiled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonText.Malformed e) {
            throw new IllegalStateException("the packaged schema is broken at " + e.position(), e);
        }
    }
}
