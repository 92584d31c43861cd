package aero.interline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.Bag;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.SeatAssignment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people at a desk read of a reservation. */
class TravelWordsTest {

    private final TravelWords words = new TravelWords();

    @Test
    void aCodeIsSaidInWords() {
        assertThat(words.service("KSML")).isEqualTo("Kosher meal");
        assertThat(words.service("DOCS")).isEmpty();
        assertThat(words.payment("CC")).isEqualTo("Card");
        assertThat(words.payment("XY")).isEqualTo("XY");
        assertThat(words.weight(bag(17, "L"))).isEqualTo("17 lb");
        assertThat(words.weight(bag(23, "K"))).isEqualTo("23 kg");
        assertThat(words.weight(bag(null, null))).isEmpty();
    }

    @Test
    void aSeatThatWasGivenAndTakenStandsOnce() {
        List<SeatAssignment> told = List.of(seat("1", "4A", "SEAT"), seat("2", "4B", "SEAT"), seat("1", "4A", "SSD"), seat("2", "7C", "SSD"), seat(null, "4A", "SSD"));

        assertThat(words.seats(told)).extracting(each -> each.passengerRef() + " " + each.number()).containsExactly("1 4A", "2 4B", "2 7C", "null 4A");
    }

    private static SeatAssignment seat(String passenger, String number, String source) {
        return new SeatAssignment(Position.NONE, passenger, "1", number, "MUC", "FRA", null, source);
    }

    private static Bag bag(Integer weight, String unit) {
        return new Bag(Position.NONE, "1", "1", 1, weight, unit, "LH", "598442", "FRA");
    }
}
