package aero.interline.benchmarks.generator;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a departure control system sends about a flight: name lists and their changes (IATA RP 1708), final sales
 * (RP 1707b), and readings of boarding passes (Resolution 792).
 */
public final class DepartureText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMM", Locale.ENGLISH);
    private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("ddHHmm");
    private static final int LINES_IN_PART = 45;
    private static final int WIDTH = 64;

    private DepartureText() {}

    /** One message, or several parts when the list is long. */
    public static List<byte[]> nameList(FlightDay flight, LocalDateTime sent) {
        List<List<String>> entries = new ArrayList<>();
        flight.bookings().forEach(booking -> entries.add(entry(booking)));
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        int seats = flight.bookings().stream().mapToInt(each -> (int) each.travellers().stream().filter(Traveller::seated).count()).sum();
        part.add("-" + flight.leg().destination() + String.format(Locale.ROOT, "%03d", seats) + flight.leg().bookingClass());
        for (List<String> entry : entries) {
            if (part.size() + entry.size() > LINES_IN_PART) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.addAll(entry);
        }
        parts.add(part);
        List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String end = i + 1 == parts.size() ? "ENDPNL" : "ENDPART" + (i + 1);
            messages.add(telex("PNL", flight, sent, i + 1, parts.get(i), end));
        }
        return messages;
    }

    /** A change list that adds one booking. */
    static byte[] addition(FlightDay flight, Booking booking, LocalDateTime sent) {
        List<String> lines = new ArrayList<>();
        lines.add("-" + flight.leg().destination() + "001" + flight.leg().bookingClass());
        lines.add("ADD");
        lines.addAll(entry(booking));
        return telex("ADL", flight, sent, 1, lines, "ENDADL");
    }

    /** Who did not come. */
    static byte[] finalSales(FlightDay flight, Booking absent, LocalDateTime sent) {
        List<String> lines = new ArrayList<>();
        int seated = flight.bookings().stream().mapToInt(each -> each.travellers().size()).sum();
        lines.add(flight.leg().destination() + " " + String.format(Locale.ROOT, "000/%03d", seated));
        lines.add("-" + flight.leg().destination());
        lines.add("NOSHO " + flight.leg().bookingClass());
        Traveller first = absent.travellers().get(0);
        lines.add("1" + first.person().surname() + "/" + glued(first));
        lines.add(".L/" + absent.locator() + "/" + absent.host());
        return telex("PFS", flight, sent, 1, lines, "ENDPFS");
    }

    private static byte[] telex(String kind, FlightDay flight, LocalDateTime sent, int part, List<String> lines, String end) {
        String carrier = flight.leg().marketing();
        List<String> all = new ArrayList<>(List.of(
                flight.leg().origin() + "KM" + carrier,
                "." + Timetable.carrier().hub() + "RM" + carrier + " " + sent.format(SENT),
                kind,
                flight.flight() + "/" + upper(DAY, flight.leg().departs()) + " " + flight.leg().origin() + " PART" + part));
        all.addAll(lines);
        all.add(end);
        return (String.join("\r\n", all) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static List<String> entry(Booking booking) {
        List<String> lines = new ArrayList<>();
        for (Traveller each : booking.travellers()) {
            if (each.seated()) {
                lines.add("1" + each.person().surname() + "/" + glued(each));
                lines.add(".L/" + booking.locator() + "/" + booking.host());
                lines.add(".R/TKNE HK1 " + each.ticket() + "/1");
                if (each.person().memberOf() != null) {
                    lines.add(".R/FQTV " + each.person().memberOf() + " " + each.person().memberNumber());
                }
                if (each.special() != null) {
                    lines.add(".R/" + each.special() + " HK1");
                }
                infant(booking, each, lines);
            }
        }
        return lines;
    }

    private static void infant(Booking booking, Traveller adult, List<String> lines) {
        if (adult.infant() > 0) {
            Person infant = booking.travellers().get(adult.infant() - 1).person();
            String line = ".R/INFT HK1 " + infant.surname() + "/" + infant.given() + (infant.born() == null ? ""
                    : " " + upper(DateTimeFormatter.ofPattern("ddMMMyy", Locale.ENGLISH), infant.born().atStartOfDay()));
            lines.add(line.length() <= WIDTH ? line : line.substring(0, WIDTH));
            if (line.length() > WIDTH) {
                lines.add(".RN/" + line.substring(WIDTH));
            }
        }
    }

    private static String glued(Traveller traveller) {
        return traveller.person().given().replace(" ", "") + traveller.person().title();
    }

    private static String upper(DateTimeFormatter format, LocalDateTime at) {
        return format.format(at).toUpperCase(Locale.ROOT);
    }

    /** A reader at a counter or gate tells what it read. */
    static byte[] scan(FlightDay flight, Booking booking, Traveller traveller, int sequence, String event, LocalDateTime at) {
        Leg leg = flight.leg();
        String name = traveller.person().surname() + "/" + traveller.person().given();
        String code = "M1" + padded(name, 20) + "E" + padded(booking.locator(), 7) + leg.origin() + leg.destination()
                + padded(leg.marketing(), 3) + String.format(Locale.ROOT, "%04d ", leg.number())
                + String.format(Locale.ROOT, "%03d", leg.departs().getDayOfYear()) + leg.bookingClass()
                + String.format(Locale.ROOT, "%03d", leg.number() % 40 + 1 + traveller.ref() / 6) + traveller.seat()
                + String.format(Locale.ROOT, "%04d ", sequence) + (event.equals("BOARDED") ? "3" : "1") + "00";
        return ("{\"event\":\"" + event + "\",\"scannedAt\":\"" + at + ":00Z\",\"device\":\"" + leg.origin()
                + (event.equals("BOARDED") ? "-GATE" : "-DESK") + "\",\"bcbp\":\"" + code + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String padded(String text, int length) {
        String cut = text.length() > length ? text.substring(0, length) : text;
        return cut + " ".repeat(length - cut.length());
    }
}
