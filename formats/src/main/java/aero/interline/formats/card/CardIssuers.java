package aero.interline.formats.card;

/** Issuer ranges, lengths and the check digit of payment cards (ISO/IEC 7812). */
final class CardIssuers {
    private CardIssuers() {}

    /** Whether a card scheme gives out numbers of this length that begin like this; {@code digits} are ASCII. */
    static boolean issued(byte[] digits, int length) {
        int two = (digits[0] - '0') * 10 + digits[1] - '0';
        int four = two * 100 + (digits[2] - '0') * 10 + digits[3] - '0';
        int three = four / 10;
        return switch (length) {
            case 13 -> visa(digits);
            case 14 -> between(three, 300, 305) || three == 309 || two == 36 || two == 38 || two == 39;
            case 15 -> two == 34 || two == 37;
            case 16 -> visa(digits) || between(two, 51, 55) || between(four, 2221, 2720) || between(four, 2200, 2204)
                    || longer(two, three, four);
            case 19 -> visa(digits) || longer(two, three, four);
            default -> longer(two, three, four);
        };
    }

    /** JCB, UnionPay, Discover, Diners Club and Maestro give out 16 to 19 digits. */
    private static boolean longer(int two, int three, int four) {
        return between(four, 3528, 3589) || two == 62 || two == 65 || four == 6011 || between(three, 644, 649)
                || two == 36 || two == 30
                || four == 5018 || four == 5020 || four == 5038 || four == 5893 || four == 6304 || four == 6759
                || between(four, 6761, 6763);
    }

    private static boolean visa(byte[] digits) {
        return digits[0] == '4';
    }

    private static boolean between(int value, int from, int to) {
        return value >= from && value <= to;
    }

    /** The Luhn sum. */
    static boolean checkDigitHolds(byte[] digits, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = digits[length - 1 - i] - '0';
            if (i % 2 == 1) {
                digit *= 2;
                digit = digit > 9 ? digit - 9 : digit;
            }
            sum += digit;
        }
        return sum % 10 == 0;
    }
}
