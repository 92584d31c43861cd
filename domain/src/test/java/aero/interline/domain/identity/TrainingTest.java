package aero.interline.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TrainingTest {

    private static final int PERSONS = 400;
    private static final String[] SYLLABLES = {"BA", "DRO", "FI", "GU", "KEL", "LOR", "MI", "NA", "PES", "TU", "VAN", "ZO"};

    @Test
    void aModelIsLearnedWithoutBeingToldWhoIsWho() {
        List<Traits> sample = everybodyToldTwice(new Random(5));

        MatchModel learned = learned(sample, MatchModel.standard());

        MatchModel.FieldOdds birth = odds(learned, "birthDate");
        assertThat(birth.m().get(0)).isBetween(0.8, 0.97);
        assertThat(birth.m().get(2)).isGreaterThan(odds(learned, "birthDate").m().get(3));
        assertThat(birth.u().get(0)).isLessThan(0.001);
        assertThat(odds(learned, "surname").m().get(0)).isBetween(0.75, 0.98);
        assertThat(odds(learned, "emails").m().get(0)).isGreaterThan(0.7);
        assertThat(learned.prior()).isEqualTo(MatchModel.standard().prior());
        assertThat(learned.thresholds()).isEqualTo(MatchModel.standard().thresholds());
    }

    @Test
    void theSameSampleGivesTheSameModel() {
        List<Traits> sample = everybodyToldTwice(new Random(7));

        assertThat(learned(sample, MatchModel.standard())).isEqualTo(learned(sample, MatchModel.standard()));
    }

    @Test
    void thePriorIsTheShareOfPairsThatAreOnePerson() {
        List<Traits> sample = everybodyToldTwice(new Random(9));
        MatchModel bold = new MatchModel("bold", MatchModel.standard().schema(), 0.01, MatchModel.standard().thresholds(),
                MatchModel.standard().odds(), Frequencies.NONE, Set.of());
        double truth = 1.0 / (2 * PERSONS - 1);

        assertThat(learned(sample, bold).prior()).isBetween(truth * 0.9, truth * 1.1);
    }

    @Test
    void contactsOfAnAgencyAreNotLearnedFrom() {
        List<Traits> sample = new ArrayList<>();
        for (Traits each : everybodyToldTwice(new Random(5))) {
            sample.add(new Traits(each.surname(), each.given(), null, each.birthDate(), false, null, null, null, List.of(),
                    List.of(), List.of("office@agency.example"), List.of(), List.of()));
        }

        MatchModel naive = learned(sample, MatchModel.standard());
        MatchModel knowing = learned(sample, MatchModel.standard(), key -> key.kind() == MatchKey.Kind.EMAIL);

        assertThat(odds(naive, "emails").u().get(0)).isGreaterThan(0.99);
        assertThat(odds(knowing, "emails").u()).isEqualTo(MatchModel.standard().odds().stream()
                .filter(each -> each.field().equals("emails")).findFirst().orElseThrow().u());
    }

    @Test
    void aSampleOfNobodyLeavesTheModelAsItWas() {
        MatchModel learned = learned(List.of(), MatchModel.standard());

        assertThat(odds(learned, "surname").m()).isEqualTo(odds(MatchModel.standard(), "surname").m());
    }

    @Test
    void aModelListsNoNameOfFewAndKnowsHowCommonTheyAre() {
        List<Traits> sample = new ArrayList<>();
        List<Long> persons = new ArrayList<>();
        for (long i = 0; i < 60; i++) {
            sample.add(told(i < 30 ? "SMITH" : "QUIXANDRAL", i < 30 ? "N" + i : "ZEPHYRINE", LocalDate.of(1950, 1, 1), "p" + i + "@example.org"));
            persons.add(i < 30 ? i : 30 + i % 19);
        }

        MatchModel learned = Training.ofTraits(sample, persons, MatchModel.standard(), key -> false);

        assertThat(learned.frequencies().shares().get("surname")).containsOnlyKeys("SMITH");
        assertThat(learned.frequencies().unseen()).containsEntry("surname", 0.5);
        assertThat(learned.json()).contains("SMITH").doesNotContain("QUIXANDRAL", "ZEPHYRINE", "\"N1");
    }

    private static MatchModel learned(List<Traits> sample, MatchModel start) {
        return learned(sample, start, key -> false);
    }

    private static MatchModel learned(List<Traits> sample, MatchModel start, Predicate<MatchKey> hot) {
        return Training.ofTraits(sample, LongStream.range(0, sample.size()).boxed().toList(), start, hot);
    }

    private static MatchModel.FieldOdds odds(MatchModel model, String field) {
        return model.odds().stream().filter(each -> each.field().equals(field)).findFirst().orElseThrow();
    }

    /** The second time in ten of a hundred cases with a letter or a digit wrong. */
    private static List<Traits> everybodyToldTwice(Random dice) {
        List<Traits> sample = new ArrayList<>();
        for (int i = 0; i < PERSONS; i++) {
            String surname = word(dice);
            String given = word(dice);
            LocalDate born = LocalDate.of(1940, 1, 1).plusDays(dice.nextInt(24_000));
            String email = "p" + i * 37 + "@example.org";
            sample.add(told(surname, given, born, email));
            sample.add(told(mistaken(surname, dice), mistaken(given, dice), dice.nextInt(10) > 0 ? born : oneDayOff(born),
                    dice.nextInt(10) > 0 ? email : "new" + i * 91 + "@example.net"));
        }
        return sample;
    }

    private static Traits told(String surname, String given, LocalDate born, String email) {
        return new Traits(surname, given, null, born, false, null, null, null, List.of(), List.of(), List.of(email), List.of(),
                List.of());
    }

    private static LocalDate oneDayOff(LocalDate born) {
        return born.getDayOfMonth() % 10 == 9 || born.getDayOfMonth() > 27 ? born.minusDays(1) : born.plusDays(1);
    }

    private static String mistaken(String word, Random dice) {
        return dice.nextInt(10) > 0 ? word : word.substring(0, 2) + "X" + word.substring(3);
    }

    private static String word(Random dice) {
        return SYLLABLES[dice.nextInt(12)] + SYLLABLES[dice.nextInt(12)] + SYLLABLES[dice.nextInt(12)];
    }
}
