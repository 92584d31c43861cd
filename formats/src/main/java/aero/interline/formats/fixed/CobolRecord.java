package aero.interline.formats.fixed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One record taken apart by its layout: where each field of it stands. A field's value is read when it is asked for, so
 * that a redefinition that does not apply harms nobody.
 */
final class CobolRecord {
    /** A field at its place; {@code nth} is the 1-based occurrence of the innermost item that repeats, 0 outside of any. */
    record Placed(CobolItem field, int nth, int from) {
        int to() {
            return from + field.length();
        }
    }

    private final byte[] bytes;
    private final int end;
    private final List<Placed> fields = new ArrayList<>(24);
    private int length;
    private String wrongField;
    private CobolValues.Wrong wrong;

    /** @param from first byte of the record, @param end behind its last */
    CobolRecord(CobolItem layout, byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.end = end;
        try {
            length = place(layout, from, 0) - from;
            if (from + length > end) {
                fail(layout.name, end, "a record of " + length + " bytes");
            }
        } catch (CobolValues.Wrong e) {
            wrong = e;
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
        return length;
    }

    List<Placed> fields() {
        return fields;
    }

    /** @param at where the field should be; a record may end before it */
    private void fail(String field, int at, String expected) throws CobolValues.Wrong {
        wrongField = field;
        throw new CobolValues.Wrong(Math.min(at, end), expected);
    }

    private int place(CobolItem item, int from, int nth) throws CobolValues.Wrong {
        int count = item.dependsOn == null ? item.most : count(item, from);
        int at = from;
        for (int i = 1; i <= count; i++) {
            int ordinal = item.most > 1 || item.dependsOn != null ? i : nth;
            if (item.group()) {
                at = placeChildren(item, at, ordinal);
            } else {
                fields.add(new Placed(item, ordinal, at));
                at += item.length();
            }
            if (at > end && at > end + item.longest()) {
                fail(item.name, end, "more bytes");
            }
        }
        return at;
    }

    private int placeChildren(CobolItem group, int from, int nth) throws CobolValues.Wrong {
        int at = from;
        int[] starts = group.redefined ? new int[group.children.size()] : null;
        for (int i = 0; i < group.children.size(); i++) {
            CobolItem child = group.children.get(i);
            int start = at;
            for (int j = 0; j < i && child.redefines != null; j++) {
                start = group.children.get(j).name.equals(child.redefines) ? starts[j] : start;
            }
            if (starts != null) {
                starts[i] = start;
            }
            at = Math.max(at, place(child, start, nth));
        }
        return at;
    }

    private int count(CobolItem item, int at) throws CobolValues.Wrong {
        Placed counter = find(item.dependsOn, 0);
        if (counter == null || counter.to() > end) {
            fail(item.dependsOn, at, "the number of " + item.name);
        }
        wrongField = item.dependsOn;
        long told = CobolValues.unscaled(counter.field, bytes, counter.from);
        int count = (int) (counter.field.scale == 0 ? told : CobolValues.number(counter.field, bytes, counter.from).longValue());
        if (count < item.least || count > item.most) {
            fail(item.dependsOn, counter.from, "a number from " + item.least + " to " + item.most);
        }
        wrongField = null;
        return count;
    }

    /** The field that has the name of an item, as below. */
    Placed find(CobolItem named, int nth) {
        for (int i = 0; i < fields.size(); i++) {
            Placed each = fields.get(i);
            if (each.field.nameNumber == named.nameNumber && (nth == 0 || each.nth == nth || each.nth == 0)) {
                return each;
            }
        }
        return null;
    }

    /** @param nth 0 for the first of any; {@code null} if the record has no such field */
    Placed find(String name, int nth) {
        for (int i = 0; i < fields.size(); i++) {
            Placed each = fields.get(i);
            if (each.field.name.equals(name) && (nth == 0 || each.nth == nth || each.nth == 0)) {
                return each;
            }
        }
        return null;
    }

    /** Text without blanks at its ends; the number's digits when the field is a number, as many as it is told with unless it is zero. */
    String text(Placed placed) throws CobolValues.Wrong {
        return text(placed, bytes, end);
    }

    /** @param end behind the last byte of the record */
    static String text(Placed placed, byte[] bytes, int end) throws CobolValues.Wrong {
        if (placed.to() > end) {
            throw new CobolValues.Wrong(end, "more bytes");
        }
        return placed.field.usage == CobolItem.Usage.TEXT ? Ebcdic.text(bytes, placed.from, placed.to()).strip()
                : placed.field.scale == 0 ? digits(CobolValues.unscaled(placed.field, bytes, placed.from), placed.field.toldDigits)
                : CobolValues.number(placed.field, bytes, placed.from).toPlainString();
    }

    private static String digits(long number, int least) {
        String digits = Long.toString(number);
        return number <= 0 || digits.length() >= least ? digits : "0".repeat(least - digits.length()) + digits;
    }

    /** The number without what stands behind its decimal point. */
    long whole(Placed placed) throws CobolValues.Wrong {
        if (placed.to() > end) {
            throw new CobolValues.Wrong(end, "more bytes");
        }
        return placed.field.scale == 0 ? CobolValues.unscaled(placed.field, bytes, placed.from) : number(placed).longValue();
    }

    BigDecimal number(Placed placed) throws CobolValues.Wrong {
        if (placed.to() > end) {
            throw new CobolValues.Wrong(end, "more bytes");
        }
        return CobolValues.number(placed.field, bytes, placed.from);
    }
}
