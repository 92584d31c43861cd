package aero.interline.benchmarks.match.crowd;

import java.util.Locale;

/** What was measured with so many customers. */
record Measured(long customers, Times lookUp, Times match, Times search, Times besideSearch, Times intake) {

    /** @param least with the fewest customers */
    String line(Measured least) {
        return String.format(Locale.ROOT,
                "customers=%d lookup_p50_us=%.0f lookup_p99_us=%.0f match_p50_us=%.0f match_p99_us=%.0f match_p50_ratio=%.2f"
                        + " match_p99_ratio=%.2f search_p50_us=%.0f search_p95_us=%.0f search_ratio=%.1f intake_per_s=%.0f"
                        + " cost_ratio=%.2f match_growth=%.2f search_growth=%.2f",
                customers, lookUp.percentile(50), lookUp.percentile(99), match.percentile(50), match.percentile(99),
                match.percentile(50) / lookUp.percentile(50), match.percentile(99) / lookUp.percentile(99),
                search.percentile(50), search.percentile(95), search.percentile(95) / besideSearch.percentile(50),
                1e6 / intake.percentile(50), intake.percentile(50) / least.intake.percentile(50),
                match.percentile(50) / least.match.percentile(50), search.percentile(95) / least.search.percentile(95));
    }
}
