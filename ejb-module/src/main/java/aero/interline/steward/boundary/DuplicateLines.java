package aero.interline.steward.boundary;

import aero.interline.customer.boundary.CustomerPortraits;
import aero.interline.customer.boundary.Waterfalls;
import aero.interline.steward.boundary.DuplicateLine.Party;
import aero.interline.steward.entity.Duplicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows possible duplicates in one line each. */
final class DuplicateLines {

    private static final String NOBODY = "Without a name";

    private final CustomerPortraits customers;

    DuplicateLines(CustomerPortraits customers) {
        this.customers = customers;
    }

    List<DuplicateLine> of(List<Duplicate> pairs) {
        List<Long> unnamed = new ArrayList<>();
        pairs.forEach(each -> {
            addUnnamed(each.one(), unnamed);
            addUnnamed(each.other(), unnamed);
        });
        Map<Long, String> names = unnamed.isEmpty() ? Map.of() : customers.names(unnamed);
        return pairs.stream().map(each -> line(each, names)).toList();
    }

    private static void addUnnamed(Duplicate.Party party, List<Long> unnamed) {
        if (party.surname() == null) {
            unnamed.add(party.customer());
        }
    }

    private static DuplicateLine line(Duplicate each, Map<Long, String> names) {
        return new DuplicateLine(Long.toString(each.id()), party(each.one(), names), party(each.other(), names), each.weight(),
                "C" + each.matchCase(), each.why(), Waterfalls.read(each.fields()), each.openedAt(), each.skippedUntil(),
                each.waiting() == null ? null : Long.toString(each.waiting()));
    }

    private static Party party(Duplicate.Party each, Map<Long, String> names) {
        String name = each.surname() == null ? names.getOrDefault(each.customer(), NOBODY)
                : each.given() == null ? each.surname() : each.surname() + ", " + each.given();
        return new Party(Long.toString(each.customer()), name, each.birthDate(), each.nationality());
    }
}
