package aero.interline.web.console;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.exchange.boundary.Throughput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Bars of messages by minute, stacked by outcome. It is drawn as SVG on the server: colours follow the theme, a refresh
 * exchanges it without flicker, and it needs no script.
 */
public final class ThroughputChart {

    static final int WIDTH = 720;
    static final int HEIGHT = 180;
    private static final double GAP = 0.2;

    /** A part of a bar. */
    public record Piece(double x, double y, double width, double height, String outcome, String title) {}

    /** A line across the chart with its number, and its place from the top in percent. */
    public record Mark(double y, double percent, String label) {}

    /** A time below the chart, with its place from the left in percent. */
    public record Tick(double percent, String label) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Tick> ticks = new ArrayList<>();
    private final List<String> outcomes;
    private final long total;
    private final long highest;
    private final String words;

    ThroughputChart(Throughput throughput, Texts texts) {
        outcomes = throughput.outcomes().keySet().stream().map(Enum::name).toList();
        int count = throughput.minutes().size();
        long most = 0;
        long sum = 0;
        for (int i = 0; i < count; i++) {
            long height = heightAt(throughput, i);
            most = Math.max(most, height);
            sum += height;
        }
        total = sum;
        highest = most;
        words = words(throughput, texts);
        long scale = roundUp(most);
        for (int i = 0; i < count; i++) {
            draw(throughput, i, scale, texts);
        }
        for (int part = 1; part <= 2; part++) {
            marks.add(new Mark(HEIGHT - HEIGHT * part / 2.0, 100 - 50.0 * part, texts.number(scale * part / 2)));
        }
    }

    private void draw(Throughput throughput, int index, long scale, Texts texts) {
        double step = (double) WIDTH / throughput.minutes().size();
        Instant minute = throughput.minutes().get(index);
        double y = HEIGHT;
        for (Map.Entry<Outcome, List<Long>> series : throughput.outcomes().entrySet()) {
            long value = series.getValue().get(index);
            if (value > 0) {
                double height = Math.max(1.0, (double) HEIGHT * value / scale);
                y -= height;
                pieces.add(new Piece(
                        round(index * step + step * GAP / 2),
                        round(y),
                        round(step * (1 - GAP)),
                        round(height),
                        series.getKey().name(),
                        texts.clock(minute) + " UTC: " + texts.number(value) + " "
                                + series.getKey().name().toLowerCase(Locale.ROOT)));
            }
        }
        if (minute.getEpochSecond() / 60 % 10 == 0) {
            ticks.add(new Tick(round((index * step + step / 2) * 100 / WIDTH), texts.clock(minute)));
        }
    }

    /** What the chart shows, for those who do not see it. */
    private String words(Throughput throughput, Texts texts) {
        String sums = throughput.outcomes().entrySet().stream()
                .map(series -> Map.entry(series.getKey(), series.getValue().stream().mapToLong(Long::longValue).sum()))
                .filter(series -> series.getValue() > 0)
                .map(series -> texts.number(series.getValue()) + " " + series.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return total == 0 ? "none" : sums + "; at most " + texts.number(highest) + " in a minute";
    }

    private static long heightAt(Throughput throughput, int index) {
        return throughput.outcomes().values().stream()
                .mapToLong(series -> series.get(index))
                .sum();
    }

    /** The next of 2, 4, 10, 20, 40, 100 ..., so that half of it is a whole number too. */
    static long roundUp(long value) {
        for (long power = 1; ; power *= 10) {
            for (long step : new long[] {2, 4, 10}) {
                if (power * step >= value) {
                    return power * step;
                }
            }
        }
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    public int getWidth() {
        return WIDTH;
    }

    public int getHeight() {
        return HEIGHT;
    }

    public List<Piece> getPieces() {
        return pieces;
    }

    public List<Mark> getMarks() {
        return marks;
    }

    public List<Tick> getTicks() {
        return ticks;
    }

    public List<String> getOutcomes() {
        return outcomes;
    }

    public long getTotal() {
        return total;
    }

    public String getWords() {
        return words;
    }

    public long getHighest() {
        return highest;
    }
}
