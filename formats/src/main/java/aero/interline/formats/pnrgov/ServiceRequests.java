package aero.interline.formats.pnrgov;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.AddressText;
import aero.interline.formats.airline.AirlineDates;
import aero.interline.formats.airline.ContactText;
import aero.interline.formats.airline.DocumentText;
import aero.interline.formats.airline.MembershipText;
import aero.interline.formats.airline.Numbers;
import aero.interline.formats.airline.Texts;
import aero.interline.formats.airline.TicketText;
import aero.interline.formats.edifact.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the SSRs of one reservation after all its passengers and flights are known, because they point to both and
 * stand before either. Documents, tickets, memberships, infants and seats become what they are; all others stay
 * special services, and so does whatever was refused or taken back.
 */
final class ServiceRequests {
    private final ReservationDraft draft;
    private final PassengerList passengers;
    private final AirlineDates dates;
    private final EvidenceLog evidence;
    private final InfantRequests infants;
    private final SeatRequests seats;
    private final DocumentOwners owners;
    private final List<PlacedRequest> waiting = new ArrayList<>();

    ServiceRequests(ReservationDraft draft, PassengerList passengers, AirlineDates dates, EvidenceLog evidence) {
        this.draft = draft;
        this.passengers = passengers;
        this.dates = dates;
        this.evidence = evidence;
        this.infants = new InfantRequests(passengers, dates, evidence);
        this.seats = new SeatRequests(draft, passengers, evidence);
        this.owners = new DocumentOwners(passengers, evidence);
    }

    void keep(Segment ssr, List<PassengerDraft> under, FlightDraft flight) {
        waiting.add(PlacedRequest.of(ssr, under, flight));
    }

    void resolve() {
        for (PlacedRequest each : waiting) {
            if (each.code().equals("INFT") && !each.cancelled()) {
                infants.introduce(each);
            }
        }
        infants.link();
        for (PlacedRequest each : waiting) {
            read(each);
        }
    }

    private void read(PlacedRequest it) {
        String code = it.code();
        if (it.cancelled() && !code.isEmpty()) {
            service(it);
            return;
        }
        switch (code) {
            case "INFT" -> infant(it);
            case "DOCS" -> document(it, DocumentText.docs(it.text(), it.at(), dates));
            case "DOCO" -> document(it, DocumentText.doco(it.text(), it.at(), dates));
            case "DOCA" -> address(it);
            case "TKNE", "TKNA", "TKNM", "TKNR", "TKNC" -> tickets(it);
            case "FQTV", "FQTR", "FQTU", "FQTS" -> membership(it);
            case "CTCE", "CTCM" -> contact(it, ContactText.coded(code.charAt(3), it.text(), it.at()));
            case "CHLD" -> child(it);
            case "" -> draft.fragments.add(new Fragment(it.at(), it.ssr().tag(), it.ssr().raw()));
            default -> {
                if (!seats.read(it)) {
                    service(it);
                }
            }
        }
    }

    private void infant(PlacedRequest it) {
        PassengerDraft adult = infants.adultOf(it);
        FlightDraft flight = it.flightMeant(draft);
        String who = adult == null ? null : adult.ref;
        String where = flight == null ? null : flight.ref;
        if (infants.firstTime(who, where)) {
            draft.services.add(service(it, 1, who, where));
        }
    }

    private void document(PlacedRequest it, DocumentText text) {
        if (!owners.give(text, it.named(passengers, evidence), it.under(), it.ssr())) {
            draft.fragments.add(new Fragment(it.at(), it.ssr().tag(), it.ssr().raw()));
        }
    }

    private void child(PlacedRequest it) {
        LocalDate birth = dates.birth(it.text());
        for (PassengerDraft each : it.meant(passengers, evidence)) {
            if (each.type == PassengerType.ADULT) {
                each.type = PassengerType.CHILD;
            }
            each.birthDate = PassengerDraft.first(each.birthDate, birth);
        }
        service(it);
    }

    private void tickets(PlacedRequest it) {
        List<PassengerDraft> meant = it.meant(passengers, evidence);
        PassengerDraft passenger = meant.size() == 1 ? meant.get(0) : null;
        FlightDraft flight = it.flightMeant(draft);
        TicketText.read(it.text(), it.at(), dates).ifPresentOrElse(text -> {
            PassengerDraft holder = text.infant() ? infantOf(passenger) : passenger;
            draft.add(text.ticket(holder == null ? null : holder.ref, flight == null ? null : flight.ref));
        }, () -> service(it));
    }

    private PassengerDraft infantOf(PassengerDraft adult) {
        if (adult == null || adult.isInfant()) {
            return adult;
        }
        for (PassengerDraft each : passengers.all()) {
            if (each.adult == adult) {
                return each;
            }
        }
        return adult;
    }

    private void membership(PlacedRequest it) {
        LoyaltyMembership membership = MembershipText.read(it.text(), it.ssr().text(1, 3), it.at());
        PassengerDraft passenger = it.one(passengers, evidence);
        if (membership == null || passenger == null) {
            service(it);
        } else {
            passenger.add(membership);
        }
    }

    private void contact(PlacedRequest it, Contact contact) {
        PassengerDraft passenger = it.one(passengers, evidence);
        if (contact == null) {
            service(it);
        } else if (passenger == null) {
            draft.contacts.add(contact);
        } else {
            passenger.add(contact);
        }
    }

    private void address(PlacedRequest it) {
        Contact address = AddressText.doca(it.text(), it.at());
        if (address == null || it.one(passengers, evidence) == null) {
            service(it);
        } else {
            contact(it, address);
        }
    }

    private void service(PlacedRequest it) {
        List<PassengerDraft> named = it.named(passengers, evidence);
        List<PassengerDraft> whom = named.isEmpty() ? it.under() : named;
        FlightDraft flight = it.flightMeant(draft);
        int quantity = quantity(it.ssr());
        String segment = flight == null ? null : flight.ref;
        if (whom.isEmpty()) {
            draft.services.add(service(it, quantity, null, segment));
        }
        int each = quantity == whom.size() ? 1 : quantity;
        for (PassengerDraft passenger : whom) {
            draft.services.add(service(it, each, passenger.ref, segment));
        }
    }

    private static SpecialService service(PlacedRequest it, int quantity, String passenger, String segment) {
        Segment ssr = it.ssr();
        return new SpecialService(it.at(), it.code(), Texts.orNull(ssr.text(1, 1)), quantity,
                Texts.orNull(ssr.text(1, 3)), passenger, segment, Texts.orNull(it.text()));
    }

    private int quantity(Segment ssr) {
        String text = ssr.text(1, 2);
        if (text.isEmpty()) {
            return 1;
        }
        int value = Numbers.positive(text, 9999);
        if (value < 1) {
            evidence.add(ssr.position(1, 2), "a quantity that is no number", "1");
            return 1;
        }
        return value;
    }
}
