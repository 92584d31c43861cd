package aero.interline.benchmarks.generator;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A reservation in one of its versions.
 *
 * @param host     carrier whose reservation it is and who sends the message
 * @param created  when the locator was given out
 * @param modified when this version came to be; grows from version to version
 * @param payer    household whose address and contacts it carries
 * @param cents    price of one ticket
 */
public record Booking(
        String host,
        String locator,
        LocalDateTime created,
        LocalDateTime modified,
        Household payer,
        List<Traveller> travellers,
        List<Leg> legs,
        int cents,
        String currency) {}
