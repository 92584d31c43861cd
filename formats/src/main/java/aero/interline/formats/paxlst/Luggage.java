package aero.interline.formats.paxlst;

import aero.interline.contracts.fact.Bag;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.Numbers;
import aero.interline.formats.edifact.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * Bags of a passenger: MEA counts and weighs them all, FTX+BAG names a tag and how many follow it. The weight stands at
 * the first entry, so that the sum over all is right.
 */
final class Luggage {
    private final List<Segment> tags = new ArrayList<>(0);
    private Segment counted;
    private int count;
    private Integer weight;
    private String unit;

    void tag(Segment ftx) {
        tags.add(ftx);
    }

    void measure(Segment mea, EvidenceLog evidence) {
        int value = Numbers.positive(mea.text(3, mea.has(3, 1) ? 1 : 0), 99_999);
        if (value < 0) {
            evidence.add(mea.position(), "a measure that is no whole number", "not known");
        } else if (mea.text(1).equals("CT")) {
            counted = mea;
            count = value;
        } else if (mea.text(1).equals("WT")) {
            counted = counted == null ? mea : counted;
            weight = value;
            unit = switch (mea.text(3)) {
                case "KGM" -> "K";
                case "LBR" -> "L";
                default -> null;
            };
        }
    }

    List<Bag> bags(String passenger, String destination) {
        List<Bag> bags = new ArrayList<>(tags.size() + 1);
        int named = 0;
        for (Segment each : tags) {
            int pieces = Math.max(1, Numbers.positive(each.text(4, 1), 999));
            named += pieces;
            bags.add(bag(each.position(), bags.isEmpty(), passenger, pieces, each.text(4), destination));
        }
        if (counted != null && (count > named || tags.isEmpty() && weight != null)) {
            bags.add(bag(counted.position(), bags.isEmpty(), passenger, count - named, "", destination));
        }
        return bags;
    }

    private Bag bag(Position at, boolean first, String passenger, int pieces, String tag, String destination) {
        return new Bag(at, passenger, null, pieces, first ? weight : null, first ? unit : null, null,
                tag.isEmpty() ? null : tag, destination);
    }
}
