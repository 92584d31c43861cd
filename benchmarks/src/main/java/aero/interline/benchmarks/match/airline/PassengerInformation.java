package aero.interline.benchmarks.match.airline;

import aero.interline.benchmarks.generator.Leg;
import aero.interline.benchmarks.generator.Person;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Writes advance passenger information as a departure system sends it (UN/EDIFACT PAXLST, D.05B). */
final class PassengerInformation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyMMddHHmm");

    private PassengerInformation() {}

    /** @param locator or {@code null} */
    record Entry(Told told, String locator) {}

    static byte[] write(Leg leg, List<Entry> entries) {
        List<String> segments = new ArrayList<>(List.of(
                "UNH+1+PAXLST:D:05B:UN:IATA",
                "BGM+745",
                "NAD+MS+++APIS DESK",
                "TDT+20+" + leg.marketing() + leg.number() + "+++" + leg.marketing(),
                "LOC+125+" + leg.origin(),
                "DTM+189:" + leg.departs().format(TIME) + ":201",
                "LOC+87+" + leg.destination(),
                "DTM+232:" + leg.arrives().format(TIME) + ":201"));
        entries.forEach(each -> entry(leg, each, segments));
        segments.add("CNT+42:" + entries.size());
        segments.add("UNT+" + (segments.size() + 1) + "+1");
        String sent = leg.departs().minusHours(1).format(DateTimeFormatter.ofPattern("yyMMdd:HHmm"));
        String text = "UNB+UNOA:4+" + leg.marketing() + "APIS+DEAPIS+" + sent + "+1++APIS'\n"
                + String.join("'\n", segments) + "'\nUNZ+1+1'\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void entry(Leg leg, Entry entry, List<String> segments) {
        Person person = entry.told().person();
        segments.add("NAD+FL+++" + person.surname() + (person.given().isEmpty() ? "" : ":" + person.given()));
        segments.add("ATT+2++" + person.gender());
        segments.add("DTM+329:" + person.born().format(DAY));
        segments.add("LOC+178+" + leg.origin());
        segments.add("LOC+179+" + leg.destination());
        segments.add("NAT+2+" + person.country());
        if (entry.locator() != null) {
            segments.add("RFF+AVF:" + entry.locator());
        }
        segments.add("DOC+P:110:111+" + person.passport());
        segments.add("DTM+36:" + person.passportExpires().format(DAY));
        segments.add("LOC+91+" + person.country());
    }
}
