package aero.interline.formats.typeb;

import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.Texts;

/**
 * Takes a name line apart: {@code 1SMITH/JOHNMR-A2 .L/ABC123/UT}, {@code 2SMITH/JOHNMR/MARYMRS}, {@code 10CHOIR}. The
 * number counts seats; the party at the end names all who travel together with a letter and their number.
 */
final class NameLine {
    private static final int MOST_SEATS = 999;
    private static final int LONGEST_NAME = 100;

    private NameLine() {}

    /** Where the next element behind a place begins, the point itself; the length of the line if there is none. */
    static int elementFrom(String line, int from) {
        for (int i = line.indexOf(" .", from); i >= 0; i = line.indexOf(" .", i + 1)) {
            int slash = i + 2;
            while (slash < line.length() && slash < i + 6 && Character.isLetterOrDigit(line.charAt(slash))) {
                slash++;
            }
            if (slash > i + 2 && slash < line.length() && line.charAt(slash) == '/' && Character.isLetter(line.charAt(i + 2))) {
                return i + 1;
            }
        }
        return line.length();
    }

    /** {@code null} when the line holds no name. */
    static NameItem read(TelexLine line, ListPlace place, EvidenceLog evidence) {
        String text = line.text();
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        int to = elementFrom(text, 0);
        int from = Texts.visible(text, Math.min(digits, to), to);
        int end = Texts.visibleEnd(text, from, to);
        int seats = TelexDates.number(text, 0, digits);
        if (from == end || !Character.isLetter(text.charAt(from)) || seats > MOST_SEATS || seats < 0) {
            return null;
        }
        if (seats == 0) {
            evidence.add(line.at(0, digits), "a name for no seat", "one seat");
            seats = 1;
        }
        int party = partyFrom(text, from, end);
        int told = party < 0 ? end : party;
        int slash = text.indexOf('/', from);
        boolean given = slash >= 0 && slash < told;
        String surname = Texts.stripped(text, from, given ? slash : told);
        if (surname.length() > LONGEST_NAME) {
            return null;
        }
        NameItem item = new NameItem(line.at(0, to), line.part(), surname, seats, place);
        item.party = party < 0 ? null : text.substring(party + 1, end);
        if (given) {
            givens(text, slash + 1, told, item);
        }
        return item;
    }

    /** A line that goes on with the names of the item before it: {@code /MARYMRS/PETERMR-A3}. */
    static void more(TelexLine line, NameItem item, EvidenceLog evidence) {
        String text = line.text();
        int from = Texts.visible(text, 0, text.length());
        int end = Texts.visibleEnd(text, from, text.length());
        int party = partyFrom(text, from, end);
        item.party = party < 0 ? item.party : text.substring(party + 1, end);
        givens(text, from + 1, party < 0 ? end : party, item);
        if (item.givens.size() > item.seats) {
            evidence.add(line.at(), "more names than seats", "all names");
        }
    }

    private static void givens(String text, int from, int to, NameItem item) {
        int at = from;
        while (at <= to && item.givens.size() < MOST_SEATS) {
            int slash = text.indexOf('/', at);
            int end = slash < 0 || slash > to ? to : slash;
            String given = Texts.stripped(text, at, end);
            if (!given.isEmpty() && given.length() <= LONGEST_NAME) {
                item.givens.add(given);
            }
            at = end + 1;
        }
    }

    /** The hyphen before a party such as {@code A2} or {@code AB12} at the end; -1 if there is none. */
    private static int partyFrom(String text, int from, int end) {
        int hyphen = text.lastIndexOf('-', end - 1);
        if (hyphen <= from) {
            return -1;
        }
        int letters = hyphen + 1;
        while (letters < end && Character.isLetter(text.charAt(letters))) {
            letters++;
        }
        boolean party = letters > hyphen + 1 && letters <= hyphen + 3 && TelexDates.number(text, letters, end) > 0;
        return party ? hyphen : -1;
    }
}
