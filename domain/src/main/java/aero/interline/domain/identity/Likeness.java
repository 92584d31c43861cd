package aero.interline.domain.identity;

/** How alike two names or lines are, in steps. */
final class Likeness {

    static final int EQUAL = 0;
    /** One is a part or the beginning of the other, or an initial. */
    static final int PART = 1;
    static final int NEAR = 2;
    static final int LOOSE = 3;
    static final int DIFFERENT = 4;

    private static final double NEAR_FROM = 0.92;
    private static final double LOOSE_FROM = 0.84;
    private static final int LEAST_EDITED = 4;
    /** Vowels make many words of few consonants: {@code PETER} and {@code PIOTR} are two names. */
    private static final double SOUND_FROM = 0.8;
    private static final double SHORT_SOUND_FROM = 0.85;
    private static final int LEAST_SOUND = 2;
    private static final int SHORT_SOUND = 2;
    private static final int LEAST_BEGINNING = 3;

    private Likeness() {}

    static int of(Words one, Words other) {
        if (one.equal(other)) {
            return EQUAL;
        }
        if (part(one, other) || part(other, one)) {
            return PART;
        }
        return one.farFrom(other) ? DIFFERENT : ofWords(one, other);
    }

    private static int ofWords(Words one, Words other) {
        if (Math.max(one.joined.length(), other.joined.length()) >= LEAST_EDITED && Similarity.oneEdit(one.joined, other.joined)) {
            return NEAR;
        }
        double alike = Similarity.jaroWinkler(one.joined, other.joined);
        boolean sound = one.skeleton.length() >= LEAST_SOUND && one.skeleton.equals(other.skeleton)
                && alike >= (one.skeleton.length() <= SHORT_SOUND ? SHORT_SOUND_FROM : SOUND_FROM);
        return sound || alike >= NEAR_FROM ? NEAR : alike >= LOOSE_FROM ? LOOSE : DIFFERENT;
    }

    /** Every word of the shorter is a word of the longer, its initial or its beginning; or the whole was cut off. */
    private static boolean part(Words shorter, Words longer) {
        if (shorter.joined.length() >= longer.joined.length() || shorter.words.length > longer.words.length) {
            return false;
        }
        if (shorter.joined.length() >= LEAST_BEGINNING && longer.joined.startsWith(shorter.joined)) {
            return true;
        }
        long taken = 0;
        for (String word : shorter.words) {
            int at = fitting(word, longer.words, taken);
            if (at < 0) {
                return false;
            }
            taken |= 1L << at;
        }
        return true;
    }

    private static int fitting(String word, String[] words, long taken) {
        for (int at = 0; at < words.length && at < Long.SIZE; at++) {
            boolean free = (taken & 1L << at) == 0;
            if (free && (words[at].equals(word) || word.length() == 1 && words[at].startsWith(word)
                    || words[at].length() == 1 && word.startsWith(words[at]))) {
                return at;
            }
        }
        return -1;
    }
}
