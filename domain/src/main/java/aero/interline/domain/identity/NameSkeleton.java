package aero.interline.domain.identity;

/**
 * What stays of a word however it was spelt or transliterated: the first letter's class and the consonants after it.
 * {@code MOHAMMED}, {@code MUHAMAD} give one skeleton, so do {@code ALEKSANDR} and {@code ALEXANDER}, {@code YURIY} and
 * {@code IURII}, {@code MUELLER} and {@code MULLER}.
 */
final class NameSkeleton {

    private NameSkeleton() {}

    /** @param word letters A to Z */
    static String of(String word) {
        StringBuilder kept = new StringBuilder(word.length());
        int length = word.length();
        for (int i = 0; i < length; i++) {
            char c = word.charAt(i);
            char next = i + 1 < length ? word.charAt(i + 1) : ' ';
            char sound = sound(c, next);
            boolean digraph = next == 'H' && "KPSTCZD".indexOf(c) >= 0 || c == 'K' && next == 'S' || c == 'T' && next == 'S';
            if (kept.length() == 0 && isVowel(c)) {
                kept.append(c == 'Y' || c == 'J' || c == 'E' ? 'I' : c);
            } else if (!isVowel(c) && sound != ' ' && (kept.length() == 0 || kept.charAt(kept.length() - 1) != sound)) {
                kept.append(sound);
            }
            i += digraph ? 1 : 0;
        }
        return kept.toString();
    }

    private static boolean isVowel(char c) {
        return "AEIOUYJ".indexOf(c) >= 0;
    }

    private static char sound(char c, char next) {
        return switch (c) {
            case 'K', 'C', 'Q' -> next == 'S' ? 'X' : next == 'H' && c == 'C' ? 'S' : 'K';
            case 'P' -> next == 'H' ? 'F' : 'P';
            case 'S', 'Z' -> 'S';
            case 'T' -> next == 'S' ? 'S' : 'T';
            case 'D' -> 'D';
            case 'W', 'V' -> 'V';
            case 'H' -> ' ';
            default -> c;
        };
    }
}
