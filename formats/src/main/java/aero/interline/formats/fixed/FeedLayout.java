package aero.interline.formats.fixed;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** One kind of feed: its copybook, and the table of what the fields mean. Checked when it is made, so that it cannot fail later. */
final class FeedLayout {
    /** Behind a component: how many digits its numbers have. */
    private static final String DIGITS = ".digits";

    final String name;
    final Copybook copybook;
    private final Properties meaning = new Properties();
    private final Map<String, CobolItem> types = new HashMap<>();
    private final Map<String, Set<String>> prefixed = new ConcurrentHashMap<>();
    private final Map<String, String> values = new HashMap<>();
    /** By record and key. */
    private final Map<String, Map<String, String>> tables = new HashMap<>();
    /** By record and component. */
    private final Map<String, Map<String, CobolItem>> fields = new HashMap<>();
    private final Map<String, String> sums = new TreeMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final CobolItem header;
    /** Whether it has no tables of varying length, so that the fields of each stand where those of a blank one do. */
    private final boolean headerFixed;
    private final CobolRecord blankHeader;
    private final String headerField;
    private final String headerValue;
    private final CobolItem trailer;
    /** Length of every record; 0: each has a descriptor word. */
    final int recordLength;
    private final int typeOffset;
    private final int typeLength;

    /** @throws IllegalArgumentException if copybook and table do not fit together, with the line to mend */
    FeedLayout(String name, String copybook, String properties) {
        this.name = name;
        this.copybook = new Copybook(copybook);
        try {
            meaning.load(new StringReader(properties));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read", e);
        }
        meaning.stringPropertyNames().forEach(each -> values.put(each, meaning.getProperty(each).strip()));
        header = record(needed("header.record"));
        trailer = record(needed("trailer.record"));
        recordLength = needed("framing").equals("rdw") ? 0 : Integer.parseInt(needed("record.length"));
        headerFixed = header.fixed();
        blankHeader = new CobolRecord(header, new byte[header.longest()], 0, header.longest());
        headerField = needed("header.field");
        headerValue = needed("header.value");
        CobolRecord.Placed type = blankHeader.find(needed("type.field"), 0);
        if (type == null) {
            throw refused("type.field", "is no field of " + header.name);
        }
        typeOffset = type.from();
        typeLength = type.field().length();
        for (String each : keys("type.")) {
            if (!each.equals("field")) {
                types.put(each, record(needed("type." + each)));
            }
        }
        checkFields();
    }

    private void checkFields() {
        for (CobolItem record : types.values()) {
            List.of("ticket", "key", "number").forEach(each -> numbers.add(value(record.name + "." + each)));
            tables.put(record.name, new HashMap<>());
            fields.put(record.name, new HashMap<>());
            for (String each : keys(record.name + ".")) {
                String value = value(record.name + "." + each);
                tables.get(record.name).put(each, value);
                CobolItem field = record.find(value);
                boolean named = !each.equals("fact") && !each.startsWith("kind.") && !each.startsWith("contact.") && !each.endsWith(DIGITS);
                if (named && field == null) {
                    throw refused(record.name + "." + each, "is no field of " + record.name);
                }
                if (field != null) {
                    fields.get(record.name).put(each, field);
                }
            }
            tellDigits(record);
        }
        for (String each : keys("trailer.sum.")) {
            sums.put(each, value("trailer.sum." + each));
            trailerField(sums.get(each));
        }
        trailerField(needed("trailer.count"));
    }

    /** A ticket number has all its digits; of other numbers that name something the table may tell how many they have. */
    private void tellDigits(CobolItem record) {
        CobolItem ticket = fields.get(record.name).get("ticket");
        if (ticket != null) {
            ticket.toldDigits = ticket.digits;
        }
        for (String each : List.of("ticket", "key", "number")) {
            String key = record.name + "." + each + DIGITS;
            CobolItem field = fields.get(record.name).get(each);
            String told = value(key);
            if (told != null && (field == null || !FieldValues.digits(told) || told.length() > 2)) {
                throw refused(key, "is no number of digits of a field");
            }
            if (told != null) {
                field.toldDigits = Integer.parseInt(told);
            }
        }
    }

    private void trailerField(String field) {
        if (trailer.find(field) == null) {
            throw refused("trailer", "has no field " + field);
        }
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

    /** What the table says of a record of facts. */
    Map<String, String> table(CobolItem record) {
        return tables.getOrDefault(record.name, Map.of());
    }

    /** The fields of a record by the components of its fact that they hold. */
    Map<String, CobolItem> fields(CobolItem record) {
        return fields.getOrDefault(record.name, Map.of());
    }

    /** {@code null} if the table has none. */
    String value(String key) {
        return values.get(key);
    }

    private Set<String> keys(String prefix) {
        return prefixed.computeIfAbsent(prefix, this::search);
    }

    private Set<String> search(String prefix) {
        Set<String> keys = new TreeSet<>();
        for (String each : meaning.stringPropertyNames()) {
            if (each.startsWith(prefix)) {
                keys.add(each.substring(prefix.length()));
            }
        }
        return keys;
    }

    /** Components of a record's fact that begin with these words, without them. */
    Set<String> components(CobolItem record, String prefix) {
        return keys(record.name + "." + prefix);
    }

    CobolItem header() {
        return header;
    }

    CobolItem trailer() {
        return trailer;
    }

    /** Field of the trailer for each field that is summed up, by its name. */
    Map<String, String> sums() {
        return sums;
    }

    /** The record that stands here by its type, {@code null} if the type is not known. */
    CobolItem recordAt(byte[] bytes, int from, int to) {
        return from + typeOffset + typeLength > to ? null
                : types.get(Ebcdic.text(bytes, from + typeOffset, from + typeOffset + typeLength));
    }

    String types() {
        return String.join(", ", new TreeSet<>(types.keySet()));
    }

    /** Whether a feed of this kind begins here. */
    boolean begins(byte[] bytes, int length) {
        FeedFrame first = FeedFrame.at(this, bytes, 0, length);
        if (first == null || first.broken() || recordAt(bytes, first.from(), first.to()) != header) {
            return false;
        }
        CobolRecord record = headerFixed ? blankHeader : new CobolRecord(header, bytes, first.from(), first.to());
        CobolRecord.Placed found = record.find(headerField, 0);
        if (found == null || record.wrong() != null || first.from() + record.length() > first.to()) {
            return false;
        }
        CobolRecord.Placed field = headerFixed ? new CobolRecord.Placed(found.field(), found.nth(), first.from() + found.from()) : found;
        try {
            return CobolRecord.text(field, bytes, first.to()).equals(headerValue);
        } catch (CobolValues.Wrong e) {
            return false; // the field that tells the feed is not readable, so nothing tells it
        }
    }

    /** Whether a field is declared to hold a number of the trade, which is no card number. */
    boolean holdsNumber(String field) {
        return numbers.contains(field);
    }
}
