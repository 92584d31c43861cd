package aero.interline.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.domain.customer.Election.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which value speaks for a customer, and why: one case for each criterion. */
class ElectionTest {

    private static final LocalDate TENTH = LocalDate.of(1815, 12, 10);
    private static final LocalDate FIRST = LocalDate.of(1815, 12, 1);

    @Test
    void whatADocumentProvesGoesBeforeATrustedSystemAndTheNewest() {
        Election<LocalDate> born = birthDate(
                People.told("departure", 1, "LOVELACE", "ADA", TENTH, true),
                People.told("loyalty", 9, "LOVELACE", "ADA", FIRST, false));
        assertThat(born.winner().value()).isEqualTo(TENTH);
        assertThat(born.why()).isEqualTo(Why.VERIFIED);
        assertThat(born.others()).singleElement().satisfies(loser -> {
            assertThat(loser.testimony().value()).isEqualTo(FIRST);
            assertThat(loser.why()).isEqualTo(Why.VERIFIED);
        });
    }

    @Test
    void aTrustedSystemGoesBeforeTheNewest() {
        Election<LocalDate> born = birthDate(
                People.told("loyalty", 1, "LOVELACE", "ADA", TENTH, false),
                People.told("supplier", 9, "LOVELACE", "ADA", FIRST, false));
        assertThat(born.winner().value()).isEqualTo(TENTH);
        assertThat(born.why()).isEqualTo(Why.TRUST);
    }

    @Test
    void ofSystemsThatAreTrustedAlikeTheNewestSpeaks() {
        Election<LocalDate> born = birthDate(
                People.told("departure", 1, "LOVELACE", "ADA", TENTH, false),
                People.told("distributor", 2, "LOVELACE", "ADA", FIRST, false));
        assertThat(born.winner().value()).isEqualTo(FIRST);
        assertThat(born.why()).isEqualTo(Why.RECENT);
        assertThat(born.confidence()).isEqualTo(0.5);
    }

    @Test
    void aFullNameGoesBeforeAnInitialOfATrustedSystem() {
        Election<PersonRecord> name = name(
                People.told("loyalty", 9, "LOVELACE", "A", null, true),
                People.told("departure", 1, "LOVELACE", "ADA", null, false));
        assertThat(name.winner().value().given()).isEqualTo("ADA");
        assertThat(name.why()).isEqualTo(Why.COMPLETE);
    }

    @Test
    void onlyAndAgreedAreReasonsToo() {
        assertThat(birthDate(People.told("booking", 1, "LOVELACE", "ADA", TENTH, false)).why()).isEqualTo(Why.ONLY);
        Election<PersonRecord> name = name(
                People.told("booking", 1, "LÓVELACE", "ADA", null, false), People.told("loyalty", 1, "LOVELACE", "ADA", null, false));
        assertThat(name.why()).isEqualTo(Why.AGREED);
        assertThat(name.confidence()).isEqualTo(1.0);
        assertThat(name.others()).isEmpty();
    }

    @Test
    void nobodySaysAnything() {
        assertThat(Election.hold(GoldenTestimonies.of(List.of(People.told("booking", 1, "X", "Y", null, false)),
                GoldenAttribute.BIRTH_DATE, PersonRecord::birthDate), rule(GoldenAttribute.BIRTH_DATE))).isEmpty();
    }

    @Test
    void i5theElectionDoesNotDependOnTheOrderAndNamesTheFoldedValue() {
        Random random = new Random(7);
        List<PersonRecord> records = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            records.add(People.told(List.of("booking", "loyalty", "supplier").get(i % 3), i % 4, "S" + i % 5, "G" + i % 2,
                    LocalDate.of(1990, 1, 1 + i % 6), i % 7 == 0));
        }
        Election<LocalDate> expected = birthDate(records.toArray(PersonRecord[]::new));
        for (int i = 0; i < 100; i++) {
            Collections.shuffle(records, random);
            assertThat(birthDate(records.toArray(PersonRecord[]::new))).isEqualTo(expected);
            assertThat(GoldenRecord.fold(records, Survivorship.standard()).birthDate()).isEqualTo(expected.winner().value());
            assertThat(GoldenRecord.fold(records, Survivorship.standard()).surname())
                    .isEqualTo(name(records.toArray(PersonRecord[]::new)).winner().value().surname());
        }
    }

    private static Election<LocalDate> birthDate(PersonRecord... records) {
        return Election.hold(GoldenTestimonies.of(List.of(records), GoldenAttribute.BIRTH_DATE, PersonRecord::birthDate),
                rule(GoldenAttribute.BIRTH_DATE)).orElseThrow();
    }

    private static Election<PersonRecord> name(PersonRecord... records) {
        return Election.hold(GoldenTestimonies.names(List.of(records)), rule(GoldenAttribute.NAME)).orElseThrow();
    }

    private static SurvivorshipRule rule(GoldenAttribute attribute) {
        return Survivorship.standard().rule(attribute);
    }
}
