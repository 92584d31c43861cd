package aero.interline.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aero.interline.platform.boundary.RequestRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTest {

    /** A request of every type of field. */
    record Asked(String reason, Boolean override, Long seconds, Double weight, Instant at) {}

    @Test
    void aRequestIsReadByItsTypes() throws IOException {
        assertThat(read("{\"reason\":\"why\",\"override\":true,\"seconds\":9,\"weight\":6,\"at\":\"2026-11-22T12:00:00Z\"}"))
                .isEqualTo(new Asked("why", true, 9L, 6.0, Instant.parse("2026-11-22T12:00:00Z")));
        assertThat(read("{\"reason\":null}")).isEqualTo(new Asked(null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'reason':true}       | Parameter reason: this is a text, in quotation marks",
        "{'reason':1}          | Parameter reason: this is a text, in quotation marks",
        "{'reason':1.5}        | Parameter reason: this is a text, in quotation marks",
        "{'reason':['a']}      | Parameter reason: this is a text, in quotation marks",
        "{'override':'true'}   | Parameter override: this is true or false",
        "{'override':1}        | Parameter override: this is true or false",
        "{'seconds':'9'}       | Parameter seconds: this is a whole number",
        "{'seconds':''}        | Parameter seconds: this is a whole number",
        "{'seconds':9.5}       | Parameter seconds: this is a whole number",
        "{'weight':'6.5'}      | Parameter weight: this is a number",
        "{'at':'yesterday'}    | Parameter at: this is an instant, such as \"2026-11-22T12:00:00Z\"",
        "{'nosuch':1}          | Parameter nosuch: there is no such field here",
        "{'seconds':1e99}      | Parameter seconds: this is a whole number",
        "[]                    | The body is not of the form that is asked for here",
        "{'reason':'a'} {}     | The body is not of the form that is asked for here",
    })
    void aValueOfAnotherTypeIsRefusedByTheNameOfItsField(String body, String said) {
        assertThatExceptionOfType(RequestRefused.class).isThrownBy(() -> read(body.replace('\'', '"'))).withMessage(said);
    }

    @Test
    void aFieldThatStandsTwiceIsRefused() {
        assertThatExceptionOfType(RequestRefused.class).isThrownBy(() -> read("{\"reason\":\"a\",\"reason\":\"b\"}"));
    }

    private static Record read(String body) throws IOException {
        @SuppressWarnings("unchecked")
        Class<Record> type = (Class<Record>) (Class<?>) Asked.class;
        return new JsonBody().readFrom(type, type, null, null, null, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
