package aero.interline.formats.ota;

import aero.interline.contracts.fact.AirSegment;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlValues;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The itinerary of a booking. */
final class Flights {
    private static final int MOST = 500;
    /** Code list STS of OpenTravel: cancelled, denied and the like. */
    private static final Set<String> CANCELLED = Set.of("16", "HX", "XX", "XL");

    private final List<AirSegment> segments = new ArrayList<>();
    private final Map<String, String> byRph = new HashMap<>();

    Flights(XmlElement booking) {
        for (XmlElement each : booking.below("FlightSegment")) {
            if (segments.size() < MOST && each.at("DepartureAirport").present()) {
                add(each);
            }
        }
    }

    List<AirSegment> segments() {
        return segments;
    }

    boolean allCancelled() {
        return !segments.isEmpty() && segments.stream().allMatch(AirSegment::cancelled);
    }

    List<String> refs(String rphs) {
        return Travelers.refs(rphs, byRph);
    }

    private void add(XmlElement flight) {
        String ref = Integer.toString(segments.size() + 1);
        byRph.putIfAbsent(flight.attribute("RPH").isEmpty() ? ref : flight.attribute("RPH"), ref);
        String carrier = XmlValues.code(flight.at("MarketingAirline").attribute("Code"), 8);
        XmlElement operating = flight.at("OperatingAirline");
        String operator = XmlValues.code(operating.attribute("Code"), 8);
        String number = number(flight.attribute("FlightNumber"));
        String operated = number(operating.attribute("FlightNumber"));
        String departure = flight.attribute("DepartureDateTime");
        LocalDateTime departs = XmlValues.local(departure);
        String status = flight.attribute("Status");
        segments.add(new AirSegment(flight.place(), ref, Travelers.orNull(carrier), Travelers.orNull(operator.isEmpty() ? carrier : operator),
                Travelers.orNull(number), operated.isEmpty() || operated.equals(number) ? null : operated,
                airport(flight.at("DepartureAirport")), airport(flight.at("ArrivalAirport")), departs,
                departs != null && departure.length() > 11, XmlValues.local(flight.attribute("ArrivalDateTime")),
                Travelers.orNull(XmlValues.code(flight.attribute("ResBookDesigCode"), 2)), cabin(flight), Travelers.orNull(status),
                CANCELLED.contains(status), Travelers.orNull(flight.at("Equipment").attribute("AirEquipType"))));
    }

    private static String cabin(XmlElement flight) {
        return Travelers.orNull(flight.at("MarketingCabin").attribute("CabinType"));
    }

    static String airport(XmlElement place) {
        return XmlValues.orNull(XmlValues.code(place.attribute("LocationCode"), 5), 5);
    }

    static String number(String told) {
        String code = XmlValues.code(told, 6);
        int zeros = 0;
        while (zeros < code.length() - 1 && code.charAt(zeros) == '0') {
            zeros++;
        }
        return code.substring(zeros);
    }
}
