package aero.interline.benchmarks.match.airline;

import java.util.List;
import java.util.Locale;

/**
 * One name and how it is written.
 *
 * @param home  as its owner writes it
 * @param latin in the letters of airline systems, the usual form first
 */
record Spelling(Script script, String home, List<String> latin) {

    /** Scripts of the names at home. */
    enum Script {
        LATIN,
        CYRILLIC,
        GREEK,
        ARABIC,
        HAN
    }

    Spelling {
        latin = List.copyOf(latin);
    }

    static Spelling plain(String name) {
        String home = name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
        return new Spelling(Script.LATIN, home, List.of(name));
    }

    String latin(int form) {
        return latin.get(form % latin.size());
    }

    /** Whether it looks different at home from what airline systems can carry. */
    boolean foreign() {
        return !home.toUpperCase(Locale.ROOT).equals(latin.get(0));
    }
}
