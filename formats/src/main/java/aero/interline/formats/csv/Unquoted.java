package aero.interline.formats.csv;

/**
 * Finds the separator that is part of a text although nobody quoted it, in a row that has one field more than the table has
 * columns: the two fields beside it are one, if with them as one every value looks like those of its column, and with no others.
 */
final class Unquoted {
    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private Unquoted() {}

    /** The field whose right neighbour belongs to it; negative when none or more than one may be meant. */
    static int field(CsvRow row, Heading heading) {
        if (row.size() != heading.row.size() + 1) {
            return NONE;
        }
        int found = NONE;
        for (int i = 0; i < row.size() - 1; i++) {
            if (!row.quoted(i) && !row.quoted(i + 1) && fits(row, heading, i)) {
                if (found >= 0) {
                    return SEVERAL;
                }
                found = i;
            }
        }
        return found;
    }

    private static boolean fits(CsvRow row, Heading heading, int field) {
        CsvRow joined = row.joined(field);
        for (int i = 0; i < joined.size(); i++) {
            String text = joined.text(i).strip();
            if (!text.isEmpty() && !Shape.of(heading.column(i)).fits(text)) {
                return false;
            }
        }
        return true;
    }
}
