package aero.interline.customer.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.IdentityDocument;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.PassengerListed.ListKind;
import aero.interline.contracts.fact.PassengerListed.Standing;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.Position;
import aero.interline.testing.Facts;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What strong keys alone do; the people here share their date of birth, which matching would look at. */
class CustomerRegisterTest {

    private static final String PASSPORT = "C01X00T47";
    private static final String OTHER_PASSPORT = "L8988901C";
    private static final String MEMBER = "992223334445556";

    private TestHub hub;

    @BeforeEach
    void anEmptyHub() {
        hub = TestHub.knowingStrongKeysOnly(TestDatabase.create());
    }

    @AfterEach
    void nothingContradictsItself() {
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @Test
    void theSameDocumentInAnotherReservationIsTheSameCustomer() {
        report(Reservation.of("AAA111").withPassport("SMITH", "ANNA", PASSPORT).report());
        report(Reservation.of("BBB222").modified(1).withPassport("SMITH-JONES", "ANNA", PASSPORT).report());

        assertThat(customers()).containsExactly("SMITH JONES ANNA: AAA111 BBB222");
        assertThat(decisions()).containsExactly("new|none", "linked|document");
    }

    @Test
    void theSameLoyaltyNumberLinksOnlyWithTheSameName() {
        report(Reservation.of("AAA111").withMember("SMITH", "ANNA MARIA", MEMBER).report());
        report(Reservation.of("BBB222").withMember("SMITH", "ANNAMARIA", MEMBER).report());
        report(Reservation.of("CCC333").withMember("SMITH", "BOB", MEMBER).report());

        assertThat(customers()).hasSize(2).contains("SMITH BOB: CCC333");
        assertThat(decisions()).containsExactly("new|none", "linked|loyalty", "new|none");
    }

    @Test
    void nothingButNamesInCommonMakesNoLink() {
        report(Reservation.of("AAA111").person("SMITH", "ANNA").report());
        report(Reservation.of("BBB222").person("SMITH", "ANNA").report());

        assertThat(customers()).containsExactly("SMITH ANNA: AAA111", "SMITH ANNA: BBB222");
    }

    @Test
    void aRecordThatTiesTwoCustomersJoinsThemAndTheOldestSurvives() {
        report(Reservation.of("AAA111").withPassport("SMITH", "ANNA", PASSPORT).report());
        report(Reservation.of("BBB222").withMember("SMITH", "ANNA", MEMBER).report());
        String oldest = hub.database.rows("select min(id) from customer").get(0);
        report(both("CCC333", 2));

        assertThat(customers()).containsExactly("SMITH ANNA: AAA111 BBB222 CCC333");
        assertThat(hub.database.rows("select distinct customer_id from source_record")).containsExactly(oldest);
        assertThat(hub.database.rows("select merged_into from customer where merged_into is not null"))
                .containsExactly(oldest);
        assertThat(decisions()).containsExactly("new|none", "new|none", "joined|loyalty", "linked|document");
    }

    @Test
    void joiningMovesNoCiphertext() {
        report(Reservation.of("AAA111").withPassport("SMITH", "ANNA", PASSPORT).report());
        report(Reservation.of("BBB222").withMember("SMITH", "ANNA", MEMBER).report());
        String sealed = "select id, encode(profile, 'hex'), profile_owner from source_record order by id limit 2";
        List<String> before = hub.database.rows(sealed);
        report(both("CCC333", 2));

        assertThat(hub.database.rows(sealed)).isEqualTo(before);
        assertThat(hub.database.rows("select count(distinct customer_id), count(distinct profile_owner),"
                + " count(profile_key_id) from source_record")).containsExactly("1|2|0");
        assertThat(hub.database.count("customer_key")).isEqualTo(2);
    }

    @Test
    void whenTheTieGoesTheyPartAgain() {
        report(Reservation.of("AAA111").withPassport("SMITH", "ANNA", PASSPORT).report());
        report(Reservation.of("BBB222").withMember("SMITH", "ANNA", MEMBER).report());
        report(both("CCC333", 2));
        report(Reservation.of("CCC333").modified(3).person("JONES", "BOB").report());

        assertThat(customers()).containsExactly("JONES BOB: CCC333", "SMITH ANNA: AAA111", "SMITH ANNA: BBB222");
    }

    @Test
    void joinedCustomersAreRedirectedWithoutChains() {
        report(Reservation.of("AAA111").withMember("SMITH", "ANNA", MEMBER).report());
        report(Reservation.of("BBB222").withPassport("SMITH", "ANNA", PASSPORT).report());
        report(Reservation.of("CCC333").withPassport("SMITH", "ANNA", OTHER_PASSPORT).report());
        report(documents("DDD444", 1, PASSPORT, OTHER_PASSPORT));
        report(both("EEE555", 2));

        String oldest = hub.database.rows("select min(id) from customer").get(0);
        assertThat(customers()).hasSize(1);
        assertThat(hub.database.rows("select merged_into from customer where merged_into is not null"))
                .containsOnly(oldest).hasSize(2);
    }

    @Test
    void aParentAndAnInfantOnOneDocumentStayTwo() {
        report(Reservation.of("AAA111").withPassport("SMITH", "ANNA", PASSPORT).withPassport("SMITH", "BABY", PASSPORT).report());

        assertThat(customers()).containsExactly("SMITH ANNA: AAA111", "SMITH BABY: AAA111");
        assertThat(hub.database.rows("select count(*) from customer where family is not null")).containsExactly("1");
    }

    @Test
    void extraSeatsAndGroupsAreNobody() {
        report(Reservation.of("AAA111")
                .person("SMITH", "ANNA")
                .person("SMITH", "EXST", PassengerType.OTHER, List.of(), List.of())
                .person("TOURISTS", null, PassengerType.GROUP, List.of(), List.of()).report());

        assertThat(customers()).containsExactly("SMITH ANNA: AAA111");
        assertThat(hub.database.rows("select passengers from reservation")).containsExactly("3");
    }

    @Test
    void theSamePassengerInANewerVersionKeepsTheCustomer() {
        report(Reservation.of("AAA111").modified(1).person("SMITH", "ANNA").report());
        String before = hub.database.rows("select id from customer").get(0);
        report(Reservation.of("AAA111").modified(2).withPassport("SMITH", "ANNA", PASSPORT).report());

        assertThat(hub.database.rows("select id, version from customer")).containsExactly(before + "|1");
        assertThat(decisions()).containsExactly("new|none");
        assertThat(hub.database.count("identity_key")).as("journey and passport").isEqualTo(2);
    }

    @Test
    void aKeyThatNobodyOffersAnyMoreIsForgotten() {
        report(Reservation.of("AAA111").modified(1).withPassport("SMITH", "ANNA", PASSPORT).report());
        report(Reservation.of("AAA111").modified(2).person("SMITH", "ANNA").report());

        assertThat(hub.database.count("identity_key")).as("the journey").isEqualTo(1);
        assertThat(customers()).containsExactly("SMITH ANNA: AAA111");
    }

    @Test
    void aReservationAndTheListsOfItsFlightsMeetInAnyOrder() {
        report(Facts.listed(ListKind.PNL, "AAA111", "SMITH", "ANNA", 1, Standing.BOOKED));
        report(Reservation.of("AAA111").person("SMITH", "ANNA").report());
        report(Reservation.of("BBB222").person("JONES", "BOB").report());
        report(Facts.listed(ListKind.PAXLST, "BBB222", "JONES", "BOB", 1, Standing.BOOKED));

        assertThat(customers()).containsExactly("JONES BOB: BBB222", "SMITH ANNA: AAA111");
        assertThat(decisions()).containsExactly("new|none", "linked|journey", "new|none", "linked|journey");
    }

    @Test
    void twoOfOneNameOnAFlightStayTwo() {
        report(Facts.listed(ListKind.PNL, "AAA111", "SMITH", "JOHN", 1, Standing.BOOKED),
                Facts.listed(ListKind.PNL, "AAA111", "SMITH", "JOHN ", 1, Standing.BOOKED));

        assertThat(hub.database.count("customer")).isEqualTo(2);
        assertThat(hub.database.rows("select count(distinct group_id) from source_record")).containsExactly("1");
    }

    @Test
    void whatHappenedAfterDepartureMakesNobodyKnown() {
        report(Facts.listed(ListKind.PFS, "AAA111", "SMITH", "ANNA", 1, Standing.NO_SHOW));

        assertThat(hub.database.count("activity")).isEqualTo(1);
        assertThat(hub.database.count("customer")).isZero();
    }

    @Test
    void aMemberWithoutANameTakesTheNameWhenSomebodyTellsIt() {
        report(Facts.member("480934", 1, null, null));
        String member = hub.database.rows("select id from customer where surname is null and name_key = ''").get(0);
        report(Reservation.of("AAA111").modified(2).person("SMITH", "ANNA", PassengerType.ADULT, List.of(),
                List.of(Facts.membership("480934"))).report());

        assertThat(hub.database.rows("select id, name_key from customer where merged_into is null"))
                .containsExactly(member + "|SMITH ANNA");
        assertThat(decisions()).containsExactly("new|none", "linked|member");
        report(Reservation.of("BBB222").modified(2).person("BROWN", "TOM", PassengerType.ADULT, List.of(),
                List.of(Facts.membership("480934"))).report());

        assertThat(hub.database.rows("select name_key from customer where merged_into is null order by 1"))
                .containsExactly("", "BROWN TOM", "SMITH ANNA");
    }

    @Test
    void aMemberKeepsOneRecordWhateverIsToldLater() {
        report(Facts.member("480934", 5, "SMITH", "ANNA"));
        report(Facts.member("480934", 3, null, null));

        assertThat(hub.database.rows("select surname, reservation_id = (select id from activity) from source_record"))
                .containsExactly("SMITH|t");
    }

    private void report(Fact... facts) {
        hub.apply(Messages.saying(facts));
    }

    /** A reservation of Anna with passport and membership. */
    private static Fact both(String locator, int modified) {
        return Reservation.of(locator).modified(modified).person("SMITH", "ANNA", PassengerType.ADULT,
                List.of(passport(PASSPORT)), List.of(new LoyaltyMembership(Position.NONE, "LH", MEMBER, null))).report();
    }

    private static Fact documents(String locator, int modified, String one, String other) {
        return Reservation.of(locator).modified(modified).person("SMITH", "ANNA", PassengerType.ADULT,
                List.of(passport(one), passport(other)), List.of()).report();
    }

    private static IdentityDocument passport(String number) {
        return new IdentityDocument(Position.NONE, "P", number, "DEU", null, null, null);
    }

    /** Each living customer with the locators under which it travels. */
    private List<String> customers() {
        return hub.database.rows("select c.name_key || ': ' || string_agg(v.locator, ' ' order by v.locator)"
                + " from customer c join source_record r on r.customer_id = c.id"
                + " join reservation v on v.id = r.reservation_id where c.merged_into is null"
                + " group by c.id order by 1");
    }

    private List<String> decisions() {
        return hub.database.rows("select decision, rule from match_decision order by message_id, source_record_id");
    }
}
