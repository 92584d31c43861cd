package aero.interline.formats.fixed;

import aero.interline.contracts.fact.Position;

/**
 * The bounds of one record in the bytes.
 *
 * @param start of the frame, its descriptor word included
 * @param from  first byte of the record
 * @param to    behind its last byte
 * @param fault why no record can be found here or behind, {@code null} if one was found
 */
record FeedFrame(int start, int from, int to, String fault) {
    static final int DESCRIPTOR = 4;

    /** {@code null} at the end. */
    static FeedFrame at(FeedLayout layout, byte[] bytes, int at, int end) {
        if (at >= end) {
            return null;
        }
        if (layout.recordLength > 0) {
            int to = at + layout.recordLength;
            return to > end ? new FeedFrame(at, at, end, "a record of " + layout.recordLength + " bytes") : new FeedFrame(at, at, to, null);
        }
        int length = at + DESCRIPTOR > end ? 0 : (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
        boolean plausible = length > DESCRIPTOR && bytes[at + 2] == 0 && bytes[at + 3] == 0;
        if (!plausible) {
            return new FeedFrame(at, at, end, "a record descriptor word: the length in two bytes and two bytes of zero");
        }
        return at + length > end ? new FeedFrame(at, at + DESCRIPTOR, end, "a record of " + length + " bytes with its descriptor word")
                : new FeedFrame(at, at + DESCRIPTOR, at + length, null);
    }

    boolean broken() {
        return fault != null;
    }

    /** A place in a record: the line is the record, the column its byte, the descriptor word included. */
    static Position position(int number, long frameStart, long at, int length) {
        return new Position(number, number, (int) (at - frameStart) + 1, (int) Math.min(Integer.MAX_VALUE, at), length);
    }
}
