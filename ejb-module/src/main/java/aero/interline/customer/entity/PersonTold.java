package aero.interline.customer.entity;

import aero.interline.contracts.fact.Passenger;
import aero.interline.domain.customer.StrongKey;
import aero.interline.domain.exchange.Stamp;
import java.util.List;

/**
 * A person as one accepted report told it.
 *
 * @param key   names the person among all that all systems tell; personal data
 * @param owner id of the reservation or activity that stands and falls with the record
 * @param group other records of the same group are other persons; {@code null}: those of the same owner
 * @param keys  what the person can be recognised by
 */
public record PersonTold(
        String key,
        long owner,
        Long group,
        Passenger person,
        Profile profile,
        List<StrongKey> keys,
        String system,
        long messageId,
        Stamp stamp) {}
