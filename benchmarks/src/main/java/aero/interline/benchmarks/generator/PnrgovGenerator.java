package aero.interline.benchmarks.generator;

import java.time.ZoneOffset;

/**
 * The stream of messages: a pure function of seed and index. About one message in seven is a later version of a
 * reservation reported shortly before, the others are new reservations.
 */
public final class PnrgovGenerator {

    private static final int UPDATES_PERCENT = 15;
    private static final int NEAR = 60;

    private final long seed;
    private final Bookings bookings;

    public PnrgovGenerator(long seed) {
        this.seed = seed;
        this.bookings = new Bookings(seed);
    }

    /** @param index from 0 */
    public GeneratedMessage message(long index) {
        long first = firstReportOf(index);
        Booking booking = bookings.booking(first, index - first);
        byte[] body = PnrgovText.write(booking, new Dice(seed, "text", index));
        return new GeneratedMessage(
                index,
                booking.host() + "/" + booking.locator() + "/" + booking.created().toLocalDate(),
                booking.modified().toInstant(ZoneOffset.UTC),
                booking.travellers().size(),
                (int) booking.travellers().stream().filter(each -> !each.seated()).count(),
                booking.legs().size(),
                body);
    }

    /** Index of the message that reported this message's reservation first: its own, if the reservation is new. */
    private long firstReportOf(long index) {
        Dice dice = new Dice(seed, "message", index);
        if (index <= NEAR || !dice.chance(UPDATES_PERCENT)) {
            return index;
        }
        return firstReportOf(index - 1 - dice.below(NEAR));
    }
}
