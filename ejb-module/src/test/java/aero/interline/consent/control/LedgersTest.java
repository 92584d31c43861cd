package aero.interline.consent.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.Position;
import aero.interline.domain.consent.Channel;
import aero.interline.domain.consent.ConsentAct;
import aero.interline.domain.consent.Contact;
import aero.interline.domain.consent.ContactWindow;
import aero.interline.domain.consent.Frequency;
import aero.interline.domain.consent.PreferenceKind;
import aero.interline.domain.consent.PreferenceSign;
import aero.interline.domain.consent.Proof;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of the ledgers in a real database, and whose they are when customers join and part. */
class LedgersTest {

    private static final Instant NOON = Instant.parse("2026-11-18T12:00:00.123456Z");
    private static final String JOINED = "L01X00T47";

    private TestHub hub;
    private ConsentLedger ledger;
    private ContactBook contacts;
    private PreferenceBook preferences;
    private long anna;
    private long bela;

    @BeforeEach
    void twoCustomersWhoAreOnePerson() {
        hub = new TestHub(TestDatabase.create());
        ledger = new ConsentLedger(hub.database.dataSource());
        contacts = new ContactBook(hub.database.dataSource());
        preferences = new PreferenceBook(hub.database.dataSource());
        hub.apply(Messages.saying(Reservation.of("ONE001").modified(1).withPassport("SMITH", "ANNA", "A01X00T47").report()));
        hub.apply(Messages.saying(Reservation.of("TWO001").modified(1).withPassport("KOVACS", "BELA", "B01X00T47").report()));
        anna = customer("SMITH");
        bela = customer("KOVACS");
    }

    @Test
    void anActIsReadBackAsItWasWritten() {
        ContactWindow window = new ContactWindow(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), LocalTime.of(9, 30),
                LocalTime.of(17, 0), ZoneId.of("Europe/Berlin"));
        ConsentAct act = new ConsentAct(0, true, "offers", Channel.EMAIL, "own", NOON, NOON.plusSeconds(60), window,
                new Frequency(2, Frequency.Per.WEEK), proof());
        long id = ledger.add(anna, act);
        assertThat(ledger.of(anna).acts()).singleElement().isEqualTo(new ConsentAct(id, true, "offers", Channel.EMAIL, "own", NOON,
                NOON.plusSeconds(60), window, new Frequency(2, Frequency.Per.WEEK), proof()));
        long everything = ledger.add(anna, new ConsentAct(0, false, null, null, null, NOON, null, null, null, proof()));
        assertThat(ledger.of(anna).acts().get(0))
                .isEqualTo(new ConsentAct(everything, false, null, null, null, NOON, null, null, null, proof()));
    }

    @Test
    void actsFollowTheirRecordsIntoAMergeAndOutAgain() {
        give(anna, 1);
        withdraw(bela, 2);
        contacts.record(bela, contact(3), null, "eva");
        contacts.limit(bela, Channel.EMAIL, new Frequency(1, Frequency.Per.MONTH), "eva");
        preferences.set(bela, PreferenceKind.MEAL, "VGML", "eva");
        List<ConsentAct> annas = ledger.of(anna).acts();
        List<ConsentAct> belas = ledger.of(bela).acts();
        assertThat(allowed(anna)).isTrue();
        assertThat(allowed(bela)).isFalse();

        reportBoth(2, JOINED, JOINED);
        assertThat(hub.database.count("customer where merged_into is null")).isEqualTo(1);
        long together = Long.parseLong(hub.database.rows("select id from customer where merged_into is null").get(0));
        assertThat(ledger.living(bela)).contains(together);
        assertThat(ledger.of(together).acts()).hasSize(2);
        assertThat(allowed(together)).isFalse();
        assertThat(contacts.of(together, NOON.minusSeconds(9))).hasSize(1);
        assertThat(preferences.of(together)).hasSize(1);

        reportBoth(3, "A01X00T47", "B01X00T47");
        assertThat(hub.database.count("customer where merged_into is null")).isEqualTo(2);
        assertThat(ledger.of(customer("SMITH")).acts()).isEqualTo(annas);
        assertThat(ledger.of(customer("KOVACS")).acts()).isEqualTo(belas);
        assertThat(contacts.of(customer("SMITH"), NOON.minusSeconds(9))).isEmpty();
        assertThat(contacts.limits(customer("KOVACS"))).containsKey(Channel.EMAIL);
        assertThat(contacts.limits(customer("SMITH"))).isEmpty();
        assertThat(preferences.of(customer("KOVACS"))).hasSize(1);
    }

    @Test
    void whatIsWithdrawnWhileTwoAreOneIsWithdrawnForBoth() {
        give(anna, 1);
        give(bela, 1);
        reportBoth(2, JOINED, JOINED);
        long together = Long.parseLong(hub.database.rows("select id from customer where merged_into is null").get(0));
        withdraw(together, 2);

        reportBoth(3, "A01X00T47", "B01X00T47");

        assertThat(allowed(customer("SMITH"))).isFalse();
        assertThat(allowed(customer("KOVACS"))).isFalse();
    }

    @Test
    void whatIsWithdrawnIsWithdrawnForBothHoweverManyRecordsTheOneHas() {
        for (int i = 0; i < 20; i++) {
            hub.apply(Messages.saying(Reservation.of("M" + (10_000 + i)).modified(1).person("SMITH", "ANNA", PassengerType.ADULT,
                    List.of(new IdentityDocument(Position.NONE, "P", "A01X00T47", "DEU", null, null, null)),
                    List.of(new LoyaltyMembership(Position.NONE, "LH", "9920040", "FTL"))).report()));
        }
        give(bela, 1);
        hub.apply(Messages.saying(Reservation.of("TWO001").modified(2).withPassport("KOVACS", "BELA", "A01X00T47").report()));
        withdraw(ledger.living(bela).orElseThrow(), 2);

        hub.apply(Messages.saying(Reservation.of("TWO001").modified(3).withPassport("KOVACS", "BELA", "B01X00T47").report()));

        assertThat(hub.database.count("customer where merged_into is null")).isEqualTo(2);
        assertThat(allowed(customer("SMITH"))).isFalse();
        assertThat(allowed(customer("KOVACS"))).isFalse();
    }

    @Test
    void alsoForWhoHasNoRecordLeftOfThatTime() {
        give(bela, 1);
        reportBoth(2, JOINED, JOINED);
        withdraw(ledger.living(bela).orElseThrow(), 2);
        reportBoth(3, "A01X00T47", "B01X00T47");
        hub.apply(Messages.saying(Reservation.of("BEL002").modified(1).withPassport("KOVACS", "BELA", "B01X00T47").report()));
        hub.apply(Messages.saying(Reservation.of("TWO001").modified(4).born(LocalDate.of(1991, 3, 2))
                .withPassport("OKAFOR", "CHIDI", "C01X00T47").report()));

        assertThat(ledger.of(customer("KOVACS")).acts()).hasSize(2);
        assertThat(allowed(customer("KOVACS"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void oneRecordThatWasLinkedByMistakeTakesNoConsentAlong(int mistaken) {
        for (int i = 2; i <= 5; i++) {
            hub.apply(Messages.saying(annas("ONE00" + i, 1).report()));
        }
        hub.apply(Messages.saying(namesakes("CCC001", 1).report()));
        give(anna, 1);

        hub.apply(Messages.saying(namesakes("ONE00" + (1 + mistaken), 2).report()));

        assertThat(records("1980-05-17")).isEqualTo(4);
        assertThat(allowed(bornOn("1980-05-17"))).isTrue();
        assertThat(records("1991-03-02")).isEqualTo(2);
        assertThat(allowed(bornOn("1991-03-02"))).isFalse();
        assertThat(ledger.of(bornOn("1991-03-02")).acts()).isEmpty();
    }

    @Test
    void norWhenTheOthersAreGone() {
        for (int i = 2; i <= 5; i++) {
            hub.apply(Messages.saying(annas("ONE00" + i, 1).report()));
        }
        hub.apply(Messages.saying(namesakes("CCC001", 1).report()));
        give(anna, 1);
        hub.apply(Messages.saying(namesakes("ONE005", 2).report()));
        for (int i = 1; i <= 4; i++) {
            hub.apply(Messages.saying(Reservation.of("ONE00" + i).modified(2).born(LocalDate.of(1970 + i, 1, 1))
                    .withPassport("OKAFOR", "CHIDI", "D0" + i + "X00T47").report()));
        }

        assertThat(ledger.of(bornOn("1991-03-02")).acts()).isEmpty();
        assertThat(ledger.living(anna)).contains(anna);
        assertThat(ledger.of(anna).acts()).hasSize(1);
    }

    @Test
    void anActWhoseRecordsAreAllGoneStaysWithItsCustomer() {
        give(anna, 1);
        hub.apply(Messages.saying(Reservation.of("ONE001").modified(2).born(LocalDate.of(1991, 3, 2))
                .withPassport("OKAFOR", "CHIDI", "C01X00T47").report()));
        assertThat(ledger.living(anna)).contains(anna);
        assertThat(ledger.of(anna).acts()).hasSize(1);
        assertThat(ledger.of(customer("OKAFOR")).acts()).isEmpty();
        assertThat(ledger.of(bela).acts()).isEmpty();
    }

    @Test
    void aContactOfOneReferenceCountsOnce() {
        assertThat(contacts.record(anna, contact(1), "C-1", "campaigns")).isTrue();
        assertThat(contacts.record(anna, contact(1), "C-1", "campaigns")).as("told again").isTrue();
        assertThat(contacts.record(anna, contact(1), "C-1", "service")).isTrue();
        assertThat(contacts.record(anna, contact(1), null, "campaigns")).isTrue();
        assertThat(contacts.of(anna, NOON.minusSeconds(9))).hasSize(3);
        assertThat(contacts.record(bela, contact(1), "C-1", "campaigns")).as("another customer's").isFalse();
        assertThat(contacts.of(bela, NOON.minusSeconds(9))).isEmpty();
    }

    @Test
    void theLatestLimitHoldsAndMayBeTakenBack() {
        contacts.limit(anna, Channel.EMAIL, new Frequency(1, Frequency.Per.WEEK), "eva");
        contacts.limit(anna, Channel.EMAIL, new Frequency(5, Frequency.Per.WEEK), "eva");
        assertThat(contacts.limits(anna)).containsEntry(Channel.EMAIL, new Frequency(5, Frequency.Per.WEEK));
        contacts.limit(anna, Channel.EMAIL, null, "eva");
        assertThat(contacts.limits(anna)).isEmpty();
    }

    @Test
    void requestsAndSeatsShowWhatACustomerPrefers() {
        hub.apply(Messages.saying(Reservation.of("MEAL01").modified(1).withMember("KOWALSKI", "EWA", "9920040")
                .request("VGML", null).request("WCHR", null).report()));
        long ewa = customer("KOWALSKI");
        assertThat(preferences.requests(ewa)).extracting(PreferenceSign::value).contains("VGML");
        assertThat(preferences.travels(ewa)).isNotEmpty();
    }

    @Test
    void nothingIsEverChanged() {
        assertThat(hub.database.rows("select count(*) from information_schema.role_table_grants where grantee = 'interline_app'"
                + " and table_name in ('consent_act', 'contact', 'contact_limit', 'preference_act') and privilege_type = 'UPDATE'"))
                .containsExactly("0");
    }

    private void reportBoth(int minute, String one, String other) {
        hub.apply(Messages.saying(Reservation.of("ONE001").modified(minute).withPassport("SMITH", "ANNA", one).report()));
        hub.apply(Messages.saying(Reservation.of("TWO001").modified(minute).withPassport("KOVACS", "BELA", other).report()));
    }

    private static Reservation annas(String locator, int minute) {
        return Reservation.of(locator).modified(minute).withPassport("SMITH", "ANNA", "A01X00T47");
    }

    private static Reservation namesakes(String locator, int minute) {
        return Reservation.of(locator).modified(minute).born(LocalDate.of(1991, 3, 2)).withPassport("SMITH", "ANNA", "C01X00T47");
    }

    private long bornOn(String day) {
        return Long.parseLong(hub.database.rows("select id from customer where surname = 'SMITH' and birth_date = ?::date and merged_into is null", day).get(0));
    }

    private long records(String day) {
        return hub.database.count("source_record where customer_id = " + bornOn(day));
    }

    private boolean allowed(long customer) {
        return ledger.of(customer).answer("offers", Channel.EMAIL, "own", NOON.plusSeconds(60), List.of(), null).allowed();
    }

    private void give(long customer, int second) {
        ledger.add(customer, new ConsentAct(0, true, "offers", Channel.EMAIL, "own", NOON.plusSeconds(second), null, null, null,
                proof()));
    }

    private void withdraw(long customer, int second) {
        ledger.add(customer, new ConsentAct(0, false, "offers", Channel.EMAIL, "own", NOON.plusSeconds(second), null, null, null,
                proof()));
    }

    private static Contact contact(int second) {
        return new Contact(Channel.EMAIL, "offers", "own", NOON.plusSeconds(second));
    }

    private static Proof proof() {
        return new Proof(Proof.By.CUSTOMER, Proof.How.WEB, "v3", "form 12", "eva", NOON);
    }

    private long customer(String surname) {
        return Long.parseLong(hub.database.rows("select id from customer where surname = ? and merged_into is null", surname).get(0));
    }
}
