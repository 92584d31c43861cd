package aero.interline.contracts.fact;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/**
 * How an order given to a supplier stands: catering, hotel, car, ground handling. Complete as of its version.
 *
 * @param supplier  the supplier's code
 * @param order     the order's number at that supplier
 * @param status    what the supplier says
 * @param from      when the service begins, local at the place, or {@code null}
 * @param until     when it ends, or {@code null}
 * @param place     airport, station or city code, or {@code null}
 * @param flight    it belongs to, or {@code null}
 * @param locator   of the reservation it belongs to, or {@code null}
 * @param guest     whom it is for, or {@code null}
 * @param total     or {@code null}
 * @param currency  ISO 4217 or {@code null}
 */
public record SupplierOrderReported(
        Position at,
        String supplier,
        String order,
        Service service,
        Status status,
        ReservationVersion version,
        LocalDateTime from,
        LocalDateTime until,
        String place,
        FlightDate flight,
        String locator,
        PersonName guest,
        List<LoyaltyMembership> memberships,
        List<OrderLine> lines,
        BigDecimal total,
        String currency,
        List<PersonReported.QualityVerdict> verdicts,
        List<Fragment> fragments)
        implements Fact {

    /** What is ordered. */
    public enum Service {
        CATERING,
        HOTEL,
        CAR,
        GROUND_HANDLING,
        OTHER
    }

    /** How the order stands. */
    public enum Status {
        ORDERED,
        CONFIRMED,
        CHANGED,
        DELIVERED,
        PARTLY_DELIVERED,
        CANCELLED,
        REFUSED
    }

    /**
     * @param item      the supplier's article or an airline's code such as {@code VGML}
     * @param ordered   quantity ordered, or {@code null}
     * @param delivered quantity delivered, or {@code null}
     * @param price     for the line, or {@code null}
     */
    public record OrderLine(
            Position at, String item, String text, Integer ordered, Integer delivered, BigDecimal price) {}

    public SupplierOrderReported {
        memberships = List.copyOf(memberships);
        lines = List.copyOf(lines);
        verdicts = List.copyOf(verdicts);
        fragments = List.copyOf(fragments);
    }

    @Override
    public String label() {
        return supplier + " " + order;
    }
}
