package aero.interline.formats.fixed;

import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.fact.LoyaltyMembership;
import java.util.List;

/**
 * What the header of a feed says.
 *
 * @param programme whose members; {@code XX} if it is not told
 * @param number    of the file, -1 if it is not told
 */
record FeedHeader(String programme, long number) {

    static FeedHeader of(FeedLayout layout, CobolRecord record) {
        String programme = text(record, layout.headerProgramme);
        return new FeedHeader(programme == null ? LoyaltyMembership.UNKNOWN_PROGRAMME : programme, number(record, layout.headerNumber));
    }

    /** What cannot be read is not told: the file is then counted in no series. */
    private static String text(CobolRecord record, CobolItem field) {
        RecordShape.Placed placed = field == null || record.wrong() != null ? null : record.find(field, 0);
        try {
            String text = placed == null ? "" : record.text(placed).replace("\0", "").strip();
            return text.isEmpty() ? null : text;
        } catch (CobolValues.Wrong e) {
            return null;
        }
    }

    private static long number(CobolRecord record, CobolItem field) {
        if (field == null || !field.integer()) {
            String text = text(record, field);
            return text != null && text.length() <= 18 && FieldValues.digits(text) ? Long.parseLong(text) : -1;
        }
        RecordShape.Placed placed = record.wrong() == null ? record.find(field, 0) : null;
        try {
            return placed == null ? -1 : Math.max(-1, record.integer(placed));
        } catch (CobolValues.Wrong e) {
            return -1;
        }
    }

    /** The file's place among those of its programme. */
    List<SequenceNumber> sequences(FeedLayout layout) {
        return number < 0 ? List.of() : List.of(new SequenceNumber(layout.series + programme, number));
    }
}
