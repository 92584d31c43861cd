package aero.interline.formats.typeb;

import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers that a list declares, compared with the names that it holds and reported, never believed. */
final class ListTotals {
    private static final class Total {
        Position at;
        EvidenceLog evidence;
        int declared;
        int seats;
    }

    private final Map<String, Total> totals = new LinkedHashMap<>();

    /** @param key destination and class, or category and class */
    void declare(String key, int number, Position at, EvidenceLog evidence) {
        Total total = totals.computeIfAbsent(key, each -> new Total());
        if (total.at != null && total.declared != number) {
            evidence.add(at, key + " declares " + number + " passengers, before it was " + total.declared, "the first number");
            return;
        }
        total.at = at;
        total.evidence = evidence;
        total.declared = number;
    }

    /** @param seats as the name item counts them */
    void count(String key, int seats) {
        Total total = totals.get(key);
        if (total != null) {
            total.seats += seats;
        }
    }

    /** Says where numbers and names differ. */
    void compare() {
        totals.forEach((key, total) -> {
            if (total.declared != total.seats) {
                total.evidence.add(total.at, key + " declares " + total.declared + " passengers, " + total.seats
                        + " are listed", "those that are listed");
            }
        });
    }
}
