package aero.interline.domain.identity;

import aero.interline.domain.customer.NameFolding;
import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names in Latin letters as passports write them: Cyrillic, Arabic and Latin letters with marks by the tables of ICAO
 * 9303 part 3, Greek by ELOT 743, Chinese and every other script by ICU. Where the tables allow several ways
 * ({@code Ä} is {@code AE} or {@code A}), all of them count.
 */
public final class Transliteration {

    /** More ways would cost more than they find. */
    private static final int MOST_WAYS = 6;

    private static final Map<Character, String> LETTERS = new HashMap<>();
    private static final Map<Character, String[]> ALTERNATIVES = new HashMap<>();

    static {
        letters("А A Б B В V Г G Д D Е E Ё E Ж ZH З Z И I Й I К K Л L М M Н N О O П P Р R С S Т T У U Ф F Х KH Ц TS "
                + "Ч CH Ш SH Щ SHCH Ъ IE Ы Y Ь - Э E Ю IU Я IA І I Ї I Є IE Ґ G Ў U Ђ D Ј J Љ LJ Њ NJ Ћ C Џ DZ Ѓ G Ќ K Ѕ DZ");
        letters("Α A Β V Γ G Δ D Ε E Ζ Z Η I Θ TH Ι I Κ K Λ L Μ M Ν N Ξ X Ο O Π P Ρ R Σ S ς S Τ T Υ Y Φ F Χ CH Ψ PS Ω O");
        letters("ا A أ A إ I آ A ب B ت T ث TH ج J ح H خ KH د D ذ DH ر R ز Z س S ش SH ص S ض D ط T ظ Z ع - غ GH ف F ق Q ك K "
                + "ل L م M ن N ه H و W ي Y ى A ة A ء - ئ Y ؤ W پ P چ CH ژ ZH ک K گ G ی Y ٱ A");
        alternatives("Ä A AE Ö O OE Ü U UE UXX Å A AA Ø O OE Æ AE A Œ OE O ß SS ẞ SS Ñ N NXX Þ TH Đ D Ð D Ł L Ĳ IJ");
    }

    private Transliteration() {}

    /** Latin letters only; what is Latin already, with marks or not, stays as it is. */
    public static String latin(String name) {
        return name == null || isLatin(name) ? name : transliterated(name);
    }

    /**
     * The ways in which a name can be written with the letters A to Z, the plainest first; words stay apart by blanks.
     *
     * @param name upper case, in any script
     */
    public static List<String> ways(String name) {
        if (NameFolding.isFolded(name)) {
            return List.of(name);
        }
        String latin = latin(name);
        Set<String> ways = new LinkedHashSet<>();
        ways.add(NameFolding.words(latin).toUpperCase(Locale.ROOT));
        if (!isPlain(latin)) {
            addExpanded(ways, latin);
        }
        return List.copyOf(ways);
    }

    private static void addExpanded(Set<String> ways, String latin) {
        List<StringBuilder> open = new ArrayList<>(List.of(new StringBuilder()));
        for (char c : latin.toCharArray()) {
            String[] each = ALTERNATIVES.get(c);
            List<StringBuilder> next = new ArrayList<>();
            for (StringBuilder start : open) {
                if (each == null) {
                    next.add(start.append(c));
                    continue;
                }
                for (String way : each) {
                    if (next.size() < MOST_WAYS) {
                        next.add(new StringBuilder(start).append(way));
                    }
                }
            }
            open = next;
        }
        open.forEach(each -> ways.add(NameFolding.words(each.toString())));
    }

    private static String transliterated(String name) {
        StringBuilder text = new StringBuilder(name.length() + 8);
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            String letter = letter(name, i);
            if (letter == null && !isLatin(c) && Character.isLetter(c) || Character.isSurrogate(c)) {
                other.append(c);
                continue;
            }
            flush(other, text);
            text.append(letter == null ? String.valueOf(c) : letter);
        }
        flush(other, text);
        return text.toString().replaceAll(" +", " ").strip();
    }

    private static void flush(StringBuilder other, StringBuilder text) {
        if (other.length() > 0) {
            text.append(Icu.ANY_TO_LATIN.transliterate(other.toString()).toUpperCase(Locale.ROOT).replace(" ", ""));
            other.setLength(0);
        }
    }

    /** The letter at a place; two Greek vowels that are one sound are read together. */
    private static String letter(String name, int at) {
        char c = bare(name.charAt(at));
        if (c == 'Υ' && at > 0) {
            char before = bare(name.charAt(at - 1));
            if (before == 'Ο') {
                return "U";
            }
            if (before == 'Α' || before == 'Ε') {
                return "V";
            }
        }
        return LETTERS.get(c);
    }

    private static char bare(char c) {
        return switch (c) {
            case 'Ά' -> 'Α';
            case 'Έ' -> 'Ε';
            case 'Ή' -> 'Η';
            case 'Ί', 'Ϊ' -> 'Ι';
            case 'Ό' -> 'Ο';
            case 'Ύ', 'Ϋ' -> 'Υ';
            case 'Ώ' -> 'Ω';
            default -> c;
        };
    }

    private static boolean isLatin(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 0x24F && !isLatin(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLatin(char c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.LATIN || script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static void letters(String table) {
        String[] words = table.split(" ");
        for (int i = 0; i + 1 < words.length; i += 2) {
            LETTERS.put(words[i].charAt(0), words[i + 1].equals("-") ? "" : words[i + 1]);
        }
    }

    /** A letter, then the ways to write it. */
    private static void alternatives(String table) {
        char letter = 0;
        List<String> ways = new ArrayList<>();
        for (String word : (table + " \u0000").split(" ")) {
            if (word.charAt(0) > 'z' || word.charAt(0) == 0) {
                if (letter != 0) {
                    ALTERNATIVES.put(letter, ways.toArray(String[]::new));
                }
                letter = word.charAt(0);
                ways.clear();
            } else {
                ways.add(word);
            }
        }
    }

    /** Costs a second to set up, so only when a script needs it. */
    private static final class Icu {
        private static final Transliterator ANY_TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }
}
