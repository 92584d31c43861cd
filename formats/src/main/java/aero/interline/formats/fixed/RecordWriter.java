package aero.interline.formats.fixed;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes records by their layout, each behind its record descriptor word. For samples, tests and generators. */
public final class RecordWriter {
    private final Copybook copybook;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** @param copybook its source */
    public RecordWriter(String copybook) {
        this.copybook = new Copybook(copybook);
    }

    /**
     * @param record name of a level 01
     * @param values by the names of the fields; a list holds the values of a field that repeats
     * @throws IllegalArgumentException if a value does not fit its picture
     */
    public RecordWriter write(String record, Map<String, Object> values) {
        CobolItem layout = copybook.record(record);
        byte[] bytes = new byte[layout.longest()];
        int length = write(layout, values, bytes, 0, 0);
        out.write(length + 4 >> 8);
        out.write(length + 4);
        out.write(0);
        out.write(0);
        out.writeBytes(Arrays.copyOf(bytes, length));
        return this;
    }

    public byte[] bytes() {
        return out.toByteArray();
    }

    private static int write(CobolItem item, Map<String, Object> values, byte[] bytes, int from, int nth) {
        int count = item.dependsOn == null ? item.most : Integer.parseInt(values.get(item.dependsOn).toString());
        int at = from;
        for (int i = 0; i < count; i++) {
            int ordinal = item.most > 1 || item.dependsOn != null ? i : nth;
            if (item.group()) {
                for (CobolItem each : item.children) {
                    at = each.redefines == null ? write(each, values, bytes, at, ordinal) : at;
                }
            } else {
                Object value = values.get(item.name);
                CobolValues.write(item, value instanceof List<?> list ? list.get(ordinal) : value, bytes, at);
                at += item.length();
            }
        }
        return at;
    }
}
