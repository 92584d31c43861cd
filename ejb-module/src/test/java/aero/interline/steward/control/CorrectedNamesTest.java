package aero.interline.steward.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.consent.control.ConsentLedger;
import aero.interline.consent.control.ContactBook;
import aero.interline.consent.control.PreferenceBook;
import aero.interline.domain.consent.Channel;
import aero.interline.domain.consent.ConsentAct;
import aero.interline.domain.consent.Contact;
import aero.interline.domain.consent.PreferenceKind;
import aero.interline.domain.consent.Proof;
import aero.interline.domain.identity.Veto;
import aero.interline.steward.entity.Act;
import aero.interline.steward.entity.Draft;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a customer when a booking names its passenger otherwise, as it came in. */
class CorrectedNamesTest {

    private static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");
    private static final LocalDate BORN = LocalDate.of(1980, 5, 17);

    private final Histories desk = new Histories();
    private final ConsentLedger consents = new ConsentLedger(desk.hub.database.dataSource());
    private final ContactBook contacts = new ContactBook(desk.hub.database.dataSource());
    private final PreferenceBook preferences = new PreferenceBook(desk.hub.database.dataSource());

    @AfterEach
    void nothingContradictsItself() {
        assertThat(FinalState.contradictions(desk.hub.database)).isEmpty();
    }

    @Test
    void aCorrectedSurnameLeavesTheCustomerWhoItIs() {
        report(Reservation.of("ONE001").modified(1).person("SMIHT", "ANNA"));
        long anna = customer("SMIHT");
        everythingIsSaidOf(anna);

        report(Reservation.of("ONE001").modified(2).person("SMITH", "ANNA"));

        assertThat(customers()).containsExactly("SMITH|" + anna);
        assertThatEverythingIsSaidOf(anna);
        report(Reservation.of("ONE001").modified(3).person("SMITH", "ANNIKA"));
        assertThat(customers()).containsExactly("SMITH|" + anna);
        assertThatEverythingIsSaidOf(anna);
    }

    @Test
    void oldNumbersGoOnToLeadThere() {
        report(Reservation.of("ONE001").modified(1).withPassport("SMIHT", "ANNA", "C01X00T47"));
        report(Reservation.of("TWO001").modified(1).withPassport("KOVACS", "BELA", "C02X00T47"));
        long anna = customer("SMIHT");
        long bela = customer("KOVACS");
        everythingIsSaidOf(bela);
        report(Reservation.of("TWO001").modified(2).withPassport("KOVACS", "BELA", "C01X00T47"));
        assertThat(consents.living(bela)).contains(anna);

        report(Reservation.of("TWO001").modified(3).withPassport("KOVATS", "BELA", "C01X00T47"));
        report(Reservation.of("ONE001").modified(3).withPassport("SMITH", "ANNA", "C01X00T47"));

        assertThat(consents.living(anna)).contains(anna);
        assertThat(consents.living(bela)).contains(anna);
        assertThatEverythingIsSaidOf(anna);
    }

    @Test
    void whatAStewardDecidedGoesOnToHoldAndCanBeUndone() throws SQLException {
        report(Reservation.of("ONE001").modified(1).born(BORN).person("SMIHT", "ANNA"));
        report(Reservation.of("TWO001").modified(1).born(BORN.plusYears(9)).person("KOVACS", "BELA"));
        long anna = customer("SMIHT");
        long bela = customer("KOVACS");
        Act act = desk.act(Draft.merge(anna, bela, List.of(Veto.RELATIVES.name()), "the same person", "eve"));

        report(Reservation.of("ONE001").modified(2).born(BORN).person("SMITH", "ANNA"));
        report(Reservation.of("TWO001").modified(2).born(BORN.plusYears(9)).person("KOVATS", "BELA"));
        assertThat(customers()).hasSize(1);

        desk.undo(act);
        assertThat(customers()).containsExactlyInAnyOrder("SMITH|" + anna, "KOVATS|" + bela);
    }

    /** The one whom a steward merged with the other is left out, and then the other is called as the one was. */
    @Test
    void whoIsCalledAsTheTwinWasWhomAStewardMergedStaysWhoItIs() throws SQLException {
        report(Reservation.of("ONE001").modified(1).person("SMITH", "ANA").person("SMITH", "ANNA"));
        List<Long> both = desk.customers().get("SMITH");
        desk.act(Draft.merge(both.get(0), both.get(1), List.of(Veto.SAME_GROUP.name(), Veto.RELATIVES.name()), "typed twice", "eve"));
        report(Reservation.of("ONE001").modified(2).person("SMITH", "ANNA"));
        long anna = customer("SMITH");

        report(Reservation.of("ONE001").modified(3).person("SMITH", "ANA"));

        assertThat(desk.hub.database.rows("select distinct outcome from message")).containsExactly("APPLIED");
        assertThat(desk.hub.database.rows("select surname, given, customer_id from source_record")).containsExactly("SMITH|ANA|" + anna);
    }

    @Test
    void passengersAreKnownWhoeverOfThemIsCountedFirst() {
        report(Reservation.of("ONE001").modified(1).person("SMITH", "ANNA").born(BORN.plusYears(9)).person("KOVACS", "BELA"));
        long bela = customer("KOVACS");
        everythingIsSaidOf(bela);

        report(Reservation.of("ONE001").modified(2).born(BORN.plusYears(9)).person("KOVACS", "BELA"));

        assertThat(customers()).containsExactly("KOVACS|" + bela);
        assertThatEverythingIsSaidOf(bela);
    }

    @Test
    void whoTakesThePlaceOfSomebodyIsSomebodyElse() {
        report(Reservation.of("ONE001").modified(1).person("SMITH", "ANNA"));
        long anna = customer("SMITH");
        everythingIsSaidOf(anna);

        report(Reservation.of("ONE001").modified(2).person("OKAFOR", "CHIDI"));

        assertThat(customer("OKAFOR")).isNotEqualTo(anna);
        assertThat(consents.of(customer("OKAFOR")).acts()).isEmpty();
        assertThat(consents.living(anna)).contains(anna);
        assertThatEverythingIsSaidOf(anna);
        assertThat(desk.hub.database.rows("select surname, given, birth_date, name_key from customer where id = " + anna))
                .containsExactly("-|-|-|");
    }

    @Test
    void ofWhomNothingWasSaidNothingStays() {
        report(Reservation.of("ONE001").modified(1).person("SMITH", "ANNA"));
        report(Reservation.of("ONE001").modified(2).person("OKAFOR", "CHIDI"));
        assertThat(desk.hub.database.count("customer")).isEqualTo(1);
    }

    @Test
    void anyOrderOfTheCorrectionsGivesTheSame() {
        List<Reservation> told = new ArrayList<>(List.of(
                Reservation.of("ONE001").modified(1).person("SMIHT", "ANNA").person("SMIHT", "BELA"),
                Reservation.of("ONE001").modified(2).person("SMITH", "ANNA").person("SMIHT", "BELA"),
                Reservation.of("ONE001").modified(3).person("SMITH", "BELA").person("SMITH", "ANNA"),
                Reservation.of("TWO001").modified(1).person("SMITH", "ANNE"),
                Reservation.of("TWO001").modified(2).person("SMITH", "ANNA")));
        List<String> records = null;
        for (int order = 0; order < 8; order++) {
            TestHub hub = new TestHub(TestDatabase.create());
            told.forEach(each -> hub.apply(Messages.saying(each.report())));
            List<String> state = FinalState.of(hub.database).stream().filter(each -> !each.startsWith("ti")).toList();
            assertThat(FinalState.contradictions(hub.database)).isEmpty();
            assertThat(records == null ? state : records).isEqualTo(state);
            records = state;
            Collections.rotate(told, 2);
            Collections.swap(told, order % 4, 4);
        }
    }

    private void everythingIsSaidOf(long customer) {
        consents.add(customer, new ConsentAct(0, true, "offers", Channel.EMAIL, "own", NOON, null, null, null,
                new Proof(Proof.By.CUSTOMER, Proof.How.WEB, "v3", "form 12", "eva", NOON)));
        contacts.record(customer, new Contact(Channel.EMAIL, "offers", "own", NOON), null, "eva");
        preferences.set(customer, PreferenceKind.MEAL, "VGML", "eva");
    }

    private void assertThatEverythingIsSaidOf(long customer) {
        assertThat(consents.of(customer).acts()).hasSize(1);
        assertThat(contacts.of(customer, NOON.minusSeconds(9))).hasSize(1);
        assertThat(preferences.of(customer)).hasSize(1);
    }

    private void report(Reservation reservation) {
        desk.hub.apply(Messages.saying(reservation.report()));
    }

    private List<String> customers() {
        return desk.hub.database.rows("select surname, id from customer where merged_into is null");
    }

    private long customer(String surname) {
        return Long.parseLong(desk.hub.database.rows("select id from customer where surname = ? and merged_into is null", surname).get(0));
    }
}
