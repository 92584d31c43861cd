package aero.interline.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Systems;
import aero.interline.contracts.fact.Gender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GoldenRecordTest {

    @Test
    void eachAttributeComesFromTheNewestRecordThatHasIt() {
        GoldenRecord golden = fold(List.of(
                People.version(1, "SMITH", "ANNA", "DR", Gender.FEMALE),
                People.version(3, "JONES", "ANNA", null, null),
                People.version(2, "SMITH", "ANNA", "MRS", null)));

        assertThat(golden.surname()).isEqualTo("JONES");
        assertThat(golden.title()).isEqualTo("MRS");
        assertThat(golden.gender()).isEqualTo(Gender.FEMALE);
        assertThat(NameFolding.key(golden.surname(), golden.given())).isEqualTo("JONES ANNA");
    }

    @Test
    void aNameIsNeverPutTogetherFromTwoRecords() {
        GoldenRecord golden = fold(List.of(
                People.version(1, "SMITH", "ANNA", null, null), People.version(2, "JONES", null, null, null)));

        assertThat(golden.surname() + "/" + golden.given()).isEqualTo("SMITH/ANNA");
    }

    @Test
    void aNameComesFromTheNewestRecordThatHasOne() {
        GoldenRecord golden = fold(List.of(
                People.version(1, "SMITH", null, null, null), People.version(2, null, null, null, null)));

        assertThat(golden.surname()).isEqualTo("SMITH");
        assertThat(fold(List.of(People.version(2, null, null, null, null))).surname()).isNull();
    }

    @Test
    void whoTellsNoSurnameTakesItFromNobody() {
        GoldenRecord golden = fold(List.of(People.told("booking", 1, "SMITH", null, null, false),
                People.told("loyalty", 2, "", "ANNA", null, true)));

        assertThat(golden.surname()).isEqualTo("SMITH");
    }

    @Test
    void i5theGoldenRecordDoesNotDependOnTheOrder() {
        List<PersonRecord> records = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            records.add(People.version(i % 3, "S" + i, i % 2 == 0 ? "G" + i : null, i % 4 == 0 ? "T" + i : null, null));
        }
        GoldenRecord expected = fold(records);
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(records, random);
            assertThat(fold(records)).isEqualTo(expected);
        }
    }

    @Test
    void i5foldingAfterAMergeAndItsUndoingGivesTheSame() {
        Random random = new Random(4);
        for (int round = 0; round < 1_000; round++) {
            List<PersonRecord> one = some(random);
            List<PersonRecord> other = some(random);
            GoldenRecord before = fold(one);
            List<PersonRecord> merged = new ArrayList<>(other);
            merged.addAll(one);
            Collections.shuffle(merged, random);
            GoldenRecord together = fold(merged);
            Collections.shuffle(merged, random);
            assertThat(fold(merged)).isEqualTo(together);
            merged.removeIf(each -> !one.contains(each));
            assertThat(fold(merged)).isEqualTo(before);
        }
    }

    private static List<PersonRecord> some(Random random) {
        List<PersonRecord> records = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            String given = new String[] {"ANNA", "A", null}[random.nextInt(3)];
            LocalDate born = random.nextBoolean() ? null : LocalDate.of(1980, 1, 1 + random.nextInt(3));
            records.add(People.told(Systems.ALL.get(random.nextInt(5)), random.nextInt(50), "S" + random.nextInt(3), given, born,
                    random.nextInt(3) == 0));
        }
        return records;
    }

    private static GoldenRecord fold(List<PersonRecord> records) {
        return GoldenRecord.fold(records, Survivorship.standard());
    }
}
