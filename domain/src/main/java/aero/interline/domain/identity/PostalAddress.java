package aero.interline.domain.identity;

import aero.interline.domain.customer.NameFolding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address as far as it tells people apart. Systems send it in one line, in any order; the parts stay in the order they
 * were told, and the comparison does not mind it.
 *
 * @param lines    folded: upper case, no accents, no punctuation; without the postal code
 * @param postCode letters and digits, or {@code null}
 */
public record PostalAddress(List<String> lines, String postCode) implements Comparable<PostalAddress> {

    private static final int SHORTEST_CODE = 4;
    private static final int LONGEST_CODE = 9;
    /** British, as letters and digits: {@code SW1A2AA}, of two words. */
    private static final Pattern BRITISH = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");
    private static final Comparator<PostalAddress> ORDER = Comparator
            .comparing((PostalAddress each) -> String.join("\n", each.lines))
            .thenComparing(PostalAddress::postCode, Comparator.nullsFirst(Comparator.naturalOrder()));

    public PostalAddress {
        lines = List.copyOf(lines);
    }

    /** @param text parts with commas or line ends between them, as the contact of a fact holds them */
    public static PostalAddress of(String text) {
        List<String> lines = new ArrayList<>();
        String code = null;
        String[] parts = text.split("[,;\n]");
        for (int at = 0; at < parts.length; at++) {
            String line = NameFolding.words(Transliteration.latin(parts[at]));
            if (code == null && at > 0) {
                code = code(line);
                line = code == null ? line : without(line, code);
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return new PostalAddress(lines, code);
    }

    /** A line that is a code, or the code within it: {@code 1010 WIEN}, {@code LONDON SW1A 1AA}. */
    private static String code(String line) {
        String[] words = line.split(" ");
        for (int at = 0; at < words.length; at++) {
            String pair = at + 1 < words.length ? words[at] + words[at + 1] : "";
            if (hasDigit(words[at]) && at + 1 < words.length && hasDigit(words[at + 1]) && isCode(pair)) {
                return pair;
            }
            if (isCode(words[at])) {
                return words[at];
            }
        }
        return null;
    }

    private static String without(String line, String code) {
        StringBuilder kept = new StringBuilder(line.length());
        for (String word : line.split(" ")) {
            if (!hasDigit(word) || !code.contains(word)) {
                kept.append(kept.length() == 0 ? "" : " ").append(word);
            }
        }
        return kept.toString();
    }

    private static boolean isCode(String word) {
        return word.length() >= SHORTEST_CODE && word.length() <= LONGEST_CODE && hasDigit(word)
                && (word.chars().filter(Character::isDigit).count() * 2 >= word.length() || BRITISH.matcher(word).matches());
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** One line, for the encoding and the model's columns. */
    public String text() {
        return String.join(", ", lines).toUpperCase(Locale.ROOT) + (postCode == null ? "" : ", " + postCode);
    }

    @Override
    public int compareTo(PostalAddress other) {
        return ORDER.compare(this, other);
    }
}
