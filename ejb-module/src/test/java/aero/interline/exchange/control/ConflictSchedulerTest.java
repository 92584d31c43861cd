package aero.interline.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.IntakeUnavailable;
import aero.interline.customer.control.Lock;
import aero.interline.testing.Messages;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConflictSchedulerTest {

    private static final Arrival ANY = Messages.refused("any");
    private static final IntakeUnavailable AWAY = new IntakeUnavailable(ErrorCode.DATABASE_AWAY, "away", null);

    private final ConflictScheduler scheduler = new ConflictScheduler();

    @Test
    void whatASessionBringsIsDecidedTogetherThoughItHasSomethingInCommon() throws Exception {
        List<Pending> own = submitted(about(1, 2), about(2, 3));

        assertThat(scheduler.next(own)).isEqualTo(own);
    }

    @Test
    void whatTouchesWhatIsBeingDecidedWaitsForIt() throws Exception {
        List<Pending> first = submitted(about(1), about(2));
        scheduler.next(first);
        Pending touching = about(2, 3);
        Pending other = about(4);
        List<Pending> second = submitted(touching, other);

        assertThat(scheduler.next(second)).containsExactly(other);
        CompletableFuture<List<Pending>> waiting = inBackground(second);
        assertThat(waiting).isNotDone();
        settle(first);
        assertThat(waiting.get(1, TimeUnit.MINUTES)).containsExactly(touching);
    }

    @Test
    void whatHasSomethingInCommonIsDecidedInTheOrderInWhichItCame() throws Exception {
        List<Pending> first = submitted(about(1), about(9));
        scheduler.next(first);
        Pending earlier = about(1, 2);
        submitted(earlier, about(9));
        Pending later = about(2);
        Pending latest = about(3);
        List<Pending> third = submitted(later, latest);

        assertThat(scheduler.next(third)).as("what the earlier one touches, too, comes after it").containsExactly(latest);
        settle(first);
        assertThat(scheduler.next(third)).startsWith(earlier).endsWith(later).hasSize(3);
    }

    @Test
    void aSessionDecidesWhatOthersWaitWithAndTheyGoOn() throws Exception {
        List<Pending> first = submitted(about(1), about(1));
        scheduler.next(first);
        List<Pending> second = submitted(about(1), about(1));
        CompletableFuture<List<Pending>> waiting = inBackground(second);
        List<Pending> third = submitted(about(1), about(1));
        settle(first);

        List<Pending> everything = Stream.concat(second.stream(), third.stream()).toList();
        List<Pending> taken = waiting.get(1, TimeUnit.MINUTES);
        assertThat(taken).isEqualTo(everything);
        settle(taken);
        assertThat(scheduler.next(second)).isEmpty();
        assertThat(scheduler.next(third)).isEmpty();
    }

    @Test
    void whatComesAloneIsDecidedAloneByWhoBroughtIt() throws Exception {
        Pending suspect = about(1);
        List<Pending> alone = submitted(suspect);
        List<Pending> others = submitted(about(2), about(3));

        assertThat(scheduler.next(others)).isEqualTo(others);
        assertThat(scheduler.next(alone)).containsExactly(suspect);
    }

    @Test
    void whatCameAloneKeepsItsPlaceToo() throws Exception {
        Pending suspect = about(1);
        List<Pending> alone = submitted(suspect);
        Pending free = about(2);
        Pending later = about(1, 3);
        List<Pending> others = submitted(later, free);

        assertThat(scheduler.next(others)).containsExactly(free);
        assertThat(scheduler.next(alone)).containsExactly(suspect);
        settle(alone);
        assertThat(scheduler.next(others)).containsExactly(later);
    }

    @Test
    void manyAreNotDecidedAtOnceUnlessASessionBroughtThem() throws Exception {
        submitted(IntStream.range(0, 90).mapToObj(each -> about(each)).toArray(Pending[]::new));
        List<Pending> some = submitted(IntStream.range(100, 190).mapToObj(each -> about(each)).toArray(Pending[]::new));
        assertThat(scheduler.next(some)).hasSize(100);

        List<Pending> many = submitted(IntStream.range(200, 450).mapToObj(each -> about(each)).toArray(Pending[]::new));
        assertThat(scheduler.next(many)).hasSize(250);
    }

    @Test
    void nobodyBeginsWithWhatWasDropped() throws Exception {
        List<Pending> dropped = submitted(about(1), about(2));
        scheduler.drop(dropped);
        List<Pending> other = submitted(about(1), about(3));

        assertThat(scheduler.next(other)).isEqualTo(other);
    }

    private List<Pending> submitted(Pending... messages) {
        List<Pending> own = List.of(messages);
        scheduler.submit(own);
        return own;
    }

    private void settle(List<Pending> batch) {
        batch.forEach(each -> each.fail(AWAY));
        scheduler.release(batch);
    }

    private CompletableFuture<List<Pending>> inBackground(List<Pending> own) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return scheduler.next(own);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Pending about(long... numbers) {
        return new Pending(ANY, LongStream.of(numbers).mapToObj(each -> new Lock(each, null)).collect(Collectors.toSet()), null);
    }
}
