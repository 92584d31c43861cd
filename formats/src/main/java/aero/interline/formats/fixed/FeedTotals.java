package aero.interline.formats.fixed;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Rejection;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/** What the trailer has to say: the number of records, and sums over their fields. */
final class FeedTotals {
    private final FeedLayout layout;
    private final Map<String, BigDecimal> sums = new TreeMap<>();
    private long count;
    private boolean trailer;
    /** Values that could not be added; their records are refused, and so is the file. */
    private int unread;

    FeedTotals(FeedLayout layout) {
        this.layout = layout;
        layout.sums().keySet().forEach(each -> sums.put(each, BigDecimal.ZERO));
    }

    /** A record between header and trailer. */
    void add(CobolRecord record) {
        count++;
        for (Map.Entry<String, BigDecimal> each : sums.entrySet()) {
            CobolRecord.Placed field = record.find(each.getKey(), 0);
            try {
                each.setValue(field == null ? each.getValue() : each.getValue().add(record.number(field)));
            } catch (CobolValues.Wrong e) {
                unread++;
            }
        }
    }

    long count() {
        return count;
    }

    boolean ended() {
        return trailer;
    }

    /**
     * Compares with the trailer.
     *
     * @param number of the trailer among the records
     * @param start  of its frame in the bytes
     * @param base   what offsets in the bytes are added to
     * @return {@code null} if all is right
     */
    Rejection check(CobolRecord record, int number, int start, long base) {
        trailer = true;
        if (record.wrong() != null) {
            return new Rejection("record " + number, ErrorCode.FEED_TOTALS_WRONG, "The trailer cannot be read; send the whole file again",
                    FeedFrame.position(number, base + start, base + record.wrong().at(), record.wrong().at() < record.end() ? 1 : 0), record.wrong().expected());
        }
        if (unread > 0) {
            return null;
        }
        Rejection wrong = compare(record, number, layout.value("trailer.count"), BigDecimal.valueOf(count), "records", start, base);
        for (Map.Entry<String, String> each : layout.sums().entrySet()) {
            if (wrong == null) {
                wrong = compare(record, number, each.getValue(), sums.get(each.getKey()), each.getKey() + " in sum", start, base);
            }
        }
        return wrong;
    }

    private static Rejection compare(CobolRecord record, int number, String name, BigDecimal found, String what,
            int start, long base) {
        CobolRecord.Placed field = record.find(name, 0);
        BigDecimal modulus = new BigDecimal(BigInteger.TEN.pow(field.field().digits)).movePointLeft(field.field().scale);
        BigDecimal kept = found.remainder(modulus);
        try {
            BigDecimal told = record.number(field);
            if (told.compareTo(kept) == 0) {
                return null;
            }
            return new Rejection("record " + number, ErrorCode.FEED_TOTALS_WRONG, "The trailer's " + name + " is "
                    + told.toPlainString() + ", the file has " + kept.toPlainString() + " " + what + "; send the whole file again",
                    FeedFrame.position(number, base + start, base + field.from(), field.field().length()), kept.toPlainString());
        } catch (CobolValues.Wrong e) {
            return new Rejection("record " + number, ErrorCode.FEED_TOTALS_WRONG, "The trailer's " + name
                    + " cannot be read; send the whole file again", FeedFrame.position(number, base + start, base + e.at(), e.at() < record.end() ? 1 : 0), e.expected());
        }
    }
}
