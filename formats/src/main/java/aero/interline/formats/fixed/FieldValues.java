package aero.interline.formats.fixed;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.fixed.RecordKind.Component;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Values of one record by the components of its fact. What cannot be read becomes the record's loss; the first one stands. */
final class FieldValues {
    private final RecordKind kind;
    private final CobolRecord record;
    private final int number;
    private final int start;
    private Rejection loss;

    /** @param start of the record's frame */
    FieldValues(RecordKind kind, CobolRecord record, int number, int start) {
        this.kind = kind;
        this.record = record;
        this.number = number;
        this.start = start;
        if (record.wrong() != null) {
            lose(record.wrongField() == null ? kind.item.name : record.wrongField(), record.wrong());
        }
    }

    Rejection loss() {
        return loss;
    }

    private RecordShape.Placed placed(Component component, int nth) {
        CobolItem field = kind.field(component);
        return field == null ? null : record.find(field, nth);
    }

    /** {@code null} when blank, not declared, or not readable; the last is a loss. */
    String text(Component component, int nth) {
        return text(placed(component, nth));
    }

    String text(Component component) {
        return text(component, 0);
    }

    String text(CobolItem field) {
        return text(record.find(field, 0));
    }

    private String text(RecordShape.Placed field) {
        if (field == null) {
            return null;
        }
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
    long number(Component component, int nth) {
        return number(placed(component, nth));
    }

    private long number(RecordShape.Placed field) {
        if (field == null) {
            return 0;
        }
        try {
            return record.integer(field);
        } catch (CobolValues.Wrong e) {
            lose(field.field().name, e);
            return 0;
        }
    }

    /** {@code yyyyMMdd}; zeros, nines and blanks are no day. */
    LocalDate day(Component component, int nth) {
        RecordShape.Placed field = placed(component, nth);
        if (field == null) {
            return null;
        }
        try {
            int day = field.field().integer() ? dayInNumber(field) : dayInText(field);
            return day == 0 ? null : LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
        } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
            lose(field.field().name, new CobolValues.Wrong(record.from(field), "a day as yyyymmdd"));
            return null;
        }
    }

    private int dayInText(RecordShape.Placed field) {
        String text = text(field);
        return text == null || alone(text, '0') || alone(text, '9') ? 0 : Integer.parseInt(text);
    }

    private int dayInNumber(RecordShape.Placed field) {
        long told = number(field);
        long beforeNines = told;
        while (beforeNines % 10 == 9) {
            beforeNines /= 10;
        }
        return beforeNines == 0 ? 0 : Math.toIntExact(told);
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
    void missing(Component component, String expected) {
        RecordShape.Placed field = placed(component, 0);
        lose(field == null ? component.key : field.field().name, new CobolValues.Wrong(field == null ? 0 : record.from(field), expected));
    }

    Position at(Component component) {
        return at(kind.field(component));
    }

    /** {@link Position#NONE} if the record has no such field. */
    Position at(CobolItem item) {
        RecordShape.Placed field = item == null ? null : record.find(item, 0);
        return field == null ? Position.NONE : position(record.from(field), field.field().length());
    }

    private Position position(int from, int length) {
        return FeedFrame.position(number, start, from, length);
    }

    private void lose(String field, CobolValues.Wrong wrong) {
        if (loss == null) {
            loss = new Rejection("record " + number, ErrorCode.RECORD_INVALID, "The field " + field + " of a " + kind.item.name
                    + " cannot be read; mend it and send the file again",
                    position(wrong.at(), wrong.at() < record.end() ? 1 : 0), wrong.expected());
        }
    }
}
