package aero.interline.formats.csv;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the values of a column look like, as far as that tells them from the values of its neighbours. */
enum Shape {
    DAY("(?:\\d{8}|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|\\d{1,2}[- ]?[A-Za-z]{3,9}[- ]?\\d{2,4})(?:[T ][\\d:.+Z-]+)?"),
    AMOUNT("[A-Z]{0,3}[ $€£]?[-+(]?[\\d.,' ]*\\d[)-]?[ $€£]?[A-Z]{0,3}"),
    MAIL("[^\\s@,;|]+@[^\\s@,;|]+"),
    PHONE("[+(]?\\d[\\d ()/.-]{4,}"),
    CURRENCY("[A-Za-z]{3}"),
    CARRIER("[A-Za-z0-9]{2,3}"),
    AIRPORT("[A-Za-z]{3,4}"),
    POSTCODE("(?=.*\\d)[A-Za-z0-9 -]{3,10}"),
    /** Names a record: no blank stands beside its digits unless a carrier does. */
    NUMBER("(?=.*\\d)[A-Za-z0-9 /_.-]{1,40}"),
    SHORT_WORD("[\\p{L}-]{1,20}"),
    /** Names of people and places; they hold no digits. */
    WORDS("[^\\d]+"),
    TEXT("(?s).*");

    private static final Map<String, Shape> OF_COLUMN = new HashMap<>();

    static {
        put(DAY, "birthDate enrolledOn cancelledOn updated bookedOn soldOn flightDate from until");
        put(AMOUNT, "salary lifetimeValue miles statusMiles fare tax total commission price ordered delivered enrolmentYear"
                + " enrolmentMonth cancellationYear cancellationMonth");
        put(MAIL, "email");
        put(PHONE, "phone mobile");
        put(CURRENCY, "currency");
        put(CARRIER, "carrier memberCarrier");
        put(AIRPORT, "origin destination");
        put(POSTCODE, "postalCode");
        put(NUMBER, "number memberNumber key ticket order locator flight");
        put(SHORT_WORD, "gender");
        put(WORDS, "surname given title name city province country nationality language tier education maritalStatus enrolmentType");
    }

    private final Pattern pattern;

    Shape(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    private static void put(Shape shape, String columns) {
        for (String each : columns.split(" ")) {
            OF_COLUMN.put(each, shape);
        }
    }

    /** @param column or {@code null} for one that the hub does not know */
    static Shape of(String column) {
        return OF_COLUMN.getOrDefault(column, TEXT);
    }

    boolean fits(String text) {
        return text.length() <= 400 && pattern.matcher(text).matches() && (this != AMOUNT || CellNumbers.decimal(text) != null);
    }
}
