package aero.interline.formats.typeb;

import aero.interline.formats.EvidenceLog;
import aero.interline.formats.view.RenderedMessage.Part;
import aero.interline.formats.view.RenderedMessage.Piece;
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
            pieces.add(i < telex.text ? head(telex.lines.get(i)) : text(telex.lines.get(i)));
        }
        return pieces;
    }

    private static Piece head(TelexLine line) {
        boolean origin = Telex.isOrigin(line.text());
        return piece(line, 0, "", origin ? "origin, day and time" : "addresses", List.of());
    }

    private static Piece text(TelexLine line) {
        String text = line.text();
        char first = text.charAt(0);
        TelexKind kind = TelexKind.announcedBy(text.strip());
        if (kind != null) {
            return piece(line, 0, text.strip(), "kind of message", List.of());
        }
        if (first == '.') {
            int slash = text.indexOf('/');
            String tag = slash < 0 || slash > 5 ? "" : text.substring(1, slash);
            return element(line, tag, slash);
        }
        if (first == '-') {
            return piece(line, 1, text.substring(0, Math.min(4, text.length())), "destination, passengers and class", List.of());
        }
        if (text.startsWith("SSR ") || text.startsWith("OSI ")) {
            int end = Math.min(text.length(), 8);
            String code = text.substring(0, 3).equals("OSI") ? "OSI" : text.substring(4, end).strip();
            return piece(line, 2, code, CODES.getOrDefault(code, code.equals("OSI") ? "other information" : "special service"), List.of());
        }
        return line(line, text);
    }

    private static Piece line(TelexLine line, String text) {
        if (text.startsWith("END")) {
            return piece(line, 0, text.strip(), "end", List.of());
        }
        if (text.equals("ADD") || text.equals("DEL") || text.equals("CHG")) {
            return piece(line, 1, text, text.equals("ADD") ? "added" : text.equals("DEL") ? "deleted" : "changed", List.of());
        }
        if (PfsCategory.known(text.length() < 5 ? "" : text.substring(0, 5))) {
            return piece(line, 1, text.substring(0, 5), "category, passengers and class", List.of());
        }
        if (AirimpLocator.read(text) != null) {
            return piece(line, 1, "", "record locator", List.of());
        }
        TelexDates dates = new TelexDates(java.time.Instant.EPOCH);
        if (AirimpSegment.read(line, "1", dates) != null) {
            return piece(line, 2, "", "flight, class, day, cities, status", List.of());
        }
        if (Character.isDigit(text.charAt(0))) {
            int end = NameLine.elementFrom(text, 0);
            return piece(line, 2, "", "seats and names", List.of(new Part(line.at(0, end), "1", "seats and names", text.substring(0, end))));
        }
        return piece(line, 1, "", FLIGHT.matcher(text).lookingAt() ? "flight, day, board point, part" : "", List.of());
    }

    private static Piece element(TelexLine line, String tag, int slash) {
        String text = line.text();
        String value = slash < 0 ? text : text.substring(slash + 1);
        int end = 0;
        while (end < value.length() && Character.isLetterOrDigit(value.charAt(end))) {
            end++;
        }
        String code = tag.equals("R") ? value.substring(0, end) : "";
        String meaning = CODES.getOrDefault(code, ELEMENTS.getOrDefault(tag.length() > 1 && tag.startsWith("O") ? "O" : tag, ""));
        return piece(line, 3, "." + tag, meaning, value.isEmpty() ? List.of()
                : List.of(new Part(line.at(slash + 1, text.length()), "1", meaning, value)));
    }

    private static Piece piece(TelexLine line, int depth, String tag, String meaning, List<Part> parts) {
        return new Piece(line.at(), depth, tag, meaning, line.text(), parts, List.of());
    }
}
