package aero.interline.formats.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Compiles a schema that is packaged as a resource. */
final class PublishedSchema {
    private PublishedSchema() {}

    /**
     * @param beside a class of the module that holds the resource
     * @param names  of the definitions that are wanted
     */
    static Map<String, SchemaNode> load(Class<?> beside, String resource, Collection<String> names) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            JsonNode defs = new JsonText(in.readAllBytes(), 0).parse().member("$defs");
            Map<String, SchemaNode> compiled = new HashMap<>();
            names.forEach(each -> SchemaNode.definition(each, defs, compiled));
            return compiled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonText.Malformed e) {
            throw new IllegalStateException("the packaged schema is broken at " + e.position(), e);
        }
    }
}
