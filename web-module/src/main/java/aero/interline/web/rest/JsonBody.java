package aero.interline.web.rest;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.platform.boundary.RequestRefused;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Reads and writes records as JSON; one mapper for all, whatever the container would take. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JsonBody implements MessageBodyReader<Record>, MessageBodyWriter<Record> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            return Json.MAPPER.readValue(body, type);
        } catch (JsonParseException e) {
            throw new RequestRefused(
                    ErrorCode.JSON_MALFORMED,
                    "Line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr());
        } catch (UnrecognizedPropertyException e) {
            throw RequestRefused.parameter(e.getPropertyName(), "there is no such field here");
        } catch (MismatchedInputException e) {
            throw fieldOf(e)
                    .map(field -> RequestRefused.parameter(field, "this is " + form(e.getTargetType())))
                    .orElseGet(JsonBody::otherForm);
        } catch (JsonProcessingException e) {
            throw otherForm();
        }
    }

    private static Optional<String> fieldOf(MismatchedInputException e) {
        return e.getPath().stream().map(Reference::getFieldName).filter(Objects::nonNull).reduce((outer, inner) -> outer + "." + inner);
    }

    private static String form(Class<?> type) {
        return type == String.class ? "a text, in quotation marks"
                : type == Boolean.class ? "true or false"
                : type == Instant.class ? "an instant, such as \"2026-11-22T12:00:00Z\""
                : type == Integer.class || type == Long.class ? "a whole number"
                : type != null && Number.class.isAssignableFrom(type) ? "a number" : "of another form";
    }

    private static RequestRefused otherForm() {
        return new RequestRefused(ErrorCode.PARAMETER_INVALID, "The body is not of the form that is asked for here");
    }

    @Override
    public void writeTo(
            Record value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(Json.MAPPER.writeValueAsBytes(value));
    }
}
