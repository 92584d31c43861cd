package aero.interline.web.console;

import aero.interline.contracts.exchange.Systems;
import aero.interline.exchange.boundary.GapDesk;
import aero.interline.exchange.boundary.GapFilter;
import aero.interline.exchange.boundary.GapView;
import aero.interline.platform.boundary.Page;
import aero.interline.platform.boundary.RequestRefused;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The list of what should have come and has not; the filter stands in the address. */
@Named
@ViewScoped
public class Gaps implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LENGTH = 25;
    private static final String OPEN = "open";
    private static final String ALL = "all";

    @Inject
    private transient GapDesk desk;

    private String system;
    private String kind;
    private String state = OPEN;

    private final PageTrail trail = new PageTrail();
    private transient List<GapView> items = List.of();
    private String next;

    public String apply() {
        trail.clear();
        return shown();
    }

    public String older() {
        trail.forward(next);
        return shown();
    }

    public String newer() {
        trail.backward();
        return shown();
    }

    private static String shown() {
        return "/gaps?faces-redirect=true&includeViewParams=true";
    }

    /** Shows the page that the address tells, for the filter as it stands. */
    public void load() {
        String known = system != null && Systems.ALL.contains(system) ? system : null;
        String sort = kind != null && GapFilter.KINDS.contains(kind) ? kind : null;
        Boolean open = ALL.equals(state) ? null : Boolean.valueOf(OPEN.equals(state));
        try {
            Page<GapView> page = desk.list(new GapFilter(known, sort, open), trail.cursor(), LENGTH);
            items = page.items();
            next = page.next();
        } catch (RequestRefused e) {
            if (trail.isFirst()) {
                throw e;
            }
            trail.clear();
            load();
        }
    }

    public List<GapView> getItems() {
        return items == null ? List.of() : items;
    }

    /** Which page is looked at, as it stands in the address. */
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

    public List<String> getSystems() {
        return Systems.ALL;
    }

    public List<String> getKinds() {
        return GapFilter.KINDS;
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(String system) {
        this.system = system;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null ? OPEN : state;
    }
}
