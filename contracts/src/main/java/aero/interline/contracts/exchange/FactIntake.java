package aero.interline.contracts.exchange;

import java.util.List;

/**
 * The one door into the core. Everything that a batch says, its raw bytes and its outcomes are committed when
 * {@link #apply} returns, so the caller may acknowledge (invariants I1 and I4).
 */
public interface FactIntake {

    /**
     * @param batch in any order; the answer has the same order
     * @return one decision per arrival, committed
     * @throws IntakeUnavailable when nothing was decided and nothing stored; the caller keeps its messages, waits
     *     and offers them again
     */
    List<Decision> apply(List<Arrival> batch) throws IntakeUnavailable;
}
