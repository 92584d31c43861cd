package aero.interline.formats.airline;

import java.util.ArrayList;
import java.util.List;

/** Seat numbers as SSRs and check-in write them: {@code 074E}, {@code .03BN03AN}, {@code XXX} for none yet. */
public final class SeatText {
    private SeatText() {}

    /** {@code 74E} for {@code 074E}; {@code null} if the text is no seat. */
    public static String number(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == 0 || digits > 3 || digits + 1 != text.length() || !Character.isLetter(text.charAt(digits))) {
            return null;
        }
        int row = 0;
        while (row < digits && text.charAt(row) == '0') {
            row++;
        }
        return row == digits ? null : Texts.capitals(Texts.part(text, row, text.length()));
    }

    /** The seats of a string such as {@code .03BN03AN}, where each may carry a smoking indicator. */
    public static List<String> list(String text) {
        List<String> seats = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int from = i;
            while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                i++;
            }
            String seat = i > from && i < text.length() ? number(text.substring(from, i + 1)) : null;
            if (seat != null) {
                seats.add(seat);
                i++;
            }
            i = i == from ? i + 1 : i;
        }
        return seats;
    }
}
