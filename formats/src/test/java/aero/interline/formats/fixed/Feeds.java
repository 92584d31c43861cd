package aero.interline.formats.fixed;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Feeds with right totals, and ways to break them. All members are invented. */
final class Feeds {
    private static final String COPYBOOK = FeedLayouts.resource("miles-feed.cpy");

    private final List<byte[]> records = new ArrayList<>();
    private long count;
    private long miles;
    private long hash;

    static Feeds programme(String programme, long file) {
        Feeds feed = new Feeds();
        feed.write("FEED-HEADER", values("RECORD-TYPE", "H", "FEED-NAME", "MILES-FEED", "PROGRAMME", programme, "FILE-NUMBER", file,
                "BUSINESS-DATE", 20261121));
        return feed;
    }

    static Map<String, Object> values(Object... pairs) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }

    private void write(String record, Map<String, Object> values) {
        records.add(new RecordWriter(COPYBOOK).write(record, values).bytes());
    }

    Feeds member(long number, String surname, String given, Object... more) {
        Map<String, Object> values = values("RECORD-TYPE", "M", "MEMBER-NUMBER", number, "SURNAME", surname, "GIVEN-NAMES", given);
        values.putAll(values(more));
        write("MEMBER-RECORD", values);
        count++;
        hash += number;
        return this;
    }

    Feeds movement(long number, long movement, String kind, long awarded, Object... more) {
        Map<String, Object> values = values("RECORD-TYPE", "D", "MEMBER-NUMBER", number, "MOVEMENT-NUMBER", movement, "MOVEMENT-KIND", kind,
                "BOOKED-ON", 20261120, "AWARD-MILES", awarded, "SEGMENT-COUNT", 0);
        values.putAll(values(more));
        write("MOVEMENT-RECORD", values);
        count++;
        hash += number;
        miles += awarded;
        return this;
    }

    /** Segments of flights LH400 and on, of so many miles each. */
    static Object[] segments(long... each) {
        int n = each.length;
        List<Object> own = new ArrayList<>();
        List<Object> numbers = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            own.add(each[i]);
            numbers.add(400 + i);
        }
        return new Object[] {"SEGMENT-COUNT", n, "CARRIER", Collections.nCopies(n, "LH"), "FLIGHT-NUMBER", numbers,
            "FLOWN-ON", Collections.nCopies(n, 20261118), "ORIGIN", Collections.nCopies(n, "FRA"),
            "DESTINATION", Collections.nCopies(n, "JFK"), "SEGMENT-MILES", own};
    }

    Feeds trailer() {
        return trailer(count, miles, hash);
    }

    Feeds trailer(long records, long sum, long members) {
        write("FEED-TRAILER", values("RECORD-TYPE", "T", "RECORD-COUNT", records, "MILES-TOTAL", sum, "MEMBER-HASH", members));
        return this;
    }

    /** Changes a byte of a record; 0 is the header, the descriptor word counts. */
    Feeds spoil(int record, int at, int to) {
        records.get(record)[at] = (byte) to;
        return this;
    }

    Feeds without(int record) {
        records.remove(record);
        return this;
    }

    int start(int record) {
        return records.subList(0, record).stream().mapToInt(each -> each.length).sum();
    }

    byte[] record(int record) {
        return records.get(record);
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        records.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
