package aero.interline.formats.pnrgov;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.BookingOffice;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.HistoryLine;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationKey;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.ReservationStatus;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.contracts.fact.Ticket;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.edifact.Segment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads one reservation: the segments from its SRC to the next. PNRGOV names its groups only by their order, so the
 * reader remembers in which part of the reservation it is: the same DAT, TIF, ORG or SSR means something else in the
 * record's head, under a passenger, under a flight, at check-in and in the history.
 */
final class ReservationReader {
    private enum Part {
        HEAD,
        PASSENGER,
        FLIGHT,
        CHECK_IN,
        SPLIT,
        NO_FLIGHT,
        HISTORY
    }

    /** What all reservations of a message share. */
    record Surroundings(PadisDates dates, FlightDate flight, Instant interchangedAt, String sender, EvidenceLog evidence) {}

    private final Surroundings around;
    private final EvidenceLog evidence;
    private final PadisDates dates;
    private final int number;
    private final Segment first;
    private final ReservationDraft draft = new ReservationDraft();
    private final PassengerList passengers;
    private final ServiceRequests requests;
    private final FlightReader flights;
    private final TextElements texts = new TextElements(draft);
    private final Payments payments = new Payments();
    private Part part = Part.HEAD;
    private List<PassengerDraft> current = List.of();
    private FlightDraft flight;
    private CheckIn checkIn;
    private Ticket ticket;
    private Segment last;
    private Position badLocator;

    /** @param number 1-based within the interchange, the name of a reservation that has no locator */
    ReservationReader(Surroundings around, int number, Segment first) {
        this.around = around;
        this.evidence = around.evidence();
        this.dates = around.dates();
        this.number = number;
        this.first = first;
        this.last = first;
        this.passengers = new PassengerList(evidence);
        this.requests = new ServiceRequests(draft, passengers, dates, evidence);
        this.flights = new FlightReader(dates, evidence);
    }

    void take(Segment segment) {
        last = segment;
        String tag = segment.tag();
        if (tag.equals("LTS") || tag.equals("ABI") || part == Part.HISTORY) {
            part = tag.equals("LTS") ? part : Part.HISTORY;
            draft.history.add(new HistoryLine(segment.position(), segment.raw()));
            return;
        }
        switch (tag) {
            case "SRC", "EBD", "FAR", "PTK", "TXD", "FTL", "PTS", "RLS" -> { }
            case "RCI" -> locators(segment);
            case "DAT" -> dates(segment);
            case "ORG" -> office(segment);
            case "TIF" -> traveller(segment);
            case "FTI" -> memberships(segment);
            case "REF" -> uniqueReference(segment);
            case "IFT" -> texts.text(segment, part == Part.PASSENGER ? current : List.of());
            case "ADD" -> texts.address(segment, part == Part.PASSENGER ? current : List.of());
            case "SSR" -> requests.keep(segment, part == Part.PASSENGER ? current : List.of(), flight);
            case "TKT" -> ticket(segment);
            case "MON" -> payments.fare(segment);
            case "FOP" -> payments.read(segment, current.size() == 1 ? current.get(0).ref : null, draft.payments);
            case "TVL" -> flight(segment);
            case "TRA" -> operating(segment);
            case "RPI" -> status(segment);
            case "APD" -> equipment(segment);
            case "EQN" -> part = Part.SPLIT;
            case "MSG" -> part = segment.text(1).equals("1") || segment.text(1, 1).equals("1") ? part : Part.NO_FLIGHT;
            case "TRI" -> atCheckIn().traveller(segment);
            case "SSD" -> atCheckIn().seat(segment);
            case "TBD" -> atCheckIn().bags(segment);
            default -> fragment(segment);
        }
    }

    private void fragment(Segment segment) {
        draft.fragments.add(new Fragment(segment.position(), segment.tag(), segment.raw()));
    }

    private void locators(Segment rci) {
        boolean head = part == Part.HEAD;
        for (int element = 1; element <= Math.max(1, rci.elements()); element++) {
            String locator = rci.text(element, 1).toUpperCase(Locale.ROOT);
            if (!plausible(locator)) {
                if (head && draft.key == null) {
                    badLocator = badLocator == null ? rci.position(element, 1) : badLocator;
                } else if (!locator.isEmpty()) {
                    evidence.add(rci.position(element, 1), "a record locator that is none", "left out");
                }
                continue;
            }
            RecordLocator read = new RecordLocator(carrier(rci, element), locator, created(rci, element));
            if (part == Part.SPLIT) {
                ReservationDraft.add(draft.splitFrom, read);
            } else {
                ReservationDraft.add(draft.locators, read);
                if (head && draft.key == null) {
                    draft.key = read;
                }
            }
        }
    }

    private String carrier(Segment rci, int element) {
        String carrier = rci.text(element).toUpperCase(Locale.ROOT);
        if (!carrier.isEmpty()) {
            return carrier;
        }
        evidence.add(rci.position(element), "a record locator without carrier", "the sender's, " + around.sender());
        return around.sender();
    }

    private LocalDateTime created(Segment rci, int element) {
        int at = rci.has(element, 3) && dates.day(rci.text(element, 3)) != null ? 3 : 2;
        String text = rci.text(element, at);
        if (text.isEmpty() || text.length() == 1) {
            return null;
        }
        LocalDate day = dates.day(text);
        if (day == null) {
            evidence.add(rci.position(element, at), "a day of creation that is none", "not known");
            return null;
        }
        if (at == 2) {
            evidence.add(rci.position(element, 2), "the day of creation one place too early", "day of creation");
        }
        return PadisDates.at(day, PadisDates.time(rci.text(element, at + 1)));
    }

    private static boolean plausible(String locator) {
        if (locator.length() < 5 || locator.length() > 8) {
            return false;
        }
        for (int i = 0; i < locator.length(); i++) {
            char c = locator.charAt(i);
            if (!(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    private void dates(Segment dat) {
        for (int element = 1; element <= dat.elements() && part == Part.HEAD; element++) {
            String kind = dat.text(element);
            LocalDate day = dates.day(dat.text(element, 1));
            if (day == null && dat.has(element, 1)) {
                evidence.add(dat.position(element, 1), "a date that is none", "not known");
            } else if (day != null && kind.equals("700")) {
                LocalTime time = PadisDates.time(dat.text(element, 2));
                draft.lastModified = PadisDates.at(day, time).toInstant(ZoneOffset.UTC);
            } else if (day != null && kind.equals("710")) {
                draft.ticketed = day;
            }
        }
        if (part == Part.PASSENGER && ticket != null && dat.text(1).equals("710")) {
            LocalDate issued = dates.day(dat.text(1, 1));
            draft.add(new Ticket(ticket.at(), ticket.number(), null, ticket.type(), issued, ticket.passengerRef(), null));
            ticket = null;
        } else if (part == Part.FLIGHT) {
            atCheckIn();
        }
    }

    private void office(Segment org) {
        if (part != Part.HEAD || draft.office != null) {
            return;
        }
        String officeId = org.text(2, 1);
        String city = firstFilled(city(org.text(3)), city(org.text(4, 1)), cityOf(officeId), city(org.text(1, 1)));
        BookingOffice office = new BookingOffice(empty(org.text(1)), empty(org.text(2)), empty(officeId), city,
                empty(org.text(6)), empty(org.text(6, 1)), empty(org.text(5)), empty(org.text(7)));
        boolean nothing = office.system() == null && office.iata() == null && office.officeId() == null && city == null
                && office.country() == null && office.currency() == null && office.agent() == null;
        draft.office = nothing ? null : office;
    }

    /** Some systems put their own kind in the place of the city. */
    private static String city(String text) {
        return text.equals("SYS") || text.equals("TTY") ? "" : text;
    }

    private static String cityOf(String officeId) {
        return officeId.length() >= 8 && PersonNames.letters(officeId.substring(0, 3)).length() == 3
                ? officeId.substring(0, 3) : "";
    }

    private void traveller(Segment tif) {
        if (part == Part.CHECK_IN) {
            checkIn.passenger(tif);
        } else if (part == Part.HEAD || part == Part.PASSENGER) {
            flushTicket();
            part = Part.PASSENGER;
            current = passengers.introduce(tif);
        } else if (passengers.named(tif, Set.of()) == null) {
            evidence.add(tif.position(), "a passenger behind the itinerary", "a passenger of the reservation");
            current = passengers.introduce(tif);
        }
    }

    private void memberships(Segment fti) {
        for (int element = 1; element <= fti.elements(); element++) {
            LoyaltyMembership membership = MembershipText.of(fti, element);
            PassengerDraft holder = current.isEmpty() ? passengers.only() : current.get(0);
            PassengerDraft named = fti.has(element, 2) ? passengers.byRef(fti.text(element, 2)) : null;
            if (membership == null || holder == null && named == null) {
                if (membership != null || !fti.text(element).isEmpty()) {
                    fragment(fti);
                }
            } else {
                (named != null ? named : holder).add(membership);
            }
        }
    }

    private void uniqueReference(Segment ref) {
        if (part == Part.PASSENGER && current.size() == 1 && current.get(0).uniqueRef == null) {
            String value = ref.text(1, 1).isEmpty() ? ref.text(1) : ref.text(1, 1);
            current.get(0).uniqueRef = empty(value);
        }
    }

    private void ticket(Segment tkt) {
        flushTicket();
        if (tkt.has(1, 0)) {
            String holder = current.isEmpty() ? null : current.get(0).ref;
            ticket = new Ticket(tkt.position(), tkt.text(1), null, empty(tkt.text(1, 1)), null, holder, null);
        }
    }

    private void flushTicket() {
        if (ticket != null) {
            draft.add(ticket);
            ticket = null;
        }
    }

    private void flight(Segment tvl) {
        flushTicket();
        if (part == Part.NO_FLIGHT) {
            fragment(tvl);
            part = Part.FLIGHT;
            flight = null;
            return;
        }
        if (flight != null && FlightReader.onlyNumber(tvl)) {
            flights.otherNumber(tvl, flight, around.flight());
            return;
        }
        if (draft.flights.size() >= ReservationDraft.MOST_FLIGHTS) {
            fragment(tvl);
            return;
        }
        part = Part.FLIGHT;
        checkIn = null;
        flight = flights.flight(tvl, draft.flights.size() + 1);
        draft.flights.add(flight);
    }

    private void operating(Segment tra) {
        if (flight == null) {
            fragment(tra);
        } else {
            flights.operatedBy(tra, flight);
        }
    }

    private void status(Segment rpi) {
        if (flight != null && rpi.has(2, 0)) {
            flight.status = rpi.text(2).toUpperCase(Locale.ROOT);
        }
    }

    private void equipment(Segment apd) {
        if (flight != null && apd.has(1, 0)) {
            flight.equipment = apd.text(1);
        }
    }

    private CheckIn atCheckIn() {
        if (part != Part.CHECK_IN || checkIn == null) {
            part = Part.CHECK_IN;
            checkIn = checkIn != null ? checkIn : new CheckIn(draft, passengers, evidence, flight);
        }
        return checkIn;
    }

    /** Why the reservation could not be recovered, or {@code null}; ask before {@link #fact}. */
    Rejection loss() {
        if (draft.key == null) {
            Position at = badLocator != null ? badLocator : first.position();
            return new Rejection("PNR " + number, ErrorCode.PNR_LOCATOR_MISSING,
                    "The reservation has no record locator that can be read; the sender adds it to RCI", at,
                    "RCI with a carrier and a locator of 5 to 8 letters and digits");
        }
        if (passengers.isEmpty()) {
            return new Rejection(draft.key.locator(), ErrorCode.PNR_PASSENGER_MISSING,
                    "The reservation names no passenger; the sender adds a TIF", first.position(),
                    "at least one TIF behind the head of the reservation");
        }
        return null;
    }

    boolean hasFlights() {
        return !draft.flights.isEmpty();
    }

    /** Keys of a reservation that is lost, so that people find the message all the same. */
    void collectKeys(Collection<BusinessKey> to) {
        complete();
        ReservationKeys.collect(passengers.all().stream().map(PassengerDraft::toPassenger).toList(), draft.tickets.values(), to);
        draft.locators.values().forEach(each -> ReservationKeys.locator(each.locator(), to));
    }

    private void complete() {
        flushTicket();
        draft.flights.forEach(draft::index);
        requests.resolve();
    }

    ReservationReported fact() {
        complete();
        draft.seats.sort(Comparator.comparingInt(each -> each.at().offset()));
        draft.services.sort(Comparator.comparingInt(each -> each.at().offset()));
        passengers.all().forEach(ReservationReader::settleName);
        List<Passenger> people = passengers.all().stream().map(PassengerDraft::toPassenger).toList();
        RecordLocator key = draft.key;
        Position from = first.position();
        Position whole = new Position(from.segment(), from.line(), from.column(), from.offset(), last.end() - from.offset());
        boolean dead = !draft.flights.isEmpty() && draft.flights.stream().allMatch(FlightDraft::cancelled);
        LocalDate created = key.created() == null ? null : key.created().toLocalDate();
        return new ReservationReported(whole, new ReservationKey(key.carrier(), key.locator(), created),
                new ReservationVersion(draft.lastModified, around.interchangedAt()), List.copyOf(draft.locators.values()),
                draft.ticketed != null ? draft.ticketed : created,
                dead ? ReservationStatus.CANCELLED : ReservationStatus.ACTIVE, around.flight(), draft.office, people,
                draft.flights.stream().map(FlightDraft::toSegment).toList(), draft.services, draft.seats, draft.bags,
                List.copyOf(draft.tickets.values()), draft.contacts, draft.payments,
                List.copyOf(draft.splitFrom.values()), draft.history, draft.fragments);
    }

    /** A title that contradicts the passenger's documents was part of the name; one that does not tells the gender. */
    private static void settleName(PassengerDraft passenger) {
        var told = PersonNames.genderOf(passenger.name.title());
        if (told != null && passenger.gender != null && told != passenger.gender) {
            passenger.name = PersonNames.withTitlePutBack(passenger.name);
        } else if (passenger.gender == null && passenger.isPerson()) {
            passenger.gender = told;
        }
    }

    private static String firstFilled(String... texts) {
        for (String each : texts) {
            if (!each.isEmpty()) {
                return each;
            }
        }
        return null;
    }

    private static String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
