package aero.interline.formats.fixed;

import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.fact.LoyaltyMembership;
import java.util.List;
import java.util.Locale;

/**
 * What the header of a feed says.
 *
 * @param programme whose members; {@code XX} if it is not told
 * @param number    of the file, -1 if it is not told
 */
record FeedHeader(String programme, long number) {

    static FeedHeader of(FeedLayout layout, CobolRecord record) {
        String programme = text(layout, record, "header.programme");
        String number = text(layout, record, "header.number");
        boolean counted = number != null && number.length() <= 18 && FieldValues.digits(number);
        return new FeedHeader(programme == null ? LoyaltyMembership.UNKNOWN_PROGRAMME : programme, counted ? Long.parseLong(number) : -1);
    }

    private static String text(FeedLayout layout, CobolRecord record, String key) {
        String field = layout.value(key);
        CobolRecord.Placed placed = field == null || record.wrong() != null ? null : record.find(field, 0);
        try {
            String text = placed == null ? "" : record.text(placed).replace("\0", "").strip();
            return text.isEmpty() ? null : text;
        } catch (CobolValues.Wrong e) {
            return null; // the file is then counted in no series
        }
    }

    /** The file's place among those of its programme. */
    List<SequenceNumber> sequences(FeedLayout layout) {
        return number < 0 ? List.of()
                : List.of(new SequenceNumber(layout.name.toUpperCase(Locale.ROOT) + "/" + programme, number));
    }
}
