package aero.interline.domain.travel;

import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.ReservationStatus;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.contracts.fact.Ticket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is known of a reservation of which partial reports tell only what is affected ({@link aero.interline.contracts.fact.Partial}): what
 * a report tells changes, what it does not tell stays. A flight that is cancelled is one flight; the reservation is cancelled when all of its
 * flights are. A function of the reports in their order, whenever they arrived (invariant I3).
 */
public final class ReservationFold {

    private final ReservationReported known;
    private final ReservationReported told;
    private final PartyFold party;
    private final ItineraryFold itinerary;

    private ReservationFold(ReservationReported known, ReservationReported told) {
        this.known = known;
        this.told = told;
        this.party = new PartyFold(known.passengers(), told.passengers(), told.partial().formerNames());
        this.itinerary = new ItineraryFold(known.segments(), told.segments());
    }

    /**
     * @param reports oldest first; all but the first are partial
     * @return complete, as far as anybody told
     */
    public static ReservationReported of(List<ReservationReported> reports) {
        ReservationReported known = complete(reports.get(0));
        for (ReservationReported each : reports.subList(1, reports.size())) {
            known = new ReservationFold(known, each).folded();
        }
        return known;
    }

    private static ReservationReported complete(ReservationReported first) {
        return first.partial() == null ? first : new ReservationReported(first.at(), first.key(), first.version(), first.locators(),
                first.bookedOn(), first.status(), first.flight(), first.office(), first.passengers(), first.segments(), first.services(),
                first.seats(), first.bags(), first.tickets(), first.contacts(), first.payments(), first.splitFrom(), first.history(),
                first.fragments());
    }

    private ReservationReported folded() {
        List<AirSegment> flights = itinerary.flights();
        return new ReservationReported(told.at(), told.key(), told.version(),
                union(known.locators(), told.locators(), each -> each.carrier() + "/" + each.locator()),
                first(told.bookedOn(), known.bookedOn()), status(flights), first(told.flight(), known.flight()),
                first(told.office(), known.office()), party.passengers(), flights, services(), seats(),
                told.bags().isEmpty() ? staying(known.bags(), each -> each.passengerRef()) : told.bags(), tickets(),
                union(known.contacts(), told.contacts(), ReservationFold::named),
                told.payments().isEmpty() ? staying(known.payments(), each -> each.passengerRef()) : told.payments(),
                union(known.splitFrom(), told.splitFrom(), each -> each.carrier() + "/" + each.locator()),
                join(known.history(), told.history()), join(known.fragments(), told.fragments()));
    }

    private ReservationStatus status(List<AirSegment> flights) {
        if (told.segments().stream().anyMatch(each -> !each.cancelled())) {
            return ReservationStatus.ACTIVE;
        }
        boolean gone = flights.isEmpty() ? told.status() == ReservationStatus.CANCELLED : flights.stream().allMatch(AirSegment::cancelled);
        return gone ? ReservationStatus.CANCELLED : known.status();
    }

    /** A request is told again by its code, for the same passenger and flight or for all; what has no status is a remark and told by its text. */
    private List<SpecialService> services() {
        List<SpecialService> renamed = told.services().stream()
                .map(each -> new SpecialService(each.at(), each.code(), each.status(), each.quantity(), each.carrier(),
                        party.ref(each.passengerRef()), itinerary.ref(each.segmentRef()), each.text()))
                .toList();
        return retold(staying(known.services(), SpecialService::passengerRef), renamed,
                each -> each.code() + (each.status() == null ? "/" + each.text() : ""), SpecialService::passengerRef,
                SpecialService::segmentRef);
    }

    private List<SeatAssignment> seats() {
        List<SeatAssignment> renamed = told.seats().stream()
                .map(each -> new SeatAssignment(each.at(), party.ref(each.passengerRef()), itinerary.ref(each.segmentRef()), each.number(),
                        each.origin(), each.destination(), each.cabin(), each.source()))
                .toList();
        return retold(staying(known.seats(), SeatAssignment::passengerRef), renamed, each -> "", SeatAssignment::passengerRef,
                SeatAssignment::segmentRef);
    }

    private List<Ticket> tickets() {
        List<Ticket> renamed = told.tickets().stream()
                .map(each -> new Ticket(each.at(), each.number(), each.coupon(), each.type(), each.issued(), party.ref(each.passengerRef()),
                        itinerary.ref(each.segmentRef())))
                .toList();
        return union(staying(known.tickets(), Ticket::passengerRef), renamed, each -> each.number() + "/" + each.coupon());
    }

    /** Without what belonged to somebody who is no longer in the reservation. */
    private <T> List<T> staying(List<T> known, Function<T, String> passenger) {
        return known.stream().filter(each -> !party.gone(passenger.apply(each))).toList();
    }

    private static <T> List<T> retold(List<T> known, List<T> told, Function<T, String> what, Function<T, String> passenger,
            Function<T, String> segment) {
        Set<List<String>> again = new HashSet<>();
        told.forEach(each -> again.add(key(what.apply(each), passenger.apply(each), segment.apply(each))));
        Stream<T> stays = known.stream().filter(each -> Stream.of(passenger.apply(each), "*").noneMatch(whom ->
                Stream.of(segment.apply(each), "*").anyMatch(where -> again.contains(key(what.apply(each), whom, where)))));
        return join(stays.toList(), told);
    }

    /** @param passenger {@code null} for all, as of the segment */
    private static List<String> key(String what, String passenger, String segment) {
        return List.of(what, passenger == null ? "*" : passenger, segment == null ? "*" : segment);
    }

    static String named(Contact contact) {
        return contact.kind() + "/" + contact.value();
    }

    /** In the order in which they became known; what is told again replaces what was known. */
    static <T> List<T> union(Collection<T> known, Collection<T> told, Function<T, String> name) {
        Map<String, T> all = new LinkedHashMap<>();
        known.forEach(each -> all.put(name.apply(each), each));
        told.forEach(each -> all.put(name.apply(each), each));
        return List.copyOf(all.values());
    }

    private static <T> List<T> join(List<T> known, List<T> told) {
        List<T> all = new ArrayList<>(known);
        all.addAll(told);
        return all;
    }

    static <T> T first(T one, T other) {
        return one != null ? one : other;
    }

    /** A name that nobody has yet. */
    static String unused(String wanted, Set<String> taken) {
        String ref = wanted;
        for (int next = taken.size() + 1; !taken.add(ref); next++) {
            ref = Integer.toString(next);
        }
        return ref;
    }
}
