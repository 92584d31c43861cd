package aero.interline.formats.xml;

import java.util.HashSet;
import java.util.Set;

/**
 * The names of elements and attributes in one document. Readers look for what a dozen versions of a message may call a
 * thing; a name that stands nowhere need not be looked for in every branch.
 */
final class XmlNames {
    private static final String[] NONE = {};

    private final Set<String> present = new HashSet<>(128);

    /** Local names, and beside them those with a prefix. */
    void add(String name) {
        if (present.size() <= XmlBounds.MOST_NAMES) {
            present.add(name);
        }
    }

    int size() {
        return present.size();
    }

    /** Those of the names that stand somewhere in the document, in the order given. */
    String[] among(String[] names) {
        int count = 0;
        for (String each : names) {
            count += present.contains(each) ? 1 : 0;
        }
        return count == names.length ? names : count == 0 ? NONE : some(names, count);
    }

    private String[] some(String[] names, int count) {
        String[] found = new String[count];
        int next = 0;
        for (String each : names) {
            if (present.contains(each)) {
                found[next++] = each;
            }
        }
        return found;
    }
}
