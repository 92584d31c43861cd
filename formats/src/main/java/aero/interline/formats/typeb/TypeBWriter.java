package aero.interline.formats.typeb;

import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PassengerListed.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes passenger name lists and their changes (IATA Recommended Practice 1708) in UTF-8, one part of any length;
 * {@link TypeBParts} takes it apart for a line that carries less. What it writes reads as what it was made from, in the
 * order of destinations and classes.
 */
public final class TypeBWriter {
    private TypeBWriter() {}

    /**
     * @param address    of seven characters to which it goes
     * @param originator of seven characters from which it comes
     * @param made       to the minute
     */
    public record Head(String address, String originator, Instant made) {}

    /** @param entries of one flight and board point, at least one */
    public static byte[] pnl(Head head, List<PassengerListed> entries) {
        return list(head, "PNL", entries);
    }

    /** Entries that are {@link Standing#DELETED} are deleted, the others added. */
    public static byte[] adl(Head head, List<PassengerListed> entries) {
        return list(head, "ADL", entries);
    }

    private static byte[] list(Head head, String kind, List<PassengerListed> entries) {
        FoldedLines out = new FoldedLines();
        FlightDate flight = entries.get(0).flight();
        LocalDateTime made = LocalDateTime.ofInstant(head.made(), ZoneOffset.UTC);
        out.line(head.address());
        out.line("." + head.originator() + String.format(" %02d%02d%02d", made.getDayOfMonth(), made.getHour(), made.getMinute()));
        out.line(kind);
        out.line(flight.carrier() + flight.number() + "/" + String.format("%02d", flight.date().getDayOfMonth())
                + TelexDates.monthName(flight.date().getMonthValue()) + " " + flight.origin() + " PART1");
        cabins(entries, out);
        Map<String, List<PassengerListed>> infants = new LinkedHashMap<>();
        Map<String, List<PassengerListed>> groups = new LinkedHashMap<>();
        for (PassengerListed each : entries) {
            String adult = each.passenger().infantOf();
            if (adult != null) {
                infants.computeIfAbsent(adult, key -> new ArrayList<>()).add(each);
            } else {
                groups.computeIfAbsent(each.flight().destination() + "/" + bookingClass(each), key -> new ArrayList<>()).add(each);
            }
        }
        groups.values().forEach(each -> group(each, infants, kind.equals("ADL"), out));
        out.line("END" + kind);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void cabins(List<PassengerListed> entries, FoldedLines out) {
        Map<String, StringBuilder> classes = new TreeMap<>();
        for (PassengerListed each : entries) {
            if (each.cabin() != null) {
                StringBuilder letters = classes.computeIfAbsent(each.cabin(), key -> new StringBuilder());
                if (letters.indexOf(bookingClass(each)) < 0) {
                    letters.append(bookingClass(each));
                }
            }
        }
        if (!classes.isEmpty()) {
            StringBuilder line = new StringBuilder("RBD");
            classes.forEach((cabin, letters) -> line.append(' ').append(cabin).append('/').append(letters));
            out.line(line.toString());
        }
    }

    private static String bookingClass(PassengerListed entry) {
        return entry.bookingClass() == null ? "Y" : entry.bookingClass();
    }

    private static void group(List<PassengerListed> entries, Map<String, List<PassengerListed>> infants, boolean changes,
            FoldedLines out) {
        PassengerListed first = entries.get(0);
        long seats = entries.stream().filter(each -> each.standing() != Standing.DELETED).count();
        out.line("-" + first.flight().destination() + String.format("%03d", seats) + bookingClass(first));
        EntryText text = new EntryText(out);
        if (!changes) {
            entries.forEach(each -> text.write(each, infantsOf(each, infants)));
            return;
        }
        for (boolean deleted : new boolean[] {true, false}) {
            List<PassengerListed> some = entries.stream().filter(each -> (each.standing() == Standing.DELETED) == deleted).toList();
            if (!some.isEmpty()) {
                out.line(deleted ? "DEL" : "ADD");
                some.forEach(each -> text.write(each, infantsOf(each, infants)));
            }
        }
    }

    private static List<PassengerListed> infantsOf(PassengerListed adult, Map<String, List<PassengerListed>> infants) {
        return infants.getOrDefault(adult.passenger().ref(), List.of());
    }
}
