package aero.interline.formats.typeb;

import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.Codes;
import aero.interline.formats.airline.AirimpStatus;
import aero.interline.formats.airline.PersonNames;
import aero.interline.formats.airline.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * A special service request as lists ({@code .R/}) and booking messages ({@code SSR}) write it after AIRIMP: code, status
 * and number, text, and behind a hyphen whom it is for.
 *
 * @param code     {@code TKNE}, {@code DOCS}, {@code VGML} ...; {@code OSI} for other service information
 * @param status   or {@code null}
 * @param quantity as told, else 0
 * @param carrier  or {@code null}
 * @param text     without status, flight and names; may be empty
 * @param whom     names it is for, empty when none are told
 * @param flight   what stood where AIRIMP puts the flight, such as {@code DMEKVD0711L02JUN}; may be empty
 */
record Request(
        Position at, String code, String status, int quantity, String carrier, String text, List<PersonName> whom,
        String flight) {
    /** A {@code .R/} text: {@code TKNE HK1 2982401112223/1-1SMITH/JOHN}; {@code null} when no code begins it. */
    static Request inList(Position at, String text) {
        int from = 0;
        while (from < text.length() && (Character.isDigit(text.charAt(from)) || text.charAt(from) == ' ')) {
            from++;
        }
        int quantity = TelexDates.number(text, 0, from > 0 && text.charAt(from - 1) == ' ' ? from - 1 : from);
        int to = from;
        while (to < text.length() && alphanumeric(text.charAt(to))) {
            to++;
        }
        if (to - from < 3 || to - from > 4 || to < text.length() && " /.-".indexOf(text.charAt(to)) < 0) {
            return null;
        }
        return behindCode(at, Codes.service(text, from, to), Math.max(0, quantity), null, text, to);
    }

    /** @param from behind code and carrier */
    static Request behindCode(Position at, String code, int declared, String carrier, String text, int from) {
        int begin = skipBlanks(text, from);
        String status = code.equals("OSI") ? null : AirimpStatus.at(text, begin);
        int end = status == null || carrierOfMember(code, text, begin + 2) ? begin : statusEnd(text, begin + 2);
        boolean told = end > begin;
        int quantity = told ? Math.max(declared, TelexDates.number(text, begin + 2, end)) : declared;
        int rest = Texts.visible(text, end, text.length());
        return withNames(new Request(at, code, told ? status : null, quantity, carrier, null, List.of(), ""), text, rest,
                Texts.visibleEnd(text, rest, text.length()));
    }

    /** {@code FQTV TK 123456789}: in a list the airline of the member stands where others have a status. */
    private static boolean carrierOfMember(String code, String text, int from) {
        int number = skipBlanks(text, from);
        return code.startsWith("FQT") && number > from && number < text.length() && Character.isDigit(text.charAt(number));
    }

    /** Up to three digits, then the end, a blank or a slash; where the status begins if it is none. */
    private static int statusEnd(String text, int from) {
        int to = from;
        while (to < text.length() && to < from + 3 && Character.isDigit(text.charAt(to))) {
            to++;
        }
        boolean ends = to == text.length() || " /-.".indexOf(text.charAt(to)) >= 0;
        return ends ? to : from - 2;
    }

    /** What is left of a text is divided into names, what stands before them and what behind them. */
    private static Request withNames(Request bare, String text, int from, int end) {
        int hyphen = text.lastIndexOf('-', end - 1);
        for (int tries = 0; tries < 8 && hyphen >= from; tries++) {
            int digits = hyphen + 1;
            while (digits < end && Character.isDigit(text.charAt(digits))) {
                digits++;
            }
            int count = TelexDates.number(text, hyphen + 1, digits);
            if (count > 0 && count < 100 && digits < end && Character.isLetter(text.charAt(digits))) {
                int point = text.indexOf('.', digits);
                int to = point < 0 || point > end ? end : point;
                List<PersonName> whom = names(text, digits, to, count);
                if (!whom.isEmpty()) {
                    return bare.split(Texts.stripped(text, from, hyphen), to == end ? "" : Texts.stripped(text, to + 1, end), whom);
                }
            }
            hyphen = text.lastIndexOf('-', hyphen - 1);
        }
        return bare.with(text.substring(from, end), List.of(), "");
    }

    /** Before the names stands the text, or the flight when the text stands behind them. */
    private Request split(String before, String behind, List<PersonName> whom) {
        return behind.isEmpty() ? with(before, whom, "") : with(behind, whom, before);
    }

    private static List<PersonName> names(String text, int from, int to, int count) {
        int slash = next(text, '/', from, to);
        List<PersonName> names = new ArrayList<>(1);
        String surname = Texts.stripped(text, from, slash);
        while (slash < to) {
            int end = next(text, '/', slash + 1, to);
            if (names.size() == count) {
                return List.of();
            }
            names.add(PersonNames.of(surname, Texts.stripped(text, slash + 1, end)));
            slash = end;
        }
        return names;
    }

    /** Where a character stands next; the end if nowhere before it. */
    private static int next(String text, char wanted, int from, int end) {
        int at = text.indexOf(wanted, from);
        return at < 0 || at > end ? end : at;
    }

    private Request with(String rest, List<PersonName> names, String told) {
        return new Request(at, code, status, quantity, carrier, rest, names, told);
    }

    Request withFlight(String told, String rest) {
        return with(rest, whom, told);
    }

    static int skipBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static boolean alphanumeric(char c) {
        return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
