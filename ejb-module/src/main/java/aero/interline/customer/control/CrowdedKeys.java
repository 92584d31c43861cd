package aero.interline.customer.control;

import aero.interline.customer.entity.Linked;
import aero.interline.domain.customer.NameFolding;
import aero.interline.domain.customer.PersonRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Strong keys that so many people share that they are nobody's: the passport number that an agency types for everybody, the member
 * number of a company. They lead from no record to another. They are hot keys of the model like those that records are compared by.
 */
final class CrowdedKeys {

    /** A key of people of more names is nobody's. */
    static final int MOST_NAMES = 100;

    private CrowdedKeys() {}

    /** Keys that became so: who shares a key is of one family, so all who do are among the records. */
    static Set<UUID> among(List<Linked> records) {
        if (records.size() <= MOST_NAMES) {
            return Set.of();
        }
        Map<UUID, Set<String>> names = new HashMap<>();
        for (Linked each : records) {
            PersonRecord person = each.person();
            String name = NameFolding.joined(person.surname()) + "/" + NameFolding.joined(person.given());
            person.keys().forEach(key -> names.computeIfAbsent(key, none -> new HashSet<>()).add(name));
        }
        return names.entrySet().stream().filter(each -> each.getValue().size() > MOST_NAMES).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** As {@code hot_key} names them. */
    static Set<Long> numbers(Collection<UUID> keys) {
        return keys.stream().map(UUID::getMostSignificantBits).collect(Collectors.toSet());
    }
}
