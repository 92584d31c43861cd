package aero.interline.benchmarks.match.airline;

import aero.interline.benchmarks.match.MatchEvaluation;
import aero.interline.benchmarks.match.Score;
import aero.interline.domain.identity.MatchModel;
import aero.interline.domain.identity.Matcher;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What {@code match evaluate --dataset airline} prints. */
public final class AirlineReport {

    private AirlineReport() {}

    /** As many persons again come new, told of once each, a quarter of them relatives of those already known. */
    public static void print(int persons, long seed, PrintStream out, PrintStream err) {
        print(persons, seed, Shuffles.ORDERS, out, err);
    }

    /** @param orders of arrival that are tried */
    static void print(int persons, long seed, int orders, PrintStream out, PrintStream err) {
        Society society = Society.of(seed, persons, persons);
        List<Heard> heard = Chronicle.of(seed, society);
        err.printf(Locale.ROOT, "%d persons and %d new ones, told of %d times.%n", persons, persons, heard.size());
        Census census = new Census(heard);
        Matcher matcher = new Matcher(MatchModel.standard(), census::hot);
        long begun = System.nanoTime();
        AirlineEvaluation done = AirlineEvaluation.of(census, society, matcher);
        MatchEvaluation.print(done.direct().score(), done.direct().compared(), begun, done.clustered(), out);
        Shuffles shuffles = Shuffles.of(census, matcher, seed, orders);
        machine(done, shuffles, out);
        people(done, err);
    }

    private static void machine(AirlineEvaluation done, Shuffles shuffles, PrintStream out) {
        out.printf("links precision=%s recall=%s wrong_customers=%d within_households=%d records=%d prints=%d largest_family=%d%n",
                Score.digits(done.clustered().precision()), Score.digits(done.clustered().recall()), done.merged(), done.households(),
                done.records(), done.prints(), done.largest());
        AirlineEvaluation.Newcomers kin = done.relatives();
        AirlineEvaluation.Newcomers strangers = done.strangers();
        out.printf(Locale.ROOT, "newcomers=%d false_links=%d per_10000=%.2f%n", kin.came() + strangers.came(),
                kin.taken() + strangers.taken(), done.falseLinksPer10000());
        out.printf("relatives=%d false_links=%d%n", kin.came(), kin.taken());
        out.printf("strangers=%d false_links=%d%n", strangers.came(), strangers.taken());
        out.printf(Locale.ROOT, "review_share=%.4f%n", done.reviewShare());
        out.printf("shuffles=%d identical=%d%n", shuffles.played(), shuffles.identical());
        done.mistakes().forEach((mistake, found) -> out.printf(Locale.ROOT, "mistake=%s records=%d recall=%s%n",
                mistake.name().toLowerCase(Locale.ROOT), found.records(), Score.digits(found.recall())));
    }

    private static void people(AirlineEvaluation done, PrintStream err) {
        err.printf("%n| what was different in a record | records | its true pairs found |%n|---|---|---|%n");
        done.mistakes().forEach((mistake, found) -> err.printf(Locale.ROOT, "| %s | %d | %.1f %% |%n", mistake.words(),
                found.records(), 100 * found.recall()));
    }
}
