package aero.interline.domain.identity;

import java.util.List;
import java.util.Locale;

/** A name or line made ready to be compared: its words, and all ways to write it in one word. */
final class Words {

    final String joined;
    final String[] words;
    final String[] ways;
    final String skeleton;
    final double frequency;
    private final int letters;

    private Words(String plain, List<String> ways, double frequency) {
        this.joined = plain.replace(" ", "");
        this.words = plain.split(" ");
        this.ways = ways.stream().map(each -> each.replace(" ", "")).distinct().toArray(String[]::new);
        this.skeleton = NameSkeleton.of(joined);
        this.frequency = frequency;
        this.letters = letters(joined);
    }

    /** {@code null} of nothing. */
    static Words of(String text, String field, Frequencies frequencies) {
        if (text == null || text.isBlank()) {
            return null;
        }
        List<String> ways = Transliteration.ways(text.toUpperCase(Locale.ROOT));
        String plain = ways.get(0);
        return plain.isEmpty() ? null : new Words(plain, ways, share(plain, field, frequencies));
    }

    /** Of several words the rarest counts: they cannot be more common together. */
    private static double share(String plain, String field, Frequencies frequencies) {
        double least = frequencies.of(field, plain);
        for (String each : plain.split(" ")) {
            least = Math.min(least, frequencies.of(field, each));
        }
        return least;
    }

    private static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1 << (word.charAt(i) & 31);
        }
        return letters;
    }

    /** Whether the two have so few letters in common that they cannot be alike. */
    boolean farFrom(Words other) {
        int common = Integer.bitCount(letters & other.letters);
        return common * 2 < Math.min(Integer.bitCount(letters), Integer.bitCount(other.letters));
    }

    boolean equal(Words other) {
        if (joined.equals(other.joined)) {
            return true;
        }
        if (ways.length == 1 && other.ways.length == 1) {
            return false;
        }
        for (String one : ways) {
            for (String way : other.ways) {
                if (one.equals(way)) {
                    return true;
                }
            }
        }
        return false;
    }
}
