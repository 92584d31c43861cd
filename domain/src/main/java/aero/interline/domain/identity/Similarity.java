package aero.interline.domain.identity;

/** How alike two words are. Words of up to 64 letters; what is longer is compared by its first 64. */
public final class Similarity {

    private static final int LONGEST = 64;
    private static final int PREFIX = 4;
    private static final double PREFIX_SCALE = 0.1;
    private static final double BOOST_FROM = 0.7;

    private Similarity() {}

    /** Jaro-Winkler, 0 to 1 (Winkler 1990): matching letters within half the longer word, a common beginning counts more. */
    public static double jaroWinkler(String one, String other) {
        int lengthOne = Math.min(one.length(), LONGEST);
        int lengthOther = Math.min(other.length(), LONGEST);
        if (lengthOne == 0 || lengthOther == 0) {
            return lengthOne == lengthOther ? 1 : 0;
        }
        int window = Math.max(0, Math.max(lengthOne, lengthOther) / 2 - 1);
        long takenOne = 0;
        long takenOther = 0;
        for (int i = 0; i < lengthOne; i++) {
            char c = one.charAt(i);
            int last = Math.min(lengthOther - 1, i + window);
            for (int j = Math.max(0, i - window); j <= last; j++) {
                if (other.charAt(j) == c && (takenOther & 1L << j) == 0) {
                    takenOther |= 1L << j;
                    takenOne |= 1L << i;
                    break;
                }
            }
        }
        int matching = Long.bitCount(takenOne);
        if (matching == 0) {
            return 0;
        }
        int displaced = displaced(one, takenOne, other, takenOther);
        double jaro = ((double) matching / lengthOne + (double) matching / lengthOther
                + (matching - displaced / 2.0) / matching) / 3;
        return jaro < BOOST_FROM ? jaro : jaro + commonBeginning(one, other) * PREFIX_SCALE * (1 - jaro);
    }

    private static int displaced(String one, long takenOne, String other, long takenOther) {
        int displaced = 0;
        long restOne = takenOne;
        long restOther = takenOther;
        while (restOne != 0) {
            if (one.charAt(Long.numberOfTrailingZeros(restOne)) != other.charAt(Long.numberOfTrailingZeros(restOther))) {
                displaced++;
            }
            restOne &= restOne - 1;
            restOther &= restOther - 1;
        }
        return displaced;
    }

    private static int commonBeginning(String one, String other) {
        int most = Math.min(PREFIX, Math.min(one.length(), other.length()));
        int common = 0;
        while (common < most && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common;
    }

    /** Whether one letter put in, left out or changed, or two neighbours swapped, makes the one the other; or nothing. */
    public static boolean oneEdit(String one, String other) {
        if (one.length() > other.length()) {
            return oneEdit(other, one);
        }
        int shorter = one.length();
        if (other.length() - shorter > 1) {
            return false;
        }
        int head = 0;
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        if (head == shorter) {
            return true;
        }
        int tail = 0;
        int most = shorter - head;
        while (tail < most && one.charAt(shorter - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        int left = shorter - head - tail;
        return other.length() > shorter ? left == 0
                : left <= 1 || left == 2 && one.charAt(head) == other.charAt(head + 1)
                        && one.charAt(head + 1) == other.charAt(head);
    }
}
