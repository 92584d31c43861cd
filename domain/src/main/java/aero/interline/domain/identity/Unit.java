package aero.interline.domain.identity;

import aero.interline.domain.identity.Resolution.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records that are one person as far as it was decided, with the ties that made them so. */
final class Unit {

    /** One tie between two records; a person of n records has n - 1 of them. */
    record Tie(IdentityRecord one, IdentityRecord other, Rule rule, Comparison comparison) {}

    final List<IdentityRecord> records = new ArrayList<>(1);
    /** The ways in which the person was told, with the first record of each that is in this unit. */
    final Map<Evidence.Print, IdentityRecord> prints = new LinkedHashMap<>(2);
    final Set<Long> groups = new HashSet<>(2);
    final List<Tie> ties = new ArrayList<>(0);
    boolean seeded;
    boolean named;

    Unit(IdentityRecord record, Evidence.Print print) {
        records.add(record);
        prints.put(print, record);
        groups.add(record.group());
        named = record.named();
    }

    void take(Unit other, Tie tie) {
        records.addAll(other.records);
        other.prints.forEach((print, first) -> prints.merge(print, first,
                (mine, its) -> IdentityRecord.ORDER.compare(mine, its) <= 0 ? mine : its));
        groups.addAll(other.groups);
        ties.addAll(other.ties);
        ties.add(tie);
        seeded |= other.seeded;
        named |= other.named;
    }

    boolean sharesGroup(Unit other) {
        Set<Long> fewer = groups.size() <= other.groups.size() ? groups : other.groups;
        Set<Long> more = fewer == groups ? other.groups : groups;
        for (Long each : fewer) {
            if (more.contains(each)) {
                return true;
            }
        }
        return false;
    }

    /** By the keys of the records, whatever the order in which they came together. */
    IdentityRecord first() {
        IdentityRecord first = records.get(0);
        for (IdentityRecord each : records) {
            first = IdentityRecord.ORDER.compare(each, first) < 0 ? each : first;
        }
        return first;
    }
}
