package aero.interline.benchmarks.match.crowd;

import aero.interline.benchmarks.generator.Dice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * As many names as a million people have: 20,000 surnames and 2,000 given names, made of syllables. Some are frequent: the first
 * surname has one in 140, as in real countries.
 */
final class CrowdNames {

    private static final int SURNAMES = 20_000;
    private static final int GIVEN = 2_000;
    private static final String[] STARTS = ("B C D F G H J K L M N P R S T V W Z CH SH TH PH BR DR GR KR ST TR SCH MC").split(" ");
    private static final String[] VOWELS = "A E I O U A E I O AE IE EI OU Y".split(" ");
    private static final String[] ENDS =
            {"N", "R", "S", "T", "L", "M", "K", "CH", "TZ", "LL", "SS", "NN", "RT", "NG", "SON", "MANN", "SKI", "OV", "EZ", ""};

    private final List<String> surnames;
    private final List<String> given;

    CrowdNames(long seed) {
        surnames = words(new Dice(seed, "surnames", 0), SURNAMES, 3);
        given = words(new Dice(seed, "given names", 0), GIVEN, 2);
    }

    String surname(Dice dice) {
        return frequentFirst(surnames, dice);
    }

    String given(Dice dice) {
        return frequentFirst(given, dice);
    }

    private static String frequentFirst(List<String> names, Dice dice) {
        double share = dice.below(1 << 30) / (double) (1 << 30);
        return names.get((int) (names.size() * share * share));
    }

    private static List<String> words(Dice dice, int count, int syllables) {
        Set<String> words = new LinkedHashSet<>();
        while (words.size() < count) {
            StringBuilder word = new StringBuilder();
            for (int i = dice.between(1, syllables); i > 0; i--) {
                word.append(STARTS[dice.below(STARTS.length)]).append(VOWELS[dice.below(VOWELS.length)]);
            }
            words.add(word.append(ENDS[dice.below(ENDS.length)]).toString());
        }
        return List.copyOf(words);
    }
}
