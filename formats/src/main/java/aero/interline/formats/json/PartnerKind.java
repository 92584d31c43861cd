package aero.interline.formats.json;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.fact.Fact;
import aero.interline.formats.partner.Lead;
import aero.interline.formats.partner.SupplierOrder;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * One kind of partners' JSON.
 *
 * @param name    of the format
 * @param id      member by which a record of it is recognised, which holds its number
 * @param list    member of an envelope that holds several
 * @param record  what a record is bound to
 * @param meaning what it says
 */
record PartnerKind<R extends Record>(
        String name, String id, String list, Class<R> record, SchemaNode schema, BiFunction<Origin, R, Fact> meaning) {

    static final List<PartnerKind<?>> ALL = List.of(
            kind("supplier-json", "orderNumber", "orders", SupplierOrder.class, "supplier-order", PartnerFacts::order),
            kind("lead-json", "leadId", "leads", Lead.class, "lead", PartnerFacts::lead));

    private static <R extends Record> PartnerKind<R> kind(
            String name, String id, String list, Class<R> record, String schema, BiFunction<Origin, R, Fact> meaning) {
        String type = record.getSimpleName();
        Map<String, SchemaNode> compiled =
                PublishedSchema.load(PartnerKind.class, "/schema/" + schema + ".schema.json", List.of(type));
        return new PartnerKind<>(name, id, list, record, compiled.get(type), meaning);
    }

    /** The kind whose records or envelopes have a member of this name, {@code null} if none has. */
    static PartnerKind<?> toldBy(String member) {
        for (PartnerKind<?> each : ALL) {
            if (member.equals(each.id()) || member.equals(each.list())) {
                return each;
            }
        }
        return null;
    }

    /** What a node that follows the schema says; {@code null} if its words have no meaning. */
    Fact fact(Origin origin, JsonNode node, JsonText text, int ordinal) {
        return meaning.apply(origin, new RecordBinder(text, ordinal).bind(node, record));
    }
}
