package aero.interline.web.console;

import aero.interline.platform.boundary.Page;
import aero.interline.privacy.boundary.PrivacyDesk;
import aero.interline.privacy.boundary.PrivacyJobView;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Exports and erasures of all customers, the latest first. */
@Named
@ViewScoped
public class PrivacyJobs implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LENGTH = 25;

    @Inject
    private transient PrivacyDesk desk;

    @Inject
    private CurrentUser user;

    private final Deque<String> cursors = new ArrayDeque<>();
    private transient List<PrivacyJobView> items;
    private String next;

    public void load() throws IOException {
        if (user.isOperator()) {
            read(null);
        } else {
            FacesContext.getCurrentInstance().getExternalContext().responseSendError(403, "");
            FacesContext.getCurrentInstance().responseComplete();
        }
    }

    public void older() {
        cursors.push(next);
        read(next);
    }

    public void newer() {
        cursors.pop();
        read(cursors.peek());
    }

    private void read(String cursor) {
        Page<PrivacyJobView> page = desk.list(cursor, LENGTH);
        items = page.items();
        next = page.next();
    }

    public List<PrivacyJobView> getItems() {
        return items == null ? List.of() : items;
    }

    public boolean isFirst() {
        return cursors.isEmpty();
    }

    public boolean isLast() {
        return next == null;
    }
}
