package aero.interline.formats.ndc;

import aero.interline.contracts.fact.AirSegment;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlFindings;
import aero.interline.formats.xml.XmlValues;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The flights of an order: of the list, those that the order points to. */
final class OrderFlights {
    private static final int MOST = 500;

    private final DataLists lists;
    private final Map<String, String> ordinals = new HashMap<>();
    private final List<String> keys = new ArrayList<>();
    private final Map<String, XmlElement> fares = new HashMap<>();
    /** Of the service by which the flight was ordered, where the version tells one. */
    private final Map<String, String> statuses = new HashMap<>();

    OrderFlights(XmlElement order, DataLists lists, boolean alone, XmlFindings findings) {
        this.lists = lists;
        Set<String> named = DataLists.refs(order, "SegmentRef", "SegmentRefs", "PaxSegmentRefID", "SegmentReference");
        for (String each : lists.segments().keySet()) {
            boolean meant = named.contains(each) || named.isEmpty() && alone;
            if (meant && keys.size() < MOST) {
                keys.add(each);
                ordinals.put(each, Integer.toString(keys.size()));
            }
        }
        for (String each : named) {
            if (!lists.segments().containsKey(each)) {
                findings.evidence().add(order.startTag(), "a flight named that is not in the list", "not known yet");
            }
        }
        for (XmlElement service : order.below("Service")) {
            String status = XmlValues.orNull(service.text("StatusCode"), 35);
            if (status != null) {
                DataLists.refs(service, "SegmentRef", "PaxSegmentRefID").forEach(each -> statuses.putIfAbsent(each, status));
            }
        }
        for (XmlElement fare : order.below("FareComponent")) {
            DataLists.refs(fare, "SegmentRefs", "SegmentRef", "PaxSegmentRefID").forEach(each -> fares.putIfAbsent(each, fare));
        }
    }

    /** The flight's ordinal in the reservation, or {@code null}. */
    String ref(String key) {
        return ordinals.get(key);
    }

    List<AirSegment> segments() {
        List<AirSegment> found = new ArrayList<>(keys.size());
        for (String each : keys) {
            found.add(segment(each, lists.segments().get(each)));
        }
        return found;
    }

    private AirSegment segment(String key, XmlElement segment) {
        XmlElement leg = lists.leg(segment);
        XmlElement flight = leg.present() ? leg : segment;
        XmlElement marketing = flight.any("MarketingCarrier", "MarketingCarrierInfo");
        XmlElement operating = flight.any("OperatingCarrier", "OperatingCarrierInfo");
        String carrier = carrier(marketing.present() ? marketing : flight);
        String number = number(marketing.present() ? marketing : flight);
        String operator = carrier(operating);
        String operatingNumber = number(operating);
        XmlElement from = flight.any("Departure", "Dep");
        LocalDateTime departs = when(from);
        boolean other = !operatingNumber.isEmpty() && !operatingNumber.equals(number);
        return new AirSegment(segment.place(), ordinals.get(key), orNull(carrier), orNull(operator.isEmpty() ? carrier : operator),
                orNull(number), other ? operatingNumber : null, airport(from), airport(flight.at("Arrival")), departs,
                departs != null && timeTold(from), when(flight.at("Arrival")), bookingClass(key, segment, marketing),
                cabin(key, segment), statuses.get(key), false,
                XmlValues.orNull(flight.firstBelow("AircraftCode", "CarrierAircraftTypeCode", "IATA_AircraftTypeCode").text(), 35));
    }

    private static String orNull(String text) {
        return XmlValues.orNull(text, 35);
    }

    private static String carrier(XmlElement of) {
        return XmlValues.code(of.text("AirlineID", "CarrierDesigCode", "AirlineDesigCode"), 8);
    }

    private static String number(XmlElement of) {
        String told = XmlValues.code(of.text("FlightNumber", "MarketingCarrierFlightNumberText", "OperatingCarrierFlightNumberText"), 10);
        int zeros = 0;
        while (zeros < told.length() - 1 && told.charAt(zeros) == '0') {
            zeros++;
        }
        return told.substring(zeros);
    }

    private static String airport(XmlElement at) {
        return XmlValues.orNull(XmlValues.code(at.text("AirportCode", "IATA_LocationCode"), 5), 5);
    }

    private static boolean timeTold(XmlElement at) {
        return !at.text("Time", "AircraftScheduledDateTime").isEmpty();
    }

    private static LocalDateTime when(XmlElement at) {
        LocalDate day = XmlValues.date(at.text("Date"));
        if (day == null) {
            return XmlValues.local(at.text("AircraftScheduledDateTime", "Date"));
        }
        LocalTime time = XmlValues.time(at.text("Time"));
        return day.atTime(time == null ? LocalTime.MIDNIGHT : time);
    }

    private String bookingClass(String key, XmlElement segment, XmlElement marketing) {
        String code = segment.at("ClassOfService").text("Code");
        code = code.isEmpty() ? marketing.text("RBD_Code") : code;
        code = code.isEmpty() ? segment.text("MarketingCarrierRBD_Code") : code;
        code = code.isEmpty() ? fare(key).firstBelow("RBD", "RBD_Code").text() : code;
        return orNull(XmlValues.code(code, 2));
    }

    private String cabin(String key, XmlElement segment) {
        String code = segment.firstBelow("CabinTypeCode", "CabinDesignator").text();
        return orNull(XmlValues.code(code.isEmpty() ? fare(key).firstBelow("CabinTypeCode").text() : code, 8));
    }

    private XmlElement fare(String key) {
        return fares.getOrDefault(key, XmlElement.NONE);
    }
}
