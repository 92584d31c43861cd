package aero.interline.domain.identity;

import java.util.ArrayList;
import java.util.List;

/** The words of an address, in whatever order its lines were told. */
final class AddressWords {

    private static final double MOST = 0.7;
    private static final double SOME = 0.4;
    /** A town alone, or a number, is nobody's address. */
    private static final int FEWEST_IN_COMMON = 2;
    private static final int LEAST_EDITED = 4;

    private final String[] words;
    private final String[] numbers;
    private final String postCode;

    private AddressWords(List<String> words, String postCode) {
        this.words = words.stream().filter(each -> !isNumber(each)).toArray(String[]::new);
        this.numbers = words.stream().filter(AddressWords::isNumber).toArray(String[]::new);
        this.postCode = postCode;
    }

    /** @param text as {@link PostalAddress#text()} gives it */
    static AddressWords of(String text) {
        PostalAddress address = PostalAddress.of(text);
        List<String> words = new ArrayList<>();
        address.lines().forEach(line -> words.addAll(List.of(line.split(" "))));
        return new AddressWords(words, address.postCode());
    }

    /** Another house of the street is another address. */
    int likeness(AddressWords other) {
        boolean sameCode = postCode != null && postCode.equals(other.postCode);
        boolean otherCode = postCode != null && other.postCode != null && !sameCode;
        int numbersInCommon = common(numbers, other.numbers);
        int fewer = Math.min(words.length, other.words.length);
        int wordsInCommon = common(words, other.words);
        boolean otherNumber = numbers.length > 0 && other.numbers.length > 0 && numbersInCommon == 0;
        int compared = fewer + Math.min(numbers.length, other.numbers.length);
        double common = compared == 0 ? 0 : (double) (wordsInCommon + numbersInCommon) / compared;
        boolean enough = wordsInCommon + numbersInCommon + (sameCode ? 1 : 0) >= FEWEST_IN_COMMON;
        if (enough && !otherNumber && common >= MOST) {
            return common >= 1 && !otherCode ? 0 : 1;
        }
        return sameCode ? 2 : common >= SOME ? 3 : 4;
    }

    /** How many of the words both have, letter for letter or one letter off; a number only exactly. */
    private static int common(String[] one, String[] other) {
        long taken = 0;
        int found = 0;
        for (String word : one) {
            for (int at = 0; at < other.length && at < Long.SIZE; at++) {
                if ((taken & 1L << at) == 0 && alike(word, other[at])) {
                    taken |= 1L << at;
                    found++;
                    break;
                }
            }
        }
        return found;
    }

    private static boolean alike(String one, String other) {
        return one.equals(other)
                || one.length() >= LEAST_EDITED && !isNumber(one) && Similarity.oneEdit(one, other);
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
