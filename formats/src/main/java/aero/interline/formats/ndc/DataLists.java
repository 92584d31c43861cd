package aero.interline.formats.ndc;

import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlFindings;
import aero.interline.formats.xml.XmlValues;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people, flights, contacts and services that the orders of a message point to by name. */
final class DataLists {
    private final Map<String, XmlElement> people;
    private final Map<String, XmlElement> segments;
    private final Map<String, XmlElement> contacts;
    private final Map<String, XmlElement> services;
    private final Map<String, XmlElement> legs;
    private final List<XmlElement> tickets;

    DataLists(XmlElement payload, XmlFindings findings) {
        XmlElement lists = payload.firstBelow("DataLists");
        XmlElement from = lists.present() ? lists : payload;
        people = named(from.firstBelow("PassengerList", "PaxList", "Passengers").all("Passenger", "Pax"), findings);
        segments = named(from.firstBelow("FlightSegmentList", "PaxSegmentList").all("FlightSegment", "PaxSegment"), findings);
        contacts = named(from.firstBelow("ContactList", "ContactInfoList").all("ContactInformation", "ContactInfo"), findings);
        services = named(from.firstBelow("ServiceDefinitionList").all("ServiceDefinition"), findings);
        legs = named(from.firstBelow("DatedMarketingSegmentList").all("DatedMarketingSegment"), findings);
        tickets = payload.below("TicketDocInfo");
    }

    private static Map<String, XmlElement> named(List<XmlElement> elements, XmlFindings findings) {
        Map<String, XmlElement> byName = new LinkedHashMap<>();
        for (XmlElement each : elements) {
            String name = OrderKey.refOf(each);
            if (name.isEmpty()) {
                name = "#" + (byName.size() + 1);
                findings.evidence().add(each.startTag(), each.name() + " without a name", name);
            }
            if (byName.putIfAbsent(name, each) != null) {
                findings.evidence().add(each.startTag(), "two of the name " + name, "the first of them");
            }
        }
        return byName;
    }

    Map<String, XmlElement> people() {
        return people;
    }

    Map<String, XmlElement> segments() {
        return segments;
    }

    Map<String, XmlElement> contacts() {
        return contacts;
    }

    Map<String, XmlElement> services() {
        return services;
    }

    /** Documents issued, for whichever order. */
    List<XmlElement> tickets() {
        return tickets;
    }

    /** The flight as it is sold, which later versions keep apart from the segment. */
    XmlElement leg(XmlElement segment) {
        return legs.getOrDefault(segment.text("DatedMarketingSegmentRefId", "DatedMarketingSegmentRefID"), XmlElement.NONE);
    }

    /** Names of a kind that stand in an element, several parted by blanks; in the order of the message. */
    static Set<String> refs(XmlElement in, String... names) {
        Set<String> found = new LinkedHashSet<>();
        for (XmlElement each : in.below(names)) {
            found.addAll(XmlValues.words(each.text()));
        }
        return found;
    }

}
