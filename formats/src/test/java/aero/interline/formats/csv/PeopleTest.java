package aero.interline.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.formats.FormatReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What tables tell of people: names with their titles, days of birth, the moment of a change. */
class PeopleTest {
    private static final Origin LOYALTY = new Origin("loyalty", null, Instant.parse("2026-11-22T12:00:00Z"));

    private static Reading read(String text) {
        return new FormatReader().read(LOYALTY, text.getBytes(StandardCharsets.UTF_8));
    }

    private static PersonReported member(Reading reading) {
        return (PersonReported) reading.facts().get(0);
    }

    private static String named(String name, String title) {
        var read = member(read("number;name;title\n4711;" + name + ";" + title + "\n")).name();
        return read.surname() + "/" + read.given() + " " + read.title();
    }

    @Test
    void titlesInANameOfOneColumnAreNoPartOfIt() {
        assertThat(named("Mr John Smith", "")).isEqualTo("SMITH/JOHN MR");
        assertThat(named("John Smith Mr", "")).isEqualTo("SMITH/JOHN MR");
        assertThat(named("Mrs. Anna Maria Example", "")).isEqualTo("EXAMPLE/ANNA MARIA MRS");
        assertThat(named("Prof. Dr. Anna Example", "")).isEqualTo("EXAMPLE/ANNA DR");
        assertThat(named("Dr Example", "")).isEqualTo("EXAMPLE/null DR");
        assertThat(named("Smith, Mr John", "")).isEqualTo("SMITH/JOHN MR");
        assertThat(named("Smith, John, Mr", "")).isEqualTo("SMITH/JOHN MR");
        assertThat(named("Mr Smith/John", "")).isEqualTo("SMITH/JOHN MR");
        assertThat(named("SMITH/JOHNMR", "")).isEqualTo("SMITH/JOHN MR");
    }

    @Test
    void surnamesThatAreTitlesElsewhereStay() {
        assertThat(named("John Lord", "")).isEqualTo("LORD/JOHN null");
        assertThat(named("Michael Peter Herr", "")).isEqualTo("HERR/MICHAEL PETER null");
        assertThat(named("Mr John Lord", "")).isEqualTo("LORD/JOHN MR");
        assertThat(named("Lord, John", "")).isEqualTo("LORD/JOHN null");
        assertThat(named("Anna Williams", "")).isEqualTo("WILLIAMS/ANNA null");
    }

    @Test
    void theColumnOfTitlesHoldsForNamesOfEveryForm() {
        assertThat(named("Smith, John", "Mr.")).isEqualTo("SMITH/JOHN MR");
        assertThat(named("SMITH/JOHN", "Dr")).isEqualTo("SMITH/JOHN DR");
        assertThat(named("Mr John Smith", "Dr")).isEqualTo("SMITH/JOHN DR");
    }

    @Test
    void theMomentOfAChangeKeepsItsZone() {
        for (String each : new String[] {"2026-11-20T10:00:00+05:30", "2026-11-20 10:00+0530", "20 Nov 2026 04:30:00Z", "2026-11-20 04:30"}) {
            assertThat(member(read("number;updated\n4711;" + each + "\n")).version().lastModified()).as(each).isEqualTo("2026-11-20T04:30:00Z");
        }
        PersonReported enrolled = member(read("number;enrolled on;updated\n4711;2026-11-20T23:00:00-05:00;2026-11-20T10:00:00+99:00\n"));
        assertThat(enrolled.enrolledOn()).as("the day where it was told").isEqualTo("2026-11-20");
        assertThat(enrolled.version().lastModified()).isNull();
        assertThat(enrolled.verdicts()).extracting("field").containsExactly("updated");
    }

    @Test
    void aBirthDayOfTwoDigitsLiesInThePast() {
        assertThat(member(read("number;birth date\n4711;12-MAR-40\n")).birthDate()).isEqualTo("1940-03-12");
        assertThat(member(read("number;birth date\n4711;23NOV26\n")).birthDate()).isEqualTo("1926-11-23");
        assertThat(member(read("number;birth date\n4711;22NOV26\n")).birthDate()).isEqualTo("2026-11-22");
        PersonReported future = member(read("number;birth date\n4711;12-MAR-2040\n"));
        assertThat(future.birthDate()).isNull();
        assertThat(future.verdicts()).extracting("field").containsExactly("birthDate");
    }
}
