package aero.interline.customer.boundary;

/** What the database's {@code name_sounds} makes of one word, to ask for it: the consonants, those that sound alike as one. */
final class NameSounds {

    private static final String FROM = "CQZXWAEIOUYJH";
    private static final String TO = "KKSSV";
    private static final String[] DOUBLES = {"LL", "SS", "TT", "NN", "MM", "RR", "KK"};

    private NameSounds() {}

    /** @return empty of a word of vowels */
    static String of(String word) {
        StringBuilder kept = new StringBuilder(word.length());
        for (char c : word.replace("PH", "F").toCharArray()) {
            int at = FROM.indexOf(c);
            if (at < 0) {
                kept.append(c);
            } else if (at < TO.length()) {
                kept.append(TO.charAt(at));
            }
        }
        String sounds = kept.toString();
        for (String each : DOUBLES) {
            sounds = sounds.replace(each, each.substring(1));
        }
        return sounds;
    }
}
