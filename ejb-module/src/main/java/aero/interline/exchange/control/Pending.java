package aero.interline.exchange.control;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.customer.control.Imprinted;
import aero.interline.customer.control.Lock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A message that waits to be decided, and what is known of it before anything is locked. Each is one, also when two are alike. */
final class Pending {

    private final Arrival arrival;
    private final Set<Lock> locks;
    private final Imprinted imprinted;
    private final CompletableFuture<Decision> decision = new CompletableFuture<>();

    /**
     * @param locks     what no two transactions decide about at a time
     * @param imprinted whom it names
     */
    Pending(Arrival arrival, Set<Lock> locks, Imprinted imprinted) {
        this.arrival = arrival;
        this.locks = locks;
        this.imprinted = imprinted;
    }

    Arrival arrival() {
        return arrival;
    }

    Set<Lock> locks() {
        return locks;
    }

    Imprinted imprinted() {
        return imprinted;
    }

    /** @param numbers of locks */
    boolean touches(Set<Long> numbers) {
        return !numbers.isEmpty() && locks.stream().anyMatch(each -> numbers.contains(each.number()));
    }

    void decide(Decision committed) {
        decision.complete(committed);
    }

    /** Without effect on what is decided. */
    void fail(IntakeUnavailable reason) {
        decision.completeExceptionally(reason);
    }

    boolean settled() {
        return decision.isDone();
    }

    /** @throws IntakeUnavailable if it could not be decided; only once it is {@link #settled} */
    Decision decision() throws IntakeUnavailable {
        try {
            return decision.join();
        } catch (CompletionException e) {
            IntakeUnavailable reason = (IntakeUnavailable) e.getCause();
            throw new IntakeUnavailable(reason.code(), reason.getMessage(), reason);
        }
    }
}
