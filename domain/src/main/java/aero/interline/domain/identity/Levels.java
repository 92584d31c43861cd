package aero.interline.domain.identity;

import java.util.Arrays;

/** How two records agree in each field; filled anew for each pair. */
final class Levels {

    /** One of the two tells nothing: no evidence. */
    static final byte NONE = -1;

    final byte[] level;
    /** How common the value is that both share, as part of all records; 0 where it does not matter. */
    final double[] frequency;

    Levels(int fields) {
        level = new byte[fields];
        frequency = new double[fields];
    }

    void clear() {
        Arrays.fill(level, NONE);
        Arrays.fill(frequency, 0);
    }

    void set(int field, int value, double shared) {
        level[field] = (byte) value;
        frequency[field] = shared;
    }
}
