package aero.interline.contracts.fact;

import java.time.Instant;
import java.util.List;

/**
 * A partner refers somebody who may want to travel. A movement: unique by partner and reference.
 *
 * @param partner    who refers
 * @param reference  the partner's own number of the lead
 * @param referredAt when
 * @param person     who; {@link PersonReported#key()} is the partner and reference
 * @param interest   what the person may want, as sent
 * @param origin     airport or city code or {@code null}
 * @param destination airport or city code or {@code null}
 * @param consent    as the partner words it, or {@code null} when it claims none
 */
public record LeadReferred(
        Position at,
        String partner,
        String reference,
        Instant referredAt,
        PersonReported person,
        String interest,
        String origin,
        String destination,
        String consent,
        List<Fragment> fragments)
        implements Fact {

    public LeadReferred {
        fragments = List.copyOf(fragments);
    }

    @Override
    public String label() {
        return partner + " " + reference;
    }
}
