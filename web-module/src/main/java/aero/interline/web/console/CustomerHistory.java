package aero.interline.web.console;

import aero.interline.steward.boundary.ActView;
import aero.interline.steward.boundary.DuplicateFilter;
import aero.interline.steward.boundary.MergeDesk;
import aero.interline.steward.boundary.ReviewDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What stewards did about a customer, and who may be the same person. */
@Named
@RequestScoped
public class CustomerHistory {

    @Inject
    private MergeDesk desk;

    @Inject
    private ReviewDesk review;

    @Inject
    private CustomerPage page;

    @Inject
    private CurrentUser user;

    private List<ActView> acts;
    private Long possible;

    /** None for a viewer: reasons, and whom else an act is about, are for those who may act. */
    public List<ActView> getActs() {
        if (acts == null) {
            acts = page.getView() == null || !user.isOperator() ? List.of() : desk.of(Long.parseLong(page.getView().id()));
        }
        return acts;
    }

    /** How many possible duplicates are open. */
    public long getPossible() {
        if (possible == null) {
            possible = page.getView() == null ? 0 : review.count(
                    new DuplicateFilter(null, null, null, null, null, Long.parseLong(page.getView().id())));
        }
        return possible;
    }
}
