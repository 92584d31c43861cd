package aero.interline.formats.bcbp;

/** Tells a leg by its shape: three letters and three letters, an airline, a flight number, a day of the year. */
final class LegShape {
    /** Fixed part of a leg. */
    static final int LENGTH = 37;
    /** So much of a leg must be there to know which flight on which day it is. */
    static final int LEAST = 24;

    private LegShape() {}

    /** Whether a leg can stand here; fields left blank are taken as they are, and the end may be missing. */
    static boolean possible(CodeText text, int at) {
        return lettersOrBlank(text, at + 7, 3) && lettersOrBlank(text, at + 10, 3) && carrier(text, at + 13, true)
                && digitsOrBlank(text, at + 21, 3) && (text.length() < at + 37 || size(text, at + 35) >= 0);
    }

    /** Whether a leg certainly stands here. */
    static boolean certain(CodeText text, int at) {
        return text.length() >= at + LEAST && letter(text.at(at + 7)) && letter(text.at(at + 10))
                && lettersOrBlank(text, at + 7, 3) && lettersOrBlank(text, at + 10, 3)
                && carrier(text, at + 13, false) && digit(text.at(at + 16)) && digit(text.at(at + 21))
                && digitsOrBlank(text, at + 21, 3) && text.at(at + 9) != ' ' && text.at(at + 12) != ' '
                && text.at(at + 23) != ' ' && locator(text, at);
    }

    /** The next place at or behind this one where a leg certainly stands; -1 if there is none. */
    static int next(CodeText text, int from) {
        for (int at = from; at + LEAST <= text.length(); at++) {
            if (certain(text, at)) {
                return at;
            }
        }
        return -1;
    }

    /** Two hexadecimal digits as a number, -1 if they are none. */
    static int size(CodeText text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = hexadecimal(text.at(at));
        int low = hexadecimal(text.at(at + 1));
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static int hexadecimal(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    private static boolean locator(CodeText text, int at) {
        for (int i = at; i < at + 7; i++) {
            char c = text.at(i);
            if (c != ' ' && !letter(c) && !digit(c)) {
                return false;
            }
        }
        return text.at(at) != ' ';
    }

    private static boolean carrier(CodeText text, int at, boolean blankToo) {
        if (at + 2 > text.length()) {
            return blankToo;
        }
        char first = text.at(at);
        char second = text.at(at + 1);
        boolean blank = first == ' ' && second == ' ';
        return blank ? blankToo
                : (letter(first) || digit(first)) && (letter(second) || digit(second)) && (letter(first) || letter(second));
    }

    private static boolean lettersOrBlank(CodeText text, int at, int length) {
        for (int i = at; i < Math.min(at + length, text.length()); i++) {
            if (!letter(text.at(i)) && text.at(i) != ' ') {
                return false;
            }
        }
        return true;
    }

    private static boolean digitsOrBlank(CodeText text, int at, int length) {
        for (int i = at; i < Math.min(at + length, text.length()); i++) {
            if (!digit(text.at(i)) && text.at(i) != ' ') {
                return false;
            }
        }
        return true;
    }

    static boolean letter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
