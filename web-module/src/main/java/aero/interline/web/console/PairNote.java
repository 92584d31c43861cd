package aero.interline.web.console;

import java.io.Serializable;
import java.util.Objects;

/** What a steward wrote and ticked about the pair that is shown. It is about this pair alone, so it goes when another one is shown. */
final class PairNote implements Serializable {

    private static final long serialVersionUID = 1L;

    private String pair;
    private String reason;
    private boolean override;

    /** From now on the page shows this pair. */
    void show(String now) {
        if (!Objects.equals(now, pair)) {
            pair = now;
            clear();
        }
    }

    void clear() {
        reason = null;
        override = false;
    }

    /** Whether it was ticked for this pair, not for another one. */
    boolean overrides(String asked) {
        return override && Objects.equals(asked, pair);
    }

    String reason() {
        return reason;
    }

    void reason(String told) {
        reason = told;
    }

    boolean ticked() {
        return override;
    }

    void tick(boolean told) {
        override = told;
    }
}
