package aero.interline.domain.customer;

import aero.interline.domain.exchange.Stamp;
import java.time.Instant;
import java.util.UUID;

/**
 * What one source record says about one attribute.
 *
 * @param sourceKey of the record
 * @param system    whose record it is
 * @param verified  whether the record comes with a proof of the value
 * @param complete  how much of the value it tells, compared within one attribute only
 * @param value     as told
 * @param meaning   equal for values that say the same in other letters
 */
public record Testimony<T>(
        UUID sourceKey, String system, Stamp stamp, boolean verified, int complete, T value, String meaning) {

    /** When it was told, as far as the sender says so; never when it arrived. */
    Instant told() {
        return stamp.modified() == null ? stamp.sent() : stamp.modified();
    }
}
