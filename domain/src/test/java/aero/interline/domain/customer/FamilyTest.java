package aero.interline.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FamilyTest {

    @Test
    void theSameDocumentOrLoyaltyNumberMakesOnePerson() {
        assertThat(People.persons(List.of(
                        People.record("A", 1, List.of("passport"), List.of()),
                        People.record("B", 2, List.of("passport"), List.of("member")),
                        People.record("C", 3, List.of(), List.of("member")),
                        People.record("D", 4, List.of(), List.of()))))
                .containsExactly("A+B+C", "D");
    }

    @Test
    void twoPassengersOfOneReservationNeverBecomeOnePerson() {
        List<PersonRecord> records = List.of(
                People.record("PARENT", 1, List.of("passport"), List.of()),
                People.record("INFANT", 1, List.of("passport"), List.of()));

        assertThat(People.persons(records)).containsExactly("INFANT", "PARENT");
        assertThat(People.families(records)).containsExactly("INFANT+PARENT");
    }

    @Test
    void aDocumentIsBelievedBeforeALoyaltyNumber() {
        assertThat(People.persons(List.of(
                        People.record("A", 1, List.of("passport"), List.of("member")),
                        People.record("B", 1, List.of(), List.of("member")),
                        People.record("C", 2, List.of("passport"), List.of("member")))))
                .containsExactly("A+C", "B");
    }

    @Test
    void aLocatorWithTheNameTiesAReservationToTheListsOfItsFlights() {
        OfferedKeys journey = People.keys(List.of(), List.of(), List.of("AB12CD/SMITH/ANNA"), List.of());

        assertThat(People.persons(List.of(
                        People.record("RESERVATION", "A", 1, journey), People.record("LIST", "B", -7, journey))))
                .containsExactly("A+B");
    }

    @Test
    void twoOfOneNameInOneReservationMeetTheTwoEntriesOfTheList() {
        OfferedKeys journey = People.keys(List.of(), List.of(), List.of("AB12CD/SMITH/JOHN"), List.of());
        List<PersonRecord> records = List.of(
                People.record("FATHER", "A", 1, journey), People.record("SON", "B", 1, journey),
                People.record("ENTRY1", "C", -7, journey), People.record("ENTRY2", "D", -7, journey));

        assertThat(People.persons(records)).hasSize(2).allMatch(each -> each.length() == 3);
        assertThat(People.families(records)).containsExactly("A+B+C+D");
    }

    @Test
    void aMemberWithoutANameIsTheOnePersonWhoHasTheNumber() {
        assertThat(People.persons(List.of(People.member(null, 1, "AC1"), People.member("A", 2, "AC1"),
                        People.member(null, 3, "AC2"))))
                .containsExactly("A+NUMBER1", "NUMBER3");
    }

    @Test
    void aNumberThatTwoPersonsHaveDoesNotTellWhichOne() {
        List<PersonRecord> records = List.of(
                People.member(null, 1, "AC1"), People.member("A", 2, "AC1"), People.member("B", 3, "AC1"));

        assertThat(People.persons(records)).containsExactly("A", "B", "NUMBER1");
        assertThat(People.families(records)).containsExactly("A+B+NUMBER1");
    }

    @Test
    void membersWithoutANameWhoShareANumberAreOne() {
        assertThat(People.persons(List.of(People.member(null, 1, "AC1", "BA1"), People.member(null, 2, "BA1"))))
                .containsExactly("NUMBER1+NUMBER2");
    }

    @Test
    void aNumberAloneNeverMakesTwoNamedPersonsOne() {
        assertThat(People.persons(List.of(
                        People.member(null, 1, "AC1", "BA1"), People.member("A", 2, "AC1"), People.member("B", 3, "BA1"))))
                .containsExactly("A", "B", "NUMBER1");
    }

    @Property(tries = 300)
    void i5whoIsOnePersonDoesNotDependOnTheOrder(@ForAll long seed) {
        Random random = new Random(seed);
        List<PersonRecord> records = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String name = random.nextInt(4) == 0 ? null : "R" + i;
            records.add(People.record("S" + i, name, random.nextInt(9), People.keys(
                    some(random, "P"), name == null ? List.of() : some(random, "L"), some(random, "J"), some(random, "M"))));
        }
        List<String> expected = People.persons(records);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(records, random);
            assertThat(People.persons(records)).isEqualTo(expected);
        }
    }

    private static List<String> some(Random random, String kind) {
        List<String> keys = new ArrayList<>();
        while (random.nextInt(3) == 0) {
            keys.add(kind + random.nextInt(6));
        }
        return keys;
    }
}
