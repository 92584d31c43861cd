package aero.interline.formats.json;

import aero.interline.contracts.fact.Fact;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The published schema of facts, {@code schema/facts.schema.json} in the contracts, compiled once. */
final class FactSchema {
    static final String RESOURCE = "/schema/facts.schema.json";
    private static final Map<String, Class<? extends Fact>> KINDS = kinds();
    private static final Map<String, SchemaNode> DEFINITIONS =
            PublishedSchema.load(Fact.class, RESOURCE, KINDS.keySet());

    private FactSchema() {}

    /** The schema of one kind of fact, or {@code null} if there is none of this name. */
    static SchemaNode of(String type) {
        return DEFINITIONS.get(type);
    }

    /** The record of one kind of fact, or {@code null} if there is none of this name. */
    static Class<? extends Fact> kind(String type) {
        return KINDS.get(type);
    }

    static List<String> names() {
        return List.copyOf(KINDS.keySet());
    }

    private static Map<String, Class<? extends Fact>> kinds() {
        Map<String, Class<? extends Fact>> kinds = new LinkedHashMap<>();
        Arrays.stream(Fact.class.getPermittedSubclasses())
                .forEach(each -> kinds.put(each.getSimpleName(), each.asSubclass(Fact.class)));
        return kinds;
    }
}
