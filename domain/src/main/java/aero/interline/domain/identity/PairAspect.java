package aero.interline.domain.identity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two columns whose values may have changed places: surname and given names, two lines of an address. If they agree
 * crosswise better than straight, the first field says so and the second is silent.
 */
final class PairAspect implements Aspect {

    private static final int SWAPPED = 5;
    private static final int DIFFERENT = 6;
    private static final int SHORT = 4;
    private static final List<String> FIRST =
            List.of("exact", "part", "near", "alike", "swapped", "swapped, alike", "different");
    private static final List<String> SECOND = List.of("exact", "part", "near", "alike", "different");

    private final String first;
    private final String second;

    PairAspect(String first, String second) {
        this.first = first;
        this.second = second;
    }

    /** Either may be {@code null}. */
    record Pair(Words first, Words second, String bag) {}

    @Override
    public List<Field> fields() {
        return List.of(new Field(first, FIRST), new Field(second, SECOND));
    }

    @Override
    public Object prepared(Columns record, Frequencies frequencies) {
        Words one = Words.of(record.value(first), first, frequencies);
        Words other = Words.of(record.value(second), second, frequencies);
        return one == null && other == null ? null : new Pair(one, other, bag(one, other));
    }

    private static String bag(Words one, Words other) {
        char[] letters = ((one == null ? "" : one.joined) + (other == null ? "" : other.joined)).toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    @Override
    public void compare(Object one, Object other, Levels levels, int at) {
        Pair here = (Pair) one;
        Pair there = (Pair) other;
        int straight = shortNames(here.first, there.first, likeness(here.first, there.first));
        int second = likeness(here.second, there.second);
        if (straight > Likeness.PART || straight < 0 || second > Likeness.PART) {
            int crossed = crossed(here, there);
            if (crossed >= 0 && straight != Likeness.EQUAL && crossed < Math.max(straight, second) + (straight < 0 ? 3 : 0)) {
                levels.set(at, crossed <= Likeness.PART ? SWAPPED - 1 : SWAPPED, 0);
                return;
            }
        }
        if (straight >= 0) {
            levels.set(at, straight == Likeness.DIFFERENT ? DIFFERENT : straight,
                    straight <= Likeness.PART ? Math.max(here.first.frequency, there.first.frequency) : 0);
        }
        if (second >= 0) {
            levels.set(at + 1, second,
                    second <= Likeness.PART ? Math.max(here.second.frequency, there.second.frequency) : 0);
        }
    }

    /** The worse of the two crosswise likenesses, or -1 if they do not agree crosswise. */
    private static int crossed(Pair here, Pair there) {
        if (here.first != null && here.second != null && there.first != null && there.second != null
                && here.bag.equals(there.bag) && sameWords(here, there)) {
            return Likeness.EQUAL;
        }
        int one = likeness(here.first, there.second);
        int other = likeness(here.second, there.first);
        if (one < 0 && other < 0) {
            return -1;
        }
        int worse = one < 0 || other < 0 ? Math.max(Likeness.NEAR, Math.max(one, other)) : Math.max(one, other);
        return worse <= Likeness.NEAR ? worse : -1;
    }

    /** The same words, shared out differently between the two. */
    private static boolean sameWords(Pair here, Pair there) {
        return sorted(here).equals(sorted(there));
    }

    private static List<String> sorted(Pair pair) {
        return Stream.of(pair.first.words, pair.second.words).flatMap(Arrays::stream)
                .sorted().toList();
    }

    /** One letter in four makes another surname: {@code TANG} and {@code YANG} are no slip of one another. */
    private static int shortNames(Words one, Words other, int likeness) {
        return likeness == Likeness.NEAR && Math.max(one.joined.length(), other.joined.length()) <= SHORT ? Likeness.LOOSE : likeness;
    }

    private static int likeness(Words one, Words other) {
        return one == null || other == null ? Levels.NONE : Likeness.of(one, other);
    }
}
