package aero.interline.formats.ndc;

import static aero.interline.formats.xml.OwnMessages.fact;
import static aero.interline.formats.xml.OwnMessages.sample;
import static aero.interline.formats.xml.OwnMessages.text;
import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.BusinessKey.Kind;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.ReservationCancelled;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.contracts.fact.TicketSold;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class NdcOrderTest {

    private static ReservationReported order(String name) {
        return fact(sample("ndc/" + name), 0, ReservationReported.class);
    }

    @Test
    void anOrderIsNamedByItsOwnerAndKnowsTheAirlinesLocator() {
        ReservationReported order = order("01-one-adult.xml");
        assertThat(order.key().text()).isEqualTo("1W/NR7700101/");
        assertThat(order.locators()).extracting(each -> each.carrier() + "/" + each.locator()).containsExactly("1W/NR7700101", "DY/KWHL3P");
        assertThat(order.version().interchangedAt()).isEqualTo(Instant.parse("2026-11-20T08:15:00Z"));
        assertThat(order.office().iata()).isEqualTo("99990011");
    }

    @Test
    void aFamilyKeepsItsInfantDocumentsAndContacts() {
        ReservationReported order = order("02-family-in-soap.xml");
        assertThat(order.passengers()).extracting(Passenger::type)
                .containsExactly(PassengerType.ADULT, PassengerType.CHILD, PassengerType.INFANT);
        Passenger father = order.passengers().get(0);
        assertThat(order.passengers().get(2).infantOf()).isEqualTo(father.ref());
        assertThat(father.documents().get(0).number()).isEqualTo("NO4455661");
        assertThat(father.documents().get(0).type()).isEqualTo("P");
        assertThat(father.nationality()).isEqualTo("NOR");
        assertThat(father.memberships().get(0).number()).isEqualTo("EBG400123");
        assertThat(father.contacts()).extracting(each -> each.value()).containsExactly("torbjorn.lie@example.org", "+47 55501234");
        AirSegment shared = order.segments().get(1);
        assertThat(shared.marketing() + shared.number() + " " + shared.operating() + shared.operatingNumber()).isEqualTo("SK7927 UA89");
        assertThat(shared.departs()).isEqualTo(LocalDateTime.of(2027, 3, 12, 12, 20));
    }

    @Test
    void servicesAndSeatsBelongToSomebody() {
        ReservationReported order = order("03-services-and-seats.xml");
        assertThat(order.services()).extracting(SpecialService::code).containsExactly("VGML", "OSI", "SVC");
        assertThat(order.services().get(0).passengerRef()).isEqualTo("PAX1");
        assertThat(order.services().get(0).segmentRef()).isEqualTo("1");
        assertThat(order.seats().get(0).number()).isEqualTo("14C");
    }

    @Test
    void ticketsAndMaskedPayments() {
        ReservationReported order = order("04-tickets-and-card.xml");
        assertThat(order.tickets().get(0).number()).isEqualTo("2205550001234");
        assertThat(order.tickets().get(0).issued()).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(order.payments().get(0).account()).isEqualTo("XXXXXXXXXXXX1111");
        assertThat(order.payments().get(0).amount()).isEqualByComparingTo(new BigDecimal("212.40"));
        assertThat(order.payments().get(0).vendor()).isEqualTo("VI");
    }

    @Test
    void laterVersionsSayTheSameInOtherWords() {
        ReservationReported order = order("05-later-version.xml");
        assertThat(order.key().text()).isEqualTo("BA/BA12345ORDER01/");
        assertThat(order.segments().get(0).number()).isEqualTo("811");
        assertThat(order.segments().get(0).status()).isEqualTo("HK");
        assertThat(order.segments().get(0).bookingClass()).isEqualTo("J");
        assertThat(order.passengers().get(0).memberships()).hasSize(1);
        assertThat(order.tickets().get(0).coupon()).isEqualTo(1);
    }

    @Test
    void issuedDocumentsAreSales() {
        Reading reading = sample("ndc/06-tickets-issued.xml");
        TicketSold sale = fact(reading, 1, TicketSold.class);
        assertThat(sale.ticket()).isEqualTo("3285550004411");
        assertThat(sale.traveller().surname()).isEqualTo("BERG");
        assertThat(sale.total()).isEqualByComparingTo(new BigDecimal("1890"));
        assertThat(sale.order()).isEqualTo("NR7700106");
        assertThat(reading.keys()).contains(new BusinessKey(Kind.TICKET, "3285550004412"), new BusinessKey(Kind.LOCATOR, "BVC2WS"));
    }

    @Test
    void aCancellationNamesTheSameOrder() {
        ReservationCancelled cancelled = fact(sample("ndc/07-cancelled.xml"), 0, ReservationCancelled.class);
        assertThat(cancelled.key().text()).isEqualTo("1W/NR7700101/");
        assertThat(cancelled.reason()).isEqualTo("cancelled on request of the traveller");
        Reading without = text("<OrderCancelRS><Success/><Response><OrderReference>ORD55</OrderReference></Response></OrderCancelRS>");
        assertThat(fact(without, 0, ReservationCancelled.class).key().carrier()).isEqualTo("ZZ");
        assertThat(without.evidence()).hasSize(1);
    }

    @Test
    void requestsTellNothingYet() {
        Reading request = text("<OrderChangeRQ><Query><OrderID>ORD77</OrderID></Query></OrderChangeRQ>");
        assertThat(request.rejected()).isFalse();
        assertThat(request.facts()).isEmpty();
        assertThat(request.keys()).containsExactly(new BusinessKey(Kind.LOCATOR, "ORD77"));
    }

    @Test
    void aRequestToCancelOnlyNamesTheOrders() {
        Reading request = text("<OrderCancelRQ><Query><Order OrderID='ORD-77' Owner='1W'/><Order OrderID='ORD78' Owner='1W'/></Query></OrderCancelRQ>");
        assertThat(request.rejected()).isFalse();
        assertThat(request.facts()).isEmpty();
        assertThat(request.keys()).containsExactly(new BusinessKey(Kind.LOCATOR, "ORD-77"), new BusinessKey(Kind.LOCATOR, "ORD78"));
    }

    @Test
    void everyOrderThatACancellationNamesIsCancelled() {
        Reading answer = text("<OrderCancelRS TimeStamp='2026-11-20T08:15:00Z'><Success/><Response><OrderReference>ORD55</OrderReference>"
                + "<OrderReference>ORD56</OrderReference><OrderReference>ORD55</OrderReference><OrderReference>?</OrderReference></Response></OrderCancelRS>");
        assertThat(answer.facts()).extracting(each -> ((ReservationCancelled) each).key().locator()).containsExactly("ORD55", "ORD56");
        assertThat(answer.keys()).hasSize(2);
        assertThat(answer.losses()).extracting("expected").containsExactly("OrderReference");
        assertThat(text("<OrderCancelRS><Success/><Response/></OrderCancelRS>").rejected()).isTrue();
    }

    @Test
    void aVisaIsADocumentOfItsOwn() {
        String order = "<OrderViewRS><Response><Order OrderID='ORD88' Owner='XX'/><DataLists><PassengerList><Passenger PassengerID='P'>"
                + "<Individual><Surname>Vik</Surname></Individual><IdentityDocument><IdentityDocumentNumber>499</IdentityDocumentNumber>"
                + "<IdentityDocumentType>VI</IdentityDocumentType><Visa><VisaNumber>0075</VisaNumber><VisaHostCountryCode>DE</VisaHostCountryCode>"
                + "</Visa></IdentityDocument></Passenger></PassengerList></DataLists></Response></OrderViewRS>";
        Passenger passenger = fact(text(order), 0, ReservationReported.class).passengers().get(0);
        assertThat(passenger.documents().get(0).type()).isEqualTo("V");
        assertThat(passenger.documents().get(0).number()).isEqualTo("0075");
        assertThat(passenger.documents().get(0).applicableTo()).isEqualTo("DEU");
    }

    @Test
    void longOrUnusualOrderIdsBecomeKeys() {
        assertThat(cancelledId("SQ:ord_55")).isEqualTo("SQ-ORD-55");
        assertThat(cancelledId("0f8fad5b-d9cb-469f-a165-70867728950e")).isEqualTo("0F8FAD5BD9CB469FA16570867728950E");
    }

    private static String cancelledId(String id) {
        Reading reading = text("<OrderCancelRS><Response><OrderReference><OrderID Owner='1W'>" + id + "</OrderID></OrderReference></Response></OrderCancelRS>");
        return fact(reading, 0, ReservationCancelled.class).key().locator();
    }
}
