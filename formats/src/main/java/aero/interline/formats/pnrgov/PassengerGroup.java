package aero.interline.formats.pnrgov;

import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Ticket;
import aero.interline.formats.airline.AirlineDates;
import aero.interline.formats.airline.Texts;
import aero.interline.formats.edifact.Segment;
import java.util.List;
import java.util.Locale;

/** The segments behind a TIF that tell more about its passengers: memberships, lasting reference, ticket, payment. */
final class PassengerGroup {
    private final ReservationDraft draft;
    private final PassengerList passengers;
    private final Payments payments = new Payments();
    private List<PassengerDraft> current = List.of();
    private Ticket ticket;

    PassengerGroup(ReservationDraft draft, PassengerList passengers) {
        this.draft = draft;
        this.passengers = passengers;
    }

    void begin(Segment tif) {
        end();
        current = passengers.introduce(tif);
    }

    /** A ticket waits for the DAT behind it, which tells when it was issued. */
    void end() {
        if (ticket != null) {
            draft.add(ticket);
            ticket = null;
        }
    }

    /** The passengers of the TIF; none before the first one. */
    List<PassengerDraft> current() {
        return current;
    }

    /** Whether every membership found its holder. */
    boolean memberships(Segment fti) {
        boolean all = true;
        for (int element = 1; element <= fti.elements(); element++) {
            LoyaltyMembership membership = membership(fti, element);
            PassengerDraft named = fti.has(element, 2) ? passengers.byRef(fti.text(element, 2)) : null;
            PassengerDraft holder = named != null ? named : current.isEmpty() ? passengers.only() : current.get(0);
            if (membership != null && holder != null) {
                holder.add(membership);
            } else {
                all &= membership == null && fti.text(element).isEmpty();
            }
        }
        return all;
    }

    void uniqueReference(Segment ref) {
        if (current.size() == 1 && current.get(0).uniqueRef == null) {
            current.get(0).uniqueRef = Texts.orNull(ref.has(1, 1) ? ref.text(1, 1) : ref.text(1));
        }
    }

    void ticket(Segment tkt) {
        end();
        if (tkt.has(1, 0)) {
            String holder = current.isEmpty() ? null : current.get(0).ref;
            ticket = new Ticket(tkt.position(), tkt.text(1), null, Texts.orNull(tkt.text(1, 1)), null, holder, null);
        }
    }

    void issued(Segment dat, AirlineDates dates) {
        if (ticket != null && dat.text(1).equals("710")) {
            draft.add(new Ticket(ticket.at(), ticket.number(), null, ticket.type(), dates.day(dat.text(1, 1)),
                    ticket.passengerRef(), null));
            ticket = null;
        }
    }

    void fare(Segment mon) {
        payments.fare(mon);
    }

    void payment(Segment fop) {
        payments.read(fop, current.size() == 1 ? current.get(0).ref : null, draft.payments);
    }

    /** A composite of FTI: carrier, number, then status and tier in the last component that is filled. */
    private static LoyaltyMembership membership(Segment fti, int element) {
        String carrier = fti.text(element).toUpperCase(Locale.ROOT);
        String number = fti.text(element, 1).replace(" ", "").toUpperCase(Locale.ROOT);
        if (carrier.isEmpty() || number.isEmpty()) {
            return null;
        }
        String tier = null;
        for (int i = 3; i < fti.components(element); i++) {
            if (fti.has(element, i)) {
                tier = fti.text(element, i);
            }
        }
        return new LoyaltyMembership(fti.position(element), carrier, number, tier);
    }
}
