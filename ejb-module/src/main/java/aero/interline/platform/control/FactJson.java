package aero.interline.platform.control;

import aero.interline.contracts.fact.Position;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Facts as JSON, the form in which they rest in the database: ISO dates, no nulls, positions as arrays of five. Unknown
 * names are passed over, so that rows written by a newer hub still open. Not the JSON of the REST interface.
 */
public final class FactJson {

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonSerialize(using = Place.class)
    private interface AsArray {}

    /** Positions are about half of the values of a fact, so they are not written by reflection. */
    private static final class Place extends JsonSerializer<Position> {
        @Override
        public void serialize(Position at, JsonGenerator to, SerializerProvider provider) throws IOException {
            to.writeStartArray();
            to.writeNumber(at.segment());
            to.writeNumber(at.line());
            to.writeNumber(at.column());
            to.writeNumber(at.offset());
            to.writeNumber(at.length());
            to.writeEndArray();
        }
    }

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addMixIn(Position.class, AsArray.class)
            .build();

    private FactJson() {}

    public static byte[] write(Object fact) {
        try {
            return MAPPER.writeValueAsBytes(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A " + fact.getClass().getSimpleName() + " has no JSON form", e);
        }
    }

    /** The same as text, for a jsonb column. */
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A " + value.getClass().getSimpleName() + " has no JSON form", e);
        }
    }

    public static <T> T read(byte[] json, Class<T> type) {
        try {
            ObjectReader reader = MAPPER.readerFor(type);
            return reader.readValue(json);
        } catch (IOException e) {
            throw new UncheckedIOException("A stored " + type.getSimpleName() + " cannot be read", e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            ObjectReader reader = MAPPER.readerFor(type);
            return reader.readValue(json);
        } catch (IOException e) {
            throw new UncheckedIOException("A stored " + type.getSimpleName() + " cannot be read", e);
        }
    }
}
