package aero.interline.consent.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How often a customer was contacted.
 *
 * @param weeks    first days of the last twelve weeks of seven days, the last one ends now
 * @param channels those that were used or have a limit
 * @param latest   of the last twelve weeks, the latest first
 */
public record ContactView(String customerId, List<LocalDate> weeks, List<Pressure> channels, List<Line> latest) {

    /**
     * One channel.
     *
     * @param counts by week, as many as there are weeks
     * @param used   contacts within the stretch of the limit that ends now
     * @param limit  as {@code 3/week}, or {@code null} for none
     * @param own    whether the limit is the customer's own, not the configured one
     */
    public record Pressure(String channel, List<Integer> counts, int used, String limit, boolean own) {}

    /** One contact. */
    public record Line(String channel, String purpose, String partner, Instant at) {}
}
