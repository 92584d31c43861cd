package aero.interline.benchmarks.match.airline;

import aero.interline.benchmarks.generator.Booking;
import aero.interline.benchmarks.generator.DepartureText;
import aero.interline.benchmarks.generator.Dice;
import aero.interline.benchmarks.generator.FlightDay;
import aero.interline.benchmarks.generator.Leg;
import aero.interline.benchmarks.generator.PnrgovText;
import aero.interline.benchmarks.generator.Traveller;
import aero.interline.contracts.exchange.Systems;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A year in which all systems tell of a society, each in its own format; what the hub hears of it. */
final class Chronicle {

    private static final int ROWS_IN_TABLE = 500;

    private final long seed;
    private final Reception reception = new Reception();
    private final List<Told> members = new ArrayList<>();

    private Chronicle(long seed) {
        this.seed = seed;
    }

    static List<Heard> of(long seed, Society society) {
        Chronicle chronicle = new Chronicle(seed);
        Journeys journeys = new Journeys(seed, society.residents().size());
        Map<Integer, List<Resident>> households = new TreeMap<>();
        society.residents().forEach(each -> households.computeIfAbsent(each.household(), none -> new ArrayList<>()).add(each));
        households.values().forEach(journeys::ofHousehold);
        society.residents().forEach(chronicle::profiles);
        society.newcomers().forEach(each -> chronicle.newcomer(each, journeys));
        for (int i = 0; i < journeys.flights().size(); i++) {
            chronicle.flight(journeys.leg(i), journeys.flights().get(i));
        }
        chronicle.programme();
        return chronicle.reception.heard();
    }

    /** What is kept about somebody apart from journeys. */
    private void profiles(Resident who) {
        Dice dice = new Dice(seed, "profiles", who.id());
        if (who.memberOf() != null && dice.chance(90)) {
            members.add(Narrator.tell(who, Medium.PROFILE, Society.TODAY, dice));
        }
        if (dice.chance(15)) {
            profile(who, dice);
        }
        if (dice.chance(5)) {
            lead(who, dice);
        }
    }

    /** Told once, by any of the systems. */
    private void newcomer(Resident who, Journeys journeys) {
        Dice dice = new Dice(seed, "newcomer", who.id());
        int way = dice.below(100);
        if (way < 10 && who.memberOf() != null) {
            members.add(Narrator.tell(who, Medium.PROFILE, Society.TODAY, dice));
        } else if (way < 20) {
            profile(who, dice);
        } else if (way < 25) {
            lead(who, dice);
        } else {
            journeys.ofOne(who, dice);
        }
    }

    private void profile(Resident who, Dice dice) {
        Told told = Narrator.tell(who, Medium.PROFILE, Society.TODAY, dice);
        reception.profiles(ProfileText.profile("WT" + who.id(), told), Systems.DISTRIBUTOR, List.of(told));
    }

    private void lead(Resident who, Dice dice) {
        Told told = Narrator.tell(who, Medium.PROFILE, Society.TODAY, dice).byNameAlone();
        reception.profiles(ProfileText.lead("L-" + who.id(), told), Systems.DISTRIBUTOR, List.of(told));
    }

    private void programme() {
        for (int from = 0; from < members.size(); from += ROWS_IN_TABLE) {
            List<Told> some = members.subList(from, Math.min(members.size(), from + ROWS_IN_TABLE));
            reception.profiles(ProfileText.members(some), Systems.LOYALTY, some);
        }
    }

    private void flight(Leg leg, List<Party> parties) {
        Dice dice = new Dice(seed, "flight of", leg.number() * 1_000L + leg.departs().getDayOfYear());
        List<Party> listed = new ArrayList<>();
        List<PassengerInformation.Entry> scanned = new ArrayList<>();
        for (Party party : parties) {
            booked(party, dice);
            if (dice.chance(70)) {
                listed.add(party);
            }
            if (dice.chance(45)) {
                scanned.addAll(scanned(party, leg.departs().toLocalDate(), dice));
            }
        }
        if (!listed.isEmpty()) {
            nameList(leg, listed);
        }
        if (!scanned.isEmpty()) {
            reception.list(List.of(PassengerInformation.write(leg, scanned)), leg.departs().minusHours(1),
                    scanned.stream().map(PassengerInformation.Entry::told).toList(), Map.of());
        }
    }

    private void booked(Party party, Dice dice) {
        if (party.order()) {
            reception.reservation(OrderText.write(party), party.booking().modified(), Systems.DISTRIBUTOR, party.told());
        } else {
            reception.reservation(PnrgovText.write(party.booking(), dice), party.booking().modified(), Systems.BOOKING,
                    withContactsOfTheFirst(party.told()));
        }
    }

    /** A reservation carries contacts at the first passenger only. */
    private static List<Told> withContactsOfTheFirst(List<Told> told) {
        List<Told> named = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Told each = told.get(i);
            boolean contact = each.mistake() == Mistake.AGENCY_CONTACT || each.mistake() == Mistake.OTHER_EMAIL
                    || each.mistake() == Mistake.OTHER_PHONE || each.mistake() == Mistake.NO_CONTACT;
            named.add(i > 0 && contact ? each.with(Mistake.NONE) : each);
        }
        return named;
    }

    private static List<PassengerInformation.Entry> scanned(Party party, LocalDate day, Dice dice) {
        List<PassengerInformation.Entry> entries = new ArrayList<>();
        String locator = dice.chance(60) ? party.booking().locator() : null;
        for (Told each : party.told()) {
            entries.add(new PassengerInformation.Entry(Narrator.tell(each.who(), Medium.SCAN, day, dice), locator));
        }
        return entries;
    }

    private void nameList(Leg leg, List<Party> listed) {
        List<Told> adults = new ArrayList<>();
        Map<Integer, Told> infants = new HashMap<>();
        for (Party party : listed) {
            for (Traveller each : party.booking().travellers()) {
                if (each.seated()) {
                    if (each.infant() > 0) {
                        infants.put(adults.size(), party.told().get(each.infant() - 1));
                    }
                    adults.add(party.told().get(each.ref() - 1));
                }
            }
        }
        List<Booking> bookings = listed.stream().map(Party::booking).toList();
        LocalDateTime sent = leg.departs().minusHours(5);
        reception.list(DepartureText.nameList(new FlightDay(leg, bookings), sent), sent, adults, infants);
    }
}
