package aero.interline.formats.typeb;

import aero.interline.contracts.exchange.Part;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.LossLog;
import aero.interline.formats.airline.BusinessKeys;
import aero.interline.formats.airline.KeyRing;
import java.util.ArrayList;
import java.util.List;

/** PNL, ADL, PFS and PRL: one list, in one message or in all its parts. */
final class ListMessage {
    private ListMessage() {}

    static Reading read(Telex telex, TelexKind kind, TelexDates dates) {
        ListHead head = ListHead.read(telex, kind, dates);
        if (head.flight() == null) {
            return new Reading(kind.format(), telex.body, List.of(), head.flightMissing(telex), List.of(),
                    telex.evidence.inMessageOrder(), List.of());
        }
        return read(List.of(telex), List.of(head), head.alone()).get(0);
    }

    /** Whether the heads are those of one list, so that the parts may be read as one. */
    static boolean oneList(List<ListHead> heads) {
        ListHead first = heads.get(0);
        for (ListHead each : heads) {
            boolean same = each.flight() != null && first.flight() != null && each.kind() == first.kind()
                    && each.flight().equals(first.flight());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** @param complete whether no part is missing */
    static List<Reading> read(List<Telex> telexes, List<ListHead> heads, boolean complete) {
        ListReader reader = new ListReader(telexes, heads);
        List<NameItem> items = reader.read(complete);
        List<ListFacts.Placed> facts = new ListFacts(heads.get(0), reader.cabins(), telexes).of(items);
        List<Reading> readings = new ArrayList<>(telexes.size());
        for (int part = 0; part < telexes.size(); part++) {
            readings.add(reading(telexes.get(part), heads.get(part), facts, reader));
        }
        return readings;
    }

    private static Reading reading(Telex telex, ListHead head, List<ListFacts.Placed> facts, ListReader reader) {
        List<Fact> own = new ArrayList<>();
        KeyRing keys = new KeyRing();
        BusinessKeys.flight(head.flight(), keys);
        for (ListFacts.Placed each : facts) {
            if (each.part() == telex.part) {
                own.add(each.fact());
                BusinessKeys.collectBesideFlight(each.fact(), keys);
            }
        }
        LossLog losses = reader.losses(telex.part);
        Part part = head.partOfSet();
        if (own.isEmpty() && reader.numbersOnly() > 0) {
            telex.evidence.add(Position.NONE, "numbers without names", "nothing about any passenger");
        }
        Rejection rejection = own.isEmpty() && part == null && !losses.all().isEmpty() ? losses.all().get(0) : null;
        return new Reading(head.kind().format(), telex.body, own, rejection, losses.all(), telex.evidence.inMessageOrder(),
                keys.all(), part, List.of());
    }
}
