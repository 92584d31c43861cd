package aero.interline.formats.typeb;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Part;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.PassengerListed.ListKind;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a list says about itself: kind, flight, board point, part, when it was made, and how it ends.
 *
 * @param flight  without destination, which each entry tells; {@code null} when the list names no flight
 * @param part    1-based, 1 when it says nothing
 * @param made    origin line's time, else the receipt
 * @param timed   whether the origin line tells a time
 * @param content index of the first line behind the flight line
 * @param end     index of the line that ends it, or the number of lines
 * @param closing what kind of end that is
 * @param series  what tells this issue of the list from others: association number, or originator and time
 */
record ListHead(
        TelexKind kind, FlightDate flight, int part, Instant made, boolean timed, int content, int end, End closing, String series) {
    private static final int MOST_LINES_TO_FLIGHT = 6;
    private static final int PNL_DAYS_BACK = 60;
    private static final int FINAL_DAYS_BACK = 300;

    /** How a part ends. */
    enum End {
        PART,
        LIST,
        CUT_OFF
    }

    static ListHead read(Telex telex, TelexKind kind, TelexDates dates) {
        EvidenceLog evidence = telex.evidence;
        Instant sent = dates.sent(telex.sent);
        Instant made = sent == null ? dates.received() : sent;
        int back = kind.list() == ListKind.PNL ? PNL_DAYS_BACK : FINAL_DAYS_BACK;
        FlightDate flight = null;
        int part = 1;
        int content = Math.min(telex.lines.size(), telex.text + 1);
        for (int i = content; i < telex.lines.size() && i < content + MOST_LINES_TO_FLIGHT && flight == null; i++) {
            TelexLine line = telex.lines.get(i);
            flight = flight(line.text(), dates, back);
            if (flight != null) {
                part = part(line, evidence);
                content = i + 1;
            }
        }
        int end = content;
        End closing = End.CUT_OFF;
        String series = telex.sent == null ? "" : telex.originator + "/" + telex.sent;
        for (; end < telex.lines.size() && closing == End.CUT_OFF; end++) {
            TelexLine line = telex.lines.get(end);
            if (line.starts('E')) {
                closing = closing(line.text());
            } else if (line.starts('A') && line.text().startsWith("ANA/")) {
                series = "ANA" + line.text().substring(4).strip();
            }
        }
        end = closing == End.CUT_OFF ? end : end - 1;
        return new ListHead(kind, flight, part, made, sent != null, content, end, closing, series);
    }

    private static End closing(String line) {
        return line.startsWith("ENDPART") ? End.PART : ends(line.strip()) ? End.LIST : End.CUT_OFF;
    }

    private static boolean ends(String word) {
        return word.equals("ENDPNL") || word.equals("ENDADL") || word.equals("ENDPFS") || word.equals("ENDPRL");
    }

    /** {@code UT298/10DEC AER PART1}; {@code null} for a line that names no flight. */
    private static FlightDate flight(String line, TelexDates dates, int daysBack) {
        int slash = line.indexOf('/');
        if (slash < 3 || slash > 9) {
            return null;
        }
        int digits = 2;
        if (line.length() > 3 && Character.isLetter(line.charAt(2)) && Character.isLetter(line.charAt(0))
                && Character.isLetter(line.charAt(1))) {
            digits = 3;
        }
        int suffix = slash > digits + 1 && Character.isLetter(line.charAt(slash - 1)) ? 1 : 0;
        int number = TelexDates.number(line, digits, slash - suffix);
        int blank = line.indexOf(' ', slash);
        String board = blank < 0 ? "" : word(line, blank);
        LocalDate day = number < 0 ? null : dates.flightDay(line.substring(slash + 1, blank < 0 ? line.length() : blank), daysBack);
        if (day == null || board.length() != 3 || !Character.isLetter(line.charAt(0)) && !Character.isLetter(line.charAt(1))) {
            return null;
        }
        return new FlightDate(line.substring(0, digits), number + line.substring(slash - suffix, slash), day, board, null);
    }

    private static String word(String line, int blank) {
        int from = blank;
        while (from < line.length() && line.charAt(from) == ' ') {
            from++;
        }
        int to = line.indexOf(' ', from);
        return line.substring(from, to < 0 ? line.length() : to);
    }

    private static int part(TelexLine line, EvidenceLog evidence) {
        int at = line.text().indexOf("PART");
        if (at < 0) {
            return 1;
        }
        String number = line.text().substring(at + 4).strip();
        int value = TelexDates.number(number, 0, number.length());
        if (value < 1 || value > 999) {
            evidence.add(line.at(at, line.text().length()), "a part without a number", "part 1");
            return 1;
        }
        return value;
    }

    boolean alone() {
        return part == 1 && closing != End.PART;
    }

    /** Which part of which set, {@code null} when the list stands for itself. */
    Part partOfSet() {
        return alone() || flight == null ? null : new Part(set(), part, closing == End.LIST, timed ? made : null);
    }

    private String set() {
        return kind + "/" + flight.text() + "/" + flight.origin() + (series.isEmpty() ? "" : "/" + series);
    }

    /**
     * What the version of its entries is made of: the minute at which it was made, and within that minute an ADL behind the
     * PNL that it changes.
     */
    Instant version() {
        return made.truncatedTo(ChronoUnit.MINUTES).plusSeconds(kind == TelexKind.ADL ? 1 : 0);
    }

    Rejection flightMissing(Telex telex) {
        Position at = telex.lines.isEmpty() ? Position.NONE
                : telex.lines.get(Math.min(telex.lines.size() - 1, telex.text + 1)).at();
        return new Rejection(null, ErrorCode.TYPEB_FLIGHT_MISSING,
                "The list names no flight on the line behind " + kind + "; the sender adds flight, day and board point", at,
                "a flight such as UT298/10DEC AER PART1");
    }
}
