package aero.interline.formats.fixed;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the fields of a record stand, counted from its first byte. That depends on nothing but the counters of its tables, so one
 * shape serves all records of a kind whose counters tell the same.
 */
final class RecordShape {
    /** A field at its place; {@code nth} is the 1-based occurrence of the innermost item that repeats, 0 outside of any. */
    record Placed(CobolItem field, int nth, int from) {
        int to() {
            return from + field.length();
        }
    }

    /** A field that tells how often a table repeats, and what it told. */
    record Counter(Placed field, long told) {}

    private final List<Placed> fields;
    private final List<Counter> counters;
    /** By the number of their name. */
    private final Placed[][] named;
    private final int length;

    RecordShape(List<Placed> fields, List<Counter> counters, int length) {
        this.fields = List.copyOf(fields);
        this.counters = List.copyOf(counters);
        this.length = length;
        List<List<Placed>> byName = new ArrayList<>();
        for (Placed each : fields) {
            while (byName.size() <= each.field.nameNumber) {
                byName.add(new ArrayList<>(1));
            }
            byName.get(each.field.nameNumber).add(each);
        }
        named = byName.stream().map(each -> each.toArray(Placed[]::new)).toArray(Placed[][]::new);
    }

    /** In their order. */
    List<Placed> fields() {
        return fields;
    }

    List<Counter> counters() {
        return counters;
    }

    /** Bytes that the layout takes. */
    int length() {
        return length;
    }

    /**
     * The field that has the name of an item.
     *
     * @param nth 0 for the first of any; {@code null} if the record has no such field
     */
    Placed find(CobolItem item, int nth) {
        if (item.nameNumber < named.length) {
            for (Placed each : named[item.nameNumber]) {
                if (nth == 0 || each.nth == nth || each.nth == 0) {
                    return each;
                }
            }
        }
        return null;
    }

    /** Whether a record has this shape. */
    boolean fits(byte[] bytes, int from, int end) throws CobolValues.Wrong {
        if (from + length > end) {
            return false;
        }
        for (int i = 0; i < counters.size(); i++) {
            Counter each = counters.get(i);
            if (CobolValues.unscaled(each.field.field, bytes, from + each.field.from) != each.told) {
                return false;
            }
        }
        return true;
    }
}
