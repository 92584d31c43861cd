package aero.interline.formats.ota;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.fact.Bag;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.Ticket;
import aero.interline.formats.airline.BusinessKeys;
import aero.interline.formats.airline.Countries;
import aero.interline.formats.airline.EntryKey;
import aero.interline.formats.airline.SeatText;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlFindings;
import aero.interline.formats.xml.XmlValues;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Answers of a check-in system: each passenger on each flight, as an entry of that flight's list of expected passengers.
 * Who stands by for a flight is expected on it and not checked in. Requests only ask.
 */
final class CheckIns {
    private static final int MOST = 2000;

    private final XmlElement message;
    private final XmlFindings findings;
    private final Map<String, XmlElement> flights = new HashMap<>();
    private final Map<String, XmlElement> people = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();

    CheckIns(XmlElement message, XmlFindings findings) {
        this.message = message;
        this.findings = findings;
    }

    void read() {
        if (message.name().endsWith("RQ")) {
            return;
        }
        message.below("FlightInfo").forEach(each -> flights.putIfAbsent(each.attribute("RPH"), each));
        message.below("PassengerInfo").forEach(each -> people.putIfAbsent(each.attribute("RPH"), each));
        List<XmlElement> entries = message.below("PassengerFlightInfo");
        if (entries.size() > MOST) {
            findings.reject(ErrorCode.XML_CONTENT_MISSING, "The message checks in " + entries.size() + " times; the sender splits it",
                    entries.get(MOST).startTag(), "at most " + MOST + " passengers on flights");
            return;
        }
        int count = 0;
        for (XmlElement each : entries) {
            entry(each, ++count);
        }
    }

    private void entry(XmlElement entry, int ordinal) {
        XmlElement person = people.getOrDefault(entry.attribute("PassengerRPH"), XmlElement.NONE);
        FlightDate flight = flight(flights.getOrDefault(entry.attribute("FlightRPH"), XmlElement.NONE));
        PersonName name = PersonParts.name(person);
        if (name == null || flight == null) {
            findings.loss("passenger " + ordinal, ErrorCode.XML_CONTENT_MISSING,
                    name == null ? "A passenger is not named; send the name" : "A passenger's flight is not told; send carrier, number and day",
                    entry.place(), name == null ? "PassengerInfo with a name" : "FlightInfo with carrier, number and day");
            return;
        }
        boolean standsBy = Boolean.parseBoolean(entry.attribute("StandbyIndicator"));
        XmlElement booking = person.at("BookingInfo");
        List<RecordLocator> locators = locators(booking);
        PassengerListed fact = new PassengerListed(entry.place(), flight, PassengerListed.ListKind.PNL, key(flight, name, locators, entry),
                version(entry), standsBy ? PassengerListed.Standing.BOOKED : PassengerListed.Standing.CHECKED_IN,
                passenger(person, entry, name), Travelers.orNull(XmlValues.code(booking.attribute("ResBookDesigCode"), 2)),
                Travelers.orNull(flights.get(entry.attribute("FlightRPH")).attribute("CabinType")), locators, List.of(), List.of(),
                seats(entry, flight), bags(entry), tickets(person), fragments(entry));
        findings.fact(fact);
        BusinessKeys.collect(fact, findings.keys());
    }

    /** Name lists tell when each issue was made; a check-in is ordered among them by when it was told. */
    private ReservationVersion version(XmlElement entry) {
        ReservationVersion told = Stamps.of(message, entry);
        Instant sent = told.interchangedAt() == null ? findings.origin().receivedAt() : told.interchangedAt();
        return told.lastModified() == null ? new ReservationVersion(sent, told.interchangedAt()) : told;
    }

    private static FlightDate flight(XmlElement info) {
        XmlElement carrier = info.any("CarrierInfo", "OperatingAirline");
        String code = XmlValues.code(carrier.attribute("Code"), 3);
        String number = Flights.number(carrier.attribute("FlightNumber"));
        XmlElement from = info.at("DepartureInformation");
        LocalDate day = XmlValues.date(from.attribute("DateOfDeparture"));
        return code.length() < 2 || number.isEmpty() || day == null ? null
                : new FlightDate(code, number, day, Flights.airport(from), Flights.airport(info.at("ArrivalInformation")));
    }

    /** The same as in the flight's name list; without a locator only the same in every check-in of this passenger. */
    private String key(FlightDate flight, PersonName name, List<RecordLocator> locators, XmlElement entry) {
        String key = PersonParts.clipped(locators.isEmpty()
                ? EntryKey.of(flight.destination(), entry.attribute("DCS_PassengerRefNumber"), name)
                : EntryKey.of(flight.destination(), locators, flight.carrier(), name), 120);
        int number = used.merge(flight.text() + "|" + key, 1, Integer::sum);
        return number == 1 ? key : key + "/" + number;
    }

    private static List<RecordLocator> locators(XmlElement booking) {
        String locator = XmlValues.code(booking.at("BookingReferenceID").attribute("ID"), 35);
        String carrier = XmlValues.code(booking.firstBelow("CompanyName").attribute("Code"), 8);
        return locator.length() < 4 ? List.of() : List.of(new RecordLocator(carrier.isEmpty() ? "ZZ" : carrier, locator, null));
    }

    private static Passenger passenger(XmlElement person, XmlElement entry, PersonName name) {
        XmlElement api = entry.at("API_Info");
        boolean infant = Boolean.parseBoolean(api.attribute("InfantInd"));
        return new Passenger(person.place(), "1", XmlValues.orNull(entry.attribute("DCS_PassengerRefNumber"), 60),
                infant ? PassengerType.INFANT : PassengerType.ADULT, null, name, PersonParts.birth(api), PersonParts.gender(api, name),
                Countries.alpha3(PersonParts.clipped(api.attribute("DocHolderNationality"), 60)),
                PersonParts.documents(entry), PersonParts.memberships(entry), PersonParts.contacts(api));
    }

    private static List<SeatAssignment> seats(XmlElement entry, FlightDate flight) {
        String seat = SeatText.number(XmlValues.code(entry.at("SeatBoardingInfo").attribute("SeatNumber"), 6));
        return seat == null ? List.of()
                : List.of(new SeatAssignment(entry.at("SeatBoardingInfo").place(), "1", null, seat, flight.origin(), flight.destination(),
                        null, "OTA"));
    }

    private static List<Bag> bags(XmlElement entry) {
        List<Bag> found = new ArrayList<>();
        for (XmlElement each : entry.below("BagTagInfo", "BaggageTag")) {
            String tag = XmlValues.code(Stamps.first(each, "BagTagNumber", "TagNumber", "ID"), 20);
            if (!tag.isEmpty() && found.size() < 100) {
                found.add(new Bag(each.place(), "1", null, 1, null, null, null, tag, null));
            }
        }
        return found;
    }

    private static List<Ticket> tickets(XmlElement person) {
        List<Ticket> found = new ArrayList<>();
        for (XmlElement each : person.all("TicketingInfo")) {
            String number = XmlValues.code(each.attribute("AirlineAccountingCode") + each.attribute("FormAndSerialNumber"), 20);
            if (number.length() >= 10 && found.size() < 100) {
                found.add(new Ticket(each.place(), number, coupon(each.at("CouponInfo").attribute("CouponNumber")), null, null, "1", null));
            }
        }
        return found;
    }

    private static Integer coupon(String text) {
        return text.length() == 1 && Character.isDigit(text.charAt(0)) ? Integer.valueOf(text.charAt(0) - '0') : null;
    }

    private static List<Fragment> fragments(XmlElement entry) {
        List<Fragment> found = new ArrayList<>();
        for (String each : new String[] {"StandbyIndicator", "DeniedBoardingVolunteerInd", "UpgradeIndicator"}) {
            String value = entry.attribute(each);
            if (!value.isEmpty()) {
                found.add(new Fragment(entry.startTag(), each, value.toLowerCase(Locale.ROOT)));
            }
        }
        return found;
    }
}
