package aero.interline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.platform.boundary.RequestRefused;
import org.junit.jupiter.api.Test;

/** People are told about the fields of a form, programs about parameters. */
class RefusalsTest {

    @Test
    void aParameterIsNamedAsItsFieldIs() {
        assertThat(Refusals.of(RequestRefused.parameter("reason", "one is needed"))).isEqualTo("Reason: one is needed");
        assertThat(Refusals.of(RequestRefused.parameter("to", "must be later than from"))).isEqualTo("Before: must be later than from");
        assertThat(Refusals.of(RequestRefused.parameter("expires", "a day"))).isEqualTo("Expires on: a day");
    }

    @Test
    void everythingElseIsSaidAsItIs() {
        assertThat(Refusals.of(new RequestRefused(ErrorCode.NOT_FOUND, "There is no such pair"))).isEqualTo("There is no such pair");
    }
}
