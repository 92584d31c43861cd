package aero.interline.domain.distributor;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.LeadReferred;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.contracts.fact.TicketSold;
import aero.interline.contracts.fact.TicketSold.Transaction;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.customer.StrongKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DistributorTest {

    private static final PersonName ANNA = new PersonName("SMITH", "ANNA", null, "SMITH/ANNA");

    private final TicketSale sale = new TicketSale();

    @Test
    void aSaleThatAnAgencyAndADistributorTellIsOne() {
        assertThat(sale.of(sold(Transaction.SALE, "23494556"), "distributor").key())
                .isEqualTo(sale.of(sold(Transaction.SALE, "NDC"), "distributor").key())
                .isNotEqualTo(sale.of(sold(Transaction.REFUND, "23494556"), "distributor").key());
    }

    @Test
    void aSaleHangsOnTheTravellersJourneyAndOnTheTicket() {
        Activity sold = sale.of(sold(Transaction.SALE, "23494556"), "distributor");

        assertThat(sold.ties()).containsExactlyInAnyOrder(
                new StrongKey(StrongKey.Kind.JOURNEY, "AB12CD/SMITH/ANNA"),
                new StrongKey(StrongKey.Kind.JOURNEY, "ORDER77/SMITH/ANNA"),
                new StrongKey(StrongKey.Kind.TICKET, "2202101234567"));
        assertThat(sold.amount()).isEqualTo(new BigDecimal("812.40"));
    }

    @ParameterizedTest
    @EnumSource(Transaction.class)
    void everyTransactionIsToldInPlainLanguage(Transaction transaction) {
        assertThat(sale.text(sold(transaction, "23494556"))).startsWith("Ticket ")
                .endsWith(", 2202101234567, by 23494556, 812.40 EUR, LH401 2 Dec 2026, FRA-JFK");
    }

    @Test
    void aReferredPersonIsKnownFromThenOn() {
        Lead kind = new Lead();
        PersonReported person = new PersonReported(Position.NONE, "HOTELS L1", new ReservationVersion(null, null), ANNA,
                null, null, null, null, List.of(), List.of(), List.of(), null, null, List.of(), List.of(), List.of());
        LeadReferred told = new LeadReferred(Position.NONE, "HOTELS", "L1", Instant.EPOCH, person, "a week of skiing",
                "FRA", "YYC", "marketing", List.of());
        Activity lead = kind.of(told, "distributor");

        assertThat(lead.subject().person().name()).isEqualTo(ANNA);
        assertThat(lead.at()).isEqualTo(Instant.EPOCH);
        assertThat(kind.text(told))
                .isEqualTo("Referred, by HOTELS, a week of skiing, from FRA, to YYC, consent marketing");
    }

    private static TicketSold sold(Transaction transaction, String seller) {
        return new TicketSold(Position.NONE, "2202101234567", transaction, seller, ANNA, "AB12CD", "ORDER77",
                LocalDate.of(2026, 1, 2), null, new BigDecimal("812.40"), null, "EUR",
                List.of(new FlightDate("LH", "401", LocalDate.of(2026, 12, 2), "FRA", "JFK")), List.of(), List.of(),
                List.of());
    }
}
