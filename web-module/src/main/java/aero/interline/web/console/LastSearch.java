package aero.interline.web.console;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** What this person looked for last among the customers, so that the way back from a customer leads to the same list. */
@SessionScoped
public class LastSearch implements Serializable {

    private static final long serialVersionUID = 1L;

    private String text;

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
