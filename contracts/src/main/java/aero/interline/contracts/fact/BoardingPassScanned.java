package aero.interline.contracts.fact;

import java.time.Instant;
import java.util.List;

/**
 * A boarding pass was read at a counter, a security lane or a gate (IATA Resolution 792). One fact per leg of the pass.
 * A movement: it adds to what is known and is unique by pass, leg and event.
 *
 * @param flight            operating carrier, number, day and leg; the day of the year was resolved against the receipt
 * @param event             what the reader was used for
 * @param scannedAt         when, as told, else the receipt of the message
 * @param name              as on the pass
 * @param locator           of the operating carrier, or {@code null}
 * @param seat              as on the pass without leading zeros, {@code null} when none is given out
 * @param sequence          check-in sequence number, or {@code null}
 * @param compartment       cabin letter
 * @param status            passenger status digit of the pass
 * @param ticket            13 digits, or {@code null}
 * @param memberships       frequent traveller number on the pass, at most one
 * @param selecteeIndicator or {@code null}
 * @param bagTags           licence plates, first and last of each range as on the pass
 * @param leg               1-based
 */
public record BoardingPassScanned(
        Position at,
        FlightDate flight,
        Event event,
        Instant scannedAt,
        PersonName name,
        boolean electronicTicket,
        String locator,
        String seat,
        Integer sequence,
        String compartment,
        String status,
        String ticket,
        List<LoyaltyMembership> memberships,
        String selecteeIndicator,
        List<String> bagTags,
        int leg,
        List<Fragment> fragments)
        implements Fact {

    /** What a boarding pass was read for. */
    public enum Event {
        CHECKED_IN,
        SECURITY_PASSED,
        BOARDED
    }

    public BoardingPassScanned {
        memberships = List.copyOf(memberships);
        bagTags = List.copyOf(bagTags);
        fragments = List.copyOf(fragments);
    }

    @Override
    public String label() {
        return event + " " + flight.text() + " " + name.raw();
    }
}
