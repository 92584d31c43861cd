package aero.interline.formats.typeb;

import aero.interline.formats.EvidenceLog;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The lines of a Type B message for a person: head, names, elements, flights and services, each with its meaning. */
final class TypeBView {
    private static final Map<String, String> ELEMENTS = Map.ofEntries(Map.entry("L", "record locator"), Map.entry("R", "remark"),
            Map.entry("RN", "remark, continued"), Map.entry("I", "arrives on"), Map.entry("O", "goes on with"),
            Map.entry("C", "group or company"), Map.entry("N", "baggage tag"), Map.entry("W", "baggage weight"),
            Map.entry("S", "seat"), Map.entry("M", "marketing flight"), Map.entry("WL", "waiting list priority"));
    private static final Map<String, String> CODES = Map.ofEntries(Map.entry("TKNE", "electronic ticket"),
            Map.entry("TKNA", "ticket"), Map.entry("DOCS", "travel document"), Map.entry("DOCO", "visa"),
            Map.entry("DOCA", "address"), Map.entry("PSPT", "passport"), Map.entry("FOID", "identification"),
            Map.entry("FQTV", "frequent traveller"), Map.entry("FQTR", "frequent traveller, award"), Map.entry("SEAT", "seat"),
            Map.entry("CHLD", "child"), Map.entry("INFT", "infant"), Map.entry("UMNR", "unaccompanied minor"),
            Map.entry("WCHR", "wheelchair on the ramp"), Map.entry("WCHS", "wheelchair, no steps"),
            Map.entry("WCHC", "wheelchair to the seat"), Map.entry("CTCE", "e-mail"), Map.entry("CTCM", "mobile telephone"),
            Map.entry("EXST", "extra seat"), Map.entry("STCR", "stretcher"), Map.entry("CBBG", "cabin baggage on a seat"),
            Map.entry("ASVC", "additional service"), Map.entry("OTHS", "other service"), Map.entry("VGML", "vegan meal"));

    private static final Pattern FLIGHT = Pattern.compile("\\p{Alnum}{2,3}\\d{1,4}\\p{Alpha}?/\\d");

    private TypeBView() {}

    static List<Piece> pieces(byte[] body, int most) {
        Telex telex = Telex.read(body, 0, new EvidenceLog());
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < telex.lines.size() && i < most; i++) {
            TelexLine line = telex.lines.get(i);
            LineParts parts = new LineParts(line);
            pieces.add(i < telex.text ? head(line, parts) : text(line, parts, telex));
        }
        return pieces;
    }

    private static Piece head(TelexLine line, LineParts parts) {
        return piece(line, 0, "", Telex.isOrigin(line.text()) ? "origin, day and time" : "addresses", parts.head());
    }

    private static Piece text(TelexLine line, LineParts parts, Telex telex) {
        String text = line.text();
        if (TelexKind.announcedBy(text.strip()) != null) {
            return piece(line, 0, text.strip(), "kind of message", parts);
        }
        if (text.charAt(0) == '.') {
            int slash = text.indexOf('/');
            String tag = slash < 0 || slash > 5 ? "" : text.substring(1, slash);
            Request remark = tag.equals("R") ? Request.inList(line.at(), text.substring(slash + 1)) : null;
            String meaning = remark == null ? element(tag) : CODES.getOrDefault(remark.code(), element(tag));
            return piece(line, 3, "." + tag, meaning, tag.isEmpty() ? parts : parts.elements(0));
        }
        if (text.charAt(0) == '-') {
            int to = Math.min(4, text.length());
            return piece(line, 1, text.substring(0, to), "destination, passengers and class", parts.numbered(1, to, "destination"));
        }
        if (text.startsWith("SSR ") || text.startsWith("OSI ")) {
            int end = 4;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            String code = text.startsWith("OSI") ? "OSI" : text.substring(4, end);
            return piece(line, 2, code, service(code), parts.request(code, service(code)));
        }
        return line(line, text, parts, telex);
    }

    private static Piece line(TelexLine line, String text, LineParts parts, Telex telex) {
        if (text.startsWith("END")) {
            return piece(line, 0, text.strip(), "end", parts);
        }
        if (text.equals("ADD") || text.equals("DEL") || text.equals("CHG")) {
            return piece(line, 1, text, text.equals("ADD") ? "added" : text.equals("DEL") ? "deleted" : "changed", parts);
        }
        if (PfsCategory.known(text.length() < 5 ? "" : text.substring(0, 5))) {
            return piece(line, 1, text.substring(0, 5), "category, passengers and class", parts.numbered(0, 5, "category"));
        }
        AirimpLocator locator = AirimpLocator.read(text);
        if (locator != null && (locator.usual() || telex.knows(locator.locator().carrier()))) {
            return piece(line, 1, "", "record locator", parts.locator(locator));
        }
        AirimpSegment.Cuts flight = AirimpSegment.cuts(text);
        if (flight != null && AirimpSegment.read(line, "1", new TelexDates(Instant.EPOCH)) != null) {
            return piece(line, 2, "", "flight", parts.flight(flight));
        }
        if (Character.isDigit(text.charAt(0))) {
            return piece(line, 2, "", "seats and names", parts.names());
        }
        if (text.charAt(0) == '/') {
            return piece(line, 2, "", "more names", parts.moreNames());
        }
        boolean list = FLIGHT.matcher(text).lookingAt();
        return piece(line, 1, "", list ? "flight, day, board point, part" : "", list ? parts.listHead() : parts);
    }

    /** What an element behind a name is, by the letters between point and slash. */
    static String element(String tag) {
        return ELEMENTS.getOrDefault(tag.length() > 1 && tag.startsWith("O") ? "O" : tag, "");
    }

    static String service(String code) {
        return CODES.getOrDefault(code, code.equals("OSI") ? "other information" : "special service");
    }

    private static Piece piece(TelexLine line, int depth, String tag, String meaning, LineParts parts) {
        return new Piece(line.at(), depth, tag, meaning, line.text(), parts.all(), List.of());
    }
}
