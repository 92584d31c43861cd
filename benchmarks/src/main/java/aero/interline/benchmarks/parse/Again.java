package aero.interline.benchmarks.parse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Values that are met one after the other, always in the same order, each to be made again. The first walk learns which of
 * them were met before and what the texts are, so that what the original shares is shared again and looked for by number.
 */
final class Again {
    /** Parsers make codes of airlines, places and services once and never again. */
    private static final int LONGEST_CODE = 4;

    private final Map<Object, Integer> known = new IdentityHashMap<>();
    private boolean learning = true;
    /** By visit: that at which the same value was met first. */
    private int[] firsts = new int[16];
    /** By visit: the bytes of a text. */
    private byte[][] texts = new byte[16][];
    /** By visit: what was made of it. */
    private Object[] made = new Object[16];
    private int visit;

    /** Ends a walk; the next one begins. */
    void restart() {
        learning = false;
        visit = 0;
    }

    /** @return the number of the visit */
    int meet(Object it) {
        if (learning) {
            learn(it);
        }
        return visit++;
    }

    private void learn(Object it) {
        if (visit == firsts.length) {
            firsts = Arrays.copyOf(firsts, visit * 2);
            texts = Arrays.copyOf(texts, visit * 2);
            made = Arrays.copyOf(made, visit * 2);
        }
        firsts[visit] = known.merge(it, visit, (first, now) -> first);
        texts[visit] = it instanceof String text ? text.getBytes(StandardCharsets.ISO_8859_1) : null;
    }

    boolean madeBefore(int place) {
        return firsts[place] < place;
    }

    @SuppressWarnings("unchecked")
    <T> T made(int place) {
        return (T) made[firsts[place]];
    }

    <T> T keep(int place, T copy) {
        made[place] = copy;
        return copy;
    }

    /** Anew from its bytes, as a parser cuts it out of a message. */
    String text(String it) {
        if (it == null || it.length() <= LONGEST_CODE) {
            return it;
        }
        int place = meet(it);
        return madeBefore(place) ? made(place) : keep(place, new String(texts[place], StandardCharsets.ISO_8859_1));
    }

    <T> List<T> list(List<T> it, UnaryOperator<T> each) {
        if (it.isEmpty()) {
            return it;
        }
        int place = meet(it);
        return madeBefore(place) ? made(place) : keep(place, listAnew(it, each));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> listAnew(List<T> it, UnaryOperator<T> each) {
        if (it.size() == 1) {
            return List.of(each.apply(it.get(0)));
        }
        Object[] all = new Object[it.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = each.apply(it.get(i));
        }
        return (List<T>) List.of(all);
    }
}
