package aero.interline.formats.csv;

import java.util.Arrays;

/** Remembers texts by 64 bits of each, in at most 32 MB; what comes when that is full is not remembered. */
final class SeenKeys {
    private static final int MOST = 1 << 22;

    private long[] slots = new long[1 << 10];
    private int size;

    /** @return whether it was not there before */
    boolean add(String text) {
        long key = hash(text);
        int at = place(slots, key);
        if (slots[at] == key) {
            return false;
        }
        if (size < MOST / 4 * 3) {
            slots[at] = key;
            if (++size > slots.length / 4 * 3 && slots.length < MOST) {
                grow();
            }
        }
        return true;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        Arrays.stream(slots).filter(each -> each != 0).forEach(each -> larger[place(larger, each)] = each);
        slots = larger;
    }

    private static int place(long[] slots, long key) {
        int at = (int) (key ^ key >>> 32) & slots.length - 1;
        while (slots[at] != 0 && slots[at] != key) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    /** FNV-1a with a last stirring; never 0, which marks a free slot. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash == 0 ? 1 : hash;
    }
}
