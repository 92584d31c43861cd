package aero.interline.formats.fixed;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Rejection;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/** What the trailer has to say: the number of records, and sums over their fields. */
final class FeedTotals {
    /** No field has more digits than are before it. */
    private static final long LARGEST = 1_000_000_000_000_000_000L;

    private final FeedLayout layout;
    private final Sum[] sums;
    private long count;
    private boolean trailer;
    /** Values that could not be added; their records are refused, and so is the file. */
    private int unread;

    FeedTotals(FeedLayout layout) {
        this.layout = layout;
        this.sums = new Sum[layout.totals().size()];
        Arrays.setAll(sums, i -> new Sum(layout.totals().get(i)));
    }

    /** A record between header and trailer. */
    void add(CobolRecord record) {
        count++;
        for (Sum each : sums) {
            try {
                each.add(record);
            } catch (CobolValues.Wrong e) {
                unread++;
            }
        }
    }

    /** Of one field over all records. */
    private static final class Sum {
        private final FeedLayout.Total total;
        /** What was added of whole numbers since it last grew too large. */
        private long recent;
        private BigDecimal before = BigDecimal.ZERO;

        Sum(FeedLayout.Total total) {
            this.total = total;
        }

        void add(CobolRecord record) throws CobolValues.Wrong {
            RecordShape.Placed field = total.summed() == null ? null : record.find(total.summed(), 0);
            if (field == null) {
                return;
            }
            if (field.field().scale > 0) {
                before = before.add(record.number(field));
                return;
            }
            recent += record.integer(field);
            if (Math.abs(recent) >= LARGEST) {
                before = value();
                recent = 0;
            }
        }

        BigDecimal value() {
            return before.add(BigDecimal.valueOf(recent));
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
        Rejection wrong = compare(record, number, layout.trailerCount(), BigDecimal.valueOf(count), "records", start, base);
        for (Sum each : sums) {
            if (wrong == null) {
                wrong = compare(record, number, each.total.told(), each.value(), each.total.name() + " in sum", start, base);
            }
        }
        return wrong;
    }

    private static Rejection compare(CobolRecord record, int number, CobolItem told, BigDecimal found, String what, int start, long base) {
        RecordShape.Placed field = record.find(told, 0);
        BigDecimal modulus = new BigDecimal(BigInteger.TEN.pow(field.field().digits)).movePointLeft(field.field().scale);
        BigDecimal kept = found.remainder(modulus);
        try {
            BigDecimal value = record.number(field);
            if (value.compareTo(kept) == 0) {
                return null;
            }
            return new Rejection("record " + number, ErrorCode.FEED_TOTALS_WRONG, "The trailer's " + told.name + " is "
                    + value.toPlainString() + ", the file has " + kept.toPlainString() + " " + what + "; send the whole file again",
                    FeedFrame.position(number, base + start, base + record.from(field), field.field().length()), kept.toPlainString());
        } catch (CobolValues.Wrong e) {
            return new Rejection("record " + number, ErrorCode.FEED_TOTALS_WRONG, "The trailer's " + told.name
                    + " cannot be read; send the whole file again", FeedFrame.position(number, base + start, base + e.at(), e.at() < record.end() ? 1 : 0), e.expected());
        }
    }
}
