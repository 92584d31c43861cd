package aero.interline.formats.fixed;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/** One kind of feed: its copybook, and the table of what the fields mean. Checked when it is made, so that it cannot fail later. */
final class FeedLayout {
    /** Behind a component: how many digits its numbers have. */
    private static final String DIGITS = ".digits";

    /**
     * A sum that the trailer tells.
     *
     * @param summed a field of the records, {@code null} if none has one of this name
     * @param told   the field of the trailer
     */
    record Total(String name, CobolItem summed, CobolItem told) {}

    final String name;
    /** What its files are counted by, before the programme. */
    final String series;
    private final Copybook copybook;
    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, RecordKind> types = new HashMap<>();
    /** The same by the byte that tells the type, where one is enough. */
    private final RecordKind[] shortTypes = new RecordKind[256];
    private final List<Total> totals = new ArrayList<>();
    private final CobolItem header;
    private final CobolItem headerField;
    private final String headerValue;
    /** The same as it nearly always stands there, filled up with blanks; {@code null} where the field is no text. */
    private final byte[] headerText;
    /** Tells whose members these are; {@code null} if nothing does. */
    final CobolItem headerProgramme;
    /** Tells the number of the file; {@code null} if nothing does. */
    final CobolItem headerNumber;
    private final CobolItem trailer;
    private final CobolItem trailerCount;
    /** Length of every record; 0: each has a descriptor word. */
    final int recordLength;
    private final int typeOffset;
    private final int typeLength;

    /** @throws IllegalArgumentException if copybook and table do not fit together, with the line to mend */
    FeedLayout(String name, String copybook, String properties) {
        this.name = name;
        this.series = name.toUpperCase(Locale.ROOT) + "/";
        this.copybook = new Copybook(copybook);
        Properties meaning = new Properties();
        try {
            meaning.load(new StringReader(properties));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read", e);
        }
        meaning.stringPropertyNames().forEach(each -> values.put(each, meaning.getProperty(each).strip()));
        header = record(needed("header.record"));
        trailer = record(needed("trailer.record"));
        recordLength = needed("framing").equals("rdw") ? 0 : Integer.parseInt(needed("record.length"));
        headerField = header.find(needed("header.field"));
        headerValue = needed("header.value");
        headerText = headerField == null || headerField.usage != CobolItem.Usage.TEXT || headerValue.length() > headerField.digits ? null
                : (headerValue + " ".repeat(headerField.digits - headerValue.length())).getBytes(Ebcdic.CP037);
        headerProgramme = header.find(value("header.programme"));
        headerNumber = header.find(value("header.number"));
        CobolItem typeField = header.find(needed("type.field"));
        CobolRecord blank = new CobolRecord(header, new byte[header.longest()], 0, header.longest());
        RecordShape.Placed type = typeField == null ? null : blank.find(typeField, 0);
        if (type == null) {
            throw refused("type.field", "is no field of " + header.name);
        }
        typeOffset = type.from();
        typeLength = type.field().length();
        below("type.").forEach((key, record) -> {
            if (!key.equals("field")) {
                types.put(key, kind(record(record)));
            }
        });
        for (int b = 0; b < shortTypes.length; b++) {
            shortTypes[b] = types.get(Ebcdic.text(new byte[] {(byte) b}, 0, 1));
        }
        below("trailer.sum.").forEach((summed, told) -> totals.add(new Total(summed, this.copybook.find(summed), trailerField(told))));
        trailerCount = trailerField(needed("trailer.count"));
    }

    private RecordKind kind(CobolItem record) {
        Map<String, String> table = below(record.name + ".");
        table.forEach((key, value) -> {
            boolean named = !key.equals("fact") && !key.startsWith("kind.") && !key.startsWith("contact.") && !key.endsWith(DIGITS);
            if (named && record.find(value) == null) {
                throw refused(record.name + "." + key, "is no field of " + record.name);
            }
        });
        for (String each : List.of("ticket", "key", "number")) {
            tellNumber(record, each, table);
        }
        try {
            return new RecordKind(record, table);
        } catch (IllegalArgumentException e) {
            throw refused(record.name, "has a kind that there is not: " + e.getMessage());
        }
    }

    /** A ticket number has all its digits; of other numbers that name something the table may tell how many they have. */
    private void tellNumber(CobolItem record, String component, Map<String, String> table) {
        CobolItem field = record.find(table.get(component));
        String told = table.get(component + DIGITS);
        if (told != null && (field == null || !FieldValues.digits(told) || told.length() > 2)) {
            throw refused(record.name + "." + component + DIGITS, "is no number of digits of a field");
        }
        if (field != null) {
            copybook.records().forEach(each -> each.markTradeNumber(field.name));
        }
        if (told != null) {
            field.toldDigits = Integer.parseInt(told);
        } else if (component.equals("ticket") && field != null) {
            field.toldDigits = field.digits;
        }
    }

    /** What the table says by keys that begin so, without their beginning. */
    private Map<String, String> below(String prefix) {
        Map<String, String> found = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), value);
            }
        });
        return found;
    }

    private CobolItem trailerField(String field) {
        CobolItem found = trailer.find(field);
        if (found == null) {
            throw refused("trailer", "has no field " + field);
        }
        return found;
    }

    private CobolItem record(String record) {
        CobolItem found = copybook.record(record);
        if (found == null) {
            throw refused(record, "is no level 01 of the copybook");
        }
        return found;
    }

    private String needed(String key) {
        String value = value(key);
        if (value == null) {
            throw refused(key, "is missing");
        }
        return value;
    }

    private IllegalArgumentException refused(String key, String why) {
        return new IllegalArgumentException(name + ".properties: " + key + " " + why);
    }

    /** {@code null} if the table has none. */
    private String value(String key) {
        return values.get(key);
    }

    CobolItem header() {
        return header;
    }

    CobolItem trailer() {
        return trailer;
    }

    /** Sums that the trailer tells. */
    List<Total> totals() {
        return totals;
    }

    /** Field of the trailer that tells how many records there are. */
    CobolItem trailerCount() {
        return trailerCount;
    }

    /** The record that stands here by its type, {@code null} if the type is not known. */
    RecordKind recordAt(byte[] bytes, int from, int to) {
        int at = from + typeOffset;
        return at + typeLength > to ? null : typeLength == 1 ? shortTypes[bytes[at] & 0xff] : types.get(Ebcdic.text(bytes, at, at + typeLength));
    }

    String types() {
        return String.join(", ", new TreeSet<>(types.keySet()));
    }

    /** Whether a feed of this kind begins here. */
    boolean begins(byte[] bytes, int length) {
        FeedFrame first = FeedFrame.at(this, bytes, 0, length);
        RecordKind kind = first == null || first.broken() ? null : recordAt(bytes, first.from(), first.to());
        if (kind == null || kind.item != header || headerField == null) {
            return false;
        }
        CobolRecord record = new CobolRecord(header, bytes, first.from(), first.to());
        RecordShape.Placed field = record.wrong() == null ? record.find(headerField, 0) : null;
        try {
            return field != null && (Ebcdic.stands(headerText, bytes, record.from(field)) || record.text(field).equals(headerValue));
        } catch (CobolValues.Wrong e) {
            return false; // the field that tells the feed is not readable, so nothing tells it
        }
    }
}
