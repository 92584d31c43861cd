package aero.interline.formats.paxlst;

import aero.interline.contracts.fact.AirSegment;
import java.util.ArrayList;
import java.util.List;

/** All legs of the flights that a list is about, in their order. A passenger travels on some of them. */
final class Journey {
    private final List<Leg> legs;

    Journey(List<Leg> legs) {
        this.legs = List.copyOf(legs);
    }

    boolean isEmpty() {
        return legs.isEmpty();
    }

    /**
     * Index of the first leg of a passenger: the one that departs where he boards, else the one that arrives where he
     * gets off, else the first.
     *
     * @param from where he boards, empty if not told
     * @param to   where he gets off, empty if not told
     */
    int first(String from, String to) {
        for (int i = 0; i < legs.size(); i++) {
            if (from.equals(legs.get(i).origin())) {
                return i;
            }
        }
        for (int i = 0; i < legs.size(); i++) {
            if (to.equals(legs.get(i).destination())) {
                return i;
            }
        }
        return 0;
    }

    /** Whether a place is on the way. */
    boolean touches(String place) {
        return legs.stream().anyMatch(each -> place.equals(each.origin()) || place.equals(each.destination()));
    }

    Leg leg(int index) {
        return legs.get(index);
    }

    /** The legs behind the first one, up to where the passenger gets off; none if that is not told. */
    List<AirSegment> onward(int first, String to) {
        List<AirSegment> onward = new ArrayList<>();
        for (int i = first; i < legs.size(); i++) {
            if (i > first) {
                onward.add(legs.get(i).segment(i + 1));
            }
            if (to.equals(legs.get(i).destination())) {
                return onward;
            }
        }
        return List.of();
    }
}
