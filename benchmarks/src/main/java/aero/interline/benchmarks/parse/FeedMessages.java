package aero.interline.benchmarks.parse;

import aero.interline.formats.fixed.FeedLayouts;
import aero.interline.formats.fixed.RecordWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Records of the packaged mainframe feed: movements of miles, every third with flights, every fourth a member. */
final class FeedMessages {

    private static final String COPYBOOK = FeedLayouts.resource("miles-feed.cpy");
    private static final List<String> AIRPORTS = List.of("FRA", "MUC", "VIE", "ZRH", "LHR", "CDG", "JFK", "SIN", "NRT", "GRU");
    private static final int RECORDS = 40;

    private final SplittableRandom random;
    private long milesTotal;
    private long memberHash;

    FeedMessages(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Header and one record each, as the records of a file are kept. */
    List<byte[]> records(int count) {
        List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RecordWriter out = header();
            record(out, i);
            messages.add(out.bytes());
        }
        return messages;
    }

    /** Complete with their trailers. */
    List<byte[]> files(int count) {
        List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            milesTotal = 0;
            memberHash = 0;
            RecordWriter out = header();
            for (int k = 0; k < RECORDS; k++) {
                record(out, i * RECORDS + k);
            }
            out.write("FEED-TRAILER", Map.of("RECORD-TYPE", "T", "RECORD-COUNT", RECORDS, "MILES-TOTAL", milesTotal, "MEMBER-HASH", memberHash));
            messages.add(out.bytes());
        }
        return messages;
    }

    private static RecordWriter header() {
        return new RecordWriter(COPYBOOK).write("FEED-HEADER", Map.of("RECORD-TYPE", "H", "FEED-NAME", "MILES-FEED", "PROGRAMME", "LH",
                "FILE-NUMBER", 1, "BUSINESS-DATE", 20261122));
    }

    private void record(RecordWriter out, int number) {
        long member = 992_200_000_000L + random.nextInt(1_000_000);
        memberHash += member;
        if (number % 4 == 0) {
            out.write("MEMBER-RECORD", Map.of("RECORD-TYPE", "M", "MEMBER-NUMBER", member, "SURNAME", "BEISPIEL", "GIVEN-NAMES", "ANNA MARIA",
                    "TITLE", "MRS", "GENDER", "F", "BIRTH-DATE", 19_500_101 + random.nextInt(50) * 10_000, "TIER", "SEN", "CONTACT-KIND", "E",
                    "E-MAIL", "ANNA" + member + "@EXAMPLE.ORG"));
            return;
        }
        int flights = number % 3 == 0 ? 1 + random.nextInt(3) : 0;
        List<Integer> miles = new ArrayList<>();
        List<String> origins = new ArrayList<>();
        List<String> destinations = new ArrayList<>();
        for (int i = 0; i < flights; i++) {
            miles.add(200 + random.nextInt(4_000));
            origins.add(AIRPORTS.get(random.nextInt(5)));
            destinations.add(AIRPORTS.get(5 + random.nextInt(5)));
        }
        int sum = flights == 0 ? 500 + random.nextInt(5_000) : miles.stream().mapToInt(Integer::intValue).sum();
        milesTotal += sum;
        Map<String, Object> values = new HashMap<>(Map.of("RECORD-TYPE", "D", "MEMBER-NUMBER", member, "MOVEMENT-NUMBER", 1_000 + number,
                "MOVEMENT-KIND", "A", "BOOKED-ON", 20261101 + random.nextInt(20), "AWARD-MILES", sum, "SURNAME", "BEISPIEL", "TICKET",
                "22024" + (10_000_000 + random.nextInt(80_000_000)), "SEGMENT-COUNT", flights));
        values.put("STATUS-MILES", sum / 2);
        values.put("CARRIER", Collections.nCopies(flights, "LH"));
        values.put("FLIGHT-NUMBER", Collections.nCopies(flights, 100 + random.nextInt(800)));
        values.put("FLOWN-ON", Collections.nCopies(flights, 20261101 + random.nextInt(20)));
        values.put("ORIGIN", origins);
        values.put("DESTINATION", destinations);
        values.put("SEGMENT-MILES", miles);
        out.write("MOVEMENT-RECORD", values);
    }
}
