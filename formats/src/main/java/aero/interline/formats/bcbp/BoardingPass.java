package aero.interline.formats.bcbp;

import java.time.LocalDate;
import java.util.List;

/**
 * What a boarding pass says, to write one; anything that is {@code null} is left blank. Texts longer than their field are
 * cut off there, as check-in systems do.
 *
 * @param issuer   airline that issued the pass
 * @param issuedOn or {@code null}
 * @param bagTags  up to three ranges of 13 digits: a licence plate and a count
 * @param legs     one to nine
 * @param security the airline's signature, of at most 255 characters, or {@code null}
 */
public record BoardingPass(
        String surname,
        String given,
        boolean electronicTicket,
        String issuer,
        LocalDate issuedOn,
        List<String> bagTags,
        List<Leg> legs,
        String security) {

    public BoardingPass {
        bagTags = List.copyOf(bagTags);
        legs = List.copyOf(legs);
        if (legs.isEmpty() || legs.size() > BcbpCode.MOST_LEGS) {
            throw new IllegalArgumentException("a boarding pass has one to nine legs, not " + legs.size());
        }
    }

    /**
     * @param flightNumber  one to four digits and perhaps a letter
     * @param seat          {@code 1A}, or letters such as {@code INF}
     * @param sequence      0 to 9999
     * @param status        one character, {@code 1} for checked in
     * @param ticket        13 digits
     * @param memberCarrier airline of the frequent flyer programme
     * @param airlineUse    text of the airline's own
     */
    public record Leg(
            String locator,
            String from,
            String to,
            String carrier,
            String flightNumber,
            LocalDate day,
            String compartment,
            String seat,
            Integer sequence,
            String status,
            String ticket,
            String marketing,
            String memberCarrier,
            String member,
            String airlineUse) {}
}
