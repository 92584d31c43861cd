package aero.interline.activity.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.domain.activity.ActivityKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActivityKindsTest {

    @Test
    void everyFactIsAReservationOrHasItsKind() {
        Stream<String> kinds = ActivityKinds.ALL.stream().map(ActivityKind::fact).map(Class::getName);

        assertThat(Stream.concat(kinds, Stream.of(ReservationReported.class.getName())))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Fact.class.getPermittedSubclasses()).map(Class::getName).toList());
    }
}
