package aero.interline.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aero.interline.customer.boundary.DecisionView.Bar;
import aero.interline.domain.identity.Thresholds;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaterfallChartTest {

    private static final Thresholds THRESHOLDS = new Thresholds(2, 8, 12, 6);

    private final MatchWords words = new MatchWords() {
        @Override
        public String field(String name) {
            return name;
        }
    };

    @Test
    void eachBarBeginsWhereTheOneBeforeEnded() {
        var chart = new WaterfallChart(
                List.of(new Bar("surname", "exact", 8), new Bar("given", "exact", 16), new Bar("emails", "different", -2)), 2,
                THRESHOLDS, words);

        assertThat(chart.getRows()).extracting(WaterfallChart.Row::bits).containsExactly("−20.0", "+8.0", "+16.0", "−2.0", "+2.0");
        assertThat(chart.getRows()).extracting(WaterfallChart.Row::tone).containsExactly("start", "for", "for", "against", "sum");
        var start = chart.getRows().get(0);
        var surname = chart.getRows().get(1);
        var given = chart.getRows().get(2);
        var emails = chart.getRows().get(3);
        assertThat(surname.left()).isEqualTo(start.left());
        assertThat(given.left()).isCloseTo(surname.left() + surname.width(), within(0.02));
        assertThat(emails.left() + emails.width()).isCloseTo(given.left() + given.width(), within(0.02));
        assertThat(chart.getMarks()).filteredOn(mark -> mark.name().equals("review")).singleElement()
                .satisfies(mark -> assertThat(mark.left()).isCloseTo(emails.left(), within(0.02)));
    }

    @Test
    void nothingLeavesThePicture() {
        for (double weight : new double[] {-60, -1, 0, 1, 60}) {
            var chart = new WaterfallChart(List.of(new Bar("phones", "same", weight + 20)), weight, THRESHOLDS, words);
            assertThat(chart.getRows()).allSatisfy(row -> assertThat(row.left()).isBetween(0.0, 100.0 - row.width()));
            assertThat(chart.getMarks()).hasSize(4).allSatisfy(mark -> assertThat(mark.left()).isBetween(0.0, 100.0));
        }
    }

    @Test
    void theSumIsToldAsOdds() {
        assertThat(WaterfallChart.odds(0)).isEqualTo("1.0 to 1 for one person");
        assertThat(WaterfallChart.odds(12.1)).isEqualTo("4\u202f390 to 1 for one person");
        assertThat(WaterfallChart.odds(-3)).isEqualTo("8.0 to 1 against one person");
        assertThat(WaterfallChart.odds(40)).startsWith("more than a million");
    }

    @Test
    void anUnknownModelHasNoThresholds() {
        assertThat(new WaterfallChart(List.of(), -20, null, words).getMarks()).hasSize(1);
    }
}
