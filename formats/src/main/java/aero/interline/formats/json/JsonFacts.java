package aero.interline.formats.json;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.formats.LossLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a canonical message: one fact, an array of facts, or an object with the member {@code facts}, which may also tell the message's place in what its
 * sender counts: {@code sequence}, and {@code series} where it counts in several. Facts stand for
 * themselves: one that violates the schema is a loss and does not take its neighbours along.
 *
 * @param rejection why nothing could be read, or {@code null}
 * @param sequences the number that the sender gave the message, if he did
 */
public record JsonFacts(List<Fact> facts, List<Rejection> losses, Rejection rejection, List<SequenceNumber> sequences) {
    private static final List<String> ENVELOPE = List.of("facts", "series", "sequence");
    /** Members that hold the sender's own number of a thing, which names a fact that cannot be read. */
    private static final List<String> NUMBERS = List.of("key", "order", "ticket", "reference", "locator");

    /** @param from offset behind a byte order mark, else 0 */
    public static JsonFacts read(byte[] bytes, int from) {
        JsonText text = new JsonText(bytes, from);
        JsonNode root;
        try {
            root = text.parse();
        } catch (JsonText.Malformed e) {
            return refused(new Rejection(null, ErrorCode.JSON_MALFORMED,
                    "The text is not well-formed JSON at this place; mend it and send it again", e.position(), e.expected()));
        }
        JsonNode facts = root.kind == JsonNode.Kind.OBJECT ? root.member("facts") : null;
        if (facts == null) {
            return root.kind == JsonNode.Kind.ARRAY ? all(root, "", text) : all(List.of(root), List.of(""), text);
        }
        SchemaNode.Violation violation = violation(root, facts);
        if (violation != null) {
            return refused(rejection(null, violation, 0, text));
        }
        JsonFacts all = all(facts, "/facts", text);
        return new JsonFacts(all.facts, all.losses, all.rejection,
                SequenceNumber.ofMessage(text(root, "series"), text(root, "sequence")).stream().toList());
    }

    /** What is wrong about an envelope, or {@code null}. */
    private static SchemaNode.Violation violation(JsonNode root, JsonNode facts) {
        if (!ENVELOPE.containsAll(root.names) || Set.copyOf(root.names).size() < root.names.size()) {
            return new SchemaNode.Violation("", root, "an object with the members " + String.join(", ", ENVELOPE) + ", each once");
        }
        if (facts.kind != JsonNode.Kind.ARRAY) {
            return new SchemaNode.Violation("/facts", facts, "an array");
        }
        JsonNode series = root.member("series");
        if (series != null && series.kind != JsonNode.Kind.NULL && series.kind != JsonNode.Kind.STRING) {
            return new SchemaNode.Violation("/series", series, "a string");
        }
        JsonNode sequence = root.member("sequence");
        boolean counted = sequence == null || sequence.kind == JsonNode.Kind.NULL || sequence.kind == JsonNode.Kind.NUMBER
                && SequenceNumber.ofMessage(null, sequence.text).isPresent();
        return counted ? null : new SchemaNode.Violation("/sequence", sequence, "a whole number of at most 18 digits");
    }

    private static String text(JsonNode root, String member) {
        JsonNode node = root.member(member);
        return node == null ? null : node.text;
    }

    private static JsonFacts refused(Rejection reason) {
        return new JsonFacts(List.of(), List.of(), reason, List.of());
    }

    private static JsonFacts all(JsonNode array, String pointer, JsonText text) {
        List<String> pointers = new ArrayList<>(array.values.size());
        for (int i = 0; i < array.values.size(); i++) {
            pointers.add(pointer + "/" + i);
        }
        if (array.values.isEmpty()) {
            SchemaNode.Violation nothing = new SchemaNode.Violation(pointer, array, "at least 1 items");
            return refused(rejection(null, nothing, 0, text));
        }
        return all(array.values, pointers, text);
    }

    private static JsonFacts all(List<JsonNode> nodes, List<String> pointers, JsonText text) {
        List<Fact> facts = new ArrayList<>(nodes.size());
        LossLog losses = new LossLog();
        for (int i = 0; i < nodes.size(); i++) {
            JsonNode node = nodes.get(i);
            SchemaNode.Violation violation = violation(node, pointers.get(i));
            if (violation == null) {
                Fact fact = new RecordBinder(text, i + 1).bindFact(node, FactSchema.kind(node.member("type").text));
                violation = References.check(fact, node, pointers.get(i));
                if (violation == null) {
                    facts.add(fact instanceof ReservationReported reservation ? withOwnLocator(reservation) : fact);
                }
            }
            if (violation != null) {
                losses.add(rejection(name(node, i), violation, i + 1, text));
            }
        }
        return new JsonFacts(facts, losses.all(), facts.isEmpty() ? losses.all().get(0) : null, List.of());
    }

    private static SchemaNode.Violation violation(JsonNode node, String pointer) {
        if (node.kind != JsonNode.Kind.OBJECT) {
            return new SchemaNode.Violation(pointer, node, JsonNode.Kind.OBJECT.words);
        }
        JsonNode type = node.member("type");
        if (type == null || FactSchema.of(type.text) == null) {
            return new SchemaNode.Violation(pointer + "/type", type == null ? node : type,
                    "one of " + String.join(", ", FactSchema.names()));
        }
        return FactSchema.of(type.text).check(node, pointer);
    }

    private static String name(JsonNode node, int index) {
        JsonNode key = node.member("key");
        JsonNode locator = key == null ? null : key.member("locator");
        boolean plausible = locator != null && locator.text != null && locator.text.length() <= 8;
        if (plausible) {
            return locator.text;
        }
        for (String each : NUMBERS) {
            JsonNode number = node.member(each);
            if (number != null && number.text != null && number.text.matches("[A-Za-z0-9/._-]{1,40}")) {
                return number.text;
            }
        }
        return "fact " + (index + 1);
    }

    static Rejection rejection(String record, SchemaNode.Violation violation, int ordinal, JsonText text) {
        Position at = text.at(ordinal, violation.at().start, violation.at().end);
        boolean unknown = violation.expected().startsWith("one of ReservationReported");
        if (unknown) {
            return new Rejection(record, ErrorCode.JSON_TYPE_UNKNOWN, "The JSON names no kind of fact that the hub takes at "
                    + violation.pointer() + "; name one", at, violation.expected());
        }
        String pointer = violation.pointer().isEmpty() ? "the message" : violation.pointer();
        return new Rejection(record, ErrorCode.JSON_SCHEMA_VIOLATED,
                "The JSON does not follow the schema at " + pointer, at, violation.expected());
    }

    private static ReservationReported withOwnLocator(ReservationReported fact) {
        for (RecordLocator each : fact.locators()) {
            if (each.locator().equals(fact.key().locator())) {
                return fact;
            }
        }
        List<RecordLocator> locators = new ArrayList<>(fact.locators());
        locators.add(0, new RecordLocator(fact.key().carrier(), fact.key().locator(),
                fact.key().created() == null ? null : fact.key().created().atStartOfDay()));
        return new ReservationReported(fact.at(), fact.key(), fact.version(), locators, fact.bookedOn(), fact.status(),
                fact.flight(), fact.office(), fact.passengers(), fact.segments(), fact.services(), fact.seats(),
                fact.bags(), fact.tickets(), fact.contacts(), fact.payments(), fact.splitFrom(), fact.history(),
                fact.fragments(), fact.partial());
    }
}
