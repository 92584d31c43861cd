package aero.interline.routes.broker;

import java.io.IOException;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * How many messages ever reached each inbound queue, counted by the broker and independently of the intake (invariant
 * I9). It lies in a memory-mapped file, so that a killed process loses nothing; only a crash of the whole machine may
 * lose the last second.
 *
 * <p>Each queue has a counter and a ring of the broker's ids of the last {@value #RING} messages. An id is written
 * before the counter advances over it: whatever stands at or behind the counter was not counted. After a kill between a
 * message's becoming durable and its being counted, {@link #reconcile} finds it in the backlog. The ring forgets; the
 * greatest id that it ever forgot is kept, and a message of the backlog is new if its id is greater than that and not in
 * the ring. Ids grow in the order of sending, so that this fails only if a transaction was left open while more than
 * {@value #RING} others were counted and the kill hits the instant after its commit.
 */
public final class ReceivedLedger implements AutoCloseable {

    static final int RING = 1 << 16;
    private static final long MAGIC = 0x49544c5245435631L;
    private static final int HEADER = 16;
    private static final int COUNT = 0;
    private static final int FORGOTTEN = 8;
    private static final int IDS = 16;
    private static final int SECTION = IDS + RING * Long.BYTES;

    private final List<String> queues;
    private final MappedByteBuffer map;

    public ReceivedLedger(Path file, List<String> queues) throws IOException {
        this.queues = List.copyOf(queues);
        Files.createDirectories(file.toAbsolutePath().getParent());
        long size = HEADER + (long) SECTION * queues.size();
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            boolean fresh = channel.size() == 0;
            fillHoles(channel, size);
            map = channel.map(FileChannel.MapMode.READ_WRITE, 0, size);
            if (fresh) {
                map.putLong(0, MAGIC);
            }
        }
        if (map.getLong(0) != MAGIC) {
            throw new IOException(file + " is not a ledger of received messages");
        }
    }

    /**
     * Gives every page its place on the disk: one without would fail when it is counted into while the disk is full,
     * and a memory-mapped file fails by an error in the middle of the broker.
     */
    private static void fillHoles(FileChannel channel, long size) throws IOException {
        ByteBuffer content = ByteBuffer.allocate((int) size);
        while (content.hasRemaining() && channel.read(content, content.position()) > 0) {
            // until all is read
        }
        content.clear();
        while (content.hasRemaining()) {
            channel.write(content, content.position());
        }
    }

    public synchronized long received(String queue) {
        return map.getLong(section(queue) + COUNT);
    }

    /** A message is durable in its queue. */
    synchronized void count(int queue, long id) {
        int section = section(queue);
        long count = map.getLong(section + COUNT);
        int slot = section + IDS + (int) (count % RING) * Long.BYTES;
        long forgotten = map.getLong(slot);
        if (forgotten > map.getLong(section + FORGOTTEN)) {
            map.putLong(section + FORGOTTEN, forgotten);
            VarHandle.storeStoreFence();
        }
        map.putLong(slot, id);
        VarHandle.storeStoreFence();
        map.putLong(section + COUNT, count + 1);
    }

    /**
     * Counts what the broker found in a queue at its start and had not been counted when it was killed.
     *
     * @param backlog ids in any order
     * @return how many were counted now
     */
    synchronized int reconcile(int queue, LongStream backlog) {
        int section = section(queue);
        long forgotten = map.getLong(section + FORGOTTEN);
        Set<Long> counted = countedIds(section);
        int[] found = {0};
        backlog.filter(id -> id > forgotten && !counted.contains(id)).sorted().forEach(id -> {
            count(queue, id);
            found[0]++;
        });
        return found[0];
    }

    private Set<Long> countedIds(int section) {
        long count = map.getLong(section + COUNT);
        Set<Long> ids = new HashSet<>();
        for (long i = Math.max(0, count - RING); i < count; i++) {
            ids.add(map.getLong(section + IDS + (int) (i % RING) * Long.BYTES));
        }
        return ids;
    }

    /** Asks the system to write the file now. */
    void force() {
        map.force();
    }

    @Override
    public void close() {
        force();
    }

    /** Position of a queue, or -1 if its messages are not counted. */
    int indexOf(String queue) {
        return queues.indexOf(queue);
    }

    private int section(String queue) {
        int index = indexOf(queue);
        if (index < 0) {
            throw new IllegalArgumentException("no inbound queue " + queue);
        }
        return section(index);
    }

    private static int section(int index) {
        return HEADER + index * SECTION;
    }
}
