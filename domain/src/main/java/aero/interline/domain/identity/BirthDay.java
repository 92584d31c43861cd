package aero.interline.domain.identity;

/** A day as it is told, right or wrong: eight digits. */
record BirthDay(int year, int month, int day) {

    private static final int DIGITS = 8;

    /** {@code null} of what is no day at all. */
    static BirthDay of(String text) {
        int number = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                number = number * 10 + digit;
                digits++;
            }
            if (digits > DIGITS) {
                return null;
            }
        }
        return digits == DIGITS ? new BirthDay(number / 10000, number / 100 % 100, number % 100) : null;
    }

    int likeness(BirthDay other) {
        if (equals(other)) {
            return 0;
        }
        if (year == other.year && month == other.day && day == other.month) {
            return 1;
        }
        if (oneDigit(other)) {
            return 2;
        }
        return onePart(other) ? 3 : 4;
    }

    /** Two of year, month and day agree. */
    private boolean onePart(BirthDay other) {
        return (year == other.year ? 1 : 0) + (month == other.month ? 1 : 0) + (day == other.day ? 1 : 0) == 2;
    }

    /** One digit is another, or two neighbours changed places; only for days that differ. */
    private boolean oneDigit(BirthDay other) {
        int one = number();
        int two = other.number();
        while (one % 10 == two % 10) {
            one /= 10;
            two /= 10;
        }
        boolean exchanged = one % 10 == two / 10 % 10 && one / 10 % 10 == two % 10;
        return one / 10 == two / 10 || exchanged && one / 100 == two / 100;
    }

    private int number() {
        return year * 10000 + month * 100 + day;
    }
}
