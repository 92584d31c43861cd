package aero.interline.formats.published;

import aero.interline.formats.Corpus;
import aero.interline.formats.partner.Lead;
import aero.interline.formats.partner.SupplierOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schemas of partners' JSON. */
final class PartnerSchemas {
    static final Path ORDERS = Path.of("formats/src/main/resources/schema/supplier-order.schema.json");
    static final Path LEADS = Path.of("formats/src/main/resources/schema/lead.schema.json");

    private PartnerSchemas() {}

    static String orders() {
        return text(SupplierOrder.class, "supplier-order", "orders", "Orders as suppliers report them");
    }

    static String leads() {
        return text(Lead.class, "lead", "leads", "Leads as partners refer them");
    }

    private static String text(Class<?> record, String name, String list, String title) {
        Path sources = Corpus.projectRoot().resolve("formats/src/main");
        RecordSchemas schemas = new RecordSchemas(new ComponentRules(sources.resolve("schema/partners.txt")),
                new RecordComments(sources.resolve("java")), false);
        Map<String, Object> one = schemas.reference(record);
        Map<String, Object> array = new LinkedHashMap<>();
        array.put("type", "array");
        array.put("items", one);
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("type", "object");
        envelope.put("properties", Map.of(list, array));
        envelope.put("required", List.of(list));
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:aero:interline:schema:" + name + ":1");
        root.put("title", title);
        root.put("description", "One record, an array of them, or an object with the member " + list + ".");
        root.put("anyOf", List.of(one, array, envelope));
        root.put("$defs", schemas.definitions());
        return PlainJson.write(root);
    }
}
