package aero.interline.web.console;

import aero.interline.contracts.exchange.Systems;
import aero.interline.exchange.boundary.GapDesk;
import aero.interline.exchange.boundary.GapFilter;
import aero.interline.exchange.boundary.GapView;
import aero.interline.platform.boundary.Page;
import aero.interline.web.Choice;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** The list of what should have come and has not; the filter stands in the address. */
@Named
@ViewScoped
public class Gaps extends PagedList<GapView> {

    private static final long serialVersionUID = 1L;
    private static final String OPEN = "open";
    private static final String ALL = "all";
    private static final List<String> STATES = List.of(OPEN, "closed", ALL);

    private static final CsvTable<GapView> TABLE = new CsvTable<GapView>("gaps")
            .column("id", GapView::id)
            .column("system", GapView::system)
            .column("kind", GapView::kind)
            .column("series", GapView::series)
            .column("about", GapView::about)
            .column("expected", GapView::expected)
            .column("openedAt", GapView::openedAt)
            .column("closedAt", GapView::closedAt)
            .column("closedBy", GapView::closedBy);

    @Inject
    private transient GapDesk desk;

    private String system;
    private String kind;
    private String state = OPEN;

    @Override
    protected Page<GapView> find(String cursor, int length) {
        boolean open = OPEN.equals(Choice.of("state", STATES, state));
        return desk.list(new GapFilter(system, kind, ALL.equals(state) ? null : (Boolean) open), cursor, length);
    }

    @Override
    protected String shown() {
        return "/gaps?faces-redirect=true&includeViewParams=true";
    }

    /** Everything that the filter finds, as a file. */
    public void export() throws IOException {
        TABLE.send(cursor -> find(cursor, Page.LONGEST));
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
