package aero.interline.formats.reply;

import aero.interline.contracts.exchange.OutcomeReply;
import aero.interline.contracts.fact.Position;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** {@link OutcomeReply} as one JSON object without what is absent. */
final class JsonReply {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonReply() {}

    static Reply write(OutcomeReply reply) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            text(json, "messageId", reply.messageId());
            text(json, "correlationId", reply.correlationId());
            text(json, "outcome", reply.outcome().name());
            text(json, "code", reply.code());
            text(json, "text", reply.text());
            position(json, reply.position());
            text(json, "expected", reply.expected());
            json.writeNumberField("facts", reply.facts());
            json.writeNumberField("changes", reply.changes());
            text(json, "duplicateOf", reply.duplicateOf());
            losses(json, reply);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return new Reply("json", "application/json", out.toByteArray());
    }

    private static void losses(JsonGenerator json, OutcomeReply reply) throws IOException {
        if (reply.lost() == 0) {
            return;
        }
        json.writeNumberField("lost", reply.lost());
        json.writeArrayFieldStart("losses");
        for (OutcomeReply.Loss each : reply.losses()) {
            json.writeStartObject();
            text(json, "record", each.record());
            text(json, "code", each.code());
            text(json, "text", each.text());
            position(json, each.position());
            text(json, "expected", each.expected());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String name, String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private static void position(JsonGenerator json, Position at) throws IOException {
        if (at == null) {
            return;
        }
        json.writeObjectFieldStart("position");
        json.writeNumberField("segment", at.segment());
        json.writeNumberField("line", at.line());
        json.writeNumberField("column", at.column());
        json.writeNumberField("offset", at.offset());
        json.writeNumberField("length", at.length());
        json.writeEndObject();
    }
}
