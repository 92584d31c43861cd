package aero.interline.benchmarks.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The same measurement several times: median and spread, so that one lucky run proves nothing. */
final class Series {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    double median() {
        List<Double> sorted = sorted();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    double last() {
        return values.get(values.size() - 1);
    }

    /** Median, least and greatest. */
    String text(String format) {
        List<Double> sorted = sorted();
        return String.format(Locale.ROOT, format + "  (" + format + " to " + format + ")",
                median(), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    private List<Double> sorted() {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted;
    }
}
