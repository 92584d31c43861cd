package aero.interline.benchmarks.match.airline;

import aero.interline.benchmarks.generator.Booking;
import aero.interline.benchmarks.generator.Leg;
import aero.interline.benchmarks.generator.Person;
import aero.interline.benchmarks.generator.Traveller;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Writes a booking as a distributor tells its order (IATA NDC 17.2, OrderViewRS). */
final class OrderText {

    private OrderText() {}

    static byte[] write(Party party) {
        Booking booking = party.booking();
        StringBuilder people = new StringBuilder();
        StringBuilder contacts = new StringBuilder();
        for (int i = 0; i < booking.travellers().size(); i++) {
            people.append(passenger(booking.travellers().get(i)));
            contacts.append(contact(i + 1, party.told().get(i)));
        }
        String services = booking.travellers().stream()
                .map(each -> "<Service ServiceID=\"SVC" + each.ref() + "\"><PassengerRef>PAX" + each.ref()
                        + "</PassengerRef><SegmentRef>SEG1</SegmentRef></Service>")
                .collect(Collectors.joining());
        String text = """
                <?xml version="1.0" encoding="UTF-8"?>
                <OrderViewRS xmlns="http://www.iata.org/IATA/EDIST/2017.2" Version="17.2" TimeStamp="%1$s:00Z">
                  <Document><Name>WEBTRAVEL NDC</Name><ReferenceVersion>1.0</ReferenceVersion></Document>
                  <Success/>
                  <Response>
                    <Order OrderID="WT%2$s" Owner="%3$s">
                      <BookingReferences><BookingReference><ID>%2$s</ID><AirlineID>%3$s</AirlineID></BookingReference></BookingReferences>
                      <OrderItems><OrderItem OrderItemID="OI1" Owner="%3$s"><ItemStatus>K</ItemStatus>%4$s</OrderItem></OrderItems>
                    </Order>
                    <DataLists>
                      <PassengerList>%5$s</PassengerList>
                      <ContactList>%6$s</ContactList>
                      <FlightSegmentList>%7$s</FlightSegmentList>
                    </DataLists>
                  </Response>
                </OrderViewRS>
                """.formatted(booking.created(), booking.locator(), booking.host(), services, people, contacts,
                segment(booking.legs().get(0)));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String passenger(Traveller traveller) {
        Person person = traveller.person();
        String kind = switch (traveller.age()) {
            case ADULT -> "ADT";
            case CHILD -> "CHD";
            case INFANT -> "INF";
        };
        String infant = traveller.infant() == 0 ? "" : "<InfantRef>PAX" + traveller.infant() + "</InfantRef>";
        return "<Passenger PassengerID=\"PAX" + traveller.ref() + "\">" + element("PTC", kind)
                + element("CitizenshipCountryCode", person.country()) + "<Individual>"
                + (person.born() == null ? "" : element("Birthdate", person.born().toString()))
                + element("Gender", person.gender().equals("F") ? "Female" : "Male") + element("NameTitle", person.title())
                + element("GivenName", person.given()) + element("Surname", person.surname()) + "</Individual>"
                + membership(person) + document(person) + "<ContactInfoRef>CTC" + traveller.ref() + "</ContactInfoRef>"
                + infant + "</Passenger>\n";
    }

    private static String membership(Person person) {
        return person.memberOf() == null ? "" : "<LoyaltyProgramAccount><Airline>"
                + element("AirlineDesignator", person.memberOf()) + "</Airline>"
                + element("AccountNumber", person.memberNumber()) + "</LoyaltyProgramAccount>";
    }

    private static String document(Person person) {
        return person.passport() == null ? "" : "<IdentityDocument>"
                + element("IdentityDocumentNumber", person.passport()) + element("IdentityDocumentType", "PT")
                + element("IssuingCountryCode", person.country())
                + element("ExpiryDate", person.passportExpires().toString()) + "</IdentityDocument>";
    }

    private static String contact(int ref, Told told) {
        return "<ContactInformation ContactID=\"CTC" + ref + "\">"
                + (told.email() == null ? "" : "<ContactProvided><EmailAddress>"
                        + element("EmailAddressValue", told.email()) + "</EmailAddress></ContactProvided>")
                + (told.mobile() == null ? "" : "<ContactProvided><Phone><Label>Mobile</Label>"
                        + element("PhoneNumber", "+" + told.mobile()) + "</Phone></ContactProvided>")
                + "</ContactInformation>";
    }

    private static String segment(Leg leg) {
        return "<FlightSegment SegmentKey=\"SEG1\"><Departure>" + element("AirportCode", leg.origin())
                + element("Date", leg.departs().toLocalDate().toString())
                + element("Time", leg.departs().toLocalTime().toString()) + "</Departure><Arrival>"
                + element("AirportCode", leg.destination()) + element("Date", leg.arrives().toLocalDate().toString())
                + element("Time", leg.arrives().toLocalTime().toString()) + "</Arrival><MarketingCarrier>"
                + element("AirlineID", leg.marketing()) + element("FlightNumber", String.valueOf(leg.number()))
                + "</MarketingCarrier></FlightSegment>";
    }

    private static String element(String name, String value) {
        String safe = value.replace("&", "&amp;").replace("<", "&lt;");
        return "<" + name + ">" + safe + "</" + name + ">";
    }
}
