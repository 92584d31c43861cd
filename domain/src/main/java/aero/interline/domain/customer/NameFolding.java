package aero.interline.domain.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Brings names into one form to compare and search by: upper case, no accents, no punctuation. */
public final class NameFolding {

    /** Letters that Unicode does not take apart into a base letter and a mark. */
    private static final Map<Character, String> LIGATURES =
            Map.of('Ø', "O", 'Ł', "L", 'Đ', "D", 'Ð', "D", 'Æ', "AE", 'Œ', "OE", 'Þ', "TH", 'İ', "I");

    private NameFolding() {}

    /** Words stay apart, by single blanks: {@code Nuñez-Ortega} gives {@code NUNEZ ORTEGA}. */
    public static String words(String name) {
        if (name == null) {
            return "";
        }
        if (isFolded(name)) {
            return name;
        }
        StringBuilder folded = new StringBuilder(name.length());
        boolean gap = false;
        for (char c : decomposed(name).toCharArray()) {
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
                gap = folded.length() > 0;
                continue;
            }
            if (gap) {
                folded.append(' ');
                gap = false;
            }
            String ligature = LIGATURES.get(c);
            if (ligature == null) {
                folded.append(c);
            } else {
                folded.append(ligature);
            }
        }
        return folded.toString();
    }

    /** Whether it is in that form already, as most names that airline systems send are: A to Z, digits, single blanks within. */
    public static boolean isFolded(String name) {
        boolean blank = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean sign = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!sign && (c != ' ' || blank)) {
                return false;
            }
            blank = !sign;
        }
        return !blank || name.isEmpty();
    }

    /** Letters and digits only, to compare by: joined and divided names are equal. */
    public static String joined(String name) {
        return words(name).replace(" ", "");
    }

    /** What a customer is listed and searched under: the words of the surname, then those of the given name. */
    public static String key(String surname, String given) {
        return (words(surname) + " " + words(given)).strip();
    }

    private static String decomposed(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Normalizer.isNormalized(upper, Normalizer.Form.NFD) ? upper
                : Normalizer.normalize(upper, Normalizer.Form.NFD);
    }
}
