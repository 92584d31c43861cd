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

    @Property(tries = 300)
    void i5whoIsOnePersonDoesNotDependOnTheOrder(@ForAll long seed) {
        Random random = new Random(seed);
        List<PersonRecord> records = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            records.add(People.record("R" + i, random.nextInt(9), some(random, "P"), some(random, "M")));
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
