package aero.interline.formats.airline;

import java.math.BigDecimal;

/** Numbers out of text that may hold anything. */
public final class Numbers {
    private Numbers() {}

    /** A whole number of at most {@code most}; -1 if the text is none. */
    public static int positive(String text, int most) {
        if (text.isEmpty() || text.length() > 9) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value <= most ? value : -1;
    }

    /** A plain decimal amount of up to 15 digits, {@code null} if the text is none. */
    public static BigDecimal amount(String text) {
        if (text.isEmpty() || text.length() > 16) {
            return null;
        }
        int points = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            points += c == '.' ? 1 : 0;
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits > 0 && points <= 1 && digits + points == text.length() ? new BigDecimal(text) : null;
    }
}
