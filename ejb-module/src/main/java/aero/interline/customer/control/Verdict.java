package aero.interline.customer.control;

import aero.interline.domain.customer.Family;
import aero.interline.domain.customer.PersonRecord;
import aero.interline.domain.identity.IdentityRecord;
import aero.interline.domain.identity.Resolution;
import aero.interline.domain.identity.Resolution.Link;
import aero.interline.domain.identity.Resolution.Proposal;
import aero.interline.domain.identity.StewardDecision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who is one person, before anybody has an id: the source keys of each person of each family.
 *
 * @param links     why each record is with its person; empty where only strong keys were looked at
 * @param proposals pairs of persons whom a steward should look at
 */
record Verdict(List<List<List<UUID>>> families, Map<UUID, Link> links, List<Proposal> proposals) {

    /** What stewards said holds here, too. */
    static Verdict byKeys(Collection<PersonRecord> records, Collection<StewardDecision> decisions) {
        List<List<List<UUID>>> families = new ArrayList<>();
        Map<List<UUID>, Boolean> said = StewardDecision.latest(decisions);
        for (Family family : Family.of(records, said)) {
            families.add(family.persons().stream()
                    .map(person -> person.stream().map(PersonRecord::sourceKey).toList())
                    .toList());
        }
        return new Verdict(families, Map.of(), List.of());
    }

    static Verdict of(Resolution resolution) {
        List<List<List<UUID>>> families = new ArrayList<>();
        Map<UUID, Link> links = new HashMap<>();
        for (Resolution.Family family : resolution.families()) {
            family.persons().forEach(person -> person.links().forEach(each -> links.put(key(each), each)));
            families.add(family.persons().stream().map(person -> person.links().stream().map(Verdict::key).toList()).toList());
        }
        links.values().stream().filter(each -> each.to() != null).toList()
                .forEach(each -> links.computeIfPresent(each.to().sourceKey(), (key, of) -> of.to() == null ? turned(of, each) : of));
        return new Verdict(families, links, resolution.proposals());
    }

    /** The first record of a person has no tie of its own; what ties another to it is why it is there as well. */
    private static Link turned(Link first, Link other) {
        return new Link(first.record(), other.rule(), other.record(), other.comparison(), other.matchCase());
    }

    private static UUID key(Link link) {
        IdentityRecord record = link.record();
        return record.sourceKey();
    }
}
