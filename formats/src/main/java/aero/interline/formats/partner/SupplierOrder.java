package aero.interline.formats.partner;

import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.Position;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** An order as suppliers report it in their JSON; what may stand in it says {@code supplier-order.schema.json}. */
public record SupplierOrder(
        Position at,
        String supplier,
        String orderNumber,
        String service,
        String status,
        Instant updatedAt,
        LocalDateTime from,
        LocalDateTime until,
        String place,
        OrderFlight flight,
        String locator,
        OrderGuest guest,
        List<OrderItem> items,
        BigDecimal total,
        String currency,
        List<Fragment> others) {

    /** The flight that an order belongs to. */
    public record OrderFlight(
            Position at, String carrier, String number, LocalDate date, String origin, String destination, List<Fragment> others) {}

    /** Whom an order is for. */
    public record OrderGuest(
            Position at, String lastName, String firstName, String title, String memberCarrier, String memberNumber,
            List<Fragment> others) {}

    /** One article. */
    public record OrderItem(
            Position at, String code, String text, Integer ordered, Integer delivered, BigDecimal price, List<Fragment> others) {}
}
