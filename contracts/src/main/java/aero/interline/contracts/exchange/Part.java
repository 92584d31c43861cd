package aero.interline.contracts.exchange;

import java.time.Instant;

/**
 * A message says that it is one of several that belong together, such as part 2 of a passenger name list. It is PARKED
 * until the set is complete.
 *
 * @param set    names the set within the system, for instance {@code PNL/UT298/2019-12-10/AER}
 * @param number 1-based
 * @param last   whether no part follows
 * @param made   when the sender made it, as far as he tells, or {@code null}; tells parts of one number from one another
 */
public record Part(String set, int number, boolean last, Instant made) {

    public Part(String set, int number, boolean last) {
        this(set, number, last, null);
    }
}
