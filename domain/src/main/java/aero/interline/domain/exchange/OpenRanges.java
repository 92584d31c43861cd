package aero.interline.domain.exchange;

import aero.interline.domain.exchange.NumberSeries.Range;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers of a series that have not come. */
final class OpenRanges {

    private final TreeMap<Long, Range> open = new TreeMap<>();

    OpenRanges(Collection<Range> open) {
        open.forEach(range -> this.open.put(range.from(), range));
    }

    /** Opens nothing when the end lies before the beginning. */
    void miss(long from, long to) {
        if (from <= to) {
            open.put(from, new Range(from, to));
        }
    }

    /** @return whether the number was missing until now */
    boolean fill(long number) {
        Map.Entry<Long, Range> before = open.floorEntry(number);
        if (before == null || !before.getValue().contains(number)) {
            return false;
        }
        Range range = open.remove(before.getKey());
        miss(range.from(), number - 1);
        miss(number + 1, range.to());
        return true;
    }

    List<Range> list() {
        return List.copyOf(open.values());
    }
}
