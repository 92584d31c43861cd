package aero.interline.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.Gender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GoldenRecordTest {

    @Test
    void eachAttributeComesFromTheNewestRecordThatHasIt() {
        GoldenRecord golden = GoldenRecord.fold(List.of(
                People.version(1, "SMITH", "ANNA", "DR", Gender.FEMALE),
                People.version(3, "JONES", "ANNA", null, null),
                People.version(2, "SMITH", "ANNA", "MRS", null)));

        assertThat(golden.surname()).isEqualTo("JONES");
        assertThat(golden.title()).isEqualTo("MRS");
        assertThat(golden.gender()).isEqualTo(Gender.FEMALE);
        assertThat(golden.nameKey()).isEqualTo("JONES ANNA");
    }

    @Test
    void aNameIsNeverPutTogetherFromTwoRecords() {
        GoldenRecord golden = GoldenRecord.fold(List.of(
                People.version(1, "SMITH", "ANNA", null, null), People.version(2, "JONES", null, null, null)));

        assertThat(golden.surname() + "/" + golden.given()).isEqualTo("SMITH/ANNA");
    }

    @Test
    void aNameComesFromTheNewestRecordThatHasOne() {
        GoldenRecord golden = GoldenRecord.fold(List.of(
                People.version(1, "SMITH", null, null, null), People.version(2, null, null, null, null)));

        assertThat(golden.surname()).isEqualTo("SMITH");
        assertThat(GoldenRecord.fold(List.of(People.version(2, null, null, null, null))).nameKey()).isEmpty();
    }

    @Test
    void i5theGoldenRecordDoesNotDependOnTheOrder() {
        List<PersonRecord> records = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            records.add(People.version(i % 3, "S" + i, i % 2 == 0 ? "G" + i : null, i % 4 == 0 ? "T" + i : null, null));
        }
        GoldenRecord expected = GoldenRecord.fold(records);
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(records, random);
            assertThat(GoldenRecord.fold(records)).isEqualTo(expected);
        }
    }
}
