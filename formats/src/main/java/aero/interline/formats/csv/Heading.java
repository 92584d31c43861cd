package aero.interline.formats.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The first row of a table: which column stands where, whatever case, blanks or underscores its name is written with. */
final class Heading {
    final CsvRow row;
    private final Map<String, Integer> places = new HashMap<>();
    private final boolean[] known;
    private final String[] columns;

    /**
     * @param names    the fields of the row, {@linkplain #plain made plain}
     * @param synonyms plain names to the names of columns
     */
    Heading(CsvRow row, List<String> names, Map<String, String> synonyms) {
        this.row = row;
        this.known = new boolean[names.size()];
        this.columns = new String[names.size()];
        for (int i = 0; i < known.length; i++) {
            String column = synonyms.get(names.get(i));
            known[i] = column != null && places.putIfAbsent(column, i) == null;
            columns[i] = known[i] ? column : null;
        }
    }

    /** Letters and digits alone, in lower case. */
    static String plain(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        for (int i = 0; i < name.length() && kept.length() < 60; i++) {
            if (Character.isLetterOrDigit(name.charAt(i))) {
                kept.append(Character.toLowerCase(name.charAt(i)));
            }
        }
        return kept.toString();
    }

    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder(name.length());
        boolean next = false;
        for (int i = 0; i < name.length() && camel.length() < 60; i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                next = !camel.isEmpty();
            } else {
                camel.append(next ? Character.toUpperCase(c) : camel.isEmpty() ? Character.toLowerCase(c) : c);
                next = false;
            }
        }
        String all = camel.toString();
        return all.equals(all.toUpperCase(Locale.ROOT)) ? all.toLowerCase(Locale.ROOT) : all;
    }

    /** Index of a column, -1 if the table has none of this name. */
    int place(String column) {
        return places.getOrDefault(column, -1);
    }

    /** Name of the column at a place, {@code null} if the hub does not know it. */
    String column(int place) {
        return columns[place];
    }

    int known() {
        return places.size();
    }

    /** A name for a column that the hub does not know. */
    String unknown(int place) {
        String name = camelCase(row.text(place));
        return name.isEmpty() ? "column" + (place + 1) : name;
    }

    boolean knows(int place) {
        return known[place];
    }
}
