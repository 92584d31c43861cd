package aero.interline.formats.bcbp;

import aero.interline.contracts.fact.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One code cut into its fields; nothing is understood yet. */
final class BcbpCode {
    /** One digit says how many legs there are. */
    static final int MOST_LEGS = 9;

    private static final BcbpField[] KINDS = BcbpField.values();
    private static final int ROW = 3;
    private static final int LEG_SHIFT = 8;
    private static final int KIND = (1 << LEG_SHIFT) - 1;

    /** @param leg from 1; 0 for what belongs to the whole pass */
    record Field(BcbpField kind, int leg, int from, int to) {}

    /** Where the fields of a leg are: they follow each other but for those of the whole pass. */
    private static final class Leg {
        /** The row of each kind behind its last one, 0 for none. */
        final short[] rows = new short[KINDS.length];
        final int first;
        int behind;
        int from = Integer.MAX_VALUE;
        int to;

        Leg(int first) {
            this.first = first;
        }
    }

    private final CodeText text;
    private final boolean smallLetters;
    /** A row for each field in the order of the code: kind and leg, from, to. */
    private int[] rows;
    private int count;
    private final Leg[] byLeg = new Leg[MOST_LEGS + 1];
    private int legs;
    private int cutLeg;
    private boolean endsEarly;

    BcbpCode(CodeText text) {
        this.text = text;
        this.smallLetters = text.lowerCase(0, text.length());
        this.rows = new int[(text.length() / 3 + 4) * ROW]; // a field has three characters on average
    }

    void add(BcbpField kind, int leg, int from, int to) {
        if (count * ROW == rows.length) {
            rows = Arrays.copyOf(rows, rows.length * 2);
        }
        int row = count++ * ROW;
        rows[row] = kind.ordinal() | leg << LEG_SHIFT;
        rows[row + 1] = from;
        rows[row + 2] = Math.min(to, text.length());
        legs = Math.max(legs, kind.section == BcbpField.Section.LEG ? leg : 0);
        if (byLeg[leg] == null) {
            byLeg[leg] = new Leg(count - 1);
        }
        Leg fields = byLeg[leg];
        fields.rows[kind.ordinal()] = (short) count;
        fields.behind = count;
        fields.from = Math.min(fields.from, rows[row + 1]);
        fields.to = Math.max(fields.to, rows[row + 2]);
    }

    /** So little of a leg is there that it cannot be read. */
    void cut(int leg) {
        cutLeg = leg;
    }

    /** It states more characters than are there. */
    void endEarly() {
        endsEarly = true;
    }

    /** Whether characters are missing at its end. */
    boolean endsEarly() {
        return endsEarly || cutLeg > 0;
    }

    /** 0 if there is none. */
    int cutLeg() {
        return cutLeg;
    }

    int legs() {
        return legs;
    }

    CodeText text() {
        return text;
    }

    /** How many fields there are, in the order of the code, those that came twice included. */
    int count() {
        return count;
    }

    /** The first field of a leg that has some. */
    int first(int leg) {
        return byLeg[leg].first;
    }

    /** Behind the last field of a leg that has some. */
    int behind(int leg) {
        return byLeg[leg].behind;
    }

    BcbpField kind(int index) {
        return KINDS[rows[index * ROW] & KIND];
    }

    int leg(int index) {
        return rows[index * ROW] >> LEG_SHIFT;
    }

    int from(int index) {
        return rows[index * ROW + 1];
    }

    int to(int index) {
        return rows[index * ROW + 2];
    }

    List<Field> fields() {
        List<Field> fields = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            fields.add(new Field(kind(i), leg(i), from(i), to(i)));
        }
        return fields;
    }

    /** Without the blanks around it, in upper case unless case matters; empty if absent. */
    String text(BcbpField kind, int leg) {
        int field = index(kind, leg);
        if (field < 0) {
            return "";
        }
        String stripped = text.stripped(from(field), to(field));
        return smallLetters && !kind.caseMatters() ? stripped.toUpperCase(Locale.ROOT) : stripped;
    }

    /** How many characters such a text has. */
    int length(BcbpField kind, int leg) {
        int field = index(kind, leg);
        return field < 0 ? 0 : text.strippedLength(from(field), to(field));
    }

    /** A whole number of a field of at most nine characters; -1 if it is none. */
    int number(BcbpField kind, int leg) {
        int field = index(kind, leg);
        return field < 0 ? -1 : text.number(from(field), to(field));
    }

    Position position(BcbpField kind, int leg) {
        int field = index(kind, leg);
        return field < 0 ? position(leg) : text.position(from(field), to(field));
    }

    /** From the first to the last character of the leg's own fields. */
    Position position(int leg) {
        Leg fields = byLeg[leg];
        return fields == null || fields.to < fields.from ? position() : text.position(Math.min(fields.from, text.length()), fields.to);
    }

    Position position() {
        return text.position(0, text.length());
    }

    /** Of the last such field; -1 if there is none. */
    int index(BcbpField kind, int leg) {
        return byLeg[leg] == null ? -1 : byLeg[leg].rows[kind.ordinal()] - 1;
    }
}
