package aero.interline.formats.fixed;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/** Values of one record by the components of its fact. What cannot be read becomes the record's loss; the first one stands. */
final class FieldValues {
    private final Map<String, String> table;
    private final Map<String, CobolItem> fields;
    private final CobolItem item;
    private final CobolRecord record;
    private final int number;
    private final int start;
    private Rejection loss;

    /** @param start of the record's frame */
    FieldValues(FeedLayout layout, CobolItem item, CobolRecord record, int number, int start) {
        this.table = layout.table(item);
        this.fields = layout.fields(item);
        this.item = item;
        this.record = record;
        this.number = number;
        this.start = start;
        if (record.wrong() != null) {
            lose(record.wrongField() == null ? item.name : record.wrongField(), record.wrong());
        }
    }

    Rejection loss() {
        return loss;
    }

    /** What the table says of the record by a key, {@code null} if nothing. */
    String told(String key) {
        return table.get(key);
    }

    private CobolRecord.Placed placed(String component, int nth) {
        CobolItem field = fields.get(component);
        return field == null ? null : record.find(field, nth);
    }

    /** {@code null} when blank, not declared, or not readable; the last is a loss. */
    String text(String component, int nth) {
        CobolRecord.Placed field = placed(component, nth);
        return field == null ? null : text(field);
    }

    String text(String component) {
        return text(component, 0);
    }

    /** Of a field by its own name. */
    String field(String name) {
        CobolRecord.Placed field = record.find(name, 0);
        return field == null ? null : text(field);
    }

    private String text(CobolRecord.Placed field) {
        try {
            String text = record.text(field);
            text = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
            return text.isEmpty() ? null : text;
        } catch (CobolValues.Wrong e) {
            lose(field.field().name, e);
            return null;
        }
    }

    /** 0 when not declared or not readable; the last is a loss. */
    long number(String component, int nth) {
        CobolRecord.Placed field = placed(component, nth);
        if (field == null) {
            return 0;
        }
        try {
            return record.whole(field);
        } catch (CobolValues.Wrong e) {
            lose(field.field().name, e);
            return 0;
        }
    }

    /** {@code yyyyMMdd}; zeros, nines and blanks are no day. */
    LocalDate day(String component, int nth) {
        CobolRecord.Placed field = placed(component, nth);
        String text = field == null ? null : text(field);
        if (text == null || alone(text, '0') || alone(text, '9')) {
            return null;
        }
        try {
            int day = Integer.parseInt(text);
            return LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
        } catch (NumberFormatException | DateTimeException e) {
            lose(field.field().name, new CobolValues.Wrong(field.from(), "a day as yyyymmdd"));
            return null;
        }
    }

    private static boolean alone(String text, char digit) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != digit) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is a digit and nothing else. */
    static boolean digits(String text) {
        return !text.isEmpty() && among(text, '0', '9', '0', '9');
    }

    /** Whether there are capitals and digits alone. */
    static boolean capitalsAndDigits(String text, int least, int most) {
        return text.length() >= least && text.length() <= most && among(text, 'A', 'Z', '0', '9');
    }

    private static boolean among(String text, char first, char last, char otherFirst, char otherLast) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < first || c > last) && (c < otherFirst || c > otherLast)) {
                return false;
            }
        }
        return true;
    }

    /** Notes that a component has no value and needs one. */
    void missing(String component, String expected) {
        CobolRecord.Placed field = placed(component, 0);
        lose(field == null ? component : field.field().name, new CobolValues.Wrong(field == null ? 0 : field.from(), expected));
    }

    Position at(String component) {
        CobolRecord.Placed field = placed(component, 0);
        return field == null ? Position.NONE : position(field.from(), field.field().length());
    }

    Position position(int from, int length) {
        return FeedFrame.position(number, start, from, length);
    }

    private void lose(String field, CobolValues.Wrong wrong) {
        if (loss == null) {
            loss = new Rejection("record " + number, ErrorCode.RECORD_INVALID, "The field " + field + " of a " + item.name
                    + " cannot be read; mend it and send the file again",
                    position(wrong.at(), wrong.at() < record.end() ? 1 : 0), wrong.expected());
        }
    }
}
