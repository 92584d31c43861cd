package aero.interline.formats.fixed;

import aero.interline.formats.card.CardNumbers;

/** Masks card numbers in the text fields of a record, or anywhere in what no layout tells apart; fields that are known to hold other numbers are left alone. */
final class FeedMask {
    private static final int SHORTEST = 13;
    private static final int ZERO = 0xf0;
    private static final byte X = (byte) 0xe7;

    private FeedMask() {}

    static void apply(CobolRecord record, byte[] body) {
        for (RecordShape.Placed each : record.fields()) {
            CobolItem field = each.field();
            int from = record.from(each);
            if (field.usage == CobolItem.Usage.TEXT && field.digits >= SHORTEST && !field.tradeNumber && from + field.digits <= body.length) {
                mask(body, from, from + field.digits);
            }
        }
    }

    static void mask(byte[] body, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += (body[i] & 0xff) >= ZERO && (body[i] & 0xff) <= ZERO + 9 ? 1 : 0;
        }
        if (digits < SHORTEST) {
            return;
        }
        byte[] ascii = Ebcdic.latin(body, from, to);
        byte[] masked = ascii.clone();
        CardNumbers.mask(masked, 0, masked.length);
        for (int i = 0; i < masked.length; i++) {
            if (masked[i] != ascii[i]) {
                body[from + i] = X;
            }
        }
    }
}
