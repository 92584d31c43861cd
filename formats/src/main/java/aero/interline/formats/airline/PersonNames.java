package aero.interline.formats.airline;

import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.PersonName;

/**
 * Takes airline names apart. Reservation systems glue the title to the given name ({@code MOLLYMRS}); it is taken off,
 * but not from names that merely end like one ({@code OMAR}, {@code CAMR}, {@code WILLIAMS}).
 */
public final class PersonNames {
    /** Longest first, so that MRS is not read as an S behind MR; all end in R or S. */
    private static final String[] GLUED = {"MSTR", "MISS", "MRS", "MS", "MR"};

    /** Far more often part of a given name (KA HON) than short for Honourable, so it stays with the name. */
    private static final String HON = "HON";

    private PersonNames() {}

    /** @param given may be empty; a surname holding a slash is taken for both */
    public static PersonName of(String surname, String given) {
        String family = surname;
        String first = given;
        if (first.isEmpty() && family.indexOf('/') > 0) {
            int slash = family.indexOf('/');
            first = family.substring(slash + 1).strip();
            family = family.substring(0, slash).strip();
        }
        String raw = first.isEmpty() ? family : family + "/" + first;
        String rest = withoutRemark(Texts.capitals(first));
        String title = null;
        for (int space = rest.lastIndexOf(' '); space > 0; space = rest.lastIndexOf(' ')) {
            String last = rest.substring(space + 1);
            if (!isTitle(last) || last.equals(HON) || gendered(title) && isNameToo(last)) {
                break;
            }
            title = title == null || !gendered(title) && gendered(last) ? last : title;
            rest = rest.substring(0, space).strip();
        }
        if (title == null && isTitle(rest) && !rest.equals(HON) && !rest.equals("LADY")) {
            return new PersonName(Texts.capitals(family), null, normalised(rest), raw);
        }
        if (title == null) {
            String glued = gluedTitle(rest);
            if (glued != null) {
                title = glued;
                rest = rest.substring(0, rest.length() - glued.length()).strip();
            }
        }
        return new PersonName(Texts.capitals(family), rest.isEmpty() ? null : rest, normalised(title), raw);
    }

    /** The same name with the glued title put back, when the documents show that it belonged to the name. */
    public static PersonName withTitlePutBack(PersonName name) {
        if (name.title() == null || name.given() == null || !Texts.capitals(name.raw())
                .endsWith(name.given() + name.title())) {
            return name;
        }
        return new PersonName(name.surname(), name.given() + name.title(), null, name.raw());
    }

    /** What a title tells about the gender, or {@code null}. */
    public static Gender genderOf(String title) {
        if (title == null) {
            return null;
        }
        return switch (title) {
            case "MR", "MSTR", "SIR", "LORD", "HERR" -> Gender.MALE;
            case "MRS", "MS", "MISS", "DAME", "LADY", "MME", "MLLE", "FRAU", "SRA" -> Gender.FEMALE;
            default -> null;
        };
    }

    /** Extra seats, cabin baggage and places kept for names to come. */
    public static boolean isNobody(String surname, String given) {
        String family = letters(surname);
        return standsForNobody(family) || family.isEmpty() && given.isEmpty() || standsForNobody(letters(given));
    }

    private static boolean standsForNobody(String word) {
        return switch (word) {
            case "EXST", "CBBG", "TBA", "STCR", "DIPB", "EXTRASEAT", "BAGGAGE", "CABINBAGGAGE", "EXTRA", "SEAT", "NONAME", "TBD",
                    "TOBEADVISED", "TOBEANNOUNCED" -> true;
            default -> false;
        };
    }

    /** Whether a word, in upper case without points, is a title or a kind of passenger. */
    public static boolean isTitle(String word) {
        return switch (word) {
            case "MR", "MRS", "MS", "MISS", "MSTR", "MSTER", "MASTER", "DR", "PROF", "REV", "SIR", "DAME", "LADY", "LORD", "CAPT",
                    "HON", "MSGR", "SRA", "HERR", "FRAU", "MME", "MLLE", "ADT", "CHD", "INF" -> true;
            default -> false;
        };
    }

    /** Titles that are given names, too; behind another title they are taken for one. */
    private static boolean isNameToo(String title) {
        return switch (title) {
            case "LADY", "SIR", "LORD", "DAME", "MASTER" -> true;
            default -> false;
        };
    }

    /** Given names, and surnames that stand in their place, which end with MR or MS. */
    private static boolean endsLikeATitle(String name) {
        return switch (name) {
            case "AMR", "EMR", "OMR", "UMR", "CAMR", "SAMR", "HAMR", "TAMR", "GAMR", "KAMR", "NAMR", "QAMR", "ZAMR", "SHAMR",
                    "NIMR", "NEMR", "TEMR", "ZOMR", "SUMR", "THAMR", "WAMR", "ITAMR", "TIMR", "DAMR", "ABUAMR", "BENAMR",
                    "ADAMS", "ABRAMS", "WILLIAMS", "SIMS", "SIMMS", "SYMS", "HARMS", "THOMS", "WILMS", "WILLEMS", "HELMS",
                    "ELMS", "TOMS", "JAMS", "SAMS", "GRIMS", "ARTEMS", "MAXIMS", "ARTJOMS", "ARTURMS", "WILHELMS", "HERMS",
                    "REIMS", "INGRAMS", "DURHAMS" -> true;
            default -> false;
        };
    }

    /** Upper-case letters alone, to compare names that were wrapped, hyphenated or blanked differently. */
    public static String letters(String text) {
        boolean clean = true;
        for (int i = 0; i < text.length() && clean; i++) {
            char c = text.charAt(i);
            clean = c >= 'A' && c <= 'Z';
        }
        if (clean) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                kept.append(Character.toUpperCase(text.charAt(i)));
            }
        }
        return kept.toString();
    }

    /**
     * How well a name written elsewhere fits: 0 not at all, 1 the surname, 2 surname and beginning of the given names,
     * 3 both fully. Blanks and hyphens do not count, because wrapped lines put some in and take others away.
     */
    public static int resemblance(PersonName name, String surname, String given) {
        if (!letters(name.surname()).equals(letters(surname))) {
            return 0;
        }
        String mine = letters(name.given() == null ? "" : name.given());
        String other = letters(given);
        if (mine.isEmpty() || other.isEmpty()) {
            return 1;
        }
        return mine.equals(other) ? 3 : other.startsWith(mine) || mine.startsWith(other) ? 2 : 1;
    }

    private static String gluedTitle(String given) {
        char last = given.isEmpty() ? ' ' : given.charAt(given.length() - 1);
        if (last != 'R' && last != 'S') {
            return null;
        }
        for (String each : GLUED) {
            if (given.length() > each.length() && given.endsWith(each)) {
                boolean name = each.length() == 2 && endsLikeATitle(given.substring(given.lastIndexOf(' ') + 1));
                return name ? null : each;
            }
        }
        return null;
    }

    /** Amadeus adds {@code (ADT)(INF/...)} behind names. */
    private static String withoutRemark(String given) {
        int bracket = given.indexOf('(');
        boolean remark = bracket > 0 && (given.startsWith("(ADT", bracket) || given.startsWith("(INF", bracket)
                || given.startsWith("(CHD", bracket));
        return remark ? given.substring(0, bracket).strip() : given;
    }

    private static boolean gendered(String title) {
        return genderOf(normalised(title)) != null;
    }

    private static String normalised(String title) {
        if (title == null || title.equals("ADT") || title.equals("CHD") || title.equals("INF")) {
            return null;
        }
        return title.equals("MASTER") || title.equals("MSTER") ? "MSTR" : title;
    }
}
