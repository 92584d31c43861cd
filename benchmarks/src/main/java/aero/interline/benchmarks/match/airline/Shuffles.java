package aero.interline.benchmarks.match.airline;

import aero.interline.benchmarks.match.Groups;
import aero.interline.domain.identity.IdentityRecord;
import aero.interline.domain.identity.Matcher;
import aero.interline.domain.identity.Resolution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whether the order of arrival matters (invariant I5). The records of some households come in many orders, in batches; each
 * batch settles anew the families that it touches, as the hub does, and at the end the customers are compared.
 *
 * @param identical orders that gave the customers of the first
 */
record Shuffles(int played, int identical) {

    static final int ORDERS = 100;
    private static final int MOST_RECORDS = 1_500;
    private static final int BATCH = 60;

    static Shuffles of(Census census, Matcher matcher, long seed, int orders) {
        List<IdentityRecord> some = new ArrayList<>(sample(census));
        Set<Set<UUID>> expected = played(some, census, matcher);
        Random random = new Random(seed);
        int identical = 0;
        for (int i = 0; i < orders; i++) {
            Collections.shuffle(some, random);
            identical += played(some, census, matcher).equals(expected) ? 1 : 0;
        }
        return new Shuffles(orders, identical);
    }

    /** Whole households, so that relatives and everything said of them are among the records. */
    private static List<IdentityRecord> sample(Census census) {
        Map<Integer, List<IdentityRecord>> households = new HashMap<>();
        census.records().forEach(each -> households.computeIfAbsent(
                census.heard(each).told().who().household(), none -> new ArrayList<>()).add(each));
        List<IdentityRecord> sample = new ArrayList<>();
        for (int household : new TreeSet<>(households.keySet())) {
            if (sample.size() < MOST_RECORDS) {
                sample.addAll(households.get(household));
            }
        }
        return sample;
    }

    /** The customers, each by the keys of its records, when records come in this order. */
    private static Set<Set<UUID>> played(List<IdentityRecord> order, Census census, Matcher matcher) {
        Neighbours neighbours = new Neighbours(order, census);
        Groups families = new Groups(order.size());
        Map<Integer, Set<Set<UUID>>> customers = new HashMap<>();
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (int from = 0; from < order.size(); from += BATCH) {
            Set<Integer> touched = new LinkedHashSet<>();
            for (int at = from; at < Math.min(order.size(), from + BATCH); at++) {
                members.put(at, new ArrayList<>(List.of(at)));
                for (int other : neighbours.before(at)) {
                    int mine = families.of(at);
                    int its = families.of(other);
                    if (mine != its) {
                        families.unite(mine, its);
                        members.get(mine).addAll(members.remove(its));
                        customers.remove(its);
                    }
                }
                touched.add(at);
            }
            Set<Integer> heads = touched.stream().map(families::of).collect(Collectors.toSet());
            heads.forEach(head -> customers.put(head, settled(members.get(head).stream().map(order::get).toList(), census, matcher)));
        }
        Set<Set<UUID>> all = new HashSet<>();
        customers.values().forEach(all::addAll);
        return all;
    }

    private static Set<Set<UUID>> settled(List<IdentityRecord> family, Census census, Matcher matcher) {
        return Resolution.of(family, List.of(), matcher, census::hot).persons().stream()
                .map(person -> person.records().stream().map(IdentityRecord::sourceKey).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }
}
