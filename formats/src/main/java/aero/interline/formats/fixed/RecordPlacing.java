package aero.interline.formats.fixed;

import java.util.ArrayList;
import java.util.List;

/** Finds out where the fields of one record stand, by its layout and what its counters tell. */
final class RecordPlacing {
    private final byte[] bytes;
    private final int start;
    /** Bytes that the record has. */
    private final int size;
    private final List<RecordShape.Placed> fields = new ArrayList<>();
    private final List<RecordShape.Counter> counters = new ArrayList<>();
    private final RecordShape shape;
    private String wrongField;
    private CobolValues.Wrong wrong;

    /** @param from first byte of the record, @param end behind its last */
    RecordPlacing(CobolItem layout, byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.start = from;
        this.size = end - from;
        int length = 0;
        try {
            length = place(layout, 0, 0);
            if (length > size) {
                fail(layout.name, size, "a record of " + length + " bytes");
            }
        } catch (CobolValues.Wrong e) {
            wrong = e;
        }
        shape = new RecordShape(fields, counters, length);
    }

    /** With the fields before that which is wrong, if something is. */
    RecordShape shape() {
        return shape;
    }

    /** What keeps the record from being taken apart, {@code null} if nothing does. */
    CobolValues.Wrong wrong() {
        return wrong;
    }

    String wrongField() {
        return wrongField;
    }

    /** @param at where the field should be; a record may end before it */
    private void fail(String field, int at, String expected) throws CobolValues.Wrong {
        wrongField = field;
        throw new CobolValues.Wrong(start + Math.min(at, size), expected);
    }

    private int place(CobolItem item, int from, int nth) throws CobolValues.Wrong {
        int count = item.dependsOn == null ? item.most : count(item, from);
        int at = from;
        for (int i = 1; i <= count; i++) {
            int ordinal = item.most > 1 || item.dependsOn != null ? i : nth;
            if (item.group()) {
                at = placeChildren(item, at, ordinal);
            } else {
                fields.add(new RecordShape.Placed(item, ordinal, at));
                at += item.length();
            }
            if (at > size && at > size + item.longest()) {
                fail(item.name, size, "more bytes");
            }
        }
        return at;
    }

    private int placeChildren(CobolItem group, int from, int nth) throws CobolValues.Wrong {
        int at = from;
        int[] starts = group.redefined ? new int[group.children.size()] : null;
        for (int i = 0; i < group.children.size(); i++) {
            CobolItem child = group.children.get(i);
            int first = at;
            for (int j = 0; j < i && child.redefines != null; j++) {
                first = group.children.get(j).name.equals(child.redefines) ? starts[j] : first;
            }
            if (starts != null) {
                starts[i] = first;
            }
            at = Math.max(at, place(child, first, nth));
        }
        return at;
    }

    private int count(CobolItem item, int at) throws CobolValues.Wrong {
        RecordShape.Placed counter = find(item.dependsOn);
        if (counter == null || counter.to() > size) {
            fail(item.dependsOn, at, "the number of " + item.name);
        }
        wrongField = item.dependsOn;
        long told = CobolValues.unscaled(counter.field(), bytes, start + counter.from());
        int count = (int) (counter.field().scale == 0 ? told : CobolValues.number(counter.field(), bytes, start + counter.from()).longValue());
        if (count < item.least || count > item.most) {
            fail(item.dependsOn, counter.from(), "a number from " + item.least + " to " + item.most);
        }
        wrongField = null;
        counters.add(new RecordShape.Counter(counter, told));
        return count;
    }

    private RecordShape.Placed find(String name) {
        for (RecordShape.Placed each : fields) {
            if (each.field().name.equals(name)) {
                return each;
            }
        }
        return null;
    }
}
