package aero.interline.contracts.exchange;

import aero.interline.contracts.fact.LoyaltyMembership;
import java.time.Instant;

/**
 * What is known about a message from outside its body; a parser needs it to resolve what the body leaves open, such as
 * the year of a Type B date.
 *
 * @param system         one of {@link Systems#ALL}
 * @param declaredFormat what the sender called it, or {@code null}; evidence only
 * @param receivedAt     when the hub first took it; the same again whenever the message is read anew
 * @param programme      designator of the frequent traveller programme that a member number belongs to when the sender does
 *                       not tell one: the airline's own, or {@link LoyaltyMembership#UNKNOWN_PROGRAMME}
 */
public record Origin(String system, String declaredFormat, Instant receivedAt, String programme) {

    public Origin(String system, String declaredFormat, Instant receivedAt) {
        this(system, declaredFormat, receivedAt, LoyaltyMembership.UNKNOWN_PROGRAMME);
    }

    public static Origin of(Capture capture) {
        return new Origin(capture.system(), capture.declaredFormat(), capture.receivedAt());
    }

    public Origin with(String programme) {
        return new Origin(system, declaredFormat, receivedAt, programme);
    }

    /** @param told by the sender, {@code null} if he does not tell one */
    public String programmeOr(String told) {
        return told == null || told.equals(LoyaltyMembership.UNKNOWN_PROGRAMME) ? programme : told;
    }
}
