package aero.interline.web.console;

import aero.interline.customer.boundary.DecisionView.Bar;
import aero.interline.domain.identity.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A comparison as a table in which each row has a bar: it begins where the one before ended, goes to the right for one
 * person and to the left for two, and the last one goes from zero to the sum. Places are percent of the width.
 */
public final class WaterfallChart {

    private static final double LEAST_WIDTH = 0.6;
    private static final double MARGIN = 0.03;

    /**
     * A row.
     *
     * @param tone {@code for}, {@code against} or {@code sum}, with {@code start} for the prior
     */
    public record Row(String field, String level, String bits, double left, double width, String tone) {}

    /** A line from top to bottom. */
    public record Mark(double left, String name, String words) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final String verdict;
    private double least;
    private double most;

    /** @param thresholds of the model that weighed, or {@code null} if it is not known */
    WaterfallChart(List<Bar> bars, double weight, Thresholds thresholds, MatchWords words) {
        double prior = weight - bars.stream().mapToDouble(Bar::weight).sum();
        span(bars, prior, weight, thresholds);
        rows.add(row("Starting point", "any two records", 0, prior, "start"));
        double at = prior;
        for (Bar each : bars) {
            String tone = each.weight() < 0 ? "against" : "for";
            rows.add(row(words.field(each.field()), words.level(each.level()), at, each.weight(), tone));
            at += each.weight();
        }
        rows.add(row("Sum", odds(weight), 0, weight, "sum"));
        mark(0, "zero", "0: even odds");
        if (thresholds != null) {
            mark(thresholds.review(), "review", "review from " + bits(thresholds.review()));
            mark(thresholds.link(), "link", "link from " + bits(thresholds.link()));
            mark(thresholds.join(), "join", "join from " + bits(thresholds.join()));
        }
        verdict = signed(weight) + " bits, " + odds(weight);
    }

    private void span(List<Bar> bars, double prior, double weight, Thresholds thresholds) {
        double at = prior;
        least = Math.min(Math.min(0, prior), weight);
        most = Math.max(thresholds == null ? 0 : thresholds.join(), Math.max(0, weight));
        for (Bar each : bars) {
            at += each.weight();
            least = Math.min(least, at);
            most = Math.max(most, at);
        }
        double margin = (most - least) * MARGIN;
        least -= margin;
        most += margin;
    }

    private Row row(String field, String level, double from, double weight, String tone) {
        double left = place(Math.min(from, from + weight));
        double width = place(Math.max(from, from + weight)) - left;
        return new Row(field, level, signed(weight), round(left), round(Math.max(LEAST_WIDTH, width)), tone);
    }

    private void mark(double weight, String name, String words) {
        marks.add(new Mark(round(place(weight)), name, words));
    }

    private double place(double weight) {
        return most == least ? 0 : (weight - least) * 100 / (most - least);
    }

    /** {@code 4 400 to 1 for one person}. */
    static String odds(double weight) {
        double times = Math.pow(2, Math.abs(weight));
        String number = times >= 1e6 ? "more than a million" : times < 10
                ? String.format(Locale.ROOT, "%.1f", times)
                : String.format(Locale.ROOT, "%,d", Math.round(times)).replace(',', '\u202f');
        return number + " to 1 " + (weight < 0 ? "against" : "for") + " one person";
    }

    static String signed(double weight) {
        return String.format(Locale.ROOT, "%+.1f", weight).replace('-', '\u2212');
    }

    private static String bits(double weight) {
        return String.format(Locale.ROOT, "%.0f", weight);
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<Mark> getMarks() {
        return marks;
    }

    /** The sum in words. */
    public String getVerdict() {
        return verdict;
    }
}
