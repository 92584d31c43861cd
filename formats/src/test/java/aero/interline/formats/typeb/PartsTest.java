package aero.interline.formats.typeb;

import static aero.interline.formats.typeb.Telexes.listed;
import static aero.interline.formats.typeb.Telexes.read;
import static aero.interline.formats.typeb.Telexes.together;
import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Part;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.PassengerListed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts of one list: parked alone, read together as one. */
class PartsTest {
    private static final Instant MADE = Instant.parse("2026-11-21T10:00:00Z");
    private static final String FIRST = part(1, "-JFK004Y\n1EXAMPLE/ANNAMRS-A3\n.L/ABC123/LH\n.R/DOCS HK1/P/DEU/C01X00T47/DEU/12AUG64/F/\n", "ENDPART1");
    private static final String SECOND = part(2, "-JFK004Y\n.RN/31OCT30/EXAMPLE/ANNA\n.R/TKNE HK1 2202409876543/1\n1EXAMPLE/BERTMR-A3\n", "ENDPART2");
    private static final String THIRD = part(3, "-JFK004Y\n1EXAMPLE/BERTMR-A3\n.R/TKNE HK1 2202409876544/1\n1SAMPLE/CARLMR-A3\n1OTHER/DORAMRS\n.L/DDD444/LH\n", "ENDPNL");

    private static String part(int number, String entries, String end) {
        return "MUCKKLH\n.FRARMLH 211000\nPNL\nLH400/23NOV FRA PART" + number + "\n" + entries + end + "\n";
    }

    @Test
    void eachPartAloneSaysWhichPartOfWhichSetItIs() {
        assertThat(read(FIRST).part()).isEqualTo(new Part("PNL/LH400/2026-11-23/FRA/FRARMLH/211000", 1, false, MADE));
        assertThat(read(SECOND).part()).isEqualTo(new Part("PNL/LH400/2026-11-23/FRA/FRARMLH/211000", 2, false, MADE));
        assertThat(read(THIRD).part()).isEqualTo(new Part("PNL/LH400/2026-11-23/FRA/FRARMLH/211000", 3, true, MADE));
        assertThat(read(FIRST).facts()).hasSize(1);
        assertThat(read(SECOND).rejection()).isNull();
    }

    @Test
    void aLaterIssueIsAnotherSet() {
        assertThat(read(FIRST.replace("211000", "211200")).part().set()).isNotEqualTo(read(FIRST).part().set());
        assertThat(read(FIRST.replace("FRARMLH", "FRAKMLH")).part().set()).isNotEqualTo(read(FIRST).part().set());
        String associated = FIRST.replace("PART1\n-", "PART1\nANA/123456\n-");
        assertThat(read(associated).part().set()).endsWith("/ANA123456");
        assertThat(read(associated.replace("211000", "211001")).part().set()).isEqualTo(read(associated).part().set());
        assertThat(read(FIRST.replace(".FRARMLH 211000", ".FRARMLH")).part().made()).isNull();
    }

    @Test
    void aPassengerGoesOnBehindTheEndOfAPart() {
        List<Reading> readings = together(FIRST, SECOND, THIRD);
        assertThat(readings).extracting(each -> each.facts().size()).containsExactly(1, 1, 2);
        PassengerListed anna = listed(readings.get(0)).get(0);
        assertThat(anna.passenger().documents().get(0).expires()).hasToString("2030-10-31");
        assertThat(anna.tickets()).hasSize(1);
        PassengerListed bert = listed(readings.get(1)).get(0);
        assertThat(bert.entry()).isEqualTo("JFK/ABC123/EXAMPLE/BERT");
        assertThat(bert.tickets()).hasSize(1);
        assertThat(listed(readings.get(2))).extracting(PassengerListed::entry)
                .containsExactly("JFK/ABC123/SAMPLE/CARL", "JFK/DDD444/OTHER/DORA");
        readings.forEach(each -> assertThat(each.losses()).isEmpty());
    }

    @Test
    void factsLieWithinTheBodyOfTheirPart() {
        List<Reading> readings = together(FIRST, SECOND, THIRD);
        for (Reading each : readings) {
            each.facts().forEach(fact -> assertThat(fact.at().end()).isLessThanOrEqualTo(each.body().length));
        }
    }

    @Test
    void theNumbersOfAllPartsAreComparedOnce() {
        List<Reading> readings = together(FIRST, SECOND, THIRD);
        assertThat(readings).flatExtracting(Reading::evidence).extracting("found")
                .containsExactly("JFK Y declares 4 passengers, 5 are listed");
        assertThat(read(FIRST).evidence()).isEmpty();
    }

    @Test
    void aListOfOnePartStandsForItself() {
        assertThat(read(part(1, "-JFK001Y\n1EXAMPLE/ANNAMRS\n", "ENDPNL")).part()).isNull();
        assertThat(read(part(1, "-JFK001Y\n1EXAMPLE/ANNAMRS\n", "").stripTrailing()).part()).isNull();
        assertThat(read(part(2, "-JFK001Y\n1EXAMPLE/ANNAMRS\n", "")).part().last()).isFalse();
    }

    @Test
    void deletionsGoOnInTheNextPart() {
        String first = part(1, "-JFK000Y\nDEL\n1EXAMPLE/ANNAMRS-A2\n.L/ABC123/LH\n", "ENDPART1").replace("PNL", "ADL");
        String second = part(2, "-JFK000Y\nDEL\n1EXAMPLE/BERTMR-A2\n", "ENDADL").replace("PNL", "ADL");
        List<Reading> readings = together(first, second);
        assertThat(listed(readings.get(1)).get(0).entry()).isEqualTo("JFK/ABC123/EXAMPLE/BERT");
        assertThat(listed(readings.get(1)).get(0).standing()).isEqualTo(PassengerListed.Standing.DELETED);
    }

    @Test
    void partsOfDifferentListsAreReadEachAlone() {
        List<Reading> readings = together(FIRST, SECOND.replace("LH400", "LH401"));
        assertThat(readings).hasSize(2);
        assertThat(readings.get(1).part().set()).contains("LH401");
    }
}
