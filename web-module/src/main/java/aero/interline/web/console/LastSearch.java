package aero.interline.web.console;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** What this person looked for last among the customers, and how far, so that the way back from a customer leads to the same list. */
@SessionScoped
public class LastSearch implements Serializable {

    private static final long serialVersionUID = 1L;

    private String text;
    private boolean similar;
    private String after;

    public void remember(String looked, boolean alsoSimilar, String trail) {
        text = looked;
        similar = alsoSimilar;
        after = trail;
    }

    public String getText() {
        return text;
    }

    public boolean isSimilar() {
        return similar;
    }

    /** Which page, as {@link PageTrail} writes it. */
    public String getAfter() {
        return after;
    }
}
