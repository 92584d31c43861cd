package aero.interline.formats.published;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Systems;
import aero.interline.formats.FormatReader;
import aero.interline.formats.fixed.FeedFormat;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code asyncapi.yaml} (AsyncAPI 3.0): the queues, what may be put on them, and what comes back. */
final class AsyncApi {
    static final Path FILE = Path.of("docs/asyncapi.yaml");
    private static final String SCHEMAS = "../contracts/src/main/resources/schema/";
    private static final String PARTNERS = "../formats/src/main/resources/schema/";

    /** Formats that each system is meant to send; any queue reads them all. */
    private static final Map<String, List<String>> SENT = Map.of(
            Systems.BOOKING, List.of("pnrgov", "airimp", "pnr-reply", "json"),
            Systems.DEPARTURE, List.of("pnl", "adl", "pfs", "prl", "typeb-other", "paxlst", "bcbp", "json"),
            Systems.LOYALTY, List.of("miles-feed", "members-csv", "miles-csv", "json"),
            Systems.SUPPLIER, List.of("supplier-csv", "supplier-json", "json"),
            Systems.DISTRIBUTOR, List.of("agency-sales-csv", "lead-json", "xml", "json"));

    private AsyncApi() {}

    static String text() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("asyncapi", "3.0.0");
        root.put("info", map("title", "Interline queues", "version", "1", "description", "What legacy systems put on the hub's queues and what "
                + "comes back. Made from the contracts by a test; see CONTRIBUTING.md.", "license",
                map("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0.txt")));
        root.put("defaultContentType", "application/octet-stream");
        root.put("servers", map("hub", map("host", "localhost:61616", "protocol", "jms", "description",
                "Apache Artemis, core protocol on TCP. A user per system, who may send to in.SYSTEM and consume reply.SYSTEM only.")));
        Map<String, Object> channels = new LinkedHashMap<>();
        Map<String, Object> operations = new LinkedHashMap<>();
        Systems.ALL.forEach(each -> system(each, channels, operations));
        channels.put("dlq-undelivered", channel("dlq.undelivered", "What the broker itself could not place or hand out; a person looks at it.", Map.of("undelivered", ref("messages/Undelivered"))));
        channels.put("dlq-expired", channel("dlq.expired", "What expired. Messages of in.SYSTEM never do, and answers that nobody took are thrown away.", Map.of("undelivered", ref("messages/Undelivered"))));
        root.put("channels", channels);
        root.put("operations", operations);
        root.put("components", map("messages", messages(), "schemas", map("MessageProperties", properties(), "ReplyProperties", replyProperties())));
        return "# Made by PublishedDocumentsTest; do not edit.\n" + PlainYaml.write(root);
    }

    private static void system(String system, Map<String, Object> channels, Map<String, Object> operations) {
        channels.put("in-" + system, channel(Systems.queueOf(system), "What " + system + " systems report. Any of the hub's formats is taken: "
                + String.join(", ", formats()) + "; meant for this queue: " + String.join(", ", sentBy(system)) + ".", messagesOf(system)));
        channels.put("reply-" + system, channel("reply." + system, "Answers to messages of in." + system + ".", Map.of("outcome", ref("messages/Outcome"))));
        channels.put("dlq-in-" + system, channel("dlq.in." + system, "Messages of in." + system
                + " that the hub could not even keep: without or with too large a body, or of a kind that it does not take.",
                Map.of("undelivered", ref("messages/Undelivered"))));
        operations.put("report-" + system, map("action", "receive", "channel", Map.of("$ref", "#/channels/in-" + system), "summary",
                "A " + system + " system reports.", "reply", map("address", map("location", "$message.header#/JMSReplyTo",
                        "description", "Only reply." + system + " is answered at."), "channel", Map.of("$ref", "#/channels/reply-" + system))));
        operations.put("answer-" + system, map("action", "send", "channel", Map.of("$ref", "#/channels/reply-" + system), "summary",
                "The hub answers, when JMSReplyTo asks for it or interline.reply." + system + " says so."));
    }

    /** What somebody may mean to send. */
    private static Set<String> formats() {
        Set<String> names = new TreeSet<>(FormatReader.names());
        names.removeAll(Set.of(FormatReader.UNKNOWN, FeedFormat.UNDECLARED));
        return names;
    }

    private static List<String> sentBy(String system) {
        Set<String> sent = new TreeSet<>(SENT.get(system));
        if (system.equals(Systems.DISTRIBUTOR)) {
            formats().stream().filter(each -> each.startsWith("ndc-") || each.startsWith("ota-")).forEach(sent::add);
        } else if (system.equals(Systems.SUPPLIER)) {
            formats().stream().filter(each -> each.startsWith("ota-")).forEach(sent::add);
        }
        return List.copyOf(sent);
    }

    /** Formats of the hub that no system is meant to send: there should be none. */
    static Set<String> sentByNobody() {
        Set<String> left = new TreeSet<>(formats());
        Systems.ALL.forEach(each -> left.removeAll(sentBy(each)));
        return left;
    }

    private static Map<String, Object> channel(String address, String description, Map<String, Object> messages) {
        return map("address", address, "description", description, "messages", messages);
    }

    private static Map<String, Object> messagesOf(String system) {
        Map<String, Object> messages = new LinkedHashMap<>();
        sentBy(system).forEach(each -> messages.put(each, ref("messages/" + each)));
        return messages;
    }

    private static Map<String, Object> messages() {
        Map<String, Object> messages = new LinkedHashMap<>();
        for (String each : formats()) {
            String schema = switch (each) {
                case "json" -> SCHEMAS + "facts.schema.json";
                case "supplier-json" -> PARTNERS + "supplier-order.schema.json";
                case "lead-json" -> PARTNERS + "lead.schema.json";
                default -> null;
            };
            Map<String, Object> message = map("name", each, "contentType", contentType(each), "headers", ref("schemas/MessageProperties"));
            message.put("payload", schema == null ? map("type", "string", "description", "As the format defines it; samples stand in samples/.")
                    : map("schemaFormat", "application/schema+json;version=draft-2020-12", "schema", Map.of("$ref", schema)));
            messages.put(each, message);
        }
        messages.put("Outcome", map("name", "outcome", "summary", "In the family of the message where it has answers of its own (ACKRES, CONTRL, Type B, "
                + "OTA, NDC), else JSON.", "contentType", "application/json", "headers", ref("schemas/ReplyProperties"), "correlationId",
                map("location", "$message.header#/JMSCorrelationID"), "payload", map("schemaFormat",
                        "application/schema+json;version=draft-2020-12", "schema", Map.of("$ref", SCHEMAS + "outcome-reply.schema.json"))));
        messages.put("Undelivered", map("name", "undelivered", "summary", "The message as it came."));
        return messages;
    }

    private static String contentType(String format) {
        if (format.endsWith("json")) {
            return "application/json";
        }
        if (format.endsWith("csv")) {
            return "text/csv";
        }
        boolean xml = format.startsWith("ndc-") || format.startsWith("ota-") || format.equals("pnr-reply");
        boolean edifact = format.equals("pnrgov") || format.equals("paxlst");
        return xml ? "application/xml" : edifact ? "application/edifact" : format.endsWith("feed") ? "application/octet-stream" : "text/plain";
    }

    private static Map<String, Object> properties() {
        return map("type", "object", "description", "JMS headers and properties. A text or bytes message; text in UTF-8 or windows-1252.", "properties", map(
                "JMSMessageID", text("Tells a redelivery from a new message."),
                "JMSCorrelationID", text("Comes back with the answer; messages are found by it."),
                "JMSReplyTo", text("The reply queue of the system, when an answer is wanted."),
                "JMSType", text("Read as the format when there is no property format."),
                "format", map("type", "string", "description", "What the sender takes it for. Evidence only: the hub looks for itself.",
                        "examples", List.copyOf(formats())),
                "sequence", map("type", "integer", "minimum", 0, "description", "The number that the sender gave the message, one more than that of the "
                        + "message before. One that is left out is a gap until it comes; anything but a whole number is passed over."),
                "series", text("Whose numbers these are, where several senders of the system count, each from its own beginning.")));
    }

    private static Map<String, Object> replyProperties() {
        List<Object> outcomes = Arrays.stream(Outcome.values()).map(each -> (Object) each.name()).toList();
        return map("type", "object", "properties", map("JMSCorrelationID", text("That of the message, else its JMS message id."),
                "format", text("Family of the answer: json, ackres, contrl, type-b, ota or ndc."), "messageId", text("The hub's id of the message."),
                "outcome", map("type", "string", "enum", outcomes), "code", text("ITL-nnnn, when it was refused.")));
    }

    private static Map<String, Object> text(String description) {
        return map("type", "string", "description", description);
    }

    private static Map<String, Object> ref(String component) {
        return map("$ref", "#/components/" + component);
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
