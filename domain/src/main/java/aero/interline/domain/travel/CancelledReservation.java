package aero.interline.domain.travel;

import aero.interline.contracts.fact.ReservationCancelled;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.activity.ActivityKind;
import aero.interline.domain.activity.Wording;
import aero.interline.domain.customer.StrongKey;

/**
 * A reservation was cancelled without being told again. It is kept beside the reservation, known or not: whether it
 * still holds is asked whenever the reservation is read, so the order of arrival cannot matter.
 */
public final class CancelledReservation implements ActivityKind<ReservationCancelled> {

    @Override
    public String name() {
        return "cancelled";
    }

    @Override
    public Class<ReservationCancelled> fact() {
        return ReservationCancelled.class;
    }

    @Override
    public Activity of(ReservationCancelled cancelled, String system) {
        String key = cancelled.key().text();
        return Activity.of(name(), key, cancelled.version())
                .partner(cancelled.key().carrier())
                .reference(key)
                .tie(StrongKey.ofReservation(cancelled.key().carrier(), cancelled.key().locator()))
                .number(cancelled.key().locator())
                .done();
    }

    @Override
    public String text(ReservationCancelled cancelled) {
        return Wording.of(cancelled.label() + " was cancelled").with("reason", cancelled.reason()).text();
    }
}
