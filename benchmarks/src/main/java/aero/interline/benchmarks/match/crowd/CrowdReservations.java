package aero.interline.benchmarks.match.crowd;

import aero.interline.contracts.exchange.Systems;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationKey;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.ReservationStatus;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.domain.exchange.Stamp;
import aero.interline.platform.control.MessageIds;
import aero.interline.travel.entity.Report;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A reservation for each person, which one message reports. */
final class CrowdReservations {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final int LETTERS = 26;
    private static final int LENGTH = 6;

    private final MessageIds ids;

    CrowdReservations(MessageIds ids) {
        this.ids = ids;
    }

    Report report(long number, Passenger person) {
        ReservationReported reservation = new ReservationReported(Position.NONE,
                new ReservationKey("1A", locator(number), DAY), new ReservationVersion(AT, null),
                List.of(new RecordLocator("1A", locator(number), null)), null, ReservationStatus.ACTIVE, null, null,
                List.of(person), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of());
        Stamp stamp = Stamp.of(reservation.version(), ByteBuffer.allocate(32).putLong(number).array());
        return new Report(ids.next(), Systems.BOOKING, AT, stamp, reservation);
    }

    /** Six letters, another for every number. */
    static String locator(long number) {
        StringBuilder locator = new StringBuilder();
        for (long rest = number * 7_919 + 11_881_376; locator.length() < LENGTH; rest /= LETTERS) {
            locator.append((char) ('A' + rest % LETTERS));
        }
        return locator.toString();
    }
}
