package aero.interline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.consent.boundary.ContactView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PressureChartTest {

    private static final List<LocalDate> WEEKS =
            IntStream.range(0, 12).mapToObj(week -> LocalDate.of(2026, 9, 1).plusWeeks(week)).toList();

    @Test
    void eachChannelHasARowOnOneScale() {
        PressureChart chart = chart(row("email", 4, 4, "3/week"), row("sms", 2, 2, null));
        assertThat(chart.getRows()).hasSize(2);
        assertThat(last(chart, 0).height()).isEqualTo(PressureChart.HEIGHT);
        assertThat(last(chart, 1).height()).isEqualTo(PressureChart.HEIGHT / 2.0);
        assertThat(last(chart, 0).title()).isEqualTo("Week of 17 Nov 2026: 4");
        assertThat(chart.getRows().get(0).words()).isEqualTo("E-mail, contacts by week, oldest first: 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4");
    }

    @Test
    void aReachedLimitIsToldApart() {
        assertThat(chart(row("email", 3, 3, "3/week")).getRows().get(0).full()).isTrue();
        assertThat(chart(row("email", 2, 2, "3/week")).getRows().get(0).full()).isFalse();
        assertThat(chart(row("email", 2, 2, "3/week")).getRows().get(0).used()).isEqualTo("2 of 3 a week");
        assertThat(chart(row("email", 9, 9, null)).getRows().get(0).full()).isFalse();
    }

    @Test
    void withoutAnyContactTheBarsAreFlat() {
        assertThat(last(chart(row("email", 0, 0, "3/week")), 0).height()).isEqualTo(1);
        assertThat(chart().getRows()).isEmpty();
        assertThat(chart().getTotal()).isZero();
    }

    private static PressureChart.Bar last(PressureChart chart, int row) {
        return chart.getRows().get(row).bars().get(11);
    }

    private static ContactView.Pressure row(String channel, int lastWeek, int used, String limit) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(11, 0));
        counts.add(lastWeek);
        return new ContactView.Pressure(channel, counts, used, limit, false);
    }

    private static PressureChart chart(ContactView.Pressure... rows) {
        List<ContactView.Line> latest = rows.length == 0 ? List.of()
                : List.of(new ContactView.Line("email", "offers", "own", Instant.EPOCH));
        return new PressureChart(new ContactView("1", WEEKS, List.of(rows), latest), new Texts());
    }
}
