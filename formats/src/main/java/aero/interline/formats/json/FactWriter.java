package aero.interline.formats.json;

import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Position;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes facts as canonical JSON in UTF-8. Absent values and empty lists are left out; so are positions, which belong to
 * the message a fact was read from and not to the fact.
 */
public final class FactWriter {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

    private FactWriter() {}

    /** One fact as one object. */
    public static byte[] write(Fact fact) {
        return write(fact, false);
    }

    /** One fact over several lines, for people. */
    public static byte[] writeIndented(Fact fact) {
        return write(fact, true);
    }

    /** Several facts as an array. */
    public static byte[] write(List<? extends Fact> facts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartArray();
            for (Fact each : facts) {
                object((Record) each, json, true);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return out.toByteArray();
    }

    private static byte[] write(Fact fact, boolean indented) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            if (indented) {
                json.useDefaultPrettyPrinter();
            }
            object((Record) fact, json, true);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return out.toByteArray();
    }

    private static void object(Record record, JsonGenerator json, boolean typed) throws IOException {
        json.writeStartObject();
        if (typed) {
            json.writeStringField("type", record.getClass().getSimpleName());
        }
        for (RecordComponent each : COMPONENTS.computeIfAbsent(record.getClass(), Class::getRecordComponents)) {
            Object value = value(record, each);
            boolean empty = value == null || value instanceof List<?> list && list.isEmpty() || value instanceof Position;
            if (!empty) {
                json.writeFieldName(each.getName());
                value(value, json);
            }
        }
        json.writeEndObject();
    }

    private static void value(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Record record) {
            object(record, json, record instanceof Fact);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                value(each, json);
            }
            json.writeEndArray();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number.toPlainString());
        } else if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else {
            json.writeString(value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's accessor cannot be called: " + component, e);
        }
    }
}
