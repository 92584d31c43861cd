package aero.interline.benchmarks.parse;

import java.nio.charset.StandardCharsets;

/** Counts the bytes that separate the pieces of a format: the least that anybody must do who wants to take it apart. */
final class SeparatorScan implements Reference {

    private final boolean[] separator = new boolean[256];

    SeparatorScan(String separators) {
        this(separators.getBytes(StandardCharsets.ISO_8859_1));
    }

    SeparatorScan(byte[] separators) {
        for (byte each : separators) {
            separator[each & 0xff] = true;
        }
    }

    @Override
    public long pass(byte[] body) {
        int count = 0;
        for (byte each : body) {
            if (separator[each & 0xff]) {
                count++;
            }
        }
        return count;
    }
}
