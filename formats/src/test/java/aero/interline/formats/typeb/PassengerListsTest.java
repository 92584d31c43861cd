package aero.interline.formats.typeb;

import static aero.interline.formats.typeb.Telexes.FLIGHT;
import static aero.interline.formats.typeb.Telexes.HEAD;
import static aero.interline.formats.typeb.Telexes.adl;
import static aero.interline.formats.typeb.Telexes.found;
import static aero.interline.formats.typeb.Telexes.listed;
import static aero.interline.formats.typeb.Telexes.only;
import static aero.interline.formats.typeb.Telexes.pfs;
import static aero.interline.formats.typeb.Telexes.pnl;
import static aero.interline.formats.typeb.Telexes.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Bag;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PassengerListed.ListKind;
import aero.interline.contracts.fact.PassengerListed.Standing;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.SeatAssignment;
import aero.interline.contracts.fact.SpecialService;
import aero.interline.contracts.fact.Ticket;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassengerListsTest {
    private static final String ANNA = "-JFK001Y\n1EXAMPLE/ANNAMRS\n.L/ABC123/LH\n";

    /** Some airlines are called as a status is. */
    @ParameterizedTest
    @ValueSource(strings = {"TK", "KL", "UA", "XL"})
    void theAirlineOfAMemberIsNoStatus(String airline) {
        assertThat(only(pnl("-JFK001Y\n1EXAMPLE/ANNAMRS .R/FQTV " + airline + " 123456789\n")).passenger().memberships())
                .extracting(LoyaltyMembership::carrier, LoyaltyMembership::number).containsExactly(tuple(airline, "123456789"));
    }

    @Test
    void aPassengerIsListedWithFlightLocatorAndVersion() {
        Reading reading = pnl(ANNA + ".R/TKNE HK1 2202409876543/1\n");
        PassengerListed anna = only(reading);
        assertThat(anna.flight()).isEqualTo(new FlightDate("LH", "400", LocalDate.of(2026, 11, 23), "FRA", "JFK"));
        assertThat(anna.list()).isEqualTo(ListKind.PNL);
        assertThat(anna.standing()).isEqualTo(Standing.BOOKED);
        assertThat(anna.entry()).isEqualTo("JFK/ABC123/EXAMPLE/ANNA");
        assertThat(anna.version().interchangedAt()).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(anna.passenger().gender()).isEqualTo(Gender.FEMALE);
        assertThat(anna.locators()).containsExactly(new RecordLocator("LH", "ABC123", null));
        assertThat(anna.tickets()).extracting(Ticket::number, Ticket::coupon).containsExactly(tuple("2202409876543", 1));
        assertThat(reading.part()).isNull();
        assertThat(reading.evidence()).isEmpty();
        assertThat(reading.keys()).extracting(BusinessKey::value)
                .containsExactly("LH400/2026-11-23", "ABC123", "2202409876543");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\r\r\n", "\n\n", " \n"})
    void linesEndInManyWays(String end) {
        String text = (HEAD + "PNL\n" + FLIGHT + ANNA + "ENDPNL\n").replace("\n", end);
        assertThat(only(read(text)).entry()).isEqualTo("JFK/ABC123/EXAMPLE/ANNA");
        assertThat(read("\u0001" + text.replace("PNL" + end, "PNL" + end + "\u0002") + "\u0003").facts()).hasSize(1);
    }

    @Test
    void manyElementsMayStandOnTheLineOfTheName() {
        PassengerListed anna = only(pnl("-JFK001Y\n1EXAMPLE/ANNAMRS-A1 .L/ABC123/LH .O/UA1Y23ORD .R/WCHR HK1\n"));
        assertThat(anna.locators()).hasSize(1);
        assertThat(anna.connections()).hasSize(1);
        assertThat(anna.services()).extracting(SpecialService::code).containsExactly("WCHR");
    }

    @Test
    void namesOfOneItemAreSeveralPassengersOfOneLocator() {
        Reading reading = pnl("-JFK003Y\n3EXAMPLE/ANNAMRS/BERTMR/CARLMSTR .L/ABC123\n"
                + ".R/TKNE HK1 2202409876541/1-1EXAMPLE/BERTMR\n.R/TKNE HK1 2202409876542/1\n.R/VGML HK3\n.R/WCHR HK1-1EXAMPLE/ANNA\n");
        assertThat(listed(reading)).extracting(PassengerListed::entry).containsExactly("JFK/ABC123/EXAMPLE/ANNA",
                "JFK/ABC123/EXAMPLE/BERT", "JFK/ABC123/EXAMPLE/CARL");
        assertThat(listed(reading)).extracting(each -> each.tickets().stream().map(Ticket::number).toList())
                .containsExactly(List.of("2202409876542"), List.of("2202409876541"), List.of());
        assertThat(listed(reading)).extracting(each -> each.services().size()).containsExactly(2, 1, 1);
        assertThat(listed(reading).get(2).passenger().type()).isEqualTo(PassengerType.CHILD);
        assertThat(reading.evidence()).isEmpty();
    }

    @Test
    void aNameItemMayFillSeveralLines() {
        Reading reading = pnl("-JFK003Y\n3EXAMPLE/ANNAMRS/BERTMR\n/CARLMSTR-B3\n.L/ABC123\n");
        assertThat(listed(reading)).hasSize(3);
        assertThat(reading.evidence()).isEmpty();
    }

    @Test
    void aPartyHasTheLocatorOfItsFirstItemWhereverItsOthersStand() {
        Reading reading = pnl("-JFK002Y\n1EXAMPLE/ANNAMRS-A2 .L/ABC123/LH\n1OTHER/XAVERMR\n.L/QQQ111/LH\n-JFK001B\n1SAMPLE/BERTMR-A2\n");
        assertThat(listed(reading)).extracting(each -> each.locators().get(0).locator()).containsExactly("ABC123", "QQQ111", "ABC123");
        assertThat(listed(reading).get(2).bookingClass()).isEqualTo("B");
    }

    @Test
    void unnamedSeatsAndGroupsAreNotedAndExtraSeatsAreNobody() {
        Reading reading = pnl("-JFK015Y\n10CHOIR-C10 .C/SINGERS .L/ABC123/LH\n3EXAMPLE/ANNAMRS/EXST\n1ZZ/TBA\n1EXAMPLE/CBBG\n");
        assertThat(listed(reading)).extracting(each -> each.passenger().type()).containsExactly(PassengerType.GROUP,
                PassengerType.ADULT, PassengerType.OTHER, PassengerType.OTHER, PassengerType.OTHER);
        assertThat(found(reading)).containsExactly("10 seats under one name", "3 seats for 2 names");
        assertThat(listed(reading).get(0).services()).extracting(SpecialService::code, SpecialService::text)
                .containsExactly(tuple("GRPS", "SINGERS"));
    }

    @Test
    void numbersThatDoNotMatchTheNamesAreEvidence() {
        Reading reading = pnl("-JFK003Y\n1EXAMPLE/ANNAMRS\n-JFK000C\n-ORD001Y\n1SAMPLE/BERTMR\n");
        assertThat(found(reading)).containsExactly("JFK Y declares 3 passengers, 1 are listed");
    }

    @Test
    void foldedTextsAreGluedAsTheyStand() {
        PassengerListed anna = only(pnl(ANNA + ".R/DOCS HK1/P/DEU/C01X00T47/DEU/12AUG64/F/31OCT30/EXAMPLE\n.RN//ANNA MARIA\n.RN/ LUISE\n"));
        IdentityDocument passport = anna.passenger().documents().get(0);
        assertThat(passport).extracting(IdentityDocument::type, IdentityDocument::number, IdentityDocument::country,
                IdentityDocument::expires).containsExactly("P", "C01X00T47", "DEU", LocalDate.of(2030, 10, 31));
        assertThat(anna.passenger().birthDate()).isEqualTo(LocalDate.of(1964, 8, 12));
        assertThat(anna.passenger().nationality()).isEqualTo("DEU");
        assertThat(anna.fragments()).isEmpty();
    }

    @Test
    void anInfantIsAPassengerOfItsOwn() {
        Reading reading = pnl(ANNA + ".R/INFT HK1 26AUG26 EXAMPLE/TIM\n.R/TKNE HK1 INF2202409876544/1\n"
                + ".R/DOCS HK1/P/DEU/C55X00T47/DEU/26AUG26/MI/31OCT30/EXAMPLE/TIM\n");
        PassengerListed tim = listed(reading).get(1);
        assertThat(tim.passenger().type()).isEqualTo(PassengerType.INFANT);
        assertThat(tim.passenger().infantOf()).isEqualTo("JFK/ABC123/EXAMPLE/ANNA");
        assertThat(tim.entry()).isEqualTo("JFK/ABC123/EXAMPLE/ANNA/INF");
        assertThat(tim.passenger().birthDate()).isEqualTo(LocalDate.of(2026, 8, 26));
        assertThat(tim.passenger().gender()).isEqualTo(Gender.MALE);
        assertThat(tim.tickets()).extracting(Ticket::number).containsExactly("2202409876544");
        assertThat(listed(reading).get(0).tickets()).isEmpty();
        assertThat(listed(reading).get(0).passenger().documents()).isEmpty();
        assertThat(reading.evidence()).as("infants have no seat").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".R/INFT HK1 EXAMPLE/TIM 26AUG26", ".R/INFT HK1/EXAMPLE/TIM/26AUG26", ".R/INFT HK1 EXAMPLE/TIM.26AUG26",
        ".R/INF HK1 26AUG26 EXAMPLE/TIM", ".R/INFT HK1 26AUG26 EXAMPLE/TIM-1EXAMPLE/ANNAMRS", ".R/INFT HK1 EXAMPLE/TIMMSTR 26AUG2026"})
    void infantsAreToldInManyWays(String element) {
        PassengerListed tim = listed(pnl(ANNA + element + "\n")).get(1);
        assertThat(tim.passenger().name().surname()).isEqualTo("EXAMPLE");
        assertThat(tim.passenger().name().given()).isEqualTo("TIM");
        assertThat(tim.passenger().birthDate()).isEqualTo(LocalDate.of(2026, 8, 26));
    }

    @Test
    void anInfantThatOnlyItsDocumentTellsOf() {
        Reading reading = pnl(ANNA + ".R/DOCS HK1/P/DEU/C55X00T47/DEU/26AUG26/FI/31OCT30/EXAMPLE/TINA\n");
        assertThat(listed(reading).get(1).passenger().name().given()).isEqualTo("TINA");
        assertThat(found(reading)).containsExactly("a document of an infant that no INFT tells of");
    }

    @Test
    void whatIsKnownOfAPassengerBecomesWhatItIs() {
        PassengerListed anna = only(pnl(ANNA + """
                .R/CHLD HK1 22APR18
                .R/SEAT HK1 14B
                .R/FQTV LH 992003000000001
                .R/FQTR HK1 UA 12345678
                .R/DOCO HK1 BERLIN DEU/V/8675309/WASHINGTON DC USA/22DEC06/USA
                .R/DOCA HK1/D/USA/1 SAMPLE STREET/NEW YORK/NY/10001
                .R/CTCE HK1 ANNA..E//EXAMPLE.ORG
                .R/CTCM HK1 4915100000000
                .R/EXST HK1
                .R/ASVC HI1 C/0B5/SEAT/PRESERVED SEAT/A/2201234567890C1
                .R/OTHS HK1 GATE BUGGY WANTED
                .R/FOID HK1 NI123456789
                .M/UA8840Y23FRAJFKHK
                .WL/3
                .R/SOMETHING ELSE
                """));
        assertThat(anna.passenger().type()).isEqualTo(PassengerType.CHILD);
        assertThat(anna.passenger().birthDate()).isEqualTo(LocalDate.of(2018, 4, 22));
        assertThat(anna.seats()).extracting(SeatAssignment::number).containsExactly("14B");
        assertThat(anna.passenger().memberships()).extracting(LoyaltyMembership::carrier, LoyaltyMembership::number)
                .containsExactly(tuple("LH", "992003000000001"), tuple("UA", "12345678"));
        assertThat(anna.passenger().documents()).extracting(IdentityDocument::type, IdentityDocument::number)
                .containsExactly(tuple("V", "8675309"), tuple("I", "123456789"));
        assertThat(anna.passenger().contacts()).extracting(Contact::kind, Contact::value).containsExactly(
                tuple(Contact.Kind.ADDRESS, "1 SAMPLE STREET, NEW YORK, NY, 10001, USA"),
                tuple(Contact.Kind.EMAIL, "ANNA_E@EXAMPLE.ORG"), tuple(Contact.Kind.MOBILE, "4915100000000"));
        assertThat(anna.services()).extracting(SpecialService::code, SpecialService::status)
                .containsExactly(tuple("CHLD", "HK"), tuple("EXST", "HK"), tuple("ASVC", "HI"), tuple("OTHS", "HK"));
        assertThat(anna.fragments()).extracting("tag", "text")
                .containsExactly(tuple(".M", "UA8840Y23FRAJFKHK"), tuple(".WL", "3"), tuple(".R", "SOMETHING ELSE"));
    }

    @Test
    void aPassportToldThreeTimesIsOne() {
        PassengerListed anna = only(pnl(ANNA + """
                .R/FOID HK1 PPDEC01X00T47
                .R/PSPT HK1 PC01X00T47/DE/12AUG64/EXAMPLE/ANNA/F
                .R/DOCS HK1/P/DE/C01X00T47/DE/12AUG64/F/31OCT30/EXAMPLE/ANNA
                """));
        assertThat(anna.passenger().documents()).extracting(IdentityDocument::number).containsExactly("C01X00T47");
    }

    @Test
    void flightsBeforeAndBehindAreConnections() {
        PassengerListed anna = only(pnl(ANNA + ".I/LH123M22MUC2105HK\n.O/UA456Y23ORD1530HK\n.O2/AA7Y24ORDDFW09301145HK\n.I/NONSENSE\n"));
        assertThat(anna.connections()).extracting(AirSegment::marketing, AirSegment::number, AirSegment::origin,
                AirSegment::destination, AirSegment::departs, AirSegment::arrives).containsExactly(
                tuple("LH", "123", "MUC", "FRA", LocalDateTime.of(2026, 11, 22, 0, 0), LocalDateTime.of(2026, 11, 22, 21, 5)),
                tuple("UA", "456", "JFK", "ORD", LocalDateTime.of(2026, 11, 23, 15, 30), null),
                tuple("AA", "7", "ORD", "DFW", LocalDateTime.of(2026, 11, 24, 9, 30), LocalDateTime.of(2026, 11, 24, 11, 45)));
        assertThat(anna.fragments()).extracting("text").containsExactly("NONSENSE");
    }

    @Test
    void cabinsAreThoseOfTheClassesDeclared() {
        Reading reading = pnl("CFG/016C120Y\nRBD C/CJD Y/YBMK\nAVAIL\n FRA  JFK\nC002\nY014\n-JFK001D\n1EXAMPLE/ANNAMRS\n-JFK001K\n1SAMPLE/BERTMR\n");
        assertThat(listed(reading)).extracting(PassengerListed::bookingClass, PassengerListed::cabin)
                .containsExactly(tuple("D", "C"), tuple("K", "Y"));
        assertThat(reading.evidence()).isEmpty();
    }

    @Test
    void anAdlSpeaksOfTheSameEntriesAsThePnlAndIsNewer() {
        PassengerListed listed = only(pnl(ANNA + ".R/TKNE HK1 2202409876543/1\n"));
        Reading reading = adl("-JFK000Y\nDEL\n1EXAMPLE/ANNAMRS\n.L/ABC123/LH\n-JFK002B\nADD\n1SAMPLE/BERTMR\n.L/BBB222/LH\nCHG\n1TEST/CARLMR\n.L/CCC333/LH\n");
        assertThat(listed(reading)).extracting(PassengerListed::standing)
                .containsExactly(Standing.DELETED, Standing.BOOKED, Standing.BOOKED);
        PassengerListed deleted = listed(reading).get(0);
        assertThat(deleted.entry()).isEqualTo(listed.entry());
        assertThat(deleted.list()).isEqualTo(listed.list());
        assertThat(deleted.version().lastModified()).isAfter(listed.version().lastModified());
        assertThat(reading.format()).isEqualTo("adl");
        assertThat(reading.evidence()).as("totals of an ADL are not those of its names").isEmpty();
    }

    @Test
    void whoIsDeletedAndAddedInOneListIsOnIt() {
        Reading reading = adl("-JFK000Y\nDEL\n1EXAMPLE/ANNAMRS\n.L/ABC123/LH\n-JFK001B\nADD\n1EXAMPLE/ANNAMRS\n.L/ABC123/LH\n");
        assertThat(only(reading).standing()).isEqualTo(Standing.BOOKED);
        assertThat(only(reading).bookingClass()).isEqualTo("B");
        assertThat(found(reading)).containsExactly("the same entry twice in one list");
    }

    @Test
    void equalNamesOfOneBookingAreTwoEntries() {
        Reading reading = pnl("-JFK002Y\n1EXAMPLE/BERTMR-A2\n.L/ABC123/LH\n1EXAMPLE/BERTMR-A2\n");
        assertThat(listed(reading)).extracting(PassengerListed::entry)
                .containsExactly("JFK/ABC123/EXAMPLE/BERT", "JFK/ABC123/EXAMPLE/BERT/2");
    }

    @ParameterizedTest
    @CsvSource({"NOSHO,NO_SHOW", "GOSHO,GO_SHOW", "OFFLK,OFFLOADED", "OFFLN,OFFLOADED", "NOREC,GO_SHOW", "CHGCL,FLOWN_OTHERWISE",
        "INVOL,FLOWN_OTHERWISE", "CFMWL,BOARDED", "IDPAD,BOARDED"})
    void finalSalesSayWhatBecameOfThePassengers(String category, Standing standing) {
        PassengerListed anna = only(pfs("JFK 005/110\n-JFK\n" + category + " 1Y\n1EXAMPLE/ANNAMRS .L/ABC123/LH\n"));
        assertThat(anna.standing()).isEqualTo(standing);
        assertThat(anna.list()).isEqualTo(ListKind.PFS);
        assertThat(anna.bookingClass()).isEqualTo("Y");
        assertThat(anna.flight().destination()).isEqualTo("JFK");
    }

    @Test
    void aCategoryMayComeWithoutItsNumber() {
        Reading reading = pfs("-JFK\nNOSHO Y\n1EXAMPLE/ANNAMRS\n.L/ABC123/LH\n");
        assertThat(only(reading).standing()).isEqualTo(Standing.NO_SHOW);
        assertThat(only(reading).bookingClass()).isEqualTo("Y");
        assertThat(reading.evidence()).isEmpty();
    }

    @Test
    void finalSalesOfNumbersAloneAreForNobody() {
        Reading reading = pfs("JFK 05/110\n");
        assertThat(reading.rejection()).isNull();
        assertThat(reading.facts()).isEmpty();
        assertThat(reading.keys()).extracting(BusinessKey::value).containsExactly("LH400/2026-11-23");
        assertThat(found(reading)).containsExactly("numbers without names");
        assertThat(found(pfs("-JFK\nNOSHO 2Y\n1EXAMPLE/ANNAMRS\nSTRNG 1Y\n1SAMPLE/BERTMR\n")))
                .containsExactly("JFK NOSHO Y declares 2 passengers, 1 are listed", "category STRNG");
    }

    @Test
    void aReconcileListTellsBagsAndSeatsOfThoseWhoFlew() {
        PassengerListed anna = only(read(HEAD + "PRL\n" + FLIGHT + "-JFK001Y\n1EXAMPLE/ANNAMRS\n.L/ABC123/LH\n.W/K/2/35\n"
                + ".N/0220123456002/JFK\n.S/014B\n.R/TKNE HK1 2202409876543/1\nENDPRL\n"));
        assertThat(anna.list()).isEqualTo(ListKind.PRL);
        assertThat(anna.standing()).isEqualTo(Standing.BOARDED);
        assertThat(anna.seats()).extracting(SeatAssignment::number).containsExactly("14B");
        assertThat(anna.bags()).extracting(Bag::pieces, Bag::weight, Bag::tag, Bag::destination)
                .containsExactly(tuple(2, 35, null, null), tuple(2, null, "0220123456", "JFK"));
    }

    @ParameterizedTest
    @CsvSource({"windows-1251,Cyrillic text in windows-1251", "IBM866,Cyrillic text in IBM866"})
    void cyrillicNamesAreReadFromTheCodePagesThatSystemsUse(String charset, String assumed) {
        String text = HEAD + "PNL\n" + FLIGHT + "-JFK001Y\n1ПРИМЕР/АННА\n.L/ABC123/LH\nENDPNL\n";
        Reading reading = read(text.getBytes(Charset.forName(charset)));
        assertThat(only(reading).passenger().name().raw()).isEqualTo("ПРИМЕР/АННА");
        assertThat(reading.evidence()).extracting("assumed").containsExactly(assumed);
        assertThat(only(read(text)).entry()).isEqualTo(only(reading).entry());
    }

    @Test
    void aListTypedInSmallLettersIsReadAllTheSame() {
        Reading reading = read((HEAD + "PNL\n" + FLIGHT + ANNA + "ENDPNL\n").toLowerCase(java.util.Locale.ROOT));
        assertThat(only(reading).entry()).isEqualTo("JFK/ABC123/EXAMPLE/ANNA");
        assertThat(found(reading)).containsExactly("small letters");
    }

    @Test
    void whatCannotBeReadIsALossAndItsNeighboursStay() {
        Reading reading = pnl("-JFK003Y\n1EXAMPLE/ANNAMRS\n1/\n.L/ABC123/LH\n1SAMPLE/BERTMR\n???\n");
        assertThat(listed(reading)).hasSize(2);
        assertThat(reading.losses()).singleElement().satisfies(loss -> {
            assertThat(loss.code().code()).isEqualTo("ITL-1403");
            assertThat(loss.position().line()).isEqualTo(7);
        });
        assertThat(listed(reading).get(1).fragments()).extracting("text").containsExactly("???");
        assertThat(found(reading)).contains("an element before any name");
    }

    @Test
    void aListWithoutAFlightIsRefused() {
        assertThat(read(HEAD + "PNL\n-JFK001Y\n1EXAMPLE/ANNAMRS\nENDPNL\n").rejection().code().code()).isEqualTo("ITL-1402");
        assertThat(read(HEAD + "PNL\n").rejection().code().code()).isEqualTo("ITL-1402");
    }

    @Test
    void otherTelexesSayNothingForTheHub() {
        Reading reading = read("MUCKKLH\n.FRARMLH 211000\nMVT\nLH400/23.DAIXA.FRA\nAD1010/1025\n");
        assertThat(reading.format()).isEqualTo("typeb-other");
        assertThat(reading.rejection()).isNull();
        assertThat(reading.facts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PNL,23NOV,2026-11-22T12:00:00Z,2026-11-23", "PNL,02JAN,2026-12-31T12:00:00Z,2027-01-02",
        "PNL,31DEC,2027-01-01T00:10:00Z,2026-12-31", "PNL,29FEB,2027-02-10T12:00:00Z,2028-02-29",
        "PNL,29FEB,2028-02-27T12:00:00Z,2028-02-29", "PFS,29FEB,2025-03-01T12:00:00Z,2024-02-29",
        "PFS,31DEC,2027-01-01T00:10:00Z,2026-12-31", "PNL,23NOV24,2026-11-22T12:00:00Z,2024-11-23",
        "PNL,23,2026-11-22T12:00:00Z,2026-11-23", "PNL,01,2026-11-30T12:00:00Z,2026-12-01"})
    void theYearIsTheOneThatIsNearestToTheReceipt(String kind, String day, Instant received, LocalDate date) {
        String text = HEAD + kind + "\nLH400/" + day + " FRA PART1\n-JFK001Y\n1EXAMPLE/ANNAMRS\nEND" + kind + "\n";
        Reading reading = new TypeBFormat().read(new aero.interline.contracts.exchange.Origin("departure", null, received),
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), 0, new aero.interline.formats.EvidenceLog());
        assertThat(reading.keys().get(0).value()).isEqualTo("LH400/" + date);
    }

    @Test
    void cardNumbersAreMaskedAlsoWhereTheyAreFolded() {
        Reading reading = pnl(ANNA + ".R/FOID HK1 CCVI4111111111111111\n.R/OTHS HK1 CARD 41111111\n.RN/11111111\n"
                + ".R/FQTV LH 4111111111111111\n.R/TKNE HK1 2202409876543/1\n");
        String body = new String(reading.body(), java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(body).contains("CCVIXXXXXXXXXXXX1111").contains("CARD XXXXXXXX\n.RN/XXXX1111")
                .contains("LH 4111111111111111").contains("2202409876543");
    }
}
