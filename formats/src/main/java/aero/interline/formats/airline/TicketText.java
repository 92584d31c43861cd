package aero.interline.formats.airline;

import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.Ticket;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A ticket number out of the text of an SSR TKNE: {@code 2202401112223C2}, {@code 2202401112223/2}, {@code INF2202401112223C2} for an infant,
 * {@code TKT NBR 220240111222333 20FEB20 E ...}.
 */
public record TicketText(String number, Integer coupon, boolean infant, LocalDate issued, Position at) {

    public static Optional<TicketText> read(String text, Position at, AirlineDates dates) {
        int digits = 0;
        int from = -1;
        int i = 0;
        for (; i < text.length() && digits < 17; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                from = from < 0 ? i : from;
                digits++;
            } else if (from >= 0 && digits >= 10) {
                break;
            } else if (from >= 0 && c != '-' && c != ' ') {
                from = -1;
                digits = 0;
            }
        }
        if (from < 0 || digits < 10) {
            return Optional.empty();
        }
        String told = text.substring(from, i);
        String number = digits == told.length() ? told : told.replace("-", "").replace(" ", "");
        Integer coupon = couponAt(text, i) ? Integer.valueOf(text.charAt(i + 1) - '0') : null;
        boolean infant = text.startsWith("INF");
        return Optional.of(new TicketText(number, coupon, infant, issuedIn(text, i, dates), at));
    }

    /** {@code C2}, or {@code /2} with nothing behind it. */
    private static boolean couponAt(String text, int i) {
        if (i + 1 >= text.length() || !Character.isDigit(text.charAt(i + 1))) {
            return false;
        }
        return text.charAt(i) == 'C' || text.charAt(i) == '/' && (i + 2 == text.length() || text.charAt(i + 2) == ' ');
    }

    private static LocalDate issuedIn(String text, int from, AirlineDates dates) {
        for (int i = from; i + 7 <= text.length(); i++) {
            if (text.charAt(i) == ' ' && i + 8 <= text.length()) {
                LocalDate found = dates.issue(text.substring(i + 1, i + 8));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    public Ticket ticket(String passengerRef, String segmentRef) {
        return new Ticket(at, number, coupon, null, issued, passengerRef, segmentRef);
    }
}
