package aero.interline.steward.control;

import aero.interline.steward.entity.Act;
import aero.interline.steward.entity.Act.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which records of two customers to tie so that they are one: each to some that last of the other customer, so that the tie outlives
 * some of them. Those that earlier acts tied already are one piece, of which only records on one side of every such act are tied,
 * the side whose number the customer kept: else undoing the earlier act would not part them, or part the wrong ones.
 */
final class Ties {

    private final Map<UUID, UUID> parent = new HashMap<>();
    private final Map<UUID, Set<String>> parts = new HashMap<>();
    private final Sides sides;
    private final int lasting;

    /** @param lasting so many records of each piece are tied */
    Ties(Sides sides, int lasting) {
        this.sides = sides;
        this.lasting = lasting;
        sides.all().forEach(each -> parent.put(each, each));
    }

    /** A decision that holds. */
    Ties tied(UUID one, UUID other) {
        parent.put(root(one), root(other));
        return this;
    }

    /** An act that joined some of them earlier. */
    Ties joined(Act earlier) {
        if (earlier.joins() && earlier.state() == State.DONE) {
            earlier.oneKeys().forEach(each -> part(each).add(earlier.id() + " one"));
            earlier.otherKeys().forEach(each -> part(each).add(earlier.id() + " other"));
        }
        return this;
    }

    /** @return pairs of records, none twice */
    Collection<List<UUID>> missing() {
        Map<Set<UUID>, List<UUID>> pairs = new LinkedHashMap<>();
        add(sides.oneKeys(), sides.otherKeys(), pairs);
        add(sides.otherKeys(), sides.oneKeys(), pairs);
        return pairs.values();
    }

    private void add(List<UUID> here, List<UUID> there, Map<Set<UUID>, List<UUID>> pairs) {
        List<UUID> hubs = alike(there);
        Map<UUID, List<UUID>> pieces = new LinkedHashMap<>();
        here.forEach(each -> pieces.computeIfAbsent(root(each), none -> new ArrayList<>()).add(each));
        pieces.remove(root(hubs.get(0)));
        for (List<UUID> piece : pieces.values()) {
            for (UUID each : alike(piece)) {
                hubs.forEach(hub -> pairs.putIfAbsent(Set.of(each, hub), List.of(hub, each)));
            }
        }
    }

    /** The first, and those that every earlier act treated like it. */
    private List<UUID> alike(List<UUID> keys) {
        Set<String> first = part(keys.get(0));
        return keys.stream().filter(each -> part(each).equals(first)).limit(lasting).toList();
    }

    private Set<String> part(UUID key) {
        return parts.computeIfAbsent(key, none -> new TreeSet<>());
    }

    private UUID root(UUID key) {
        UUID at = key;
        while (!parent.get(at).equals(at)) {
            at = parent.get(at);
        }
        return at;
    }
}
