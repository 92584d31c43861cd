package aero.interline.domain.identity;

import aero.interline.domain.customer.NameFolding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * A name as somebody typed it who looks for a person: words in any order and script, some of them mistyped or only begun,
 * {@code SMITH/JOHNMR} or {@code mr john smith}. Tells how well a person's name fits.
 */
public final class TypedName {

    /** From here on a name is worth showing. */
    public static final double WORTH_SHOWING = 0.75;

    private static final int MOST_WORDS = 6;
    private static final Set<String> TITLES =
            Set.of("MR", "MRS", "MS", "MISS", "MSTR", "DR", "PROF", "HERR", "FRAU", "MME", "MLLE", "SIR");
    private static final double BEGUN = 0.95;
    private static final double ONE_EDIT = 0.92;
    private static final double SOUNDS = 0.9;
    private static final double LEAST_ALIKE = 0.84;
    private static final int LEAST_EDITED = 4;
    private static final int LEAST_SOUND = 3;
    private static final double UNASKED_WORD = 0.01;

    private final List<List<String>> words;

    private TypedName(List<List<String>> words) {
        this.words = words;
    }

    /**
     * How well a name fits.
     *
     * @param value  0 to 1; 1 if all words are equal and none is left
     * @param spelt  whether every word stands there as it was typed, or begins so
     */
    public record Fit(double value, boolean spelt) {}

    /** Nothing if there is no letter and no digit in it. */
    public static Optional<TypedName> of(String typed) {
        List<List<String>> words = new ArrayList<>();
        for (String word : untitled(typed)) {
            List<String> ways = ways(word);
            if (!ways.isEmpty() && words.size() < MOST_WORDS) {
                words.add(ways);
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new TypedName(List.copyOf(words)));
    }

    /** What a person is listed and found under: the words of the surname, then of the given name, in the letters A to Z. */
    public static String key(String surname, String given) {
        return (plain(surname) + " " + plain(given)).strip();
    }

    /** Each word in the ways it may be written, the plainest first. */
    public List<List<String>> words() {
        return words;
    }

    /** Each word in its plainest way. */
    public List<String> plain() {
        return words.stream().map(ways -> ways.get(0)).toList();
    }

    /** @param key as {@link #key} makes it */
    public Fit fit(String key) {
        List<String> names = List.of(key.split(" "));
        Fit best = fit(words, names);
        if (best.value < BEGUN && words.size() > 1) {
            for (List<List<String>> each : pairs(words, (one, other) -> List.of(one.get(0) + other.get(0)))) {
                best = better(best, fit(each, names));
            }
        }
        if (best.value < BEGUN && names.size() > words.size()) {
            for (List<String> each : pairs(names, String::concat)) {
                best = better(best, fit(words, each));
            }
        }
        return best;
    }

    /** What was joined must stand there as it is: it has many letters to be alike by chance. */
    private static Fit better(Fit one, Fit other) {
        return other.spelt && other.value > one.value ? other : one;
    }

    /** The same, in each of them two neighbours made one: XIAO MING and XIAOMING are one name. */
    private static <T> List<List<T>> pairs(List<T> words, BinaryOperator<T> join) {
        List<List<T>> all = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            List<T> joined = new ArrayList<>(words);
            joined.set(i, join.apply(words.get(i), joined.remove(i + 1)));
            all.add(joined);
        }
        return all;
    }

    /** Longer words count more. Of three words or more one may be missing. */
    private static Fit fit(List<List<String>> words, List<String> names) {
        boolean[] taken = new boolean[names.size()];
        double sum = 0;
        double letters = 0;
        int missing = 0;
        boolean spelt = true;
        for (List<String> ways : words) {
            int best = best(ways, names, taken);
            double value = best < 0 ? 0 : likeness(ways, names.get(best));
            if (best < 0) {
                missing++;
            } else {
                taken[best] = true;
            }
            spelt &= value >= BEGUN;
            int length = Math.max(2, ways.get(0).length());
            sum += value * length;
            letters += best < 0 ? length / 2.0 : length;
        }
        if (missing > (words.size() > 2 ? 1 : 0)) {
            return new Fit(0, false);
        }
        int left = Math.max(0, names.size() - words.size());
        return new Fit(Math.max(0, sum / letters - left * UNASKED_WORD), spelt);
    }

    private static int best(List<String> ways, List<String> names, boolean[] taken) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < names.size(); i++) {
            double value = taken[i] ? 0 : likeness(ways, names.get(i));
            if (value > most) {
                most = value;
                best = i;
            }
        }
        return best;
    }

    private static double likeness(List<String> ways, String name) {
        double most = 0;
        for (String way : ways) {
            most = Math.max(most, likeness(way, name));
        }
        return most;
    }

    private static double likeness(String typed, String name) {
        if (typed.equals(name)) {
            return 1;
        }
        if (name.startsWith(typed)) {
            return BEGUN + (1 - BEGUN) * typed.length() / (name.length() + 1);
        }
        if (typed.length() >= LEAST_EDITED && Similarity.oneEdit(typed, name)) {
            return ONE_EDIT;
        }
        String sound = NameSkeleton.of(typed);
        if (sound.length() >= LEAST_SOUND && sound.equals(NameSkeleton.of(name))) {
            return SOUNDS;
        }
        if (name.length() == 1 && typed.startsWith(name)) {
            return LEAST_ALIKE;
        }
        double alike = Similarity.jaroWinkler(typed, name);
        return alike < LEAST_ALIKE ? 0 : Math.min(alike, SOUNDS);
    }

    /** The words without titles, unless there is nothing else. */
    private static List<String> untitled(String typed) {
        AirlineName name = AirlineName.of(typed);
        String first = typed.indexOf('/') >= 0 ? name.surname() : name.given();
        String second = typed.indexOf('/') >= 0 ? name.given() : name.surname();
        String text = ((first == null ? "" : first) + " " + (second == null ? "" : second)).strip();
        List<String> all = List.of((text.isEmpty() ? typed.toUpperCase(Locale.ROOT) : text).split("\\s+"));
        int from = all.size() > 1 && TITLES.contains(all.get(0)) ? 1 : 0;
        return all.subList(from, all.size());
    }

    private static List<String> ways(String word) {
        Set<String> ways = new LinkedHashSet<>();
        for (String each : Transliteration.ways(word)) {
            ways.add(each.replace(" ", ""));
        }
        for (String each : List.copyOf(ways)) {
            ways.add(each.replace("AE", "A").replace("OE", "O").replace("UE", "U"));
        }
        ways.remove("");
        return List.copyOf(ways);
    }

    private static String plain(String name) {
        return NameFolding.words(name == null ? null : Transliteration.latin(name.toUpperCase(Locale.ROOT)));
    }

    /** What somebody typed is not for logs. */
    @Override
    public String toString() {
        return words.size() + " words";
    }
}
