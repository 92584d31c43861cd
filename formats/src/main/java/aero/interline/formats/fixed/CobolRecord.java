package aero.interline.formats.fixed;

import java.math.BigDecimal;
import java.util.List;

/**
 * One record taken apart by its layout. A field's value is read when it is asked for, so that a redefinition that does not
 * apply harms nobody.
 */
final class CobolRecord {
    private final byte[] bytes;
    private final int start;
    private final int end;
    private final RecordShape shape;
    private final String wrongField;
    private final CobolValues.Wrong wrong;

    /** @param from first byte of the record, @param end behind its last */
    CobolRecord(CobolItem layout, byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.start = from;
        this.end = end;
        RecordShape known = layout.shapes.of(bytes, from, end);
        if (known != null) {
            shape = known;
            wrong = null;
            wrongField = null;
            return;
        }
        RecordPlacing placing = new RecordPlacing(layout, bytes, from, end);
        shape = placing.shape();
        wrong = placing.wrong();
        wrongField = placing.wrongField();
        if (wrong == null) {
            layout.shapes.keep(shape);
        }
    }

    /** What keeps the record from being taken apart, {@code null} if nothing does. */
    CobolValues.Wrong wrong() {
        return wrong;
    }

    String wrongField() {
        return wrongField;
    }

    /** Behind the last byte. */
    int end() {
        return end;
    }

    /** Bytes that the layout takes; the record may be longer. */
    int length() {
        return shape.length();
    }

    /** With places counted from the first byte of the record. */
    List<RecordShape.Placed> fields() {
        return shape.fields();
    }

    /** The first byte of a field. */
    int from(RecordShape.Placed placed) {
        return start + placed.from();
    }

    /** Whether the record ends before the field does. */
    boolean cutOff(RecordShape.Placed placed) {
        return start + placed.to() > end;
    }

    /**
     * The field that has the name of an item.
     *
     * @param nth 0 for the first of any; {@code null} if the record has no such field
     */
    RecordShape.Placed find(CobolItem item, int nth) {
        return shape.find(item, nth);
    }

    /** Text without blanks at its ends; the number's digits when the field is a number, as many as it is told with unless it is zero. */
    String text(RecordShape.Placed placed) throws CobolValues.Wrong {
        int from = whole(placed);
        CobolItem field = placed.field();
        return field.usage == CobolItem.Usage.TEXT ? Ebcdic.text(bytes, from, from + field.length()).strip()
                : field.scale == 0 ? digits(CobolValues.unscaled(field, bytes, from), field.toldDigits)
                : CobolValues.number(field, bytes, from).toPlainString();
    }

    private static String digits(long number, int least) {
        String digits = Long.toString(number);
        return number <= 0 || digits.length() >= least ? digits : "0".repeat(least - digits.length()) + digits;
    }

    /** The number without what stands behind its decimal point. */
    long integer(RecordShape.Placed placed) throws CobolValues.Wrong {
        return placed.field().scale == 0 ? CobolValues.unscaled(placed.field(), bytes, whole(placed)) : number(placed).longValue();
    }

    BigDecimal number(RecordShape.Placed placed) throws CobolValues.Wrong {
        return CobolValues.number(placed.field(), bytes, whole(placed));
    }

    /** The first byte of a field that is there to its end. */
    private int whole(RecordShape.Placed placed) throws CobolValues.Wrong {
        if (cutOff(placed)) {
            throw new CobolValues.Wrong(end, "more bytes");
        }
        return start + placed.from();
    }
}
