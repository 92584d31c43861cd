package aero.interline.formats.fixed;

/**
 * The shapes of one kind of record, kept as records come: there are few, since nearly all records have no table or one. Two threads
 * may make the same one, which harms nobody.
 */
final class RecordShapes {
    private static final int KEPT = 16;
    /** A larger one is made anew each time, so that few bytes cannot take much memory. */
    private static final int MOST_FIELDS = 500;

    /** By what the first counter tells; another shape with the same place takes it. */
    private final RecordShape[] kept = new RecordShape[KEPT];
    /** It stands at the same place in all of them; {@code null} if there is none, or no record came yet. */
    private RecordShape.Placed counter;

    /** The shape of a record; {@code null} if it is not known, or something is wrong with the record. */
    RecordShape of(byte[] bytes, int from, int end) {
        RecordShape.Placed first = counter;
        try {
            if (first != null && from + first.to() > end) {
                return null;
            }
            RecordShape known = kept[first == null ? 0 : place(CobolValues.unscaled(first.field(), bytes, from + first.from()))];
            return known != null && known.fits(bytes, from, end) ? known : null;
        } catch (CobolValues.Wrong e) {
            return null; // whoever takes the record apart is told the same
        }
    }

    void keep(RecordShape shape) {
        if (shape.fields().size() > MOST_FIELDS) {
            return;
        }
        if (shape.counters().isEmpty()) {
            kept[0] = shape;
        } else {
            RecordShape.Counter first = shape.counters().get(0);
            counter = first.field();
            kept[place(first.told())] = shape;
        }
    }

    private static int place(long told) {
        return (int) told & KEPT - 1;
    }
}
