package aero.interline.formats.bcbp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the fields of a code back into their columns when blanks were lost or added on the way, as happens in web forms
 * and spreadsheets: each field is known by its shape.
 */
final class LostBlanks {
    /** The fields lie within these characters; what follows is left as it stands. */
    private static final int REACH = 120;

    private static final Pattern SHAPE = Pattern.compile(
            "([MS][1-9])([^ ].{0,40}?) *(E?)([A-Z0-9]{5,7}) *([A-Z]{3}) ?([A-Z]{3}) ?([A-Z0-9]{2}[A-Z]?) *([0-9]{1,4}[A-Z]?) +"
                    + "([0-9]{3})([A-Z])([0-9]{3}[A-Z]|[A-Z]{3,4}|) *([0-9]{4}[A-Z]?|) *([0-9A-Z])([0-9A-F]{2})",
            Pattern.CASE_INSENSITIVE);
    /** Field lengths of the groups; flight numbers are filled up in front. */
    private static final int[] LENGTHS = {2, 20, 1, 7, 3, 3, 3, 5, 3, 1, 4, 5, 1, 2};

    private LostBlanks() {}

    static Optional<CodeText> putBack(CodeText text) {
        Matcher shape = SHAPE.matcher(text.part(0, Math.min(REACH, text.length())));
        if (!shape.lookingAt()) {
            return Optional.empty();
        }
        int groups = LENGTHS.length;
        int[] plan = new int[(groups + 1) * 3];
        for (int i = 0; i < groups; i++) {
            int length = shape.end(i + 1) - shape.start(i + 1);
            plan[i * 3] = shape.start(i + 1);
            plan[i * 3 + 1] = Math.min(length, LENGTHS[i]);
            plan[i * 3 + 2] = LENGTHS[i];
        }
        plan[groups * 3] = shape.end();
        plan[groups * 3 + 1] = text.length() - shape.end();
        return Optional.of(text.slices(plan));
    }
}
