package aero.interline.web.console;

import aero.interline.steward.boundary.ActView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** What stewards did, in a sentence. */
@Named
@ApplicationScoped
public class StewardWords {

    private static final Map<String, String> KINDS = Map.of(
            "accept", "One person", "reject", "Two persons", "skip", "Skipped", "merge", "Merged", "bulk", "Bulk decision",
            "undo", "Undone");

    private static final Map<String, String> STATES = Map.of(
            "waiting-approval", "waits for approval", "running", "under way", "withdrawn", "withdrawn", "undone", "undone");

    private static final Map<String, String> TONES = Map.of(
            "accept", "APPLIED", "merge", "APPLIED", "reject", "DEAD", "skip", "FILTERED", "bulk", "DUPLICATE");

    @Inject
    private Texts text;

    @Inject
    private MatchWords matching;

    protected StewardWords() {}

    StewardWords(MatchWords matching) {
        this.matching = matching;
    }

    public String kind(ActView act) {
        return KINDS.getOrDefault(act.kind(), text.words(act.kind()));
    }

    /** The class of a badge. */
    public String tone(ActView act) {
        return "waiting-approval".equals(act.state()) ? "PARKED" : isOver(act) ? "FILTERED" : TONES.getOrDefault(act.kind(), "FILTERED");
    }

    /** Empty of what is done and holds. */
    public String state(ActView act) {
        return STATES.getOrDefault(act.state(), "");
    }

    /** Whether it no longer holds. */
    public boolean isOver(ActView act) {
        return "undone".equals(act.state()) || "withdrawn".equals(act.state());
    }

    /** Whether somebody may take it back; a bulk whose hub died stays under way, and is taken back as well. */
    public boolean isUndoable(ActView act) {
        return !"undo".equals(act.kind()) && ("done".equals(act.state()) || "running".equals(act.state()));
    }

    public boolean isWaiting(ActView act) {
        return "waiting-approval".equals(act.state());
    }

    /** About whom it was. */
    public String whom(ActView act) {
        if (act.rule() == null && act.oneCustomer() == null) {
            return "bulk decision " + act.undoesId();
        }
        if (act.rule() == null) {
            return "customers " + act.oneCustomer() + " and " + act.otherCustomer();
        }
        return rule(act.rule()) + (isWaiting(act) ? "" : ", " + act.done() + (act.done() == 1 ? " pair" : " pairs"));
    }

    /** {@code one person each (not enough, from 6.5 to 9 bits, at most 200)}. */
    private String rule(Map<String, Object> rule) {
        String from = rule.containsKey("least") ? ", from " + rule.get("least") : "";
        String to = rule.containsKey("most") ? (from.isEmpty() ? ", to " : " to ") + rule.get("most") : "";
        return ("accept".equals(rule.get("decision")) ? "one person each (" : "two persons each (")
                + matching.brief(String.valueOf(rule.get("why"))) + from + to + (from.isEmpty() && to.isEmpty() ? "" : " bits")
                + ", at most " + rule.get("limit") + ")";
    }

    /** What has just been done. */
    public String done(ActView act) {
        String state = state(act);
        return kind(act) + ": " + whom(act) + (state.isEmpty() ? "" : ", " + state) + ".";
    }
}
