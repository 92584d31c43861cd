package aero.interline.formats.paxlst;

import aero.interline.formats.card.CardNumbers;
import aero.interline.formats.edifact.Segment;
import aero.interline.formats.edifact.SegmentTree;
import aero.interline.formats.edifact.TagSet;

/**
 * Masks card numbers by recognition where text is free: parties, remarks, unknown segments and what lies between
 * segments. Documents, references and telephones are other numbers by their meaning; but no document has as many digits as
 * most cards.
 */
final class NumbersMask {
    private static final TagSet OTHER_NUMBERS = TagSet.of("UNA", "UNB", "UNG", "UNH", "UNT", "UNE", "UNZ", "BGM", "RFF", "DTM",
            "COM", "TDT", "LOC", "ATT", "MEA", "GEI", "NAT", "DOC", "CNT", "EMP");

    private static final int LONGEST_DOCUMENT = 15;

    private NumbersMask() {}

    static void apply(SegmentTree tree) {
        byte[] bytes = tree.bytes();
        int done = 0;
        for (int i = 0; i < tree.size(); i++) {
            Segment segment = tree.segment(i);
            CardNumbers.mask(bytes, done, segment.start());
            boolean tooLong = segment.is("DOC") && segment.text(2).length() > LONGEST_DOCUMENT;
            if (tooLong || !OTHER_NUMBERS.has(segment)) {
                CardNumbers.mask(bytes, segment.start(), segment.end());
            }
            done = segment.end();
        }
        CardNumbers.mask(bytes, done, bytes.length);
    }
}
