package aero.interline.testing;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.Capture;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.exchange.SequenceNumber;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.ReservationReported;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Arrivals as the routes hand them over. */
public final class Messages {

    private static final AtomicLong DELIVERIES = new AtomicLong();

    private Messages() {}

    /** A new delivery of a message whose content is told by its facts. */
    public static Arrival saying(Fact... facts) {
        return of("booking", delivery(), content(facts), reading(content(facts), null, facts));
    }

    public static Arrival refused(String content) {
        Rejection reason =
                new Rejection(null, ErrorCode.PNR_MISSING, "There is no reservation", new Position(3, 1, 40, 39, 4), "SRC");
        return of("booking", delivery(), content, reading(content, reason));
    }

    public static Arrival of(String system, String deliveryId, String content, Reading reading) {
        return new Arrival(new Capture(system, "jms", deliveryId, null, "corr " + deliveryId, system,
                Instant.parse("2026-11-22T10:00:00Z"), content.getBytes(StandardCharsets.UTF_8)), reading);
    }

    /** A new delivery that its sender numbered beside its body. */
    public static Arrival numbered(SequenceNumber number, String content, Reading reading) {
        Capture c = of("booking", delivery(), content, reading).capture();
        return new Arrival(new Capture(c.system(), c.channel(), c.deliveryId(), null, null, c.sender(), c.receivedAt(), c.body(),
                number), reading);
    }

    /** The same message delivered once more, by a sender that sent it twice. */
    public static Arrival sentAgain(Arrival arrival) {
        return redelivered(arrival, delivery());
    }

    private static Arrival redelivered(Arrival arrival, String delivery) {
        Capture c = arrival.capture();
        return new Arrival(new Capture(c.system(), c.channel(), delivery, c.declaredFormat(), c.correlationId(),
                c.sender(), c.receivedAt(), c.body()), arrival.reading());
    }

    public static Reading reading(String content, Rejection rejection, Fact... facts) {
        List<BusinessKey> keys = Stream.of(facts)
                .filter(ReservationReported.class::isInstance)
                .map(fact -> ((ReservationReported) fact).key().locator())
                .map(locator -> new BusinessKey(BusinessKey.Kind.LOCATOR, locator))
                .toList();
        return new Reading("pnrgov", content.getBytes(StandardCharsets.UTF_8), List.of(facts), rejection, List.of(),
                List.of(), keys);
    }

    public static String delivery() {
        return "ID:" + DELIVERIES.incrementAndGet();
    }

    private static String content(Fact... facts) {
        return List.of(facts).toString();
    }
}
