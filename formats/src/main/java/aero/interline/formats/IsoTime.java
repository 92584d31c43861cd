package aero.interline.formats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Points in time after ISO 8601. Nearly all are written alike, and are read without the general parser, whose cost is that of a boarding pass. */
public final class IsoTime {
    private static final String PLAIN = "0000-00-00T00:00:00Z";
    private static final long SECONDS_OF_DAY = 24 * 3600L;

    private IsoTime() {}

    /** @throws DateTimeException if it is none, or tells no zone */
    public static Instant instant(String text) {
        return plain(text)
                ? LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13), number(text, 14, 16),
                        number(text, 17, 19)).toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(text).toInstant();
    }

    /** The day in UTC. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofEpochDay(Math.floorDiv(at.getEpochSecond(), SECONDS_OF_DAY));
    }

    private static boolean plain(String text) {
        if (text.length() != PLAIN.length()) {
            return false;
        }
        for (int i = 0; i < PLAIN.length(); i++) {
            char c = text.charAt(i);
            if (PLAIN.charAt(i) == '0' ? c < '0' || c > '9' : c != PLAIN.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
