package aero.interline.web.console;

import aero.interline.contracts.fact.Bag;
import aero.interline.contracts.fact.SeatAssignment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the codes of reservations mean, in words that people at a desk read: special services, payments, weights. */
@Named
@ApplicationScoped
public class TravelWords {

    /** AIRIMP's codes of special services that are asked for most. */
    private static final Map<String, String> SERVICES = Map.ofEntries(
            Map.entry("WCHR", "Wheelchair for distances"), Map.entry("WCHS", "Wheelchair, no steps"), Map.entry("WCHC", "Wheelchair to the seat"),
            Map.entry("BLND", "Blind"), Map.entry("DEAF", "Deaf"), Map.entry("MAAS", "Meet and assist"), Map.entry("UMNR", "Unaccompanied minor"),
            Map.entry("CHLD", "Child, born"), Map.entry("INFT", "Infant"), Map.entry("BSCT", "Bassinet"), Map.entry("EXST", "Extra seat"),
            Map.entry("PETC", "Pet in the cabin"), Map.entry("AVIH", "Animal in the hold"), Map.entry("XBAG", "Excess baggage"),
            Map.entry("VGML", "Vegan meal"), Map.entry("VLML", "Vegetarian meal with milk and eggs"), Map.entry("AVML", "Asian vegetarian meal"),
            Map.entry("HNML", "Hindu meal"), Map.entry("KSML", "Kosher meal"), Map.entry("MOML", "Halal meal"), Map.entry("DBML", "Diabetic meal"),
            Map.entry("GFML", "Gluten-free meal"), Map.entry("NLML", "Lactose-free meal"), Map.entry("CHML", "Child meal"), Map.entry("BBML", "Baby meal"),
            Map.entry("SFML", "Seafood meal"), Map.entry("FPML", "Fruit platter"), Map.entry("SPML", "Special meal"));

    private static final Map<String, String> PAYMENTS = Map.of("CC", "Card", "CA", "Cash", "CK", "Cheque", "MS", "Miscellaneous");

    /** {@code Kosher meal} for {@code KSML}; empty for a code that says itself what it is, or is not known. */
    public String service(String code) {
        return code == null ? "" : SERVICES.getOrDefault(code, "");
    }

    public String payment(String form) {
        return form == null ? "Paid" : PAYMENTS.getOrDefault(form, form);
    }

    /** {@code 17 kg}. */
    public String weight(Bag bag) {
        return bag.weight() == null ? "" : bag.weight() + ("L".equals(bag.weightUnit()) ? " lb" : "K".equals(bag.weightUnit()) ? " kg" : "");
    }

    /** Each seat of a traveller on a flight once, though it was asked for, given and taken. */
    public List<SeatAssignment> seats(List<SeatAssignment> told) {
        Map<List<String>, SeatAssignment> seats = new LinkedHashMap<>();
        told.forEach(seat -> seats.putIfAbsent(List.of(Objects.toString(seat.passengerRef(), ""), Objects.toString(seat.segmentRef(), ""), seat.number()), seat));
        return List.copyOf(seats.values());
    }
}
