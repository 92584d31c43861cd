package aero.interline.formats.pnrgov;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.HistoryLine;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.AirlineDates;
import aero.interline.formats.airline.BusinessKeys;
import aero.interline.formats.edifact.Segment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
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
    record Surroundings(AirlineDates dates, FlightDate flight, Instant interchangedAt, String sender, EvidenceLog evidence) {}

    private final Surroundings around;
    private final EvidenceLog evidence;
    private final AirlineDates dates;
    private final int number;
    private final Segment first;
    private final ReservationDraft draft = new ReservationDraft();
    private final PassengerList passengers;
    private final ServiceRequests requests;
    private final RecordLocators locators;
    private final PassengerGroup group;
    private final Itinerary itinerary;
    private final TextElements texts = new TextElements(draft);
    private Part part = Part.HEAD;
    private CheckIn checkIn;
    private Segment last;

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
        this.locators = new RecordLocators(dates, around.sender(), evidence);
        this.group = new PassengerGroup(draft, passengers);
        this.itinerary = new Itinerary(draft, dates, around.flight(), evidence);
    }

    void take(Segment segment) {
        last = segment;
        if (part == Part.HISTORY) {
            history(segment);
            return;
        }
        switch (segment.tag()) {
            case "LTS" -> history(segment);
            case "ABI" -> {
                part = Part.HISTORY;
                history(segment);
            }
            case "SRC", "EBD", "FAR", "PTK", "TXD", "FTL", "PTS", "RLS" -> { }
            case "RCI" -> locators(segment);
            case "DAT" -> dates(segment);
            case "ORG" -> draft.office = part == Part.HEAD && draft.office == null ? Offices.read(segment) : draft.office;
            case "TIF" -> traveller(segment);
            case "FTI" -> understood(group.memberships(segment), segment);
            case "REF" -> group.uniqueReference(segment);
            case "IFT" -> texts.text(segment, under());
            case "ADD" -> texts.address(segment, under());
            case "SSR" -> requests.keep(segment, under(), itinerary.current());
            case "TKT" -> group.ticket(segment);
            case "MON" -> group.fare(segment);
            case "FOP" -> group.payment(segment);
            case "TVL" -> travel(segment);
            case "TRA" -> understood(itinerary.operatedBy(segment), segment);
            case "RPI" -> itinerary.status(segment);
            case "APD" -> itinerary.equipment(segment);
            case "EQN" -> part = Part.SPLIT;
            case "MSG" -> part = segment.text(1).equals("1") || segment.text(1, 1).equals("1") ? part : Part.NO_FLIGHT;
            case "TRI" -> atCheckIn().traveller(segment);
            case "SSD" -> atCheckIn().seat(segment);
            case "TBD" -> atCheckIn().bags(segment);
            default -> understood(false, segment);
        }
    }

    private void history(Segment segment) {
        draft.history.add(new HistoryLine(segment.position(), segment.raw()));
    }

    private List<PassengerDraft> under() {
        return part == Part.PASSENGER ? group.current() : List.of();
    }

    private void understood(boolean yes, Segment segment) {
        if (!yes) {
            draft.fragments.add(new Fragment(segment.position(), segment.tag(), segment.raw()));
        }
    }

    private void locators(Segment rci) {
        for (RecordLocator each : locators.read(rci)) {
            if (part == Part.SPLIT) {
                ReservationDraft.add(draft.splitFrom, each);
            } else {
                ReservationDraft.add(draft.locators, each);
                draft.key = draft.key == null && part == Part.HEAD ? each : draft.key;
            }
        }
    }

    private void dates(Segment dat) {
        switch (part) {
            case HEAD -> {
                for (int element = 1; element <= dat.elements(); element++) {
                    dateOfRecord(dat, element);
                }
            }
            case PASSENGER -> group.issued(dat, dates);
            case FLIGHT -> atCheckIn();
            default -> { }
        }
    }

    private void dateOfRecord(Segment dat, int element) {
        LocalDate day = dates.day(dat.text(element, 1));
        if (day == null) {
            if (dat.has(element, 1)) {
                evidence.add(dat.position(element, 1), "a date that is none", "not known");
            }
        } else if (dat.text(element).equals("700")) {
            draft.lastModified = AirlineDates.at(day, AirlineDates.time(dat.text(element, 2))).toInstant(ZoneOffset.UTC);
        } else if (dat.text(element).equals("710")) {
            draft.ticketed = day;
        }
    }

    private void traveller(Segment tif) {
        if (part == Part.CHECK_IN) {
            checkIn.passenger(tif);
        } else if (part == Part.HEAD || part == Part.PASSENGER) {
            part = Part.PASSENGER;
            group.begin(tif);
        } else if (passengers.named(tif, Set.of()) == null) {
            evidence.add(tif.position(), "a passenger behind the itinerary", "a passenger of the reservation");
            group.begin(tif);
        }
    }

    private void travel(Segment tvl) {
        group.end();
        if (part == Part.NO_FLIGHT) {
            understood(false, tvl);
            itinerary.leave();
            part = Part.FLIGHT;
        } else if (!itinerary.completes(tvl)) {
            if (itinerary.isFull()) {
                understood(false, tvl);
                return;
            }
            part = Part.FLIGHT;
            itinerary.flight(tvl);
        } else {
            return;
        }
        checkIn = null;
    }

    private CheckIn atCheckIn() {
        part = Part.CHECK_IN;
        if (checkIn == null) {
            checkIn = new CheckIn(draft, passengers, evidence, itinerary.current());
        }
        return checkIn;
    }

    boolean hasFlights() {
        return !draft.flights.isEmpty();
    }

    /** Why the reservation could not be recovered, or {@code null}; ask before {@link #fact}. */
    Rejection loss() {
        if (draft.key == null) {
            Position at = locators.unreadable() != null ? locators.unreadable() : first.position();
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

    /** Keys of a reservation that is lost, so that people find the message all the same. */
    void collectKeys(Collection<BusinessKey> to) {
        complete();
        BusinessKeys.collect(ReservationDraft.passengers(passengers.all()), draft.tickets.values(), to);
        draft.locators.values().forEach(each -> BusinessKeys.locator(each.locator(), to));
    }

    ReservationReported fact() {
        complete();
        Position from = first.position();
        Position whole = new Position(from.segment(), from.line(), from.column(), from.offset(), last.end() - from.offset());
        return draft.toFact(whole, around, passengers.all());
    }

    private void complete() {
        group.end();
        draft.flights.forEach(draft::index);
        requests.resolve();
        passengers.all().forEach(PassengerDraft::settleName);
    }
}
