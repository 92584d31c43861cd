package aero.interline.formats.bcbp;

import aero.interline.contracts.fact.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One code cut into runs of fields; nothing is understood yet. */
final class BcbpCode {
    /** One digit says how many legs there are. */
    static final int MOST_LEGS = 9;

    /**
     * The fields of a section, which follow each other; those at its end may be missing.
     *
     * @param leg from 1; 0 for what belongs to the whole pass
     */
    record Run(BcbpField.Section section, int leg, int from, int to) {
        boolean has(BcbpField field) {
            return from + field.offset() < to;
        }

        /** Of a field that it has. */
        int from(BcbpField field) {
            return from + field.offset();
        }

        int to(BcbpField field) {
            return field.length == 0 ? to : Math.min(from + field.offset() + field.length, to);
        }
    }

    private final CodeText text;
    private final boolean smallLetters;
    private final List<Run> runs = new ArrayList<>(8);
    /** Where the runs of each leg begin among all. */
    private final int[] firstRun = new int[MOST_LEGS + 1];
    private int legs;
    private int cutLeg;
    private boolean endsEarly;

    BcbpCode(CodeText text) {
        this.text = text;
        this.smallLetters = text.lowerCase(0, text.length());
    }

    void add(BcbpField.Section section, int leg, int from, int to) {
        if (leg > legs) {
            legs = leg;
            firstRun[leg] = runs.size();
        }
        runs.add(new Run(section, leg, from, Math.min(to, text.length())));
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

    boolean smallLetters() {
        return smallLetters;
    }

    /** In the order of the code; those of a leg follow each other. */
    List<Run> runs() {
        return runs;
    }

    /** Without the blanks around it, in upper case unless case matters; empty if absent. */
    String text(BcbpField field, int leg) {
        Run run = run(field, leg);
        if (run == null) {
            return "";
        }
        String stripped = text.stripped(run.from(field), run.to(field));
        return smallLetters && !field.caseMatters() ? stripped.toUpperCase(Locale.ROOT) : stripped;
    }

    /** How many characters such a text has. */
    int length(BcbpField field, int leg) {
        Run run = run(field, leg);
        return run == null ? 0 : text.strippedLength(run.from(field), run.to(field));
    }

    /** A whole number of a field of at most nine characters; -1 if it is none. */
    int number(BcbpField field, int leg) {
        Run run = run(field, leg);
        return run == null ? -1 : text.number(run.from(field), run.to(field));
    }

    Position position(BcbpField field, int leg) {
        Run run = run(field, leg);
        return run == null ? position(leg) : text.position(run.from(field), run.to(field));
    }

    /** From the first to the last character of the leg's own fields. */
    Position position(int leg) {
        int to = 0;
        for (int i = firstRun[leg]; i < runs.size(); i++) {
            to = runs.get(i).leg == leg ? runs.get(i).to : to;
        }
        return text.position(runs.get(firstRun[leg]).from, to);
    }

    /** The run that has the field; {@code null} if none does. */
    private Run run(BcbpField field, int leg) {
        for (int i = firstRun[leg]; i < runs.size(); i++) {
            Run each = runs.get(i);
            if (each.section == field.section && each.leg == leg) {
                return each.has(field) ? each : null;
            }
        }
        return null;
    }
}
