package aero.interline.formats.amadeus;

import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.formats.airline.AirlineDates;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlValues;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The itinerary: flights as segments; hotels, cars and what else was booked are kept as they stand. */
final class ReplyFlights {
    private static final int MOST = 500;
    private static final Set<String> DEAD = Set.of("XX", "HX", "UN", "UC", "NO", "XL");

    private final AirlineDates dates;
    private final List<AirSegment> segments = new ArrayList<>();
    private final List<Fragment> others = new ArrayList<>();
    private final List<RecordLocator> locators = new ArrayList<>();
    private final Map<String, String> byTattoo = new HashMap<>();

    ReplyFlights(XmlElement reply, AirlineDates dates) {
        this.dates = dates;
        for (XmlElement each : reply.below("itineraryInfo")) {
            XmlElement management = each.at("elementManagementItinerary");
            String kind = management.text("segmentName");
            boolean flight = kind.equals("AIR") || kind.isEmpty() && each.at("travelProduct", "offpointDetail").present();
            if (flight && segments.size() < MOST) {
                add(each, management.at("reference").text("number"));
            } else if (others.size() < MOST) {
                others.add(other(each, kind));
            }
        }
    }

    List<AirSegment> segments() {
        return segments;
    }

    List<Fragment> others() {
        return others;
    }

    /** Under which the airlines themselves keep the flights. */
    List<RecordLocator> locators() {
        return locators;
    }

    boolean allCancelled() {
        return !segments.isEmpty() && segments.stream().allMatch(AirSegment::cancelled);
    }

    /** The flight's ordinal in the reservation, or {@code null}. */
    String ref(String tattoo) {
        return byTattoo.get(tattoo);
    }

    private static Fragment other(XmlElement segment, String kind) {
        String text = segment.firstBelow("longFreetext").text();
        return new Fragment(segment.place(), kind.isEmpty() ? "segment" : XmlValues.orNull(kind, 35),
                XmlValues.orNull(text.isEmpty() ? segment.raw(2000) : text, 2000));
    }

    private void add(XmlElement segment, String tattoo) {
        String ref = Integer.toString(segments.size() + 1);
        byTattoo.putIfAbsent(tattoo.isEmpty() ? ref : tattoo, ref);
        XmlElement travel = segment.at("travelProduct");
        XmlElement product = travel.at("product");
        XmlElement details = travel.at("productDetails");
        String carrier = code(travel.at("companyDetail").text("identification"), 8);
        XmlElement shared = segment.firstBelow("operatingCompany", "codeshareAgreement", "commercialAgreement");
        String operator = code(travel.at("companyDetail").text("secondIdentification"), 8);
        operator = operator.isEmpty() ? code(shared.firstBelow("company", "otherCompany", "companyId").text(), 8) : operator;
        String number = number(details.text("identification"));
        String operated = number(shared.firstBelow("flightNumber", "otherFlightNumber").text());
        LocalDate day = dates.day(product.text("depDate"));
        LocalTime time = AirlineDates.time(product.text("depTime"));
        LocalDateTime arrives = AirlineDates.at(dates.day(product.text("arrDate")), AirlineDates.time(product.text("arrTime")));
        String status = code(segment.at("relatedProduct").text("status"), 2);
        segments.add(new AirSegment(segment.place(), ref, orNull(carrier), orNull(operator.isEmpty() ? carrier : operator), orNull(number),
                operated.isEmpty() || operated.equals(number) ? null : operated, orNull(code(travel.at("boardpointDetail").text("cityCode"), 5)),
                orNull(code(travel.at("offpointDetail").text("cityCode"), 5)), AirlineDates.at(day, time), day != null && time != null, arrives,
                orNull(code(details.text("classOfService"), 2)), orNull(code(segment.firstBelow("cabinDesignator").text(), 2)), orNull(status),
                DEAD.contains(status), orNull(code(segment.at("flightDetail", "productDetails").text("equipment"), 4))));
        XmlElement own = segment.at("itineraryReservationInfo", "reservation");
        String locator = code(own.text("controlNumber"), 35);
        if (locator.length() >= 4) {
            String whose = code(own.text("companyId"), 8);
            locators.add(new RecordLocator(whose.isEmpty() ? carrier.isEmpty() ? "ZZ" : carrier : whose, locator, null));
        }
    }

    private static String number(String told) {
        String code = code(told, 6);
        int zeros = 0;
        while (zeros < code.length() - 1 && code.charAt(zeros) == '0') {
            zeros++;
        }
        return code.equals("ARNK") || code.equals("OPEN") ? "" : code.substring(zeros);
    }

    private static String code(String text, int most) {
        return XmlValues.code(text, most);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
