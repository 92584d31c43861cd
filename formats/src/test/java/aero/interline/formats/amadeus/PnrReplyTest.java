package aero.interline.formats.amadeus;

import static aero.interline.formats.xml.OwnMessages.fact;
import static aero.interline.formats.xml.OwnMessages.sample;
import static aero.interline.formats.xml.OwnMessages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aero.interline.contracts.exchange.Evidence;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.ReservationStatus;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.contracts.fact.Ticket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PnrReplyTest {

    private static ReservationReported reply(String name) {
        return fact(sample("pnr-reply/" + name), 0, ReservationReported.class);
    }

    @Test
    void theHeaderNamesAndDatesTheReservation() {
        ReservationReported reply = reply("01-one-adult.xml");
        assertThat(reply.key().text()).isEqualTo("1A/X7LQ2M/2026-11-10");
        assertThat(reply.version().lastModified()).isEqualTo(Instant.parse("2026-11-18T09:15:00Z"));
        assertThat(reply.version().interchangedAt()).isNull();
        assertThat(reply.office().officeId()).isEqualTo("OSLSK0001");
        assertThat(reply.passengers().get(0).name().given()).isEqualTo("KNUT");
        assertThat(reply.passengers().get(0).name().title()).isEqualTo("MR");
    }

    @Test
    void anInfantInsideTheNameOfItsMotherIsAPassenger() {
        ReservationReported reply = reply("02-infant.xml");
        assertThat(reply.passengers()).extracting(Passenger::type)
                .containsExactly(PassengerType.ADULT, PassengerType.INFANT, PassengerType.CHILD);
        Passenger infant = reply.passengers().get(1);
        assertThat(infant.infantOf()).isEqualTo("1");
        assertThat(infant.birthDate()).isEqualTo(LocalDate.of(2026, 1, 22));
        assertThat(infant.gender()).isEqualTo(Gender.MALE);
        assertThat(infant.documents().get(0).number()).isEqualTo("NO1122335");
        assertThat(reply.passengers().get(0).documents().get(0).number()).isEqualTo("NO1122334");
        assertThat(reply.segments().get(1).operating()).isEqualTo("UA");
        assertThat(reply.locators()).extracting(each -> each.locator()).containsExactly("X7LQ2N", "MZQ9XX");
    }

    @Test
    void elementsPointToPassengersAndFlights() {
        ReservationReported reply = reply("03-services.xml");
        assertThat(reply.services()).extracting(SpecialService::code).containsExactly("VGML", "WCHR", "OSI");
        assertThat(reply.services().get(0).passengerRef() + reply.services().get(0).segmentRef()).isEqualTo("11");
        assertThat(reply.services().get(1).passengerRef()).isEqualTo("2");
        assertThat(reply.seats().get(0).number()).isEqualTo("12A");
        assertThat(reply.fragments()).extracting(Fragment::text).containsExactly("LIKES WINDOW SEATS");
    }

    private static String element(String ssr) {
        return "<dataElementsIndiv><elementManagementData><segmentName>SSR</segmentName></elementManagementData><serviceRequest><ssr>" + ssr
                + "</ssr></serviceRequest></dataElementsIndiv>";
    }

    private static Reading withRequests(String... ssrs) throws IOException {
        String sample = Files.readString(Path.of("../samples/pnr-reply/03-services.xml"));
        String elements = Stream.of(ssrs).map(PnrReplyTest::element).collect(Collectors.joining());
        return text(sample.replace("</dataElementsMaster>", elements + "</dataElementsMaster>"));
    }

    @Test
    void whatCouldBeAnybodysIsKeptForNobodyInParticular() throws IOException {
        Reading reading = withRequests(
                "<type>DOCS</type><status>HK</status><companyId>SK</companyId><freeText>P/NOR/N1/NOR/01FEB90/F/01JAN30/BYE/ANNE</freeText>",
                "<type>FQTV</type><status>HK</status><companyId>SK</companyId><freeText>SK123456789</freeText>",
                "<type>CTCE</type><status>HK</status><companyId>SK</companyId><freeText>ANNE//EXAMPLE.ORG</freeText>");
        ReservationReported reply = fact(reading, 0, ReservationReported.class);
        assertThat(reply.services()).extracting(SpecialService::code, SpecialService::passengerRef)
                .contains(tuple("DOCS", null), tuple("FQTV", null));
        assertThat(reply.contacts()).extracting(Contact::value).containsExactly("ANNE@EXAMPLE.ORG");
        assertThat(reading.evidence()).extracting(Evidence::found).contains("an element that names none of several passengers");
    }

    @Test
    void aMembershipThatCannotBeReadIsAService() throws IOException {
        ReservationReported reply = fact(withRequests("<type>FQTV</type><status>HK</status><companyId>SK</companyId><freeText>?</freeText>"), 0,
                ReservationReported.class);
        assertThat(reply.services()).extracting(SpecialService::code, SpecialService::text).contains(tuple("FQTV", "?"));
    }

    @Test
    void aSeatThatWasTakenBackIsNone() throws IOException {
        ReservationReported reply = fact(withRequests("<type>RQST</type><status>XX</status><quantity>1</quantity><companyId>SK</companyId>"
                + "<ssrb><data>14C</data></ssrb>"), 0, ReservationReported.class);
        assertThat(reply.seats()).extracting(SeatAssignment::number).containsExactly("12A");
        assertThat(reply.services()).extracting(SpecialService::code, SpecialService::status).contains(tuple("RQST", "XX"));
    }

    @Test
    void ticketsOfMotherAndInfantAndPayments() {
        Reading reading = sample("pnr-reply/04-tickets-and-payment.xml");
        ReservationReported reply = fact(reading, 0, ReservationReported.class);
        assertThat(reply.tickets()).extracting(Ticket::number).containsExactly("1175550003344", "1175550003345");
        assertThat(reply.tickets()).extracting(Ticket::passengerRef).containsExactly("1", "2");
        assertThat(reply.tickets()).extracting(Ticket::issued).containsOnly(LocalDate.of(2026, 11, 18));
        assertThat(reply.payments()).extracting(each -> each.form() + each.account()).containsExactly("CCXXXXXXXXXXXX1111", "CAnull");
    }

    @Test
    void aReservationWithoutLivingFlightsIsCancelled() {
        assertThat(reply("05-cancelled.xml").status()).isEqualTo(ReservationStatus.CANCELLED);
        assertThat(reply("06-soap.xml").status()).isEqualTo(ReservationStatus.ACTIVE);
    }

    @Test
    void whatIsNoFlightIsKeptAsItStands() {
        assertThat(reply("07-hotel-and-car.xml").fragments()).extracting(Fragment::tag).containsExactly("HHL", "CCR");
    }

    @Test
    void contactsMembersAndWhoAsked() {
        ReservationReported reply = reply("08-contacts-and-members.xml");
        assertThat(reply.contacts()).extracting(Contact::kind)
                .containsExactly(Contact.Kind.EMAIL, Contact.Kind.PHONE, Contact.Kind.ADDRESS);
        assertThat(reply.passengers().get(0).contacts()).extracting(Contact::kind).containsOnly(Contact.Kind.MOBILE);
        assertThat(reply.passengers().get(0).memberships().get(0).number()).isEqualTo("EBG777001");
        assertThat(reply.history().get(0).text()).isEqualTo("RF BRIT HELLE");
    }

    @Test
    void dividedReservationsKnowEachOther() {
        assertThat(reply("12-divided.xml").splitFrom()).extracting(each -> each.locator()).containsExactly("X7LQ2U");
    }
}
