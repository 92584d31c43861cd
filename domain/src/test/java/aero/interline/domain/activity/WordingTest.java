package aero.interline.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.PassengerListed.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void whatIsNotToldLeavesNoGap() {
        assertThat(Wording.of(Standing.NO_SHOW).flight(null).with("seat", null).with("", " ").day("on", null)
                        .time("from", null).money(null, "EUR").text())
                .isEqualTo("No show");
    }

    @Test
    void datesTimesFlightsAndMoneyAreWrittenInOneForm() {
        LocalDate day = LocalDate.of(2026, 12, 2);

        assertThat(Wording.of("Ordered")
                        .flight(new FlightDate("LH", "401", day, "FRA", "JFK"))
                        .flight(new FlightDate("LH", "400", null, "JFK", null))
                        .day("on", day)
                        .time("from", LocalDateTime.of(2026, 12, 2, 14, 5))
                        .money(new BigDecimal("129.50"), "USD")
                        .money(new BigDecimal("1E+2"), null)
                        .text())
                .isEqualTo("Ordered, LH401 2 Dec 2026, FRA-JFK, LH400, on 2 Dec 2026, from 2 Dec 2026 14:05,"
                        + " 129.50 USD, 100");
    }
}
