package aero.interline.formats.fixed;

import java.util.ArrayList;
import java.util.List;

/** One item of a copybook: a group of items, or a field with its picture. */
final class CobolItem {
    /** How a field's value is written. */
    enum Usage {
        TEXT,
        /** One digit in a byte; the sign is in the zone of the last one. */
        ZONED,
        /** Two digits in a byte, the sign in the last half (COMP-3). */
        PACKED,
        /** Big endian, two's complement (COMP, COMP-4, COMP-5, BINARY). */
        BINARY
    }

    final int level;
    final String name;
    /** The same for all items of a copybook that have this name, so that names need not be compared. */
    final int nameNumber;
    final List<CobolItem> children = new ArrayList<>();
    /** Of a level 01: those of its records. */
    final RecordShapes shapes = new RecordShapes();
    Usage usage;
    /** Characters of a text, digits of a number. */
    int digits;
    /** Digits that the number is told with, zeros before it included, where it names something; 0 for amounts and counts. */
    int toldDigits;
    /** Digits behind the assumed decimal point. */
    int scale;
    boolean signed;
    /** Whether the sign has a byte of its own, behind the digits. */
    boolean separateSign;
    /** Whether it holds a number of the trade, which is no card number. */
    boolean tradeNumber;
    String redefines;
    /** Whether one of the children redefines another. */
    boolean redefined;
    int least = 1;
    int most = 1;
    String dependsOn;
    private int length;

    CobolItem(int level, String name, int nameNumber) {
        this.level = level;
        this.name = name;
        this.nameNumber = nameNumber;
    }

    boolean group() {
        return !children.isEmpty();
    }

    /** Whether it holds whole numbers. */
    boolean integer() {
        return usage != Usage.TEXT && scale == 0;
    }

    boolean filler() {
        return name.equals("FILLER");
    }

    /** Bytes of one occurrence of a field; once its picture is known they stay the same. */
    int length() {
        if (length == 0) {
            length = switch (usage) {
                case TEXT -> digits;
                case ZONED -> digits + (separateSign ? 1 : 0);
                case PACKED -> digits / 2 + 1;
                case BINARY -> digits <= 4 ? 2 : digits <= 9 ? 4 : 8;
            };
        }
        return length;
    }

    /** The bytes when every item that repeats does so most often. */
    int longest() {
        if (!group()) {
            return length() * most;
        }
        int sum = 0;
        for (CobolItem each : children) {
            sum += each.redefines == null ? each.longest() : 0;
        }
        return sum * most;
    }

    /** The items of this name in or below this one hold a number of the trade. */
    void markTradeNumber(String field) {
        tradeNumber |= name.equals(field);
        children.forEach(each -> each.markTradeNumber(field));
    }

    /** The item of this name in or below this one, {@code null} if there is none. */
    CobolItem find(String wanted) {
        if (name.equals(wanted)) {
            return this;
        }
        for (CobolItem each : children) {
            CobolItem found = each.find(wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
