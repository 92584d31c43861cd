package aero.interline.formats;

import aero.interline.contracts.exchange.Rejection;
import java.util.ArrayList;
import java.util.List;

/** Collects the records of a message that could not be recovered; bounded like {@link EvidenceLog}. */
public final class LossLog {
    public static final int LIMIT = 1000;

    private final List<Rejection> losses = new ArrayList<>();
    private int beyond;

    public void add(Rejection loss) {
        if (losses.size() < LIMIT) {
            losses.add(loss);
        } else {
            beyond++;
        }
    }

    /** In the order of the message; behind the limit one entry says how many more there are. */
    public List<Rejection> all() {
        if (beyond == 0) {
            return losses;
        }
        Rejection last = losses.get(losses.size() - 1);
        List<Rejection> all = new ArrayList<>(losses);
        all.add(new Rejection(beyond + " more", last.code(), "So many more records could not be recovered",
                last.position(), last.expected()));
        return all;
    }
}
