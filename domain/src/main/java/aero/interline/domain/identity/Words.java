package aero.interline.domain.identity;

import java.util.List;

/** A name or line made ready to be compared: its words, and all ways to write it in one word. */
final class Words {

    final String joined;
    final String[] words;
    final String[] ways;
    final String skeleton;
    final double frequency;

    private Words(String plain, List<String> ways, double frequency) {
        this.joined = plain.replace(" ", "");
        this.words = plain.split(" ");
        this.ways = ways.stream().map(each -> each.replace(" ", "")).distinct().toArray(String[]::new);
        this.skeleton = NameSkeleton.of(joined);
        this.frequency = frequency;
    }

    /** {@code null} of nothing. */
    static Words of(String text, String field, Frequencies frequencies) {
        if (text == null || text.isBlank()) {
            return null;
        }
        List<String> ways = Transliteration.ways(text.toUpperCase(java.util.Locale.ROOT));
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
