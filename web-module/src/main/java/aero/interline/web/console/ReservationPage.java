package aero.interline.web.console;

import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.travel.boundary.ReservationRegistry;
import aero.interline.travel.boundary.ReservationView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** One reservation as the newest report tells it. */
@Named
@RequestScoped
public class ReservationPage {

    @Inject
    private ReservationRegistry registry;

    @Inject
    private CurrentUser user;

    @Inject
    private Texts texts;

    private String id;
    private ReservationView reservation;

    public void load() throws IOException {
        reservation = Ids.find(id, number -> registry.find(number, user.caller()));
    }

    public ReservationView getView() {
        return reservation;
    }

    /** {@code null} when a form of this page comes back, which shows nothing of the reservation. */
    public ReservationReported getReported() {
        return reservation == null ? null : reservation.reported();
    }

    /** The customer behind a passenger, or {@code null} for a seat that is nobody's. */
    public String customerOf(String ref) {
        return reservation.customers().get(ref);
    }

    /** The name of a passenger in this reservation; nothing stands for all of them. */
    public String passenger(String ref) {
        return ref == null
                ? "all"
                : reservation.reported().passengers().stream()
                        .filter(each -> each.ref().equals(ref))
                        .map(each -> each.name().raw())
                        .findFirst()
                        .orElse(ref);
    }

    /** The day alone where no hour was told. */
    public String departure(AirSegment leg) {
        return leg.departs() == null ? "" : leg.departsTimeKnown() ? texts.local(leg.departs()) : texts.day(leg.departs().toLocalDate());
    }

    /** {@code LH 9920031 FTL}. */
    public String membership(LoyaltyMembership membership) {
        String number = membership.carrier() == null || membership.carrier().equals(LoyaltyMembership.UNKNOWN_PROGRAMME)
                ? membership.number() : membership.carrier() + " " + membership.number();
        return membership.tier() == null ? number : number + " " + membership.tier();
    }

    /** The flight that a reference names; nothing stands for all of them. */
    public String flight(String ref) {
        return ref == null
                ? "all flights"
                : reservation.reported().segments().stream()
                        .filter(each -> each.ref().equals(ref))
                        .map(each -> each.number() == null
                                ? each.origin() + " – " + each.destination()
                                : each.marketing() + each.number())
                        .findFirst()
                        .orElse(ref);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
