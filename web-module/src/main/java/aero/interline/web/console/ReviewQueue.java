package aero.interline.web.console;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.platform.boundary.Page;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.steward.boundary.DuplicateCounts;
import aero.interline.steward.boundary.DuplicateLine;
import aero.interline.steward.boundary.ReviewDesk;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** The possible duplicates that wait for a steward, and which of them is looked at. The filter stands in the address. */
@Named
@ViewScoped
public class ReviewQueue implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LENGTH = 12;

    @Inject
    private transient ReviewDesk desk;

    @Inject
    private CurrentUser user;

    private final ReviewFilter filter = new ReviewFilter();
    private final PageTrail trail = new PageTrail();
    private String next;
    private String selected;
    private int place;
    private transient List<DuplicateLine> items;
    private transient DuplicateCounts counts;

    public void load() throws IOException {
        if (!user.isOperator()) {
            FacesContext.getCurrentInstance().getExternalContext().responseSendError(403, "");
            FacesContext.getCurrentInstance().responseComplete();
        } else {
            getItems();
        }
    }

    public String apply() {
        trail.clear();
        further();
        return "/review?faces-redirect=true&includeViewParams=true";
    }

    /** After an act: the queue is read anew, and who comes where the decided pair stood is looked at. */
    void further() {
        selected = null;
        items = null;
        counts = null;
    }

    /** The queue is read anew, and the same pair is looked at if it is still there. */
    void refresh() {
        items = null;
        counts = null;
        if (getItems().stream().noneMatch(each -> each.id().equals(selected))) {
            selected = null;
        }
    }

    /** Looks at a pair, also one that is not on this page. */
    void lookAt(String id) {
        further();
        selected = id;
    }

    public void select(String id) {
        selected = id;
        place = Math.max(0, place());
    }

    public void forward() {
        int wanted = place() + 1;
        if (wanted < getItems().size()) {
            place = wanted;
        } else if (next != null) {
            older();
        }
        selected = null;
    }

    public void backward() {
        int wanted = place() - 1;
        if (wanted >= 0) {
            place = wanted;
        } else if (!trail.isFirst()) {
            newer();
            place = LENGTH - 1;
        }
        selected = null;
    }

    public void older() {
        trail.forward(next);
        further();
        place = 0;
    }

    public void newer() {
        trail.backward();
        further();
        place = 0;
    }

    private int place() {
        for (int i = 0; i < getItems().size(); i++) {
            if (items.get(i).id().equals(selected)) {
                return i;
            }
        }
        return Math.min(place, items.size() - 1);
    }

    private Page<DuplicateLine> read() {
        try {
            return desk.list(filter.filter(), trail.cursor(), LENGTH, user.caller());
        } catch (RequestRefused e) {
            if (e.code() == ErrorCode.CURSOR_INVALID && !trail.isFirst()) {
                trail.clear();
                return read();
            }
            trail.clear();
            Refusals.say(e);
            return new Page<>(List.of(), null);
        }
    }

    /** The page that is shown; an empty one behind the first gives way to the one before. */
    public List<DuplicateLine> getItems() {
        while (items == null) {
            Page<DuplicateLine> page = read();
            if (page.items().isEmpty() && !trail.isFirst()) {
                trail.backward();
            } else {
                items = page.items();
                next = page.next();
            }
        }
        return items;
    }

    /** The pair that is looked at, {@code null} if there is none. */
    public String getSelected() {
        if (selected == null && !getItems().isEmpty()) {
            selected = items.get(Math.max(0, place())).id();
        }
        return selected;
    }

    /** Whether a pair was looked at when the page was made. */
    boolean isChosen() {
        return selected != null;
    }

    public void setSelected(String id) {
        this.selected = id == null || id.isBlank() ? null : id;
    }

    public DuplicateCounts getCounts() {
        if (counts == null) {
            counts = desk.counts();
        }
        return counts;
    }

    public String getAfter() {
        return trail.text();
    }

    public void setAfter(String after) {
        trail.follow(after);
    }

    public boolean isFirst() {
        return trail.isFirst();
    }

    public boolean isLast() {
        return next == null;
    }

    public ReviewFilter getFilter() {
        return filter;
    }
}
