package aero.interline.formats.airline;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.Codes;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small languages inside free texts: contacts, seats, tickets, memberships, documents. */
class TextsTest {
    private final AirlineDates dates = new AirlineDates(LocalDate.of(2026, 11, 22));

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', value = {
        "CTCE ANNA..BELL//EXAMPLE.ORG|EMAIL|ANNA_BELL@EXAMPLE.ORG|-",
        "YY CTCE ANNA./BELL//EXAMPLE.ORG/EN|EMAIL|ANNA-BELL@EXAMPLE.ORG|-",
        "CTCE NO MAIL|OTHER|NO MAIL|-",
        "CTCM 4915112345678|MOBILE|4915112345678|-",
        "YY CTC M 123456789|MOBILE|123456789|-",
        "LH CTCP DUB 353 1 555 0100 OFFICE|PHONE|353 1 555 0100|DUB OFFICE",
        "CTCBOG 571-555 0100-A-TOUR|PHONE|571-555 0100|BOG A-TOUR",
        "CTCR 0049695550100|PHONE|0049695550100|-",
        "CTCH REFUSED|OTHER|REFUSED|-",
        "THE CONTACT IS AT CTC|-|-|-",
        "PASSENGER IS A VIP|-|-|-"
    })
    void contactsAreFoundInTexts(String text, Contact.Kind kind, String value, String owner) {
        Contact contact = ContactText.of(text, Position.NONE);
        assertThat(contact).isEqualTo(kind == null ? null : new Contact(Position.NONE, kind, value, owner));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"074E,74E", "1A,1A", "12b,12B", "XXX,-", "1234A,-", "A,-", "12,-", "000A,-", "12AB,-"})
    void seatNumbers(String text, String seat) {
        assertThat(SeatText.number(text)).isEqualTo(seat);
    }

    @Test
    void seatsInARow() {
        assertThat(SeatText.list(".03BN03AN")).containsExactly("3B", "3A");
        assertThat(SeatText.list(".21A21C")).containsExactly("21A", "21C");
        assertThat(SeatText.list("...999999")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2202401112223C2,2202401112223,2,false,-", "INF2202401112223C3,2202401112223,3,true,-", ".2202401112224C1,2202401112224,1,false,-",
        "TKT NBR 220240111222333 20FEB20 E ANNABELL,220240111222333,-,false,2020-02-20", "220-2401234567,2202401234567,-,false,-"
    })
    void ticketNumbers(String text, String number, Integer coupon, boolean infant, LocalDate issued) {
        TicketText ticket = TicketText.read(text, Position.NONE, dates).orElseThrow();
        assertThat(ticket).isEqualTo(new TicketText(number, coupon, infant, issued, Position.NONE));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"SQ8700011122,SQ,8700011122,-", "SQ 8700011122/G,SQ,8700011122,G", "8700011122,LH,8700011122,-", "X,-,-,-"})
    void memberships(String text, String carrier, String number, String tier) {
        LoyaltyMembership read = MembershipText.read(text, "LH", Position.NONE);
        assertThat(read).isEqualTo(number == null ? null : new LoyaltyMembership(Position.NONE, carrier, number, tier));
    }

    @Test
    void passportsWithAndWithoutLeadingSlash() {
        for (String lead : new String[] {"/", ""}) {
            DocumentText read = DocumentText.docs(lead + "P/DE/C01X 00T47/D/12JUL64/F/30JUN31/DOE/JANE/MARY", Position.NONE, dates);
            assertThat(read.document().number()).isEqualTo("C01X00T47");
            assertThat(read.document().country()).isEqualTo("DEU");
            assertThat(read.document().expires()).isEqualTo(LocalDate.of(2031, 6, 30));
            assertThat(read.nationality()).isEqualTo("DEU");
            assertThat(read.gender()).isEqualTo(Gender.FEMALE);
            assertThat(read.given()).isEqualTo("JANE MARY");
        }
    }

    @Test
    void aDocumentWithoutNumberStillTellsAboutThePerson() {
        DocumentText read = DocumentText.docs("/////06MAR54/F//DOE/RIKE", Position.NONE, dates);
        assertThat(read.document()).isNull();
        assertThat(read.birthDate()).isEqualTo(LocalDate.of(1954, 3, 6));
        assertThat(read.surname()).isEqualTo("DOE");
    }

    @Property
    void noTextBreaksThem(@ForAll String text) {
        ContactText.of(text, Position.NONE);
        ContactText.of("CTC" + text, Position.NONE);
        SeatText.list(text);
        SeatText.number(text);
        TicketText.read(text, Position.NONE, dates);
        MembershipText.read(text, "", Position.NONE);
        DocumentText.docs(text, Position.NONE, dates);
        DocumentText.doco(text, Position.NONE, dates);
        PersonNames.of(text, text);
        Numbers.amount(text);
        Numbers.positive(text, 10);
    }

    @Property
    void capitalsAreThoseOfJava(@ForAll String text) {
        assertThat(Texts.capitals(text)).isEqualTo(text.toUpperCase(Locale.ROOT));
    }

    @Property
    void serviceCodesThatTakeEachOthersPlaceStayWhatTheyAre(@ForAll @CharRange(from = '@', to = '[') @StringLength(max = 6) String code) {
        assertThat(Codes.service("SSR " + code + " LH", 4, 4 + code.length())).isEqualTo(code);
    }
}
