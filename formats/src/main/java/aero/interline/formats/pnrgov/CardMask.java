package aero.interline.formats.pnrgov;

import aero.interline.formats.card.CardNumbers;
import aero.interline.formats.edifact.Segment;
import aero.interline.formats.edifact.SegmentTree;
import aero.interline.formats.edifact.TagSet;

/**
 * Masks card numbers in an EDIFACT message in place: the account of FOP by its meaning, everything else by
 * recognition, except in segments whose long numbers are known to be something else.
 */
final class CardMask {
    private static final TagSet OTHER_NUMBERS = TagSet.of("UNA", "UNB", "UNG", "UNH", "UNT", "UNE", "UNZ", "TKT", "RCI", "DAT",
            "TVL", "TRA", "TBD", "REF", "FTI", "MON", "TXD", "RPI", "APD", "TRI", "SSD");

    private CardMask() {}

    static void apply(SegmentTree tree) {
        byte[] bytes = tree.bytes();
        int done = 0;
        for (int i = 0; i < tree.size(); i++) {
            Segment segment = tree.segment(i);
            CardNumbers.mask(bytes, done, segment.start());
            if (segment.is("FOP")) {
                accounts(segment, bytes);
            }
            if (!OTHER_NUMBERS.has(segment) && !namesTicketOrMember(segment)) {
                CardNumbers.mask(bytes, segment.start(), segment.end());
            }
            done = segment.end();
        }
        CardNumbers.mask(bytes, done, bytes.length);
    }

    private static void accounts(Segment fop, byte[] bytes) {
        for (int element = 1; element <= fop.elements(); element++) {
            if (fop.components(element) > 4) {
                var at = fop.position(element, 4);
                CardNumbers.maskAccount(bytes, at.offset(), at.end());
            }
        }
    }

    private static boolean namesTicketOrMember(Segment segment) {
        return segment.is("SSR") && (segment.begins(1, 0, "TK") || segment.begins(1, 0, "FQT"));
    }
}
