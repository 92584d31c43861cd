package aero.interline.formats.typeb;

import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.formats.airline.EntryKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names the entries of a list so that every list that speaks of a passenger gives the same name: destination, locator and
 * name, whatever else a list tells or leaves out; behind the first of several equal ones their number. Neither class nor
 * ticket are part of it: an ADL that deletes tells neither, and one that changes the class speaks of the same passenger.
 */
final class EntryNames {
    private static final int LONGEST_REF = 60;

    /** By action, how often each. */
    private final Map<String, Map<String, Integer>> used = new HashMap<>();

    /** @param action names are counted within it: what is deleted may be added again */
    String next(String action, String destination, List<RecordLocator> locators, String carrier, PersonName name) {
        String entry = EntryKey.of(destination, locators, carrier, name);
        int number = used.computeIfAbsent(action, key -> new HashMap<>()).merge(entry, 1, Integer::sum);
        return number == 1 ? entry : entry + "/" + number;
    }

    /** An infant has no name item of its own. */
    static String infant(String adult, int number) {
        return number == 1 ? adult + "/INF" : adult + "/INF" + number;
    }

    /** The entry as the name of its passenger, which is shorter; the same for the same entry. */
    static String ref(String entry) {
        return entry == null || entry.length() <= LONGEST_REF ? entry
                : entry.substring(0, LONGEST_REF - 9) + "~" + String.format("%08x", entry.hashCode());
    }
}
