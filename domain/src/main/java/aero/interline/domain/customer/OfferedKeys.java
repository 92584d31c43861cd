package aero.interline.domain.customer;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

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

    public void forEach(Consumer<UUID> use) {
        documents.forEach(use);
        loyalties.forEach(use);
        journeys.forEach(use);
        members.forEach(use);
    }
}
