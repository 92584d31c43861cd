package aero.interline.formats.paxlst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.Evidence;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Bag;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PassengerListed.Standing;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.formats.FormatReader;
import aero.interline.formats.view.MessageRenderer;
import aero.interline.formats.view.RenderedMessage.Part;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaxlstReaderTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-22T09:00:00Z");
    private static final String FLIGHT =
            "TDT+20+LH400+++LH'LOC+125+FRA'DTM+189:2611231000:201'LOC+87+JFK'DTM+232:2611231255:201'";
    private static final String NAME = "NAD+FL+++MUSTERFRAU:ERIKA'";
    private static final String ROUTE = "LOC+178+FRA'LOC+179+JFK'RFF+AVF:K7PM2A'";

    /** A whole interchange around the segments of one message, with a right count. */
    private static String message(String segments) {
        return "UNB+UNOA:4+LHAPIS+DEAPIS+261122:0915+77++APIS'UNH+1+PAXLST:D:05B:UN:IATA'BGM+745'" + segments
                + "UNT+" + (segments.split("'").length + 3) + "+1'UNZ+1+77'";
    }

    private static Reading read(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        Reading reading = new FormatReader().read(new Origin("departure", "paxlst", RECEIVED), body);
        assertThat(reading.body()).hasSameSizeAs(body);
        return reading;
    }

    private static PassengerListed entry(Reading reading) {
        assertThat(reading.format()).isEqualTo("paxlst");
        assertThat(reading.rejection()).isNull();
        assertThat(reading.losses()).isEmpty();
        assertThat(reading.facts()).hasSize(1);
        return (PassengerListed) reading.facts().get(0);
    }

    private static PassengerListed clean(String segments) {
        Reading reading = read(message(segments));
        assertThat(reading.evidence()).isEmpty();
        return entry(reading);
    }

    private static List<String> found(String text) {
        return read(text).evidence().stream().map(Evidence::found).toList();
    }

    @Test
    void anEntryIsAPassengerOfAFlight() {
        PassengerListed listed = clean(FLIGHT + NAME + "ATT+2++F'DTM+329:640812'" + ROUTE + "NAT+2+D'");
        assertThat(listed.flight()).isEqualTo(new FlightDate("LH", "400", LocalDate.of(2026, 11, 23), "FRA", "JFK"));
        assertThat(listed.standing()).isEqualTo(Standing.BOOKED);
        assertThat(listed.entry()).isEqualTo("JFK/K7PM2A/MUSTERFRAU/ERIKA");
        assertThat(listed.version().interchangedAt()).isEqualTo("2026-11-22T09:15:00Z");
        assertThat(listed.passenger().type()).isEqualTo(PassengerType.ADULT);
        assertThat(listed.passenger().gender()).isEqualTo(Gender.FEMALE);
        assertThat(listed.passenger().birthDate()).isEqualTo("1964-08-12");
        assertThat(listed.passenger().nationality()).isEqualTo("DEU");
        assertThat(listed.locators()).extracting(each -> each.carrier() + each.locator()).containsExactly("LHK7PM2A");
    }

    @Test
    void everySegmentHasItsPlace() {
        PassengerListed listed = clean(FLIGHT + "NAD+FL+++NGUYEN:THI:MAI+12 LINDENWEG+HAMBURG++20095+DEU'MEA+CT++:3'MEA+WT++KGM:31'GEI+4+173'"
                + "FTX+BAG+++LH304051:2'FTX+AAI+++LATE'LOC+22+JFK'LOC+174+DEU'LOC+178+FRA'LOC+179+JFK'LOC+180+VNM:::HUE'"
                + "COM+49 171 5550123:AL+MAI@EXAMPLE.COM:EM+1:TE+2:FX'RFF+ABO:LH0004711'RFF+CR:99'RFF+SEA:021F'"
                + "DOC+P:110:111+N4455667'DTM+182:240115'DTM+36:20340114:102'LOC+91+VN'DOC+V+88012345'LOC+91+USA'");
        assertThat(listed.passenger().uniqueRef()).isEqualTo("LH0004711");
        assertThat(listed.passenger().name().given()).isEqualTo("THI MAI");
        assertThat(listed.passenger().documents()).extracting(IdentityDocument::type, IdentityDocument::number, IdentityDocument::country,
                IdentityDocument::issued, IdentityDocument::expires).containsExactly(
                        tuple("P", "N4455667", "VNM", LocalDate.of(2024, 1, 15), LocalDate.of(2034, 1, 14)),
                        tuple("V", "88012345", "USA", null, null));
        assertThat(listed.passenger().contacts()).extracting(Contact::kind, Contact::value).containsExactly(
                tuple(Contact.Kind.ADDRESS, "12 LINDENWEG, HAMBURG, 20095, DEU"), tuple(Contact.Kind.MOBILE, "49 171 5550123"),
                tuple(Contact.Kind.EMAIL, "MAI@EXAMPLE.COM"), tuple(Contact.Kind.PHONE, "1"), tuple(Contact.Kind.OTHER, "2"));
        assertThat(listed.seats()).extracting(SeatAssignment::number, SeatAssignment::origin).containsExactly(tuple("21F", "FRA"));
        assertThat(listed.bags()).extracting(Bag::tag, Bag::pieces, Bag::weight, Bag::weightUnit, Bag::destination)
                .containsExactly(tuple("LH304051", 2, 31, "K", "JFK"), tuple(null, 1, null, null, "JFK"));
        assertThat(listed.fragments()).extracting(Fragment::text).containsExactly("GEI+4+173", "FTX+AAI+++LATE", "LOC+22+JFK",
                "LOC+174+DEU", "LOC+180+VNM:::HUE", "RFF+CR:99");
    }

    @ParameterizedTest
    @CsvSource({"MEA+CT++:4'MEA+WT++KGM:80',4,80,K", "MEA+WT++LBR:80',0,80,L", "MEA+CT++4',4,,"})
    void bagsMayBeCountedOrWeighedAlone(String measures, int pieces, Integer weight, String unit) {
        assertThat(clean(FLIGHT + NAME + measures + ROUTE).bags()).extracting(Bag::pieces, Bag::weight, Bag::weightUnit)
                .containsExactly(tuple(pieces, weight, unit));
    }

    @ParameterizedTest
    @CsvSource({"250101,INFANT", "241123,CHILD", "241124,INFANT", "150101,CHILD", "141123,ADULT", "270101,ADULT", ",ADULT"})
    void ageTellsTheTypeOfPassenger(String born, PassengerType type) {
        String birth = born == null ? "" : "DTM+329:" + born + "'";
        assertThat(entry(read(message(FLIGHT + NAME + birth + ROUTE))).passenger().type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"BGM+745',BOOKED", "BGM+745+CP',BOOKED", "BGM+745+XR',DELETED", "BGM+745+XF',DELETED", "BGM+266+CLOB',BOARDED",
        "BGM+266+CL',BOARDED", "BGM+266+CLNB',NO_SHOW", "BGM+336',BOOKED"})
    void thePurposeOfTheListIsTheStanding(String bgm, Standing standing) {
        assertThat(entry(read(message(FLIGHT + NAME + ROUTE).replace("BGM+745'", bgm))).standing()).isEqualTo(standing);
    }

    @Test
    void anEntryGoesWithTheFlightThatItBoards() {
        String two = "TDT+20+LH97'LOC+92+MUC'DTM+189:2611230630:201'LOC+92+FRA'DTM+232:2611230735:201'" + FLIGHT;
        PassengerListed through = clean(two + NAME + "LOC+178+MUC'LOC+179+JFK'");
        assertThat(through.flight().text()).isEqualTo("LH97/2026-11-23");
        assertThat(through.connections()).extracting(AirSegment::number, AirSegment::departs, AirSegment::arrives).containsExactly(
                tuple("400", LocalDateTime.of(2026, 11, 23, 10, 0), LocalDateTime.of(2026, 11, 23, 12, 55)));
        assertThat(clean(two + NAME + "LOC+178+FRA'LOC+179+JFK'").flight().number()).isEqualTo("400");
        assertThat(clean(two + NAME + "LOC+179+JFK'").flight().number()).isEqualTo("400");
        assertThat(clean(two + NAME).flight().number()).isEqualTo("97");
        assertThat(clean(two + NAME + "LOC+178+MUC'").connections()).isEmpty();
        assertThat(found(message(two + NAME + "LOC+178+WDH'")))
                .containsExactly("an entry that boards where no flight of the list departs");
    }

    @Test
    void oneFlightMayHaveSeveralLegs() {
        String legs = "TDT+20+KE250+++KE'LOC+92+JFK'DTM+189:2611230220:201'LOC+92+ANC'DTM+232:2611230550:201'"
                + "LOC+125+ANC'DTM+189:2611230650:201'LOC+87+ICN'DTM+232:2611240840:201'";
        PassengerListed first = clean(legs + NAME + "LOC+178+JFK'LOC+179+ICN'");
        assertThat(first.flight()).isEqualTo(new FlightDate("KE", "250", LocalDate.of(2026, 11, 23), "JFK", "ANC"));
        assertThat(first.connections()).extracting(AirSegment::origin, AirSegment::destination).containsExactly(tuple("ANC", "ICN"));
        assertThat(clean(legs + NAME + "LOC+178+ANC'LOC+179+ICN'").flight().origin()).isEqualTo("ANC");
    }

    @ParameterizedTest
    @CsvSource({"TDT+20+LH0400+++LH',LH,400", "TDT+20+400+++LH',LH,400", "TDT+20+LH 400A',LH,400A", "TDT+20+DLH400+++DLH',DLH,400",
        "TDT+20+DLH400',DLH,400", "TDT+20+3U8080',3U,8080"})
    void airlineAndNumberAreWrittenInManyWays(String tdt, String carrier, String number) {
        assertThat(entry(read(message(tdt + FLIGHT.substring(FLIGHT.indexOf("LOC")) + NAME + ROUTE))).flight())
                .extracting(FlightDate::carrier, FlightDate::number).containsExactly(carrier, number);
    }

    @Test
    void aFlightIsReadFromWhatIsThere() {
        FlightDate turned = clean("TDT+20+LH400'LOC+87+JFK'DTM+232:2611231255:201'LOC+125+FRA'DTM+189:2611231000:201'" + NAME).flight();
        assertThat(turned.origin() + turned.destination()).isEqualTo("FRAJFK");
        Reading arrival = read(message("TDT+20+LH400'LOC+87+JFK'DTM+232:202611231255:203'" + NAME));
        assertThat(entry(arrival).flight()).isEqualTo(new FlightDate("LH", "400", LocalDate.of(2026, 11, 23), null, "JFK"));
        assertThat(arrival.evidence()).extracting(Evidence::assumed).containsExactly("the day of arrival");
        assertThat(clean("TDT+20+LH400'LOC+125+FRA'DTM+189:261123:101'" + NAME).flight().destination()).isNull();
        Reading nothing = read(message("TDT+20+LH400'DTM+189:2611231000:201'DTM+999:1'" + NAME));
        assertThat(entry(nothing).flight().date()).isEqualTo("2026-11-22");
        assertThat(nothing.evidence()).hasSize(3);
        assertThat(found(message(FLIGHT + "DTM+999:2611231000:201'" + NAME + ROUTE)))
                .containsExactly("a date of another kind than departure and arrival");
    }

    @Test
    void withoutAFlightEveryEntryIsLost() {
        Reading reading = read(message("TDT+20+OPEN'" + NAME + NAME));
        assertThat(reading.rejection().code().code()).isEqualTo("ITL-1511");
        assertThat(reading.losses()).extracting(each -> each.record()).containsExactly("entry 1", "entry 2");
    }

    @Test
    void anEntryWithoutANameIsLostItsNeighboursAreNot() {
        Reading reading = read(message(FLIGHT + "NAD+FL'LOC+178+FRA'" + NAME + ROUTE + "NAD+FL+++:ANNA'"));
        assertThat(reading.losses()).extracting(each -> each.record(), each -> each.position().segment()).containsExactly(tuple("entry 1", 9));
        assertThat(reading.facts()).hasSize(2);
    }

    @Test
    void crewAreNoCustomers() {
        Reading reading = read(message(FLIGHT + "NAD+FM+++BERGER:ANNA'EMP+1+CR1'NAD+DDT+++FALK:TOM'CNT+41:2'"));
        assertThat(reading.rejection()).isNull();
        assertThat(reading.facts()).isEmpty();
        assertThat(reading.evidence()).extracting(Evidence::found).containsExactly("2 members of the crew");
    }

    @Test
    void twoOfOneNameAreTold() {
        assertThat(read(message(FLIGHT + NAME + ROUTE + NAME + ROUTE)).facts()).map(PassengerListed.class::cast)
                .extracting(PassengerListed::entry).containsExactly("JFK/K7PM2A/MUSTERFRAU/ERIKA", "JFK/K7PM2A/MUSTERFRAU/ERIKA/2");
        assertThat(clean(FLIGHT + NAME + "LOC+179+JFK'DOC+P+X1'").entry()).isEqualTo("JFK/X1/MUSTERFRAU/ERIKA");
    }

    @Test
    void countsAreComparedUnlessTheListIsPartOfMore() {
        assertThat(found(message(FLIGHT + NAME + ROUTE + "CNT+42:1'CNT+41:0'CNT+42+1'CNT+3:9'"))).isEmpty();
        assertThat(found(message(FLIGHT + NAME + ROUTE + "CNT+42:7'")))
                .containsExactly("CNT declares another number than the 1 that are there");
        Reading part = read(message(FLIGHT + NAME + ROUTE + "CNT+42:7'").replace(":IATA'", ":IATA+LH400+3:F'"));
        assertThat(part.evidence()).isEmpty();
        assertThat(part.part()).isNull();
        assertThat(part.sequences()).containsExactly(new SequenceNumber("PAXLST/LHAPIS/LH400/2026-11-22", 3, true),
                new SequenceNumber("UNB/LHAPIS", 77));
    }

    @Test
    void theListMayTellWhenItWasMade() {
        assertThat(clean("DTM+137:202611220910:203'" + FLIGHT + NAME + ROUTE).version().lastModified()).isEqualTo("2026-11-22T09:10:00Z");
        assertThat(clean("DTM+137:X'" + FLIGHT + NAME + ROUTE).version().lastModified()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"UNH+1+PNRGOV:13:1:IA',UNH names another type than the message is of", "UNH+1',UNH without a message type"})
    void theSegmentsDecideWhatTheMessageIs(String unh, String found) {
        String text = message(FLIGHT + NAME + ROUTE).replace("UNH+1+PAXLST:D:05B:UN:IATA'", unh);
        assertThat(entry(read(text)).entry()).isNotEmpty();
        assertThat(found(text)).containsExactly(found);
    }

    @Test
    void reservationsInTheNameOfAListAreReservations() {
        Reading reading = read("UNB+IATA:1+LH+DE+261122:0915+7'UNH+1+PAXLST:13:1:IA'MSG+:22'SRC'RCI+LH:ABC123'TIF+A+B:A:1:1'UNT+6+1'UNZ+1+7'");
        assertThat(reading.format()).isEqualTo("pnrgov");
        assertThat(reading.facts()).hasSize(1);
    }

    @Test
    void aListWithoutAnEnvelopeIsRead() {
        Reading reading = read("BGM+745'" + FLIGHT + NAME + ROUTE);
        assertThat(reading.facts()).hasSize(1);
        assertThat(reading.evidence()).extracting(Evidence::found).containsExactly("no UNH");
        assertThat(read("NAD+X'").format()).isEqualTo("unknown");
    }

    @Test
    void otherMessagesInTheInterchangeAreLost() {
        String text = message(FLIGHT + NAME + ROUTE).replace("UNZ+1", "UNH+2+CUSRES:D:02B:UN'BGM+132'UNT+3+2'UNZ+2");
        Reading reading = read(text);
        assertThat(reading.facts()).hasSize(1);
        assertThat(reading.losses()).extracting(each -> each.code().code()).containsExactly("ITL-1103");
        assertThat(read(message("")).rejection().code().code()).isEqualTo("ITL-1511");
    }

    @Test
    void whatIsWrongInAnEntryIsSaid() {
        Reading reading = read(message("XYZ+1'" + FLIGHT + "NAD+FL++MUSTERFRAU:ERIKA'ATT+2++Q'DTM+329:SOON'DTM+5:260101'MEA+CT++:X'MEA+XX++:1'"
                + "MEA+WT++ABC:3'DOC+P'LOC+91+DEU'RFF+SEA:XX'NAD+ZZ+++X'" + NAME + "ATT+2++X'DOC'"));
        assertThat(reading.evidence()).extracting(Evidence::found).containsExactly("segment XYZ before the first passenger",
                "a name in the place of an address", "a date that is none, or of an unknown kind", "a date that is none, or of an unknown kind",
                "a measure that is no whole number", "a party that is neither passenger nor crew nor sender");
        PassengerListed first = (PassengerListed) reading.facts().get(0);
        assertThat(first.fragments()).extracting(Fragment::tag).containsExactly("ATT", "DTM", "DTM", "DOC");
        assertThat(first.bags()).extracting(Bag::weight, Bag::weightUnit).containsExactly(tuple(3, null));
        assertThat(first.seats()).extracting(SeatAssignment::number).containsExactly("XX");
        assertThat(((PassengerListed) reading.facts().get(1)).passenger().gender()).isEqualTo(Gender.UNSPECIFIED);
    }

    @Test
    void cardNumbersAreMaskedDocumentsAreNot() {
        Reading reading = read(message(FLIGHT + NAME + "FTX+AAI+++4111111111111111'DOC+P+378282246310005'DOC+P+5500005555555559'") + "4111111111111111");
        String body = new String(reading.body(), StandardCharsets.UTF_8);
        assertThat(body).contains("FTX+AAI+++XXXXXXXXXXXX1111'DOC+P+378282246310005'DOC+P+XXXXXXXXXXXX5559'").endsWith("XXXXXXXXXXXX1111");
        assertThat(reading.keys()).contains(new BusinessKey(BusinessKey.Kind.DOCUMENT, "378282246310005"),
                new BusinessKey(BusinessKey.Kind.CONTROL, "77"), new BusinessKey(BusinessKey.Kind.FLIGHT, "LH400/2026-11-23"));
    }

    @Test
    void theViewTellsQualifiedSegmentsApart() {
        List<Piece> pieces = new MessageRenderer().render(read(message("NAD+MS+++DESK'" + FLIGHT + NAME + ROUTE + "DOC+P+X1'DTM+36:271130'"))).pieces();
        assertThat(pieces).extracting(Piece::tag, Piece::meaning, Piece::depth).contains(tuple("BGM", "list of passengers", 1),
                tuple("NAD", "reported by", 1), tuple("TDT", "flight", 1), tuple("LOC", "last departure from abroad", 2),
                tuple("NAD", "passenger", 1), tuple("LOC", "boards at", 2), tuple("RFF", "record locator", 2), tuple("DOC", "passport", 2),
                tuple("DTM", "expires on", 2));
        Piece passenger = pieces.stream().filter(each -> each.meaning().equals("passenger")).findFirst().orElseThrow();
        assertThat(passenger.parts()).extracting(Part::name, Part::meaning, Part::value)
                .containsExactly(tuple("1", "role", "FL"), tuple("4.1", "surname", "MUSTERFRAU"), tuple("4.2", "given name", "ERIKA"));
    }
}
