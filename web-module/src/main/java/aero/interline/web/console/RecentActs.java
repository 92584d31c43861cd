package aero.interline.web.console;

import aero.interline.platform.boundary.Page;
import aero.interline.steward.boundary.ActView;
import aero.interline.steward.boundary.MergeDesk;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What stewards did, the latest first and page by page, so that whatever was decided can be found and taken back. */
@Named
@ViewScoped
public class RecentActs implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LENGTH = 8;

    @Inject
    private transient MergeDesk merges;

    private final Deque<String> cursors = new ArrayDeque<>();
    private String next;

    public List<ActView> getItems() {
        Page<ActView> page = merges.list(null, false, cursors.peek(), LENGTH);
        next = page.next();
        return page.items();
    }

    public void older() {
        if (next != null) {
            cursors.push(next);
        }
    }

    public void newer() {
        cursors.poll();
    }

    public boolean isFirst() {
        return cursors.isEmpty();
    }

    public boolean isLast() {
        return next == null;
    }
}
