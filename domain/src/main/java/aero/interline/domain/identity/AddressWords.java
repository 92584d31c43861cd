package aero.interline.domain.identity;

import java.util.ArrayList;
import java.util.List;

/** The words of an address, in whatever order its lines were told. */
record AddressWords(List<String> words, String postCode) {

    private static final double MOST = 0.7;
    private static final double SOME = 0.4;

    /** @param text as {@link PostalAddress#text()} gives it */
    static AddressWords of(String text) {
        PostalAddress address = PostalAddress.of(text);
        List<String> words = new ArrayList<>();
        address.lines().forEach(line -> words.addAll(List.of(line.split(" "))));
        return new AddressWords(words, address.postCode());
    }

    int likeness(AddressWords other) {
        double common = common(other);
        boolean sameCode = postCode != null && postCode.equals(other.postCode);
        if (otherNumber(other)) {
            return sameCode ? 2 : common >= SOME ? 3 : 4;
        }
        boolean otherCode = postCode != null && other.postCode != null && !sameCode;
        if (common >= 1 && !otherCode) {
            return 0;
        }
        if (common >= MOST) {
            return 1;
        }
        return sameCode ? 2 : common >= SOME ? 3 : 4;
    }

    /** Another house of the street. */
    private boolean otherNumber(AddressWords other) {
        List<String> mine = words.stream().filter(AddressWords::isNumber).toList();
        List<String> its = other.words.stream().filter(AddressWords::isNumber).toList();
        return !mine.isEmpty() && !its.isEmpty() && mine.stream().noneMatch(its::contains);
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    /** The part of the shorter's words that the longer has, too, or one letter off. */
    private double common(AddressWords other) {
        List<String> shorter = words.size() <= other.words.size() ? words : other.words;
        List<String> longer = new ArrayList<>(shorter == words ? other.words : words);
        int found = 0;
        for (String each : shorter) {
            int at = longer.indexOf(each);
            if (at < 0 && each.length() > 3 && !isNumber(each)) {
                at = near(each, longer);
            }
            if (at >= 0) {
                longer.remove(at);
                found++;
            }
        }
        return shorter.isEmpty() ? 0 : (double) found / shorter.size();
    }

    private static int near(String word, List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            if (Similarity.oneEdit(word, words.get(at))) {
                return at;
            }
        }
        return -1;
    }
}
