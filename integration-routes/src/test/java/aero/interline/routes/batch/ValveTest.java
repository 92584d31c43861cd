package aero.interline.routes.batch;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.routes.batch.Valve.Pass;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** After a pause one worker goes ahead, and what becomes of its message alone lets the others follow. */
@Timeout(20)
class ValveTest {

    private final Valve valve = new Valve(new BackOff(Duration.ofMillis(1), Duration.ofMillis(2)));

    @BeforeEach
    void oneGoesAheadAfterAPause() throws InterruptedException {
        assertThat(valve.await()).isEqualTo(Pass.FULL);
        valve.pause("the database is away");
        assertThat(valve.await()).isEqualTo(Pass.PROBE);
    }

    @Test
    void itsSuccessLetsTheOthersFollow() throws InterruptedException {
        valve.flows(Pass.PROBE);

        assertThat(valve.note()).isNull();
        assertThat(valve.await()).isEqualTo(Pass.FULL);
    }

    @Test
    void itsFailureIsFollowedByAnotherThatGoesAhead() throws InterruptedException {
        valve.failed(Pass.PROBE);

        assertThat(valve.await()).isEqualTo(Pass.PROBE);
    }

    @Test
    void aWorkerThatHadListenedInVainSinceBeforeThePauseOpensNothing() {
        valve.flows(Pass.FULL);

        assertThat(valve.open()).isFalse();
        assertThat(valve.note()).isEqualTo("the database is away");
    }

    @Test
    void aWorkerThatLostItsSessionMeanwhileEndsNobodysTry() {
        valve.failed(Pass.FULL);
        valve.flows(Pass.PROBE);

        assertThat(valve.open()).isTrue();
    }
}
