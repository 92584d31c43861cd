package aero.interline.formats.bcbp;

import aero.interline.formats.EvidenceLog;
import aero.interline.formats.bcbp.BcbpField.Section;

/**
 * Cuts a code into its fields. Three nested lengths in hexadecimal say what belongs where, and all three are wrong now
 * and then: a length is believed when what follows it is a leg, the security data or the end, else the shape decides.
 */
final class BcbpSyntax {
    private static final int HEAD = 23;

    private final CodeText text;
    private final EvidenceLog evidence;
    private final BcbpCode code;
    private final boolean shifted;
    private boolean doubtful;

    private BcbpSyntax(CodeText text, boolean shifted, EvidenceLog evidence) {
        this.text = text;
        this.shifted = shifted;
        this.evidence = evidence;
        this.code = new BcbpCode(text);
    }

    /** The fields of a code; {@code null} when no flight can be found in it. */
    static BcbpCode read(CodeText line, EvidenceLog evidence) {
        CodeText text = withoutPrefix(line, evidence);
        boolean fits = LegShape.possible(text, HEAD) && text.length() >= HEAD + LegShape.LEAST || LegShape.certain(text, HEAD);
        if (!fits) {
            CodeText moved = LostBlanks.putBack(text).orElse(null);
            if (moved == null) {
                return null;
            }
            evidence.add(text.position(0, Math.min(60, text.length())), "fields that are not in their columns",
                    "blanks lost or added; each field found by its shape");
            text = moved;
        }
        return new BcbpSyntax(text, !fits, evidence).run();
    }

    /** Readers may put the kind of bar code in front: {@code ]Q3} for QR and the like (ISO/IEC 15424). */
    private static CodeText withoutPrefix(CodeText line, EvidenceLog evidence) {
        CodeText text = line.trimmed(0);
        if (text.length() > 3 && text.at(0) == ']') {
            evidence.add(text.position(0, 3), "the scanner's name of the bar code before it", "ignored");
            return text.trimmed(3);
        }
        return text;
    }

    private BcbpCode run() {
        int announced = head();
        int at = HEAD;
        int leg = 1;
        while (leg <= BcbpCode.MOST_LEGS && (leg <= announced || LegShape.certain(text, at))) {
            if (leg > announced) {
                note(at, at + LegShape.LEAST, "a leg more than the code says it has", "read as one");
            }
            if (leg > 1 && !legAt(leg, at, announced)) {
                break;
            }
            int behind = Math.min(at + LegShape.LENGTH, text.length());
            code.add(Section.LEG, leg, at, behind);
            if (at + LegShape.LENGTH > text.length()) {
                note(text.length(), text.length(), "the code ends within leg " + leg, "the fields that are missing are blank");
                code.endEarly();
            }
            at = endOfLeg(leg, behind, leg >= announced);
            more(leg, behind, at);
            leg++;
        }
        tail(at);
        return code;
    }

    private int head() {
        code.add(Section.PASS, 0, 0, HEAD);
        int fixed = Math.min(HEAD + LegShape.LENGTH, text.length());
        if (code.smallLetters() && text.lowerCase(0, fixed)) {
            note(0, fixed, "letters in lower case", "read as upper case");
        }
        char legs = text.at(1);
        if (legs < '1' || legs > '9') {
            note(1, 2, "a number of legs that is none", "1");
            return 1;
        }
        return legs - '0';
    }

    /** Whether another leg can be read here; if not, says why. */
    private boolean legAt(int leg, int at, int announced) {
        int left = text.length() - at;
        if (left <= 0 || text.at(at) == '^') {
            note(Math.min(at, text.length()), Math.min(at, text.length()), "the code says it has " + announced + " legs",
                    leg - 1 + " found");
            if (left <= 0) {
                code.endEarly();
            }
            return false;
        }
        if (left < LegShape.LEAST) {
            code.cut(leg);
            return false;
        }
        if (!LegShape.possible(text, at) && !LegShape.certain(text, at)) {
            note(at, at + 1, "no leg where leg " + leg + " should begin", leg - 1 + " legs, and something behind them");
            return false;
        }
        return true;
    }

    /** Where what belongs to a leg ends. */
    private int endOfLeg(int leg, int from, boolean last) {
        int size = from < text.length() || code.text(BcbpField.SIZE, leg).length() == 2
                ? LegShape.size(text, from - 2) : 0;
        int security = securityFrom(from);
        if (size < 0) {
            doubt(from - 2, from, "a length that is not hexadecimal");
            int next = last ? -1 : LegShape.next(text, from);
            return next >= 0 ? next : security;
        }
        int end = from + size;
        return last ? endOfLastLeg(leg, from, end, security) : endBeforeNext(from, end, security);
    }

    private int endOfLastLeg(int leg, int from, int end, int security) {
        if (end == text.length() || end < text.length() && text.at(end) == '^') {
            return end;
        }
        if (end > security) {
            if (security < text.length()) {
                doubt(from - 2, from, "a length that reaches into the security data");
            } else {
                note(security, security, "the code ends " + (end - security) + " characters before the length it states",
                        "blanks at the end were cut off");
                doubtful = true;
                code.endEarly();
            }
            return security;
        }
        boolean structure = inner(leg, from) > end - from && from + inner(leg, from) <= security;
        boolean hidden = end == from && text.at(from) == '>';
        if (structure || hidden || security < text.length()) {
            doubt(from - 2, from, "a length that is too small for what follows");
            return security;
        }
        return end;
    }

    private int endBeforeNext(int from, int end, int security) {
        if (end < text.length() && LegShape.possible(text, end) && text.length() - end >= LegShape.LEAST) {
            return end;
        }
        int next = LegShape.next(text, from);
        if (next >= 0) {
            doubt(from - 2, from, "a length that does not lead to the next leg");
            return next;
        }
        return Math.min(end, security);
    }

    /** How long the structured part says it is, -1 if it does not say. */
    private int inner(int leg, int from) {
        int at = from;
        if (leg == 1) {
            int issue = from < text.length() && text.at(from) == '>' ? LegShape.size(text, from + 2) : -1;
            if (issue < 0) {
                return -1;
            }
            at += 4 + issue;
        }
        int more = LegShape.size(text, at);
        return more < 0 ? -1 : at + 2 + more - from;
    }

    /** Where the security data begin, the end if there are none. The mark may also stand in what airlines add. */
    private int securityFrom(int from) {
        int first = text.next('^', from);
        for (int i = first; i >= 0; i = text.next('^', i + 1)) {
            if (LegShape.size(text, i + 2) == text.length() - i - 4) {
                return i;
            }
        }
        return first < 0 ? text.length() : first;
    }

    /** The conditional part of a leg. */
    private void more(int leg, int from, int end) {
        if (from >= end) {
            return;
        }
        if (shifted && doubtful) {
            code.add(Section.BEYOND, leg, from, end);
            return;
        }
        int at = from;
        if (leg == 1) {
            if (text.at(from) != '>') {
                code.add(Section.AIRLINE, leg, from, end);
                return;
            }
            at = part(leg, Section.ISSUE, from, from + 2, end);
        }
        at = at < 0 ? at : part(leg, Section.LEG_MORE, at, at, end);
        if (at >= 0 && at < end) {
            code.add(Section.AIRLINE, leg, at, end);
        }
    }

    /**
     * A section that tells its length.
     *
     * @param length where it does
     * @return where the section ends; -1 when its length cannot be read and the rest was set aside
     */
    private int part(int leg, Section section, int from, int length, int end) {
        int size = length + 2 <= end ? LegShape.size(text, length) : -1;
        if (size < 0) {
            int before = Math.min(length, end);
            if (from < before) {
                code.add(section, leg, from, before);
            }
            if (before == end) {
                return end;
            }
            note(before, Math.min(before + 2, end), "a length that is not hexadecimal", "the rest is set aside");
            code.add(Section.AIRLINE, leg, before, end);
            return -1;
        }
        int to = length + 2 + size;
        if (to > end) {
            if (!doubtful) {
                note(length, length + 2, "a length that is larger than that around it", "ends there");
            }
            to = end;
        }
        int known = Math.min(from + BcbpField.length(section), to);
        code.add(section, leg, from, known);
        if (known < to) {
            code.add(Section.BEYOND, leg, known, to);
        }
        return to;
    }

    private void tail(int at) {
        if (at >= text.length()) {
            return;
        }
        if (text.at(at) != '^') {
            if (!text.part(at, text.length()).isBlank()) {
                note(at, text.length(), "characters behind the end of the code", "kept as they are");
                code.add(Section.BEYOND, 0, at, text.length());
            }
            return;
        }
        code.add(Section.SECURITY, 0, at, text.length());
        if (LegShape.size(text, at + 2) != text.length() - at - 4) {
            note(at, Math.min(at + 4, text.length()), "a length of the security data that is not theirs", "up to the end");
            if (LegShape.size(text, at + 2) > text.length() - at - 4) {
                code.endEarly();
            }
        }
    }

    private void doubt(int from, int to, String found) {
        doubtful = true;
        note(from, to, found, "where it ends is told by what follows");
    }

    private void note(int from, int to, String found, String assumed) {
        evidence.add(text.position(from, to), found, assumed);
    }
}
