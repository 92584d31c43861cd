package aero.interline.benchmarks.demo;

import aero.interline.benchmarks.generator.DayEvent;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Says where the day is: over one line on a terminal, a line now and then elsewhere. */
final class Progress {

    private static final boolean TERMINAL = System.console() != null;
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(TERMINAL ? 250 : 5_000);

    private final PrintStream out;
    private final int all;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private long said = System.nanoTime() - EVERY;

    Progress(PrintStream out, int all) {
        this.out = out;
        this.all = all;
    }

    void sent(DayEvent event, int number) {
        counts.merge(event.what(), 1, Integer::sum);
        if (System.nanoTime() - said < EVERY && number < all) {
            return;
        }
        said = System.nanoTime();
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%s  %3d %%", event.at().withSecond(0), number * 100 / all));
        counts.forEach((what, count) -> line.append("  ").append(what).append(' ').append(count));
        out.print(TERMINAL ? "\r" + line + "  " : line + System.lineSeparator());
        out.flush();
    }

    void end() {
        if (TERMINAL) {
            out.println();
        }
    }
}
