package aero.interline.formats.typeb;

import aero.interline.contracts.fact.Position;
import java.nio.charset.StandardCharsets;

/**
 * A line of a Type B message without its end.
 *
 * @param part   0-based, which body of a set it stands in
 * @param number 1-based number of the line in that body
 * @param start  offset of its first byte
 * @param length in bytes
 * @param wide   whether some characters take more than one byte
 */
record TelexLine(int part, int number, int start, int length, String text, boolean wide) {

    Position at() {
        return new Position(0, number, 1, start, length);
    }

    /** The place of some characters of the line. */
    Position at(int from, int to) {
        int before = bytes(0, from);
        return new Position(0, number, before + 1, start + before, bytes(from, to));
    }

    int end() {
        return start + length;
    }

    boolean starts(char with) {
        return !text.isEmpty() && text.charAt(0) == with;
    }

    private int bytes(int from, int to) {
        return wide ? text.substring(from, to).getBytes(StandardCharsets.UTF_8).length : to - from;
    }
}
