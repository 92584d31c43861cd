package aero.interline.cli.message;

import aero.interline.cli.connection.RestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of a message, as one line {@code FILE ID OUTCOME CODE FACTS REASON}, tab-separated, {@code -} where
 * empty.
 *
 * @param id of the hub, not of the broker
 */
public record OutcomeLine(String id, String outcome, String code, String facts, String reason) {

    /** A message about which the hub has not decided within the time given. */
    static final OutcomeLine UNDECIDED = new OutcomeLine("", "", "", "", "");

    /** From a message as REST shows it, in a list or alone. */
    static OutcomeLine of(JsonNode message) {
        JsonNode reason = message.path("reason");
        JsonNode facts = message.path("facts");
        String text = reason.isObject() ? reason.path("text").asText("") : reason.asText("");
        if (text.isEmpty() && message.hasNonNull("duplicateOf")) {
            text = "same content as " + message.path("duplicateOf").asText();
        }
        return new OutcomeLine(
                message.path("id").asText(),
                message.path("outcome").asText(),
                message.path("code").asText(reason.path("code").asText("")),
                facts.isArray() ? String.valueOf(facts.size()) : facts.asText(""),
                text);
    }

    /** What the hub would not do about a message: it has no outcome here, but a code and a reason. */
    static OutcomeLine refused(String id, RestClient.HubRefused refused) {
        return new OutcomeLine(id, "", refused.code(), "", refused.reason());
    }

    boolean dead() {
        return outcome.equals("DEAD");
    }

    /** @param file as the person named it, or empty */
    String text(String file) {
        return tabbed(file, id, outcome, code, facts, reason);
    }

    /** Columns of one line, {@code -} where empty. */
    public static String tabbed(String... columns) {
        return Stream.of(columns).map(OutcomeLine::column).collect(Collectors.joining("\t"));
    }

    private static String column(String value) {
        String flat = value == null || value.equals("null") ? "" : value.replaceAll("[\\t\\r\\n]+", " ").strip();
        return flat.isEmpty() ? "-" : flat;
    }

}
