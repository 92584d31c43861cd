package aero.interline.domain.customer;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The strong keys that one record offers, as keyed hashes; see {@link StrongKey.Kind} for what each is worth.
 *
 * @param documents identity documents
 * @param loyalties frequent traveller numbers with the name
 * @param journeys  record locators with the name
 * @param members   frequent traveller numbers alone
 */
public record OfferedKeys(List<UUID> documents, List<UUID> loyalties, List<UUID> journeys, List<UUID> members) {

    public static final OfferedKeys NONE = new OfferedKeys(List.of(), List.of(), List.of(), List.of());

    public OfferedKeys {
        documents = List.copyOf(documents);
        loyalties = List.copyOf(loyalties);
        journeys = List.copyOf(journeys);
        members = List.copyOf(members);
    }

    /** Those of them that are not, for instance, too common. */
    public OfferedKeys without(Predicate<UUID> left) {
        boolean[] any = new boolean[1];
        forEach(key -> any[0] |= left.test(key));
        return any[0] ? new OfferedKeys(without(documents, left), without(loyalties, left), without(journeys, left),
                without(members, left)) : this;
    }

    private static List<UUID> without(List<UUID> keys, Predicate<UUID> left) {
        return keys.stream().filter(left.negate()).toList();
    }

    public void forEach(Consumer<UUID> use) {
        documents.forEach(use);
        loyalties.forEach(use);
        journeys.forEach(use);
        members.forEach(use);
    }
}
