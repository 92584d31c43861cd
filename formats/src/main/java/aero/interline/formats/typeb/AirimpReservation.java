package aero.interline.formats.typeb;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.BookingOffice;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.HistoryLine;
import aero.interline.contracts.fact.Partial;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationKey;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.ReservationStatus;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.contracts.fact.Ticket;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.AirlineDates;
import aero.interline.formats.airline.PersonNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One reservation of a booking message while its lines are read; its services are read when all names are known. Such a message tells
 * only what is affected: names to know the reservation by, and the flights and services that change.
 */
final class AirimpReservation {
    private static final int MOST_SEGMENTS = 99;
    private static final int MOST_PASSENGERS = 999;

    final List<RecordLocator> locators = new ArrayList<>(2);
    final List<Traveller> travellers = new ArrayList<>(2);
    final List<AirSegment> segments = new ArrayList<>(2);
    private final List<Request> requests = new ArrayList<>();
    private final List<HistoryLine> history = new ArrayList<>(0);
    private final List<PersonName> formerNames = new ArrayList<>(0);
    private final List<Fragment> fragments = new ArrayList<>(0);
    private final TelexLine first;
    private final int number;
    private final EvidenceLog evidence;
    private BookingOffice office;
    private int end;

    AirimpReservation(TelexLine first, int number, EvidenceLog evidence) {
        this.first = first;
        this.number = number;
        this.evidence = evidence;
        this.end = first.end();
    }

    void reaches(TelexLine line) {
        end = line.end();
    }

    void add(AirimpLocator told) {
        if (!locators.contains(told.locator()) && locators.size() < 50) {
            locators.add(told.locator());
        }
        office = office == null ? told.office() : office;
    }

    /** Names on one line: {@code 1SMITH/JOHNMR 2JONES/ANNMRS/TIMMSTR}; false when there is none. */
    boolean names(TelexLine line) {
        String text = line.text();
        int from = 0;
        int before = travellers.size();
        while (from < text.length() && travellers.size() < MOST_PASSENGERS) {
            int to = nextName(text, from + 1);
            name(line, from, to);
            from = to;
        }
        return travellers.size() > before;
    }

    /** A blank, digits and a letter begin the next name. */
    private static int nextName(String text, int from) {
        for (int i = text.indexOf(' ', from); i >= 0; i = text.indexOf(' ', i + 1)) {
            int digits = i + 1;
            while (digits < text.length() && digits < i + 4 && Character.isDigit(text.charAt(digits))) {
                digits++;
            }
            if (digits > i + 1 && digits < text.length() && Character.isLetter(text.charAt(digits))) {
                return i + 1;
            }
        }
        return text.length();
    }

    private void name(TelexLine line, int from, int to) {
        String text = line.text().substring(from, to).strip();
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        int seats = TelexDates.number(text, 0, digits);
        if (seats < 1 || digits == text.length() || !Character.isLetter(text.charAt(digits))) {
            return;
        }
        Position at = line.at(from, to);
        String[] part = text.substring(digits).split("/", 1000);
        for (int i = 1; i < Math.max(2, part.length); i++) {
            String given = i < part.length ? part[i].strip() : "";
            if ((i == 1 || !given.isEmpty()) && travellers.size() < MOST_PASSENGERS) {
                travellers.add(traveller(at, part[0].strip(), given, seats));
            }
        }
        if (part.length > 1 && part.length - 1 != seats) {
            evidence.add(at, seats + " seats for " + (part.length - 1) + " names", "those that are named");
        }
    }

    private Traveller traveller(Position at, String surname, String given, int seats) {
        Traveller traveller = new Traveller(at, Integer.toString(travellers.size() + 1), PersonNames.of(surname, given), null);
        traveller.type = given.isEmpty() && seats > 1 ? PassengerType.GROUP
                : PersonNames.isNobody(surname, given) ? PassengerType.OTHER
                : "MSTR".equals(traveller.name.title()) ? PassengerType.CHILD : PassengerType.ADULT;
        return traveller;
    }

    /** CHNT: the names so far are the old ones; the new ones follow. */
    void namesChange(TelexLine line) {
        for (Traveller each : travellers) {
            history.add(new HistoryLine(each.at, "name until " + line.text() + ": " + each.name.raw()));
            formerNames.add(each.name);
        }
        travellers.clear();
    }

    void add(AirSegment segment) {
        if (segments.size() < MOST_SEGMENTS) {
            segments.add(segment);
        } else {
            fragments.add(new Fragment(segment.at(), "line", segment.marketing() + segment.number()));
        }
    }

    void add(Request request) {
        requests.add(request);
    }

    void notUnderstood(TelexLine line) {
        fragments.add(new Fragment(line.at(), "line", line.text()));
    }

    /** Why it cannot be recovered, or {@code null}. */
    Rejection loss() {
        if (locators.isEmpty()) {
            return new Rejection("PNR " + number, ErrorCode.PNR_LOCATOR_MISSING,
                    "The booking has no record locator; the sender adds it", first.at(), "a record locator such as MUCLH ABC123");
        }
        return !travellers.isEmpty() ? null : new Rejection(locators.get(0).locator(), ErrorCode.PNR_PASSENGER_MISSING,
                "The booking names no passenger; the sender adds the names", range(), "a name such as 1SMITH/JOHNMR");
    }

    ReservationReported fact(Instant made, AirlineDates dates) {
        Traveller forAll = new Traveller(first.at(), null, null, PassengerType.OTHER);
        Requests reader = new Requests(new Party(travellers, forAll), dates, evidence);
        for (Request each : requests) {
            reader.take(each, segmentOf(each));
        }
        List<Traveller> everybody = new ArrayList<>(travellers);
        everybody.add(forAll);
        List<Passenger> passengers = new ArrayList<>(travellers.size());
        List<SpecialService> services = new ArrayList<>();
        List<SeatAssignment> seats = new ArrayList<>();
        List<Ticket> tickets = new ArrayList<>();
        for (Traveller each : everybody) {
            services.addAll(each.services);
            seats.addAll(each.seats);
            tickets.addAll(each.tickets);
            fragments.addAll(each.fragments);
            if (each != forAll) {
                passengers.add(each.toPassenger());
            }
        }
        List<Contact> contacts = forAll.contacts();
        RecordLocator key = locators.get(0);
        return new ReservationReported(range(), new ReservationKey(key.carrier(), key.locator(), null),
                new ReservationVersion(made, made), locators, null, status(), null, office, passengers, segments, services, seats,
                List.of(), tickets, contacts, List.of(), List.of(), history, fragments, new Partial(formerNames));
    }

    /** Of what this message tells. */
    private ReservationStatus status() {
        boolean lives = segments.isEmpty();
        for (AirSegment each : segments) {
            lives |= !each.cancelled();
        }
        return lives ? ReservationStatus.ACTIVE : ReservationStatus.CANCELLED;
    }

    /** By cities and flight number as AIRIMP writes them, {@code DMEKVD0711L02JUN}; {@code null} for all flights. */
    private String segmentOf(Request request) {
        String told = request.flight();
        if (!AirimpSegment.letters(told, 0, 6)) {
            return null;
        }
        int digits = 6;
        while (digits < told.length() && (Character.isDigit(told.charAt(digits)) || told.charAt(digits) == ' ')) {
            digits++;
        }
        String flight = told.substring(6, digits).strip();
        int value = TelexDates.number(flight, 0, flight.length());
        for (AirSegment each : segments) {
            boolean sameFlight = value < 0 || each.number().equals(Integer.toString(value));
            if (sameFlight && told.startsWith(each.origin()) && told.startsWith(each.destination(), 3)) {
                return each.ref();
            }
        }
        return null;
    }

    private Position range() {
        return new Position(0, first.number(), 1, first.start(), end - first.start());
    }
}
