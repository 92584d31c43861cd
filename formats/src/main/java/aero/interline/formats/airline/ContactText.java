package aero.interline.formats.airline;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Position;

/**
 * Contacts out of free text: the CTC elements of AIRIMP ({@code CTCE}, {@code CTCM}, {@code CTCB} ...), with the
 * characters that teletype lacks written as escapes: {@code //} for at, {@code ..} for underscore, {@code ./} for hyphen.
 */
public final class ContactText {
    private ContactText() {}

    /** The contact in a text such as {@code YY CTCE GRETA..HOLM//EXAMPLE.ORG}, or {@code null} if it holds none. */
    public static Contact of(String text, Position at) {
        int ctc = text.indexOf("CTC");
        if (ctc < 0 || ctc > 6 || ctc > 0 && text.charAt(ctc - 1) != ' ') {
            return null;
        }
        String rest = text.substring(ctc + 3);
        char letter = rest.isEmpty() ? ' ' : rest.charAt(0);
        boolean coded = rest.length() == 1 || rest.length() > 1 && (rest.charAt(1) == ' ' || rest.charAt(1) == '-');
        if (letter == ' ' && rest.length() > 2 && (rest.length() == 2 || rest.charAt(2) == ' ')
                && Character.isLetter(rest.charAt(1))) {
            return coded(rest.charAt(1), rest.substring(2).strip(), at);
        }
        return coded && Character.isLetter(letter)
                ? coded(letter, rest.substring(1).strip(), at)
                : phone(Contact.Kind.PHONE, rest.strip(), at);
    }

    /** A contact whose kind is named by the last letter of the code: {@code CTCE}, {@code CTCM} ... */
    public static Contact coded(char letter, String text, Position at) {
        return switch (letter) {
            case 'E' -> email(text, at);
            case 'M' -> phone(Contact.Kind.MOBILE, text, at);
            case 'A' -> new Contact(at, Contact.Kind.ADDRESS, text, null);
            default -> phone(Contact.Kind.PHONE, text, at);
        };
    }

    private static Contact email(String text, Position at) {
        String address = unescaped(text);
        int language = address.indexOf('/');
        if (language > 0 && address.indexOf('@') < language) {
            address = address.substring(0, language);
        }
        return new Contact(at, address.indexOf('@') > 0 ? Contact.Kind.EMAIL : Contact.Kind.OTHER, address.strip(), null);
    }

    public static String unescaped(String text) {
        return text.replace("//", "@").replace("..", "_").replace("./", "-");
    }

    /** Takes the longest run that can be a telephone number; the words around it say whose it is. */
    public static Contact phone(Contact.Kind kind, String text, Position at) {
        int bestFrom = 0;
        int bestTo = 0;
        int bestDigits = 0;
        int i = 0;
        while (i < text.length()) {
            int from = i;
            int digits = 0;
            while (i < text.length() && dialled(text.charAt(i))) {
                digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
                i++;
            }
            if (digits > bestDigits) {
                bestDigits = digits;
                bestFrom = from;
                bestTo = i;
            }
            i++;
        }
        if (bestDigits < 5 || bestDigits > 17) {
            return text.isEmpty() ? null : new Contact(at, Contact.Kind.OTHER, text, null);
        }
        String number = text.substring(bestFrom, bestTo).strip();
        while (number.endsWith("-") || number.endsWith("/") || number.endsWith("(") || number.endsWith(".")) {
            number = number.substring(0, number.length() - 1).strip();
        }
        while (around(text, bestTo)) {
            bestTo++;
        }
        String around = (text.substring(0, bestFrom).strip() + " " + text.substring(bestTo).strip()).strip();
        return new Contact(at, kind, number, around.isEmpty() ? null : around);
    }

    /** A slash parts the number from a language or a name. */
    private static boolean around(String text, int at) {
        return at < text.length() && text.charAt(at) == '/';
    }

    private static boolean dialled(char c) {
        return c >= '0' && c <= '9' || c == ' ' || c == '-' || c == '+' || c == '(' || c == ')' || c == '.';
    }

    public static int digitsIn(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits;
    }
}
