package aero.interline.formats.fixed;

import aero.interline.formats.card.CardNumbers;
import java.nio.charset.StandardCharsets;

/** Masks card numbers in the text fields of a record; fields that are known to hold other numbers are left alone. */
final class FeedMask {
    private static final int SHORTEST = 13;
    private static final byte X = (byte) 0xe7;

    private FeedMask() {}

    static void apply(FeedLayout layout, CobolRecord record, byte[] body) {
        for (CobolRecord.Placed each : record.fields()) {
            boolean text = each.field().usage == CobolItem.Usage.TEXT && each.field().digits >= SHORTEST && each.to() <= body.length;
            if (text && !layout.holdsNumber(each.field().name)) {
                mask(body, each.from(), each.to());
            }
        }
    }

    private static void mask(byte[] body, int from, int to) {
        byte[] ascii = new String(body, from, to - from, Ebcdic.CP037).getBytes(StandardCharsets.ISO_8859_1);
        byte[] masked = ascii.clone();
        CardNumbers.mask(masked, 0, masked.length);
        for (int i = 0; i < masked.length && masked.length == to - from; i++) {
            if (masked[i] != ascii[i]) {
                body[from + i] = X;
            }
        }
    }
}
