package aero.interline.routes.runtime;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Whether messages are taken in, which several may forbid at the same time for reasons of their own. Only when the last
 * reason is gone, does it go on.
 */
final class IntakeSwitch {

    enum Reason {
        OPERATOR,
        DISK
    }

    private final Map<Reason, String> reasons = new EnumMap<>(Reason.class);
    private final Consumer<String> suspend;
    private final Runnable resume;

    /**
     * @param suspend takes the note for people; also called when the note changes
     */
    IntakeSwitch(Consumer<String> suspend, Runnable resume) {
        this.suspend = suspend;
        this.resume = resume;
    }

    synchronized void forbid(Reason reason, String note) {
        if (!note.equals(reasons.put(reason, note))) {
            suspend.accept(String.join("; ", reasons.values()));
        }
    }

    synchronized void allow(Reason reason) {
        if (reasons.remove(reason) == null) {
            return;
        }
        if (reasons.isEmpty()) {
            resume.run();
        } else {
            suspend.accept(String.join("; ", reasons.values()));
        }
    }
}
