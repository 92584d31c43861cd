package aero.interline.formats.bcbp;

import aero.interline.contracts.fact.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One code cut into its fields; nothing is understood yet. */
final class BcbpCode {
    /** One digit says how many legs there are. */
    static final int MOST_LEGS = 9;

    private static final int KINDS = BcbpField.values().length;

    /** @param leg from 1; 0 for what belongs to the whole pass */
    record Field(BcbpField kind, int leg, int from, int to) {}

    private final CodeText text;
    private final List<Field> fields = new ArrayList<>(40);
    private final Field[][] byLeg = new Field[MOST_LEGS + 1][];
    private int legs;
    private int cutLeg;
    private boolean endsEarly;

    BcbpCode(CodeText text) {
        this.text = text;
    }

    void add(BcbpField kind, int leg, int from, int to) {
        Field field = new Field(kind, leg, from, Math.min(to, text.length()));
        fields.add(field);
        legs = Math.max(legs, kind.section == BcbpField.Section.LEG ? leg : 0);
        if (byLeg[leg] == null) {
            byLeg[leg] = new Field[KINDS];
        }
        byLeg[leg][kind.ordinal()] = field;
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

    /** In the order of the code, also of those that came twice. */
    List<Field> fields() {
        return fields;
    }

    /** Without the blanks around it, in upper case unless case matters; empty if absent. */
    String text(BcbpField kind, int leg) {
        Field field = field(kind, leg);
        if (field == null) {
            return "";
        }
        String stripped = text.stripped(field.from, field.to);
        return kind.caseMatters() || !text.lowerCase(field.from, field.to) ? stripped : stripped.toUpperCase(Locale.ROOT);
    }

    Position position(BcbpField kind, int leg) {
        Field field = field(kind, leg);
        return field == null ? position(leg) : text.position(field.from, field.to);
    }

    /** From the first to the last character of the leg's own fields. */
    Position position(int leg) {
        int from = text.length();
        int to = 0;
        for (Field each : fields) {
            if (each.leg == leg) {
                from = Math.min(from, each.from);
                to = Math.max(to, each.to);
            }
        }
        return to < from ? position() : text.position(from, to);
    }

    Position position() {
        return text.position(0, text.length());
    }

    private Field field(BcbpField kind, int leg) {
        return byLeg[leg] == null ? null : byLeg[leg][kind.ordinal()];
    }
}
