package aero.interline.formats.published;

import aero.interline.contracts.exchange.OutcomeReply;
import aero.interline.formats.Corpus;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The schema of the JSON answer. */
final class ReplySchema {
    static final Path FILE = Path.of("contracts/src/main/resources/schema/outcome-reply.schema.json");

    private ReplySchema() {}

    static String text() {
        Path contracts = Corpus.projectRoot().resolve("contracts/src/main");
        RecordSchemas schemas = new RecordSchemas(new ComponentRules(contracts.resolve("schema/reply.txt")),
                new RecordComments(contracts.resolve("java")), true);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:aero:interline:schema:outcome-reply:1");
        root.put("title", "The hub's answer to a message");
        root.putAll(schemas.reference(OutcomeReply.class));
        root.put("$defs", schemas.definitions());
        return PlainJson.write(root);
    }
}
