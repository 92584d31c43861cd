package aero.interline.benchmarks.generator;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Systems;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.SupplierOrderReported.Status;
import aero.interline.formats.FormatReader;
import aero.interline.formats.json.FactWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A believable day of an airline: what its five kinds of system tell the hub from midnight to midnight, in their own
 * formats, a few of them wrong. A pure function of seed, day and number of flights.
 */
public final class DayPlan {

    private final LocalDate day;
    private final Dice dice;
    private final List<FlightDay> flights;
    private final Population population;
    private final List<PartnerTables.Sale> sales = new ArrayList<>();
    private final List<DayEvent> events = new ArrayList<>();

    private DayPlan(long seed, LocalDate day, int flights) {
        this.day = day;
        this.dice = new Dice(seed, "day", day.toEpochDay());
        this.flights = new Timetable(seed, day).flights(flights);
        this.population = new Population(seed);
    }

    /** In the order of their times. */
    public static List<DayEvent> of(long seed, LocalDate day, int flights) {
        DayPlan plan = new DayPlan(seed, day, flights);
        plan.flights.forEach(plan::flight);
        plan.leads(flights / 2 + 1);
        plan.add(day.atTime(2, 0), Systems.LOYALTY, "members", PartnerTables.members(plan.flights, day));
        plan.add(day.atTime(22, 30), Systems.DISTRIBUTOR, "agency sales", PartnerTables.sales(plan.sales));
        plan.events.sort(Comparator.comparing(DayEvent::at));
        return List.copyOf(plan.events);
    }

    private void flight(FlightDay flight) {
        flight.bookings().forEach(booking -> booked(flight, booking));
        LocalDateTime departs = flight.leg().departs();
        Booking late = flight.bookings().get(0);
        FlightDay listed = new FlightDay(flight.leg(), flight.bookings().subList(1, flight.bookings().size()));
        List<byte[]> parts = new ArrayList<>(DepartureText.nameList(listed, departs.minusHours(5)));
        if (parts.size() > 1 && dice.chance(30)) {
            parts.add(parts.remove(0)); // telexes overtake each other
        }
        for (byte[] part : parts) {
            add(departs.minusHours(5), Systems.DEPARTURE, "name list", part);
        }
        add(departs.minusHours(3), Systems.DEPARTURE, "list change", DepartureText.addition(flight, late, departs.minusHours(3)));
        Booking absent = flight.bookings().get(flight.bookings().size() - 1);
        int sequence = 0;
        for (Booking booking : flight.bookings()) {
            for (Traveller each : booking.travellers()) {
                if (each.seated() && !(booking == absent && each.ref() == 1)) {
                    handled(flight, booking, each, ++sequence);
                }
            }
        }
        add(departs.plusMinutes(20), Systems.DEPARTURE, "final sales",
                DepartureText.finalSales(flight, absent, departs.plusMinutes(20)));
        catering(flight, sequence);
    }

    private void booked(FlightDay flight, Booking booking) {
        LocalDateTime at = day.atTime(0, 1).plusMinutes(dice.below(110));
        byte[] pnrgov = PnrgovText.write(booking, dice);
        if (dice.chance(3)) {
            broken(at, Systems.BOOKING, "booking", new String(pnrgov, StandardCharsets.UTF_8)
                    .replaceAll("RCI\\+[^']*'", "").getBytes(StandardCharsets.UTF_8));
        }
        if (dice.chance(20)) {
            List<Fact> facts = new FormatReader().read(
                    new Origin(Systems.BOOKING, null, at.toInstant(ZoneOffset.UTC)), pnrgov).facts();
            add(at, Systems.BOOKING, "booking", FactWriter.write(facts));
        } else {
            add(at, Systems.BOOKING, "booking", pnrgov);
        }
        if (dice.chance(15)) {
            add(at.plusHours(2), Systems.BOOKING, "change", PnrgovText.write(Timetable.changed(booking, dice), dice));
        }
        if (dice.chance(25)) {
            sales.add(new PartnerTables.Sale(flight, booking));
        }
        if (dice.chance(8)) {
            LocalDateTime confirmed = at.plusMinutes(dice.between(10, 600));
            fact(confirmed, Systems.SUPPLIER, "hotel", PartnerFacts.hotel(flight, booking, confirmed));
        }
    }

    private void handled(FlightDay flight, Booking booking, Traveller traveller, int sequence) {
        LocalDateTime departs = flight.leg().departs();
        LocalDateTime checkedIn = departs.minusMinutes(dice.between(50, 170));
        byte[] scan = DepartureText.scan(flight, booking, traveller, sequence, "CHECKED_IN", checkedIn);
        if (dice.chance(1)) {
            broken(checkedIn, Systems.DEPARTURE, "check-in", "M1TORN/PASS".getBytes(StandardCharsets.US_ASCII));
        }
        add(checkedIn, Systems.DEPARTURE, "check-in", scan);
        LocalDateTime boarded = departs.minusMinutes(dice.between(12, 40));
        add(boarded, Systems.DEPARTURE, "boarding",
                DepartureText.scan(flight, booking, traveller, sequence, "BOARDED", boarded));
        if (traveller.person().memberOf() != null) {
            LocalDateTime credited = flight.leg().arrives().plusMinutes(30);
            fact(credited, Systems.LOYALTY, "accrual",
                    PartnerFacts.accrual(flight, traveller, dice.between(300, 2_400), credited));
            if (dice.chance(10)) {
                fact(credited.plusMinutes(5), Systems.LOYALTY, "redemption",
                        PartnerFacts.redemption(traveller, dice.between(1, 9) * 1_000, credited));
            }
        }
    }

    private void catering(FlightDay flight, int meals) {
        LocalDateTime departs = flight.leg().departs();
        for (Status status : List.of(Status.ORDERED, Status.CONFIRMED, dice.chance(85) ? Status.DELIVERED : Status.PARTLY_DELIVERED)) {
            LocalDateTime at = departs.minusHours(status == Status.ORDERED ? 6 : status == Status.CONFIRMED ? 4 : 1);
            fact(at, Systems.SUPPLIER, "catering", PartnerFacts.catering(flight, status, meals, at));
        }
    }

    /** Every other one is somebody who asks again, in less words: a steward has to say whether it is the same person. */
    private void leads(int count) {
        Household household = null;
        for (int i = 0; i < count; i++) {
            boolean again = i % 2 == 1;
            household = again ? household : population.household(900_000L + dice.below(1000));
            LocalDateTime at = day.atTime(8, 0).plusMinutes(dice.below(700));
            fact(at, Systems.DISTRIBUTOR, "lead",
                    PartnerFacts.lead(household, again, "L" + dice.digits(6), dice.pick(Homes.ALL).airport(), at));
        }
        broken(day.atTime(9, 30), Systems.DISTRIBUTOR, "lead", "{\"type\":\"LeadReferred\",\"partner\":}".getBytes(StandardCharsets.UTF_8));
    }

    private void fact(LocalDateTime at, String system, String what, Fact fact) {
        add(at, system, what, FactWriter.write(fact));
    }

    private void add(LocalDateTime at, String system, String what, byte[] body) {
        events.add(new DayEvent(timeOf(at), system, what, false, body));
    }

    private void broken(LocalDateTime at, String system, String what, byte[] body) {
        events.add(new DayEvent(timeOf(at), system, what, true, body));
    }

    /** What would be after midnight is told in the last minute. */
    private LocalTime timeOf(LocalDateTime at) {
        return at.toLocalDate().isAfter(day) ? LocalTime.of(23, 59) : at.toLocalDate().isBefore(day) ? LocalTime.MIN : at.toLocalTime();
    }
}
