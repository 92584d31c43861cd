package aero.interline.platform.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Gives out message ids. An id carries the moment of its birth, so that newest first is the order of the ids and a
 * range of time is a range of ids: milliseconds since 2024-01-01 UTC, then {@value #NODE_BITS} bits for the node that
 * gave it, then a counter. Ids of one node always rise, also when the clock steps back or a millisecond is used up.
 */
public final class MessageIds {

    private static final Instant EPOCH = Instant.parse("2024-01-01T00:00:00Z");
    private static final int LOW_BITS = 20;
    /** In the year 2302. */
    private static final Instant LAST = EPOCH.plusMillis(Long.MAX_VALUE >> LOW_BITS);
    private static final int NODE_BITS = 10;
    private static final int COUNTER_BITS = LOW_BITS - NODE_BITS;
    private static final long COUNTERS = 1L << COUNTER_BITS;

    private final Clock clock;
    private final long node;
    private final AtomicLong last = new AtomicLong();

    /** @param node any number; nodes that run at the same time need different ones modulo 1024 */
    public MessageIds(Clock clock, long node) {
        this.clock = clock;
        this.node = Math.floorMod(node, 1L << NODE_BITS);
    }

    /** Ids of a node that just started; the database tells which number it has. */
    public static MessageIds ofNewNode(Clock clock, DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement next = connection.prepareStatement("select nextval('node_seq')");
                ResultSet row = next.executeQuery()) {
            row.next();
            return new MessageIds(clock, row.getLong(1));
        }
    }

    public long next() {
        long now = (clock.millis() - EPOCH.toEpochMilli()) * COUNTERS;
        long tick = last.updateAndGet(before -> Math.max(before + 1, now));
        return (tick / COUNTERS) << LOW_BITS | node << COUNTER_BITS | tick % COUNTERS;
    }

    /** When the message with this id came to the intake, to the millisecond. */
    public static Instant timeOf(long id) {
        return EPOCH.plusMillis(id >> LOW_BITS);
    }

    /** The least id that a message of this moment can have; ids of earlier messages are less. Moments without ids count as the nearest that has. */
    public static long floor(Instant at) {
        Instant near = at.isBefore(EPOCH) ? EPOCH : at.isAfter(LAST) ? LAST : at;
        return (near.toEpochMilli() - EPOCH.toEpochMilli()) << LOW_BITS;
    }
}
