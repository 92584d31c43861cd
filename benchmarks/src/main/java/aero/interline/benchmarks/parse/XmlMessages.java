package aero.interline.benchmarks.parse;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Systems;
import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.formats.FormatReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The same reservations as XML: orders of NDC, bookings of OpenTravel, replies in the manner of Amadeus. */
final class XmlMessages {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    private final List<ReservationReported> reservations = new ArrayList<>();

    /** @param pnrgov messages that say what was reserved */
    XmlMessages(List<byte[]> pnrgov) {
        FormatReader reader = new FormatReader();
        Origin origin = new Origin(Systems.BOOKING, null, MessageSet.RECEIVED);
        pnrgov.forEach(each -> reader.read(origin, each).facts().forEach(fact -> reservations.add((ReservationReported) fact)));
    }

    List<byte[]> orders() {
        return all(XmlMessages::order);
    }

    List<byte[]> bookings() {
        return all(XmlMessages::booking);
    }

    List<byte[]> replies() {
        return all(XmlMessages::reply);
    }

    private List<byte[]> all(Function<ReservationReported, String> write) {
        return reservations.stream().map(each -> (HEAD + write.apply(each)).getBytes(StandardCharsets.UTF_8)).toList();
    }

    private static String order(ReservationReported it) {
        StringBuilder passengers = new StringBuilder();
        StringBuilder flights = new StringBuilder();
        StringBuilder services = new StringBuilder();
        for (Passenger each : it.passengers()) {
            passengers.append("""
                    <Passenger PassengerID="PAX%s"><PTC>ADT</PTC><CitizenshipCountryCode>%s</CitizenshipCountryCode>
                      <Individual><Birthdate>%s</Birthdate><NameTitle>MRS</NameTitle><GivenName>%s</GivenName><Surname>%s</Surname></Individual>
                    </Passenger>
                    """.formatted(each.ref(), each.nationality(), each.birthDate(), each.name().given(), each.name().surname()));
            services.append("<Service ServiceID=\"S%s\"><PassengerRef>PAX%s</PassengerRef><SegmentRef>SEG1</SegmentRef></Service>\n"
                    .formatted(each.ref(), each.ref()));
        }
        for (AirSegment each : it.segments()) {
            flights.append("""
                    <FlightSegment SegmentKey="SEG%s">
                      <Departure><AirportCode>%s</AirportCode><Date>%s</Date><Time>%s</Time></Departure>
                      <Arrival><AirportCode>%s</AirportCode><Date>%s</Date></Arrival>
                      <MarketingCarrier><AirlineID>%s</AirlineID><FlightNumber>%s</FlightNumber></MarketingCarrier>
                      <OperatingCarrier><AirlineID>%s</AirlineID></OperatingCarrier>
                      <Equipment><AircraftCode>%s</AircraftCode></Equipment><ClassOfService><Code>%s</Code></ClassOfService>
                    </FlightSegment>
                    """.formatted(each.ref(), each.origin(), each.departs().toLocalDate(), each.departs().toLocalTime(), each.destination(),
                    each.departs().toLocalDate(), each.marketing(), each.number(), each.operating(), each.equipment(), each.bookingClass()));
        }
        return """
                <OrderViewRS xmlns="http://www.iata.org/IATA/EDIST/2017.2" Version="17.2" TimeStamp="2026-11-20T08:15:00Z">
                  <Document><Name>BENCHMARK</Name><ReferenceVersion>1.0</ReferenceVersion></Document>
                  <Party><Sender><TravelAgencySender><IATA_Number>99990011</IATA_Number><AgencyID>BEISPIEL</AgencyID></TravelAgencySender></Sender></Party>
                  <Success/>
                  <Response>
                    <Order OrderID="NR%s" Owner="%s">
                      <BookingReferences><BookingReference><ID>%s</ID><AirlineID>%s</AirlineID></BookingReference></BookingReferences>
                      <OrderItems><OrderItem OrderItemID="OI1" Owner="%s"><ItemStatus>K</ItemStatus>
                %s</OrderItem></OrderItems>
                    </Order>
                    <DataLists><PassengerList>
                %s</PassengerList><FlightSegmentList>
                %s</FlightSegmentList></DataLists>
                  </Response>
                </OrderViewRS>
                """.formatted(it.key().locator(), it.key().carrier(), it.key().locator(), it.key().carrier(), it.key().carrier(), services, passengers,
                flights);
    }

    private static String booking(ReservationReported it) {
        StringBuilder flights = new StringBuilder();
        for (AirSegment each : it.segments()) {
            flights.append("""
                    <FlightSegment RPH="%s" DepartureDateTime="%s:00" FlightNumber="%s" ResBookDesigCode="%s" Status="30">
                      <DepartureAirport LocationCode="%s"/><ArrivalAirport LocationCode="%s"/><MarketingAirline Code="%s"/>
                    </FlightSegment>
                    """.formatted(each.ref(), each.departs(), each.number(), each.bookingClass(), each.origin(), each.destination(), each.marketing()));
        }
        StringBuilder travellers = new StringBuilder();
        for (Passenger each : it.passengers()) {
            travellers.append("""
                    <AirTraveler PassengerTypeCode="ADT">
                      <PersonName><NamePrefix>Mr</NamePrefix><GivenName>%s</GivenName><Surname>%s</Surname></PersonName>
                      <Telephone PhoneTechType="5" CountryAccessCode="358" PhoneNumber="405550%s"/>
                      <Document DocID="C01X00T47" DocType="2" DocIssueCountry="FI" Gender="Male" BirthDate="%s" ExpireDate="2030-06-30"/>
                      <TravelerRefNumber RPH="%s"/>
                    </AirTraveler>
                    """.formatted(each.name().given(), each.name().surname(), each.at().offset(), each.birthDate(), each.ref()));
        }
        return """
                <OTA_AirBookRS xmlns="http://www.opentravel.org/OTA/2003/05" TimeStamp="2026-11-20T09:00:00Z" Target="Production" Version="2.0">
                  <Success/>
                  <AirReservation LastModified="2026-11-19T16:20:00Z" CreateDateTime="2026-11-01T12:00:00">
                    <AirItinerary><OriginDestinationOptions><OriginDestinationOption>
                %s</OriginDestinationOption></OriginDestinationOptions></AirItinerary>
                    <TravelerInfo>
                %s</TravelerInfo>
                    <BookingReferenceID Type="14" ID="%s"><CompanyName Code="%s"/></BookingReferenceID>
                  </AirReservation>
                </OTA_AirBookRS>
                """.formatted(flights, travellers, it.key().locator(), it.key().carrier());
    }

    private static String reply(ReservationReported it) {
        StringBuilder people = new StringBuilder();
        int line = 0;
        for (Passenger each : it.passengers()) {
            people.append("""
                    <travellerInfo><elementManagementPassenger><reference><qualifier>PT</qualifier><number>%s</number></reference><segmentName>NM</segmentName>
                      <lineNumber>%d</lineNumber></elementManagementPassenger><passengerData><travellerInformation>
                      <traveller><surname>%s</surname><quantity>1</quantity></traveller><passenger><firstName>%s</firstName><type>ADT</type></passenger>
                    </travellerInformation></passengerData></travellerInfo>
                    """.formatted(each.ref(), ++line, each.name().surname(), each.name().given()));
        }
        StringBuilder flights = new StringBuilder();
        for (AirSegment each : it.segments()) {
            flights.append("""
                    <itineraryInfo><elementManagementItinerary><reference><qualifier>ST</qualifier><number>%s</number></reference><segmentName>AIR</segmentName>
                      <lineNumber>%d</lineNumber></elementManagementItinerary><travelProduct><product><depDate>%s</depDate><depTime>%s</depTime></product>
                      <boardpointDetail><cityCode>%s</cityCode></boardpointDetail><offpointDetail><cityCode>%s</cityCode></offpointDetail>
                      <companyDetail><identification>%s</identification></companyDetail>
                      <productDetails><identification>%s</identification><classOfService>%s</classOfService></productDetails></travelProduct>
                      <relatedProduct><quantity>1</quantity><status>HK</status></relatedProduct></itineraryInfo>
                    """.formatted(each.ref(), ++line, day(each.departs()), TIME.format(each.departs()), each.origin(), each.destination(),
                    each.marketing(), each.number(), each.bookingClass()));
        }
        return """
                <PNR_Reply xmlns="http://xml.amadeus.com/PNRACC_14_2_1A">
                  <pnrHeader><reservationInfo><reservation><companyId>%s</companyId><controlNumber>%s</controlNumber><date>181126</date><time>0915</time>
                  </reservation></reservationInfo></pnrHeader>
                %s<originDestinationDetails><originDestination/>
                %s</originDestinationDetails>
                  <dataElementsMaster><marker2/></dataElementsMaster>
                </PNR_Reply>
                """.formatted(it.key().carrier(), it.key().locator(), people, flights);
    }

    private static String day(LocalDateTime at) {
        return DAY.format(at);
    }
}
