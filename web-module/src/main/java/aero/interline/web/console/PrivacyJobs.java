package aero.interline.web.console;

import aero.interline.platform.boundary.Page;
import aero.interline.privacy.boundary.PrivacyDesk;
import aero.interline.privacy.boundary.PrivacyJobView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Exports and erasures of all customers, the latest first. */
@Named
@ViewScoped
public class PrivacyJobs extends PagedList<PrivacyJobView> {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PrivacyDesk desk;

    @Inject
    private CurrentUser user;

    private final JobWatch watch = new JobWatch();

    /** Also from time to time, while a job on the page is under way. */
    @Override
    public void load() throws IOException {
        if (user.needOperator()) {
            read();
            watch.look(getItems());
        }
    }

    @Override
    protected Page<PrivacyJobView> find(String cursor, int length) {
        return desk.list(cursor, length);
    }

    @Override
    protected String shown() {
        return "/privacy?faces-redirect=true&includeViewParams=true";
    }

    public boolean isBusy() {
        return watch.isBusy();
    }
}
