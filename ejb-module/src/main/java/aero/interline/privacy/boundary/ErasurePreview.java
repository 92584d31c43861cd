package aero.interline.privacy.boundary;

/**
 * What an erasure would do now.
 *
 * @param customers     that go: this one and those who were joined into it
 * @param records       of systems about this person
 * @param reservations  in which the person is named; in those with others only this person's part goes
 * @param activities    that go, or whose miles stay under a pseudonym
 * @param messages      known to tell about the person
 * @param bodies        that are searched for the person
 * @param fourEyes      whether somebody else has to approve it
 */
public record ErasurePreview(
        String customerId,
        int customers,
        int records,
        int reservations,
        int activities,
        int messages,
        long bodies,
        boolean fourEyes) {}
