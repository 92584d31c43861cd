package aero.interline.formats.ota;

import static aero.interline.formats.xml.OwnMessages.fact;
import static aero.interline.formats.xml.OwnMessages.sample;
import static aero.interline.formats.xml.OwnMessages.text;
import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PassengerListed.Standing;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.contracts.fact.PersonReported.Attribute;
import aero.interline.contracts.fact.ReservationCancelled;
import aero.interline.contracts.fact.ReservationReported;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtaMessagesTest {

    @Test
    void aProfileIsAPerson() {
        PersonReported person = fact(sample("ota/02-preferences.xml"), 0, PersonReported.class);
        assertThat(person.key()).isEqualTo("KEK4711");
        assertThat(person.version().lastModified()).isEqualTo(Instant.parse("2026-11-18T07:00:00Z"));
        assertThat(person.name().title()).isEqualTo("MS");
        assertThat(person.birthDate()).isEqualTo(LocalDate.of(1982, 2, 14));
        assertThat(person.gender()).isEqualTo(Gender.FEMALE);
        assertThat(person.nationality()).isEqualTo("SWE");
        assertThat(person.documents().get(0).number()).isEqualTo("SE90012233");
        assertThat(person.memberships().get(0).tier()).isEqualTo("Gold");
        assertThat(person.contacts()).extracting(Contact::value)
                .containsExactly("+46 701740605", "karin.ek@example.org", "Storgatan 1, Uppsala, 75310, SE");
    }

    @Test
    void preferencesAreAttributes() {
        PersonReported person = fact(sample("ota/01-profile.xml"), 0, PersonReported.class);
        assertThat(person.attributes()).extracting(Attribute::name).containsExactly("profileType");
        Reading reading = text("<OTA_ProfileCreateRQ><UniqueID Type='21' ID='A1'/><Profile><PrefCollections><PrefCollection><AirlinePref>"
                + "<VendorPref Code='SK'/><MealPref MealType='VGML'/><SeatPref SeatPosition='Aisle'/></AirlinePref></PrefCollection>"
                + "</PrefCollections><Customer><PersonName><Surname>Ek</Surname></PersonName><EmergencyContact>x</EmergencyContact></Customer>"
                + "</Profile></OTA_ProfileCreateRQ>");
        PersonReported preferring = fact(reading, 0, PersonReported.class);
        assertThat(preferring.attributes()).extracting(each -> each.name() + "=" + each.value())
                .containsExactly("airlinePreference=SK", "mealPreference=VGML", "seatPreference=Aisle");
        assertThat(preferring.fragments()).extracting(each -> each.tag()).containsExactly("EmergencyContact");
    }

    @Test
    void personsWithoutAnIdAreNamedByWhatIsTold() {
        Reading reading = sample("ota/03-without-ids.xml");
        String first = fact(reading, 0, PersonReported.class).key();
        assertThat(first).startsWith("NOID-").doesNotContain("ALM");
        assertThat(fact(reading, 1, PersonReported.class).key()).isNotEqualTo(first);
        assertThat(fact(sample("ota/03-without-ids.xml"), 0, PersonReported.class).key()).isEqualTo(first);
        assertThat(reading.losses()).hasSize(1);
        assertThat(reading.losses().get(0).record()).isEqualTo("profile 3");
    }

    @Test
    void mergedProfilesSayFromWhich() {
        PersonReported person = fact(sample("ota/04-merge.xml"), 0, PersonReported.class);
        assertThat(person.attributes()).extracting(each -> each.name() + "=" + each.value()).contains("mergedFrom=KEK0815");
    }

    @Test
    void aMemberIsKnownByTheAccount() {
        PersonReported person = fact(sample("ota/05-loyalty-account.xml"), 0, PersonReported.class);
        assertThat(person.key()).isEqualTo("EBG555001");
        assertThat(person.attributes()).extracting(each -> each.name() + "=" + each.value())
                .contains("pointBalance=18250", "company=Fyris Verkstad");
    }

    @Test
    void aBookingIsAReservation() {
        ReservationReported booking = fact(sample("ota/06-booking.xml"), 0, ReservationReported.class);
        assertThat(booking.key().text()).isEqualTo("AY/H4KQ2Z/2026-11-01");
        assertThat(booking.version().lastModified()).isEqualTo(Instant.parse("2026-11-19T16:20:00Z"));
        assertThat(booking.passengers()).hasSize(3);
        assertThat(booking.passengers().get(2).infantOf()).isEqualTo("1");
        assertThat(booking.segments().get(1).operating() + booking.segments().get(1).operatingNumber()).isEqualTo("AA57");
        assertThat(booking.services()).extracting(each -> each.code() + each.passengerRef() + each.segmentRef())
                .containsExactly("WCHR11", "WCHR12", "WCHR21", "WCHR22", "OSI1null");
        assertThat(booking.seats().get(0).segmentRef()).isEqualTo("2");
        assertThat(booking.tickets().get(0).number()).isEqualTo("1055550001122");
        assertThat(booking.payments().get(0).account()).isEqualTo("XXXXXXXXXXXX1111");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OTA_AirBookRQ", "OTA_AirBookModifyRQ"})
    void aRequestTellsNothingWhateverItHolds(String name) {
        String parts = "<TravelerInfo><AirTraveler><PersonName><Surname>Ek</Surname></PersonName></AirTraveler></TravelerInfo>"
                + "<BookingReferenceID ID='H4KQ2Z' ID_Context='AY'/>";
        for (String body : List.of(parts, "<AirReservation>" + parts + "</AirReservation>")) {
            Reading reading = text("<" + name + ">" + body + "</" + name + ">");
            assertThat(reading.facts()).isEmpty();
            assertThat(reading.losses()).isEmpty();
            assertThat(reading.rejected()).isFalse();
            assertThat(reading.keys()).contains(new BusinessKey(BusinessKey.Kind.LOCATOR, "H4KQ2Z"));
        }
        assertThat(text("<OTA_AirBookNotifRQ><AirReservation>" + parts + "</AirReservation></OTA_AirBookNotifRQ>").facts()).hasSize(1);
    }

    @Test
    void theMembershipStandsBesideTheMember() {
        PersonReported person = fact(text("<OTA_LoyaltyAccountRS><Success/><UniqueID Type='1' ID='600123456'/><AccountInfo><MemberInfo>"
                + "<PersonName><GivenName>Karin</GivenName><Surname>Ek</Surname></PersonName></MemberInfo>"
                + "<SecurityInfo Password='geheim'><PasswordHint Hint='Question'>pet</PasswordHint></SecurityInfo>"
                + "<SubAccountBalance Type='miles' Balance='18250'/><CustLoyalty ProgramID='AY' MembershipID='600123456' LoyalLevel='Gold'/>"
                + "</AccountInfo></OTA_LoyaltyAccountRS>"), 0, PersonReported.class);
        assertThat(person.memberships()).extracting(each -> each.carrier() + each.number() + each.tier()).containsExactly("AY600123456Gold");
        assertThat(person.fragments()).extracting(each -> each.tag()).containsExactly("SubAccountBalance");
    }

    @Test
    void aNumberOfAnUnnamedProgrammeIsKept() {
        PersonReported person = fact(text("<OTA_LoyaltyAccountRS><Success/><UniqueID Type='1' ID='600123456'/><AccountInfo><MemberInfo>"
                + "<PersonName><GivenName>Karin</GivenName><Surname>Ek</Surname></PersonName></MemberInfo>"
                + "<CustLoyalty MembershipID='600123456'/></AccountInfo></OTA_LoyaltyAccountRS>"), 0, PersonReported.class);
        assertThat(person.memberships()).extracting(each -> each.carrier() + each.number()).containsExactly("XX600123456");
    }

    private static Reading paid(String amount) {
        return text("<OTA_AirBookRS><Success/><AirReservation><TravelerInfo><AirTraveler><PersonName><Surname>Ek</Surname></PersonName>"
                + "</AirTraveler></TravelerInfo><Fulfillment><PaymentDetails><PaymentDetail><PaymentAmount " + amount + "/></PaymentDetail>"
                + "</PaymentDetails></Fulfillment><BookingReferenceID ID='H4KQ2Z' ID_Context='AY'/></AirReservation></OTA_AirBookRS>");
    }

    @Test
    void anAmountInTheMinorUnitSaysHowManyOfItsDigitsAreDecimals() {
        Map<String, String> read = new LinkedHashMap<>();
        for (String each : List.of("Amount='8500' DecimalPlaces='2'", "Amount='-750' DecimalPlaces='3'", "Amount='85.00' DecimalPlaces='2'",
                "Amount='8500' DecimalPlaces='0'", "Amount='8500'")) {
            Reading reading = paid(each);
            read.put(each, fact(reading, 0, ReservationReported.class).payments().get(0).amount().toPlainString());
            assertThat(reading.evidence()).as(each).isEmpty();
        }
        assertThat(read.values()).containsExactly("85.00", "-0.750", "85.00", "8500", "8500");
        Reading unclear = paid("Amount='8500' DecimalPlaces='two'");
        assertThat(fact(unclear, 0, ReservationReported.class).payments().get(0).amount()).isEqualTo("8500");
        assertThat(unclear.evidence()).extracting("assumed").containsExactly("the amount as it stands");
    }

    @Test
    void checkedInIsNotStandingBy() {
        Reading reading = sample("ota/09-check-in.xml");
        PassengerListed checkedIn = fact(reading, 0, PassengerListed.class);
        assertThat(checkedIn.standing()).isEqualTo(Standing.CHECKED_IN);
        assertThat(checkedIn.flight().text()).isEqualTo("AY801/2027-01-12");
        assertThat(checkedIn.seats().get(0).number()).isEqualTo("4A");
        assertThat(checkedIn.tickets().get(0).number()).isEqualTo("1055550001122");
        assertThat(checkedIn.passenger().documents().get(0).country()).isEqualTo("FIN");
        assertThat(checkedIn.passenger().memberships().get(0).number()).isEqualTo("600123456");
        assertThat(fact(reading, 1, PassengerListed.class).standing()).isEqualTo(Standing.BOOKED);
        assertThat(reading.losses().get(0).record()).isEqualTo("passenger 3");
    }

    @Test
    void theProfileServiceOf2017() {
        PersonReported person = fact(sample("ota/12-profile-service.xml"), 0, PersonReported.class);
        assertThat(person.key()).isEqualTo("OTM-90210");
        assertThat(person.name().given()).isEqualTo("LARS");
        assertThat(person.contacts()).extracting(Contact::kind).containsExactly(Contact.Kind.MOBILE, Contact.Kind.EMAIL);
        assertThat(person.documents().get(0).type()).isEqualTo("P");
        assertThat(person.nationality()).isEqualTo("DNK");
    }

    @Test
    void cancelledBookings() {
        assertThat(fact(sample("ota/13-cancelled.xml"), 0, ReservationCancelled.class).key().text()).isEqualTo("AY/H4KQ2Z/");
        assertThat(text("<OTA_CancelRS Status='Pending'><UniqueID Type='14' ID='H4KQ2Z'/></OTA_CancelRS>").facts()).isEmpty();
    }

    @Test
    void anAcknowledgementThatOnlyNamesAReservationIsFiltered() {
        Reading reading = text("<OTA_AirBookRS><Success/><AirReservation><BookingReferenceID ID='ABCDEF'/></AirReservation></OTA_AirBookRS>");
        assertThat(reading.rejected()).isFalse();
        assertThat(reading.facts()).isEmpty();
        assertThat(reading.keys()).hasSize(1);
    }
}
