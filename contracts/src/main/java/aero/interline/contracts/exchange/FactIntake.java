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
     * @throws IntakeUnavailable when not everything could be decided; the caller keeps all its messages, waits and
     *     offers them again. A part may have been committed before: what touched nothing that others were at, or halves of a batch that was taken apart
     *     because of one message's data. Those are recognised as decided when they come again (invariant I2)
     */
    List<Decision> apply(List<Arrival> batch) throws IntakeUnavailable;
}
