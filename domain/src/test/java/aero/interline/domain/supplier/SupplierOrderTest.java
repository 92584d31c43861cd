package aero.interline.domain.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.contracts.fact.SupplierOrderReported;
import aero.interline.contracts.fact.SupplierOrderReported.Service;
import aero.interline.contracts.fact.SupplierOrderReported.Status;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.customer.StrongKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupplierOrderTest {

    private final SupplierOrder kind = new SupplierOrder();

    @Test
    void anOrderIsTheSuppliersWhicheverStatusItHas() {
        assertThat(kind.of(order(Status.ORDERED), "supplier").key())
                .isEqualTo(kind.of(order(Status.DELIVERED), "supplier").key());
    }

    @Test
    void itHangsOnTheGuestOfTheJourney() {
        Activity order = kind.of(order(Status.CONFIRMED), "supplier");

        assertThat(order.ties()).containsExactly(new StrongKey(StrongKey.Kind.JOURNEY, "AB12CD/SMITH/ANNA"));
        assertThat(order.numbers()).containsExactlyInAnyOrder("AB12CD", "H100");
        assertThat(order.place()).isEqualTo("JFK");
        assertThat(kind.text(order(Status.PARTLY_DELIVERED))).isEqualTo("Hotel, partly delivered, order H-100, with"
                + " GATE1, at JFK, from 2 Dec 2026 14:00, until 4 Dec 2026 11:00, 129.50 USD");
    }

    private static SupplierOrderReported order(Status status) {
        return new SupplierOrderReported(Position.NONE, "GATE1", "H-100", Service.HOTEL, status,
                new ReservationVersion(Instant.EPOCH, null), LocalDateTime.of(2026, 12, 2, 14, 0),
                LocalDateTime.of(2026, 12, 4, 11, 0), "JFK", null, "AB12CD",
                new PersonName("SMITH", "ANNA", null, "SMITH/ANNA"), List.of(), List.of(), new BigDecimal("129.50"),
                "USD", List.of(), List.of());
    }
}
