package aero.interline.customer.boundary;

import aero.interline.customer.boundary.NameIndex.Named;
import aero.interline.domain.identity.TypedName;
import aero.interline.domain.identity.TypedName.Fit;
import aero.interline.platform.control.ListQuery;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Finds out whom somebody means who types into the one box: who has this e-mail address, telephone, document, member number,
 * ticket, locator or id, and then whose name fits best. The answer depends on what is stored alone, so pages follow each other.
 */
final class PeopleSearch {

    /** With fewer than these spelt so, names that sound alike are looked for, too. */
    private static final int FEW = 25;
    /** Who fits as well as this may be who was meant: every word sounds alike or has one letter wrong, and up to three more were not typed. */
    private static final double MEANT = 0.87;

    private final DataSource database;
    private final CustomerSearch codes;
    private final NameIndex names;

    PeopleSearch(DataSource database, CustomerSearch codes) {
        this.database = database;
        this.codes = codes;
        this.names = new NameIndex(database);
    }

    /** The best first; nobody is found by what holds neither a letter nor a digit. */
    List<PersonFound> find(String typed) {
        Map<Long, PersonFound> found = new HashMap<>();
        identified(typed).forEach(each -> found.merge(each.id(), each, PersonFound::and));
        if (typed.indexOf('@') < 0 && typed.chars().anyMatch(Character::isLetter)) {
            boolean number = typed.chars().anyMatch(Character::isDigit);
            TypedName.of(typed).ifPresent(name -> addNamed(name, !number && found.isEmpty(), found));
        }
        return found.values().stream().sorted(PersonFound.ORDER).toList();
    }

    private List<PersonFound> identified(String typed) {
        Map<Long, Set<FoundBy>> by = codes.identified(typed);
        return by.isEmpty() ? List.of() : new ListQuery("select id, name_key from customer")
                .where("id = any(?)", by.keySet().stream().mapToLong(Long::longValue).toArray())
                .where("merged_into is null")
                .list(database, row -> new PersonFound(
                        row.getLong(1), row.getString(2), PersonFound.IDENTIFIED, by.get(row.getLong(1))));
    }

    /** What costs more is asked for only as long as nobody was found who may be meant. */
    private void addNamed(TypedName name, boolean alike, Map<Long, PersonFound> found) {
        Set<Named> spelt = names.spelt(name);
        add(name, spelt, found);
        if (alike && spelt.size() < FEW) {
            add(name, names.sounding(name), found);
            if (found.values().stream().noneMatch(each -> each.score() >= MEANT)) {
                add(name, names.resembling(name), found);
            }
        }
    }

    private static void add(TypedName name, Set<Named> candidates, Map<Long, PersonFound> found) {
        for (Named each : candidates) {
            Fit fit = name.fit(each.key());
            if (fit.value() >= TypedName.WORTH_SHOWING) {
                FoundBy by = fit.spelt() ? FoundBy.NAME : FoundBy.NAME_ALIKE;
                found.merge(each.id(), new PersonFound(each.id(), each.key(), fit.value(), EnumSet.of(by)), PersonFound::and);
            }
        }
    }
}
