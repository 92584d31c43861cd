package aero.interline.formats.typeb;

import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.airline.AirimpStatus;
import aero.interline.formats.airline.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A flight of a booking message: {@code UT298L10DEC AERPRG HK3/1030 1230}. Carrier, number, class and day; cities; action
 * or status code with the number of seats; times, and behind a slash the days until the arrival.
 */
final class AirimpSegment {
    private static final int DAYS_BACK = 60;

    private AirimpSegment() {}

    /**
     * Where the parts of the line begin.
     *
     * @param rest behind the status: seats and times
     */
    record Cuts(int number, int suffix, int bookingClass, int blank, int from, int to, int status, int rest) {}

    /** {@code null} when the line is none. */
    static AirSegment read(TelexLine line, String ref, TelexDates dates) {
        String text = line.text();
        Cuts cut = cuts(text);
        LocalDate day = cut == null ? null : dates.flightDay(text.substring(cut.bookingClass + 1, cut.blank), DAYS_BACK);
        return day == null ? null : segment(line.at(), ref, text, cut, day);
    }

    /** {@code null} when the line is none by its shape. */
    static Cuts cuts(String text) {
        int digits = text.length() > 3 && letters(text, 0, 3) ? 3 : 2;
        int end = digits;
        while (end < text.length() && end < digits + 4 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        int number = TelexDates.number(text, digits, end);
        int blank = text.indexOf(' ');
        if (number < 0 || blank < 0 || !Character.isLetter(text.charAt(0)) && !Character.isLetter(text.charAt(1))) {
            return null;
        }
        int bookingClass = letters(text, end, end + 2) ? end + 1 : end;
        int cities = letters(text, bookingClass, bookingClass + 1) && bookingClass < blank ? cities(text, blank) : -1;
        if (cities < 0) {
            return null;
        }
        int to = text.charAt(cities + 3) == ' ' ? cities + 4 : cities + 3;
        int status = Request.skipBlanks(text, to + 3);
        return new Cuts(digits, end, bookingClass, blank, cities, to, status, letters(text, status, status + 2) ? status + 2 : status);
    }

    /** Where the six letters begin, perhaps behind the digit of a weekday, perhaps with a blank in the middle. */
    private static int cities(String text, int blank) {
        int from = Request.skipBlanks(text, blank);
        if (from + 1 < text.length() && Character.isDigit(text.charAt(from)) && text.charAt(from + 1) == ' ') {
            from = Request.skipBlanks(text, from + 1);
        }
        boolean glued = letters(text, from, from + 6);
        boolean parted = letters(text, from, from + 3) && text.startsWith(" ", from + 3) && letters(text, from + 4, from + 7);
        return glued || parted ? from : -1;
    }

    private static AirSegment segment(Position at, String ref, String text, Cuts cut, LocalDate day) {
        String carrier = Texts.part(text, 0, cut.number);
        String number = TelexDates.number(text, cut.number, cut.suffix) + text.substring(cut.suffix, cut.bookingClass);
        String status = cut.rest > cut.status ? Texts.part(text, cut.status, cut.rest) : null;
        List<LocalTime> times = new ArrayList<>(2);
        int later = times(text.substring(cut.rest), times);
        LocalTime departure = times.isEmpty() ? null : times.get(0);
        LocalDateTime arrives = times.size() < 2 ? null : day.plusDays(later).atTime(times.get(1));
        return new AirSegment(at, ref, carrier, carrier, number, null, Texts.part(text, cut.from, cut.from + 3),
                Texts.part(text, cut.to, cut.to + 3), day.atTime(departure == null ? LocalTime.MIDNIGHT : departure), departure != null,
                arrives, Texts.part(text, cut.bookingClass, cut.bookingClass + 1), null, status, AirimpStatus.cancelled(status), null);
    }

    /** Adds up to two times; answers by how many days the arrival is later. */
    private static int times(String rest, List<LocalTime> to) {
        int i = 0;
        int later = 0;
        while (i < rest.length() && i < 40) {
            int from = i;
            while (i < rest.length() && Character.isDigit(rest.charAt(i))) {
                i++;
            }
            boolean afternoon = i < rest.length() && rest.charAt(i) == 'P';
            if (i - from == 4 || i - from == 8) {
                add(TelexDates.number(rest, from, from + 4), afternoon && i - from == 4, to);
                add(i - from == 8 ? TelexDates.number(rest, from + 4, i) : -1, false, to);
            } else if (i - from == 1 && to.size() == 2) {
                later = rest.charAt(from) - '0';
            }
            i++;
        }
        return later;
    }

    private static void add(int value, boolean afternoon, List<LocalTime> to) {
        if (value >= 0 && value / 100 < 24 && value % 100 < 60 && to.size() < 2) {
            int hour = afternoon && value / 100 < 12 ? value / 100 + 12 : value / 100;
            to.add(LocalTime.of(hour, value % 100));
        }
    }

    static boolean letters(String text, int from, int to) {
        if (to > text.length() || from >= to) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
