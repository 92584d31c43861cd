package aero.interline.formats.supplier;

import aero.interline.contracts.fact.SupplierOrderReported.OrderLine;
import aero.interline.contracts.fact.SupplierOrderReported.Service;
import aero.interline.contracts.fact.SupplierOrderReported.Status;
import java.util.List;
import java.util.Locale;

/** The words by which suppliers call services and states. */
public final class OrderWords {
    private OrderWords() {}

    /** {@code null} for a word that is none, and for {@code null}. */
    public static Service service(String word) {
        return switch (plain(word)) {
            case "CATERING", "MEAL", "MEALS", "FOOD", "CAT" -> Service.CATERING;
            case "HOTEL", "ACCOMMODATION", "ROOM", "HTL", "LODGING" -> Service.HOTEL;
            case "CAR", "CARRENTAL", "RENTALCAR", "TRANSFER", "TAXI", "LIMOUSINE" -> Service.CAR;
            case "GROUNDHANDLING", "HANDLING", "GROUND", "RAMP", "WHEELCHAIR", "GHA" -> Service.GROUND_HANDLING;
            case "OTHER", "MISC" -> Service.OTHER;
            default -> null;
        };
    }

    /** {@code null} for a word that is none, and for {@code null}. */
    public static Status status(String word) {
        return switch (plain(word)) {
            case "ORDERED", "NEW", "OPEN", "REQUESTED", "PENDING", "RQ" -> Status.ORDERED;
            case "CONFIRMED", "CONFIRM", "OK", "HK", "KK", "ACCEPTED", "BOOKED" -> Status.CONFIRMED;
            case "CHANGED", "AMENDED", "MODIFIED", "UPDATED" -> Status.CHANGED;
            case "DELIVERED", "COMPLETED", "DONE", "FULFILLED", "CLOSED", "COMPLETE" -> Status.DELIVERED;
            case "PARTLYDELIVERED", "PARTIALLYDELIVERED", "PARTIAL", "PARTDELIVERED", "SHORT" -> Status.PARTLY_DELIVERED;
            case "CANCELLED", "CANCELED", "CANCEL", "XX", "HX" -> Status.CANCELLED;
            case "REFUSED", "REJECTED", "DECLINED", "UC", "NO" -> Status.REFUSED;
            default -> null;
        };
    }

    /** What the quantities tell when nothing else does. */
    public static Status statusOf(List<OrderLine> lines) {
        boolean delivered = lines.stream().anyMatch(each -> each.delivered() != null && each.delivered() > 0);
        boolean missing = lines.stream().anyMatch(each -> each.ordered() != null
                && (each.delivered() == null || each.delivered() < each.ordered()));
        return !delivered ? Status.ORDERED : missing ? Status.PARTLY_DELIVERED : Status.DELIVERED;
    }

    private static String plain(String word) {
        return word == null ? "" : word.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    }
}
