package aero.interline.formats.csv;

import java.util.HashSet;
import java.util.Set;

/** Which rows of a table tell one thing together: those that agree in the columns that its kind names. */
final class Grouping {
    /** So many rows are gathered at most while a file streams, to bound the memory. */
    static final int MOST = 5000;

    private final TableKinds.Found found;

    Grouping(TableKinds.Found found) {
        this.found = found;
    }

    /** Whether rows of this kind of table belong together at all. */
    boolean applies() {
        return !found.kind().together().isEmpty();
    }

    /** What other rows have to say to belong to this one; {@code null} when it stands alone. */
    String key(CsvRow row) {
        StringBuilder values = new StringBuilder();
        for (String each : found.kind().together()) {
            int place = found.heading().place(each);
            String value = place < 0 || place >= row.size() ? null : Cells.orNull(row.text(place).replace("\0", "").strip());
            if (value == null) {
                return null;
            }
            values.append(value).append('\n');
        }
        return values.isEmpty() ? null : values.toString();
    }

    /** The keys of rows that belong together and have others between them, or are more than are gathered while a file streams. */
    static Set<String> scattered(CsvFormat.Opened table, byte[] bytes) {
        Grouping grouping = new Grouping(table.found());
        Set<String> scattered = new HashSet<>();
        Set<String> seen = new HashSet<>();
        String before = null;
        int run = 0;
        int at = grouping.applies() ? table.found().heading().row.end : bytes.length;
        while (at < bytes.length) {
            CsvRow row = table.syntax().row(bytes, at, bytes.length, true);
            at = row.end;
            String key = grouping.key(row);
            run = key != null && key.equals(before) ? run + 1 : 1;
            if (key != null && (run > MOST || run == 1 && !seen.add(key))) {
                scattered.add(key);
            }
            before = key;
        }
        return scattered;
    }
}
