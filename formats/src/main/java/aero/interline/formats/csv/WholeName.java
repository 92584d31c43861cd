package aero.interline.formats.csv;

import aero.interline.contracts.fact.PersonName;
import aero.interline.formats.airline.PersonNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A name told in one text: {@code Mr John Smith}, {@code Smith, John}, {@code SMITH/JOHNMR}. Titles before and behind it are
 * put where airlines write them, behind the given names.
 */
final class WholeName {
    /** Behind a name they are more likely its surname. */
    private static final Set<String> SURNAMES = Set.of("LORD", "HERR", "MASTER", "HON", "DAME", "SIR", "LADY", "REV", "CAPT", "FRAU");

    private final List<String> titles = new ArrayList<>(1);

    private WholeName() {}

    /** {@code null} when the column is empty. */
    static PersonName of(Cells row) {
        String text = row.text("name", 200);
        return text == null ? null : new WholeName().read(row, text);
    }

    private PersonName read(Cells row, String text) {
        String name = withoutTitles(text);
        int part = name.indexOf('/') > 0 ? name.indexOf('/') : name.indexOf(',');
        if (part > 0) {
            return titled(withoutTitles(name.substring(0, part).strip()), withoutTitles(name.substring(part + 1).strip()));
        }
        int blank = name.lastIndexOf(' ');
        String surname = name.substring(blank + 1);
        String given = name.substring(0, Math.max(blank, 0)).strip();
        if (!given.isEmpty()) {
            row.repaired("name", "a name whose parts are not told apart", "the surname last");
        }
        if (!titles.isEmpty()) {
            return titled(surname, given);
        }
        return new PersonName(surname.toUpperCase(Locale.ROOT), given.isEmpty() ? null : given.toUpperCase(Locale.ROOT), null,
                given.isEmpty() ? surname : surname + "/" + given);
    }

    private PersonName titled(String surname, String given) {
        return PersonNames.of(surname, (given + " " + String.join(" ", titles)).strip());
    }

    /** What is left without the titles around it, one word at least. */
    private String withoutTitles(String text) {
        String rest = text;
        for (int blank = rest.indexOf(' '); blank > 0 && taken(rest.substring(0, blank), true); blank = rest.indexOf(' ')) {
            rest = rest.substring(blank + 1).strip();
        }
        for (int blank = rest.lastIndexOf(' '); blank > 0 && taken(rest.substring(blank + 1), false); blank = rest.lastIndexOf(' ')) {
            rest = rest.substring(0, blank).strip().replaceFirst(",$", "");
        }
        return rest;
    }

    private boolean taken(String word, boolean before) {
        String plain = word.replace(".", "");
        String title = plain.toUpperCase(Locale.ROOT);
        boolean taken = PersonNames.isTitle(title) && (before || !SURNAMES.contains(title));
        if (taken) {
            titles.add(plain);
        }
        return taken;
    }
}
