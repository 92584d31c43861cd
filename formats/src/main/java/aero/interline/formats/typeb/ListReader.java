package aero.interline.formats.typeb;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.LossLog;
import aero.interline.formats.airline.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Walks the lines of a list, of all its parts when they are read together, and takes it apart into name items, each with
 * destination, class, action and elements. A passenger goes on behind the end of a part: elements at its beginning belong
 * to the last name before it, and a name that is only told again there is not another passenger.
 */
final class ListReader {
    private static final int MOST_ELEMENTS = 200;
    /** Many times what the largest aircraft seats. */
    private static final int MOST_ITEMS = 20_000;

    private final List<Telex> telexes;
    private final List<ListHead> heads;
    private final TelexKind kind;
    private final ListPlace place = new ListPlace();
    private final ListTotals totals = new ListTotals();
    private final List<NameItem> items = new ArrayList<>();
    private final Map<String, String> cabins = new HashMap<>();
    private final List<LossLog> losses = new ArrayList<>();
    private NameItem current;
    private ListElement element;
    private String actionBefore = "";
    private boolean inHead;
    private boolean firstName;
    private int numbersOnly;

    ListReader(List<Telex> telexes, List<ListHead> heads) {
        this.telexes = telexes;
        this.heads = heads;
        this.kind = heads.get(0).kind();
        telexes.forEach(each -> losses.add(new LossLog()));
    }

    /** @param complete whether these are all parts, so that numbers and names can be compared */
    List<NameItem> read(boolean complete) {
        for (int i = 0; i < telexes.size(); i++) {
            part(telexes.get(i), heads.get(i));
        }
        if (complete && kind != TelexKind.ADL) {
            totals.compare();
        }
        return telexes.size() == 1 ? items : withoutRepeated();
    }

    /** Cabin of each booking class, as far as the list tells. */
    Map<String, String> cabins() {
        return cabins;
    }

    LossLog losses(int part) {
        return losses.get(part);
    }

    /** How many lines of a final sales message give numbers without names. */
    int numbersOnly() {
        return numbersOnly;
    }

    private void part(Telex telex, ListHead head) {
        inHead = true;
        firstName = true;
        int longest = 0;
        for (int i = head.content(); i < head.end(); i++) {
            TelexLine line = telex.lines.get(i);
            longest = Math.max(longest, line.text().length());
            line(line, telex.evidence);
        }
        if (longest > Telex.LONGEST_LINE) {
            telex.evidence.add(Position.NONE, "lines of up to " + longest + " characters", "as long as they are");
        }
        closing(telex, head);
    }

    private static void closing(Telex telex, ListHead head) {
        int last = telex.lines.size() - 1;
        if (head.closing() == ListHead.End.CUT_OFF) {
            telex.evidence.add(last < 0 ? Position.NONE : telex.lines.get(last).at(), "no end of the list", "it ends here");
            return;
        }
        for (int i = head.end() + 1; i <= last; i++) {
            String text = telex.lines.get(i).text().strip();
            if (!text.equals("NNNN") && !text.equals("=")) {
                telex.evidence.add(telex.lines.get(i).at(), "text behind the end of the list", "no part of it");
                return;
            }
        }
    }

    private void line(TelexLine line, EvidenceLog evidence) {
        String text = line.text();
        char first = text.charAt(0);
        if (first == '-' && text.length() >= 4) {
            destination(line, evidence);
        } else if (first >= '0' && first <= '9') {
            name(line, evidence);
        } else if (first == '.') {
            elements(line, 0, evidence);
        } else if (kind == TelexKind.PFS && PfsCategory.announcedBy(text)) {
            category(line, evidence);
        } else if (text.equals("ADD") || text.equals("DEL") || text.equals("CHG")) {
            action(text);
        } else if (first == '/' && current != null && element == null) {
            moreNames(line, evidence);
        } else if (inHead || text.startsWith("NIL")) {
            headLine(text);
        } else {
            notUnderstood(line, evidence);
        }
    }

    private void action(String text) {
        inHead = false;
        if (!firstName || !text.equals(actionBefore)) {
            goOn();
        }
        place.act(text);
    }

    private void goOn() {
        element = null;
        current = null;
    }

    /** {@code -PRG015K}, with what may follow for passengers of staff tariffs; in a PFS {@code -PRG}. */
    private void destination(TelexLine line, EvidenceLog evidence) {
        String text = line.text();
        String destinationBefore = place.destination;
        String classBefore = place.bookingClass;
        inHead = false;
        actionBefore = place.action;
        place.act("");
        place.go(text.substring(1, 4));
        place.book(null);
        int digits = 4;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        int declared = TelexDates.number(text, 4, digits);
        if (declared >= 0 && digits < text.length() && Character.isLetter(text.charAt(digits))) {
            place.book(text.substring(digits, digits + 1));
            totals.declare(place.destination + " " + place.bookingClass, declared, line.at(0, digits + 1), evidence);
        } else if (kind != TelexKind.PFS && !text.substring(4).strip().equals("NIL")) {
            evidence.add(line.at(), "a destination without number and class", "a destination");
        }
        boolean toldAgain = firstName && Objects.equals(destinationBefore, place.destination)
                && Objects.equals(classBefore, place.bookingClass);
        if (!toldAgain) {
            goOn();
        }
    }

    /** {@code NOSHO 1Y}; some leave out the number. */
    private void category(TelexLine line, EvidenceLog evidence) {
        String text = line.text();
        inHead = false;
        goOn();
        place.act(text.substring(0, 5));
        place.book(null);
        if (!PfsCategory.known(place.action)) {
            evidence.add(line.at(0, 5), "category " + place.action, "flown otherwise than booked");
        }
        int from = Request.skipBlanks(text, 5);
        int digits = from;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        String of = digits < text.length() ? text.substring(digits, digits + 1).strip() : "";
        place.book(of.isEmpty() ? null : of);
        int number = TelexDates.number(text, from, digits);
        if (number >= 0) {
            totals.declare(place.key(kind), number, line.at(), evidence);
        }
    }

    private void name(TelexLine line, EvidenceLog evidence) {
        NameItem item = NameLine.read(line, place, evidence);
        element = null;
        if (item == null || items.size() >= MOST_ITEMS) {
            current = null;
            if (inHead) {
                headLine(line.text());
            } else {
                losses.get(line.part()).add(new Rejection("line " + line.number(), ErrorCode.TYPEB_ENTRY_INVALID,
                        "This name cannot be read; the sender writes the number of seats, surname and given name", line.at(),
                        "a name such as 1SMITH/JOHNMR"));
            }
            return;
        }
        inHead = false;
        if (place.destination == null) {
            evidence.add(line.at(), "a name before the first destination", "its destination is not known");
        }
        if (kind == TelexKind.ADL && place.action.isEmpty()) {
            evidence.add(line.at(), "a name that is neither added, changed nor deleted", "added");
        }
        item.firstOfPart = firstName;
        firstName = false;
        current = item;
        items.add(item);
        totals.count(place.key(kind), item.seats);
        int elements = NameLine.elementFrom(line.text(), 0);
        if (elements < line.text().length()) {
            elements(line, elements, evidence);
        }
    }

    /** The names of one item may fill more than one line. */
    private void moreNames(TelexLine line, EvidenceLog evidence) {
        NameLine.more(line, current, evidence);
        if (line.part() == current.part) {
            current.end = line.end();
        }
    }

    /** One or more elements on the line, from the point of the first one on. */
    private void elements(TelexLine line, int first, EvidenceLog evidence) {
        int from = first;
        for (int i = 1; from < line.text().length(); i++) {
            int next = i < MOST_ELEMENTS && !line.text().startsWith(".RN/", from)
                    ? NameLine.elementFrom(line.text(), from + 1) : line.text().length();
            element(line, from, next, evidence);
            from = next;
        }
    }

    private void element(TelexLine line, int from, int next, EvidenceLog evidence) {
        String text = line.text();
        int slash = text.indexOf('/', from);
        String tag = slash < 0 || slash > from + 5 || slash >= next ? "" : Texts.part(text, from + 1, slash).strip();
        if (tag.isEmpty()) {
            notUnderstood(line, evidence);
            return;
        }
        if (current == null) {
            boolean partBefore = telexes.size() == 1 && heads.get(0).part() > 1 && firstName;
            evidence.add(line.at(from, next), "an element before any name",
                    partBefore ? "of the last name of the part before" : "left out");
            return;
        }
        if (line.part() == current.part) {
            current.end = line.end();
        }
        boolean continues = tag.equals("RN");
        String value = text.substring(slash + 1, next);
        if (continues && element != null) {
            element.continued(value);
            return;
        }
        if (continues) {
            evidence.add(line.at(from, next), "a continuation of nothing", "an element of its own");
        }
        element = new ListElement(line.at(from, next), continues ? "R" : tag, value);
        current.elements.add(element);
    }

    private void headLine(String text) {
        if (text.startsWith("RBD ")) {
            for (String each : text.substring(4).split(" ")) {
                for (int i = 2; each.length() > 2 && each.charAt(1) == '/' && i < each.length(); i++) {
                    cabins.put(each.substring(i, i + 1), each.substring(0, 1));
                }
            }
        } else if (kind == TelexKind.PFS && text.indexOf('/') > 0) {
            numbersOnly++;
        }
    }

    private void notUnderstood(TelexLine line, EvidenceLog evidence) {
        element = null;
        if (current == null) {
            evidence.add(line.at(), "a line that is no part of a list", "left out");
        } else {
            current.elements.add(new ListElement(line.at(), "", line.text()));
            if (line.part() == current.part) {
                current.end = line.end();
            }
        }
    }

    /** A name that is told again at the beginning of a part goes on with its elements; it is no other passenger. */
    private List<NameItem> withoutRepeated() {
        List<NameItem> kept = new ArrayList<>(items.size());
        for (NameItem each : items) {
            NameItem before = kept.isEmpty() ? null : kept.get(kept.size() - 1);
            boolean again = before != null && each.firstOfPart && each.part > before.part && each.sameNameAs(before)
                    && !(each.tells("R", "TKN") && before.tells("R", "TKN")) && !each.tells("L", "");
            if (again) {
                before.elements.addAll(each.elements);
            } else {
                kept.add(each);
            }
        }
        return kept;
    }
}
