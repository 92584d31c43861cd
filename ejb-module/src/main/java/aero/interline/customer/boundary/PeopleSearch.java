package aero.interline.customer.boundary;

import aero.interline.customer.boundary.NameIndex.Named;
import aero.interline.customer.boundary.NameIndex.Names;
import aero.interline.domain.identity.TypedName;
import aero.interline.domain.identity.TypedName.Fit;
import aero.interline.platform.control.ListQuery;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Finds out whom somebody means who types into the one box: who has this e-mail address, telephone, document, member number,
 * ticket, locator or id, and then whose name fits best.
 */
final class PeopleSearch {

    /** With fewer than these spelt so, names that sound alike are looked for, too. */
    private static final int FEW = 25;
    /** Who fits as well as this may be who was meant: every word sounds alike or has one letter wrong, and up to three more were not typed. */
    private static final double MEANT = 0.87;

    /** Whether names that merely resemble what was typed are looked for. */
    enum Similar { WHERE_NOBODY_FITS, TOO, NOT }

    /**
     * The best first.
     *
     * @param named   whether names were looked for
     * @param similar whether also those that merely resemble what was typed
     * @param cut     whether there may be more people of such a name
     */
    record Found(List<PersonFound> people, boolean named, boolean similar, boolean cut) {}

    /** What looking for names told beside the people. */
    private record Looked(boolean similar, boolean cut) {}

    private final DataSource database;
    private final CustomerSearch codes;
    private final NameIndex index;

    PeopleSearch(DataSource database, CustomerSearch codes) {
        this.database = database;
        this.codes = codes;
        this.index = new NameIndex(database);
    }

    /** Nobody is found by what holds neither a letter nor a digit. */
    Found find(String typed, Similar wanted) {
        Map<Long, PersonFound> found = new HashMap<>();
        identified(typed).forEach(each -> found.merge(each.id(), each, PersonFound::and));
        boolean number = typed.chars().anyMatch(Character::isDigit);
        boolean named = typed.indexOf('@') < 0 && typed.chars().anyMatch(Character::isLetter);
        boolean alike = named && !number && found.isEmpty();
        Looked looked = !named ? new Looked(false, false)
                : TypedName.of(typed).map(name -> addNamed(name, alike, wanted, found)).orElse(new Looked(false, false));
        return new Found(found.values().stream().sorted(PersonFound.ORDER).toList(), alike, looked.similar(), looked.cut());
    }

    private List<PersonFound> identified(String typed) {
        Map<Long, Set<FoundBy>> by = codes.identified(typed);
        return by.isEmpty() ? List.of() : new ListQuery("select id, name_key from customer")
                .where("id = any(?)", by.keySet().stream().mapToLong(Long::longValue).toArray())
                .where("merged_into is null")
                .list(database, row -> new PersonFound(
                        row.getLong(1), row.getString(2), PersonFound.IDENTIFIED, by.get(row.getLong(1))));
    }

    /**
     * What costs more is asked for only as long as nobody was found who may be meant.
     */
    private Looked addNamed(TypedName name, boolean alike, Similar wanted, Map<Long, PersonFound> found) {
        Names names = index.spelt(name);
        Set<Named> spelt = names.people();
        boolean cut = names.cut();
        add(name, spelt, found);
        if (alike && (wanted == Similar.TOO || spelt.size() < FEW)) {
            Names sounding = index.sounding(name);
            cut |= sounding.cut();
            add(name, sounding.people(), found);
        }
        boolean similar = alike && switch (wanted) {
            case TOO -> true;
            case NOT -> false;
            case WHERE_NOBODY_FITS -> spelt.size() < FEW && found.values().stream().noneMatch(each -> each.score() >= MEANT);
        };
        if (similar) {
            add(name, index.resembling(name).people(), found);
        }
        return new Looked(similar, cut);
    }

    private static void add(TypedName name, Set<Named> candidates, Map<Long, PersonFound> found) {
        for (Named each : candidates) {
            Fit fit = each.keys().map(name::fit).max(Comparator.comparingDouble(Fit::value)).orElseThrow();
            if (fit.value() >= TypedName.WORTH_SHOWING) {
                FoundBy by = fit.spelt() ? FoundBy.NAME : FoundBy.NAME_ALIKE;
                found.merge(each.id(), new PersonFound(each.id(), each.key(), fit.value(), EnumSet.of(by)), PersonFound::and);
            }
        }
    }
}
