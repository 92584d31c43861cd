package aero.interline.routes.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Intake pauses when the disk is nearly full, and people's own pause is not lifted by the disk. */
class DiskGuardTest {

    private final List<String> said = new ArrayList<>();
    private final IntakeSwitch intake = new IntakeSwitch(said::add, () -> said.add("resumed"));
    private final AtomicLong free = new AtomicLong(1000L << 20);
    private final DiskGuard guard = new DiskGuard(Path.of("data"), 512L << 20, directory -> free.get(), intake);

    private void lookWith(long megabytes) {
        free.set(megabytes << 20);
        guard.run();
    }

    @Test
    void itPausesBelowTheLimitAndGoesOnWithATenthMore() {
        lookWith(600);
        assertThat(said).isEmpty();

        lookWith(511);
        lookWith(300);
        assertThat(said).singleElement().asString().contains("disk space").contains("512 MB");

        lookWith(520);
        assertThat(said).as("no fluttering").hasSize(1);

        lookWith(570);
        assertThat(said).last().isEqualTo("resumed");
    }

    @Test
    void anOperatorsPauseOutlivesTheDisks() {
        intake.forbid(IntakeSwitch.Reason.OPERATOR, "maintenance");
        lookWith(100);
        assertThat(said).last().asString().startsWith("maintenance; too little disk space");

        lookWith(900);
        assertThat(said).last().isEqualTo("maintenance");

        intake.allow(IntakeSwitch.Reason.OPERATOR);
        assertThat(said).last().isEqualTo("resumed");
    }

    @Test
    void whatWasNotForbiddenIsNotResumed() {
        intake.allow(IntakeSwitch.Reason.OPERATOR);
        assertThat(said).isEmpty();
    }
}
