package aero.interline.domain.identity;

import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.PersonName;
import java.util.Locale;
import java.util.Set;

/**
 * A name as airline systems write it, taken apart: {@code SMITH/JOHNMR}, {@code SMITH/JOHN MR},
 * {@code SMITH JOHN MR}. A title is taken off, but not from names that merely end like one ({@code OMAR}, {@code AMR}); {@code HON} is far
 * more often part of a given name ({@code KA HON}) than a title.
 *
 * @param surname upper case, single blanks; {@code null} if none, or if the entry is no person's
 * @param given   without title, or {@code null}
 * @param title   or {@code null}
 */
public record AirlineName(String surname, String given, String title) {

    private static final Set<String> TITLES = Set.of("MR", "MRS", "MS", "MISS", "MSTR", "MASTER", "DR", "PROF", "REV",
            "SIR", "DAME", "LADY", "LORD", "CAPT", "SRA", "HERR", "FRAU", "MME", "MLLE", "ADT", "CHD", "INF");
    /** Titles that are given names, too, and the one of them that is more often one when it stands alone. */
    private static final Set<String> NAMES = Set.of("LADY", "SIR", "LORD", "DAME", "MASTER");
    private static final String NAME_ALONE = "LADY";
    /** Longest first, so that MRS is not read as an S behind MR. */
    private static final String[] GLUED = {"MSTR", "MISS", "MRS", "MS", "MR"};
    private static final Set<String> ENDING_LIKE_A_TITLE = Set.of("AMR", "EMR", "OMR", "UMR", "CAMR", "SAMR", "HAMR",
            "TAMR", "GAMR", "KAMR", "NAMR", "QAMR", "ZAMR", "SHAMR", "NIMR", "NEMR", "TEMR", "ZOMR", "SUMR", "THAMR",
            "WAMR", "ITAMR", "TIMR", "DAMR", "ABUAMR", "BENAMR", "ADAMS", "ABRAMS", "WILLIAMS", "SIMS", "SIMMS",
            "SYMS", "HARMS", "THOMS", "WILMS", "WILLEMS", "HELMS", "ELMS", "TOMS", "JAMS", "SAMS", "GRIMS", "WILHELMS",
            "HERMS", "REIMS", "INGRAMS", "DURHAMS");
    private static final Set<String> NOBODY = Set.of("EXST", "CBBG", "TBA", "STCR", "DIPB", "EXTRASEAT", "BAGGAGE",
            "CABINBAGGAGE", "NONAME", "TBD", "TOBEADVISED", "TOBEANNOUNCED", "NOFIRSTNAME", "FNU", "LNU", "UNKNOWN");

    /** Of a fact; {@code null} gives a name without any part. */
    static AirlineName of(PersonName name) {
        if (name == null || name.surname() == null) {
            return new AirlineName(null, null, null);
        }
        return parted(spaced(name.surname()), spaced(name.given()), name.title());
    }

    /** As somebody types it: {@code SURNAME/GIVEN TITLE}, or words alone, the last of them the surname. */
    public static AirlineName of(String raw) {
        String text = spaced(raw);
        int slash = raw == null ? -1 : raw.indexOf('/');
        if (slash >= 0) {
            return parted(spaced(raw.substring(0, slash)), spaced(raw.substring(slash + 1)), null);
        }
        AirlineName words = parted("", text, null);
        String rest = words.given == null ? "" : words.given;
        int last = rest.lastIndexOf(' ');
        return new AirlineName(emptyToNull(rest.substring(last + 1)), last < 0 ? null : rest.substring(0, last),
                words.title);
    }

    /** What a title tells about the gender, or {@code null}. */
    static Gender genderOf(String title) {
        if (title == null) {
            return null;
        }
        return switch (title) {
            case "MR", "MSTR", "MASTER", "SIR", "LORD", "HERR" -> Gender.MALE;
            case "MRS", "MS", "MISS", "DAME", "LADY", "MME", "MLLE", "FRAU", "SRA" -> Gender.FEMALE;
            default -> null;
        };
    }

    private static AirlineName parted(String surname, String given, String told) {
        String rest = given;
        String title = told;
        for (String last = last(rest); TITLES.contains(last) && !isName(last, rest, title); last = last(rest)) {
            title = genderOf(title) == null && genderOf(last) != null || title == null ? last : title;
            rest = rest.substring(0, rest.length() - last.length()).strip();
        }
        String glued = title == null ? glued(last(rest)) : null;
        if (glued != null) {
            title = glued;
            rest = rest.substring(0, rest.length() - glued.length());
        }
        String family = surname;
        if (NOBODY.contains(family.replace(" ", ""))) {
            return new AirlineName(null, null, null);
        }
        if (NOBODY.contains(rest.replace(" ", ""))) {
            rest = "";
        }
        return new AirlineName(emptyToNull(family), emptyToNull(rest), title);
    }

    /** Whether a word that may be a title is a name: behind it stands one already, or nothing would be left. */
    private static boolean isName(String word, String given, String title) {
        return genderOf(title) != null ? NAMES.contains(word) : word.equals(given) && word.equals(NAME_ALONE);
    }

    private static String glued(String word) {
        if (ENDING_LIKE_A_TITLE.contains(word)) {
            return null;
        }
        for (String each : GLUED) {
            if (word.length() > each.length() + 2 && word.endsWith(each)) {
                return each;
            }
        }
        return null;
    }

    private static String last(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    /** Upper case; anything that is no letter, digit or mark is one blank; an apostrophe is nothing. */
    private static String spaced(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '\u2019') {
                continue;
            }
            boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK;
            if (letter) {
                kept.append(gap && kept.length() > 0 ? " " : "").append(c);
            }
            gap = !letter;
        }
        return kept.toString().toUpperCase(Locale.ROOT);
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
