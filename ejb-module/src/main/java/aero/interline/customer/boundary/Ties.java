package aero.interline.customer.boundary;

import aero.interline.contracts.fact.ReservationKey;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.Ticket;
import aero.interline.domain.customer.StrongKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What leads from a customer to the things that happened. Made when the customer is looked at, from all that is known by
 * then, so it does not matter what came first.
 */
final class Ties {

    private final Function<StrongKey, UUID> hash;
    private final Set<UUID> keys = new HashSet<>();

    Ties(Function<StrongKey, UUID> hash) {
        this.hash = hash;
    }

    /** @param reservations those among the owners of the records, opened */
    Set<UUID> of(Collection<StoredRecord> records, Map<Long, ReservationReported> reservations) {
        for (StoredRecord each : records) {
            keys.addAll(each.person().keys().documents());
            keys.addAll(each.person().keys().journeys());
            keys.addAll(each.person().keys().members());
            ReservationReported reservation = reservations.get(each.owner());
            if (reservation != null) {
                add(reservation, each.ref());
            }
        }
        return keys;
    }

    private void add(ReservationReported reservation, String ref) {
        keys.add(hash.apply(StrongKey.ofReservation(reservation.key().carrier(), reservation.key().locator())));
        keys.add(hash.apply(StrongKey.ofReservation(ReservationKey.NOBODY, reservation.key().locator())));
        List<String> locators = StrongKey.locators(reservation);
        reservation.passengers().stream()
                .filter(passenger -> passenger.ref().equals(ref))
                .flatMap(passenger -> StrongKey.of(passenger, locators).stream())
                .forEach(key -> keys.add(hash.apply(key)));
        reservation.tickets().stream()
                .filter(ticket -> ticket.passengerRef() == null || ticket.passengerRef().equals(ref))
                .map(Ticket::number)
                .flatMap(number -> StrongKey.ofTicket(number).stream())
                .forEach(key -> keys.add(hash.apply(key)));
    }
}
