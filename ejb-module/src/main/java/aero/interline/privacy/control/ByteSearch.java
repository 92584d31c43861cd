package aero.interline.privacy.control;

/**
 * Finds bytes in others in one pass (Knuth, Morris and Pratt): what senders padded with megabytes of one character would take a plain
 * comparison at each place longer than a transaction may last.
 */
final class ByteSearch {

    private final byte[] wanted;
    /** How many of the bytes up to each place also begin what is wanted. */
    private final int[] again;

    /** @param wanted not empty */
    ByteSearch(byte[] wanted) {
        this.wanted = wanted;
        this.again = new int[wanted.length];
        for (int i = 1; i < wanted.length; i++) {
            again[i] = advance(again[i - 1], wanted[i]);
        }
    }

    /** @return where it begins at or behind a place, or -1 */
    int find(byte[] in, int from) {
        int matched = 0;
        for (int i = from; i < in.length; i++) {
            matched = advance(matched, in[i]);
            if (matched == wanted.length) {
                return i - matched + 1;
            }
        }
        return -1;
    }

    private int advance(int matched, byte next) {
        int kept = matched;
        while (kept > 0 && wanted[kept] != next) {
            kept = again[kept - 1];
        }
        return wanted[kept] == next ? kept + 1 : 0;
    }
}
