package aero.interline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.exchange.boundary.HubStatus.QueueLine;
import aero.interline.web.console.Overview.Standstill;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewTest {

    @Test
    void queuesThatStandStillForOneReasonAreToldOfOnce() {
        assertThat(Overview.standstills(List.of(
                        queue("in.booking", "RECONNECTING", "the broker does not answer"),
                        queue("in.departure", "RUNNING", null),
                        queue("in.loyalty", "SUSPENDED", null),
                        queue("in.supplier", "RECONNECTING", "the broker does not answer"))))
                .containsExactly(
                        new Standstill("in.booking, in.supplier", "RECONNECTING", "the broker does not answer"),
                        new Standstill("in.loyalty", "SUSPENDED", null));
    }

    private static QueueLine queue(String name, String state, String note) {
        return new QueueLine(name, 0L, 4, state, note);
    }

    @Test
    void aCountThatIsUnknownTakesNoMoreRoomThanOne() {
        assertThat(new Texts().count(null)).isEqualTo("?");
        assertThat(new Texts().count(7)).isEqualTo("7");
    }
}
