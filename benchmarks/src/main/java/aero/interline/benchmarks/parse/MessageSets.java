package aero.interline.benchmarks.parse;

import aero.interline.benchmarks.generator.DayEvent;
import aero.interline.benchmarks.generator.DayPlan;
import aero.interline.benchmarks.generator.PnrgovGenerator;
import aero.interline.contracts.exchange.Systems;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** The formats whose reading is measured, each with its generated messages. */
final class MessageSets {

    private static final int MESSAGES = 200;
    private static final int FLIGHTS = 150;
    private static final long SEED = 7;

    /** Lines, elements, items and words of a telex. */
    private static final Reference TELEX = new SeparatorScan("\r\n/.- ");
    /** A code has fields of fixed length, so what is left to look for are line ends, blanks that fill up, and the marks inside. */
    private static final Reference CODE = new SeparatorScan("\r\n /^>");
    /** The same, and those of the JSON around it. */
    private static final Reference SCAN = new SeparatorScan("\r\n /^>\"{}:,[]");
    /** Nothing separates fixed fields: blanks that fill up in EBCDIC, zeros, and signs of packed numbers are what ends one. */
    private static final Reference RECORDS = new SeparatorScan(new byte[] {0x40, 0x00, 0x0c, 0x0d, 0x0f, 0x1c, 0x2c, 0x3c, 0x4c, 0x5c, 0x6c, 0x7c,
        (byte) 0x8c, (byte) 0x9c});
    private static final Reference XML = new CursorPass();
    private static final Reference EDIFACT = new SeparatorScan("'+:?");

    private static final Map<String, Supplier<MessageSet>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("typeb-pnl", () -> telexes(each -> each.what().equals("name list")));
        ALL.put("typeb-adl", () -> telexes(each -> each.what().equals("list change")));
        ALL.put("typeb-pfs", () -> telexes(each -> each.what().equals("final sales")));
        ALL.put("typeb-airimp", () -> new MessageSet(Systems.BOOKING, reservations().bookings(), TELEX));
        ALL.put("bcbp-code", () -> new MessageSet(Systems.DEPARTURE, reservations().passes(1), CODE));
        ALL.put("bcbp-batch", () -> new MessageSet(Systems.DEPARTURE, reservations().passes(20), CODE));
        ALL.put("bcbp-scan", () -> departure(each -> each.what().equals("check-in") || each.what().equals("boarding"), SCAN));
        ALL.put("feed-record", () -> new MessageSet(Systems.LOYALTY, new FeedMessages(SEED).records(MESSAGES), RECORDS));
        ALL.put("feed-file", () -> new MessageSet(Systems.LOYALTY, new FeedMessages(SEED).files(20), RECORDS));
        ALL.put("pnrgov", () -> new MessageSet(Systems.BOOKING, pnrgov(), EDIFACT));
        ALL.put("xml-ndc", () -> new MessageSet(Systems.DISTRIBUTOR, new XmlMessages(pnrgov()).orders(), XML));
        ALL.put("xml-ota", () -> new MessageSet(Systems.DISTRIBUTOR, new XmlMessages(pnrgov()).bookings(), XML));
        ALL.put("xml-pnr-reply", () -> new MessageSet(Systems.BOOKING, new XmlMessages(pnrgov()).replies(), XML));
    }

    private MessageSets() {}

    static Set<String> formats() {
        return ALL.keySet();
    }

    /** @throws IllegalArgumentException if there is no such format */
    static MessageSet of(String format) {
        Supplier<MessageSet> found = ALL.get(format);
        if (found == null) {
            throw new IllegalArgumentException("no messages of the format " + format + "; there are " + String.join(", ", ALL.keySet()));
        }
        return found.get();
    }

    private static ReservationMessages reservations() {
        return new ReservationMessages(pnrgov());
    }

    private static List<byte[]> pnrgov() {
        PnrgovGenerator generator = new PnrgovGenerator(SEED);
        return LongStream.range(0, MESSAGES).mapToObj(each -> generator.message(each).body()).toList();
    }

    private static MessageSet telexes(Predicate<DayEvent> which) {
        return departure(which, TELEX);
    }

    private static MessageSet departure(Predicate<DayEvent> which, Reference reference) {
        LocalDate day = LocalDate.ofInstant(MessageSet.RECEIVED, ZoneOffset.UTC);
        List<byte[]> bodies = DayPlan.of(SEED, day, FLIGHTS).stream().filter(each -> !each.broken()).filter(which).limit(MESSAGES)
                .map(DayEvent::body).toList();
        return new MessageSet(Systems.DEPARTURE, bodies, reference);
    }
}
