package aero.interline.formats.typeb;

import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.view.RenderedMessage.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The parts of one line of a Type B message with their meanings, cut as the readers cut them. */
final class LineParts {
    private static final int MOST = 200;
    private static final String[] OFFICE = {"office", "IATA number", "city", "system", "type", "country", "currency"};
    private static final String[] DOCO = {"place of birth", "kind", "number", "issued in", "issued on", "valid for", "infant"};
    private static final Map<String, String[]> FIELDS = Map.of(
            "DOCS", new String[] {"kind", "issued by", "number", "nationality", "born on", "gender", "expires on", "surname", "given name",
                "second given name", "holder"},
            "DOCO", DOCO, "DOCA", new String[] {"kind", "country", "street", "city", "region", "postal code"});

    private final TelexLine line;
    private final String text;
    private final List<Part> parts = new ArrayList<>(6);

    LineParts(TelexLine line) {
        this.line = line;
        this.text = line.text();
    }

    List<Part> all() {
        return parts;
    }

    LineParts add(int from, int to, String meaning) {
        int begin = Math.max(0, from);
        int end = Math.min(to, text.length());
        while (begin < end && text.charAt(begin) == ' ') {
            begin++;
        }
        while (end > begin && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (begin < end && parts.size() < MOST) {
            parts.add(new Part(line.at(begin, end), Integer.toString(parts.size() + 1), meaning, text.substring(begin, end)));
        }
        return this;
    }

    /** What blanks or other signs part; what goes beyond the meanings has the last one. */
    LineParts split(int from, int to, String signs, String... meanings) {
        int begin = from;
        int nth = 0;
        for (int i = from; i <= to; i++) {
            if (i == to || signs.indexOf(text.charAt(i)) >= 0) {
                boolean counts = i > begin || signs.equals("/");
                add(begin, i, meanings[Math.min(nth, meanings.length - 1)]);
                nth += counts ? 1 : 0;
                begin = i + 1;
            }
        }
        return this;
    }

    private int digits(int from) {
        int to = from;
        while (to < text.length() && Character.isDigit(text.charAt(to))) {
            to++;
        }
        return to;
    }

    /** {@code MUCKKLH FRARMLH}, {@code .FRARMLH 211000}. */
    LineParts head() {
        return text.startsWith(".") ? split(1, text.length(), " ", "sender", "day and time") : split(0, text.length(), " ", "address");
    }

    /** {@code LH400/23NOV FRA PART1}. */
    LineParts listHead() {
        int slash = text.indexOf('/');
        int blank = text.indexOf(' ', slash);
        int end = blank < 0 ? text.length() : blank;
        return add(0, slash, "flight").add(slash + 1, end, "day").split(end, text.length(), " ", "board point", "part");
    }

    /** {@code -JFK010Y}; in final sales {@code NOSHO 1Y}. */
    LineParts numbered(int from, int to, String meaning) {
        int digits = digits(Request.skipBlanks(text, to));
        return add(from, to, meaning).add(to, digits, "number").add(digits, text.length(), "class");
    }

    LineParts locator(AirimpLocator it) {
        int system = it.desk().length();
        int from = Request.skipBlanks(text, system);
        int to = from + it.locator().locator().length();
        add(0, 3, "city").add(3, system - 2, "office").add(system - 2, system, "system").add(from, to, "locator");
        return it.office() == null ? add(to, text.length(), "")
                : it.office().iata() == null ? add(to + 1, text.length(), "office") : split(to + 1, text.length(), "/", OFFICE);
    }

    LineParts flight(AirimpSegment.Cuts cut) {
        int seats = digits(cut.rest());
        return add(0, cut.number(), "airline").add(cut.number(), cut.bookingClass(), "number")
                .add(cut.bookingClass(), cut.bookingClass() + 1, "class").add(cut.bookingClass() + 1, cut.blank(), "day")
                .add(cut.from(), cut.from() + 3, "from").add(cut.to(), cut.to() + 3, "to").add(cut.status(), cut.rest(), "status")
                .add(cut.rest(), seats, "seats").split(seats, text.length(), " /", "departs", "arrives", "days later");
    }

    /** {@code SSR TKNE LH HK1 FRAJFK0400Y10DEC-1EXAMPLE/ANNAMRS.2202409876543C1}. */
    LineParts request(String code, String meaning) {
        int codeEnd = code.equals("OSI") ? 3 : 4 + code.length();
        int carrier = Request.skipBlanks(text, codeEnd);
        int to = carrier;
        while (to < text.length() && to < carrier + 3 && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        add(codeEnd - code.length(), codeEnd, "code").add(carrier, to, "airline");
        if (text.startsWith("///", to)) {
            return add(to + 3, text.length(), meaning + ", continued");
        }
        Request it = AirimpMessage.withFlightTakenOut(Request.behindCode(Position.NONE, code, 0, null, text.substring(to), 0));
        return behind(it, to, text.length(), meaning);
    }

    /** Status and number, flight, text and whom it is for, in the order in which they stand. */
    private LineParts behind(Request it, int behindCode, int to, String meaning) {
        int from = Request.skipBlanks(text, behindCode);
        if (it.status() != null) {
            int digits = digits(from + 2);
            add(from, from + 2, "status").add(from + 2, digits, "number");
            from = digits;
        }
        if (!it.flight().isEmpty()) {
            int flight = Math.max(from, text.indexOf(it.flight(), from));
            add(flight, flight + it.flight().length(), "flight");
            from = flight + it.flight().length();
        }
        int told = it.text().isEmpty() ? -1 : text.substring(0, to).lastIndexOf(it.text());
        if (it.whom().isEmpty()) {
            return told < from ? this : content(it.code(), told, to, meaning);
        }
        boolean last = told >= from && text.substring(told + it.text().length(), to).isBlank();
        int end = last ? told : to;
        int hyphen = text.lastIndexOf('-', end - 1);
        if (!last && told >= from) {
            content(it.code(), told, told + it.text().length(), meaning);
        }
        add(Math.max(from, hyphen + 1), last && text.charAt(end - 1) == '.' ? end - 1 : end, "for");
        return last ? content(it.code(), told, to, meaning) : this;
    }

    private LineParts content(String code, int from, int to, String meaning) {
        String[] fields = FIELDS.get(code);
        boolean slashed = fields != null && text.charAt(from) == '/' && !code.equals("DOCO");
        return fields == null ? add(from, to, meaning) : split(slashed ? from + 1 : from, to, "/", fields);
    }

    /** {@code 2EXAMPLE/ANNAMRS/BERTMR-A2}, in bookings several of them; behind it the elements of the line. */
    LineParts names() {
        int end = NameLine.elementFrom(text, 0);
        for (int from = 0; from < end;) {
            int to = Math.min(end, behindName(from));
            name(from, to);
            from = to;
        }
        return elements(end);
    }

    /** A blank, digits and a letter begin the next name. */
    private int behindName(int from) {
        for (int i = from + 1; i + 1 < text.length(); i++) {
            int digits = text.charAt(i) == ' ' ? digits(i + 1) : i;
            if (digits > i + 1 && digits < text.length() && Character.isLetter(text.charAt(digits))) {
                return i + 1;
            }
        }
        return text.length();
    }

    private void name(int from, int to) {
        TelexLine own = new TelexLine(line.part(), line.number(), line.start(), line.length(), text.substring(from, to), line.wide());
        NameItem item = NameLine.read(own, new ListPlace(), new EvidenceLog());
        int party = item == null || item.party == null ? to : text.lastIndexOf("-" + item.party, to);
        int digits = digits(from);
        int slash = text.indexOf('/', digits);
        int surname = slash < 0 || slash > party ? party : slash;
        add(from, digits, "seats").add(digits, surname, "surname").split(Math.min(surname + 1, party), party, "/", "given name and title");
        add(party + 1, to, "travel together");
    }

    LineParts moreNames() {
        return split(1, text.length(), "/", "given name and title");
    }

    /** One or more elements, {@code .L/ABC123/LH .R/TKNE HK1 2202409876543/1}, from the point of the first one on. */
    LineParts elements(int first) {
        int from = first;
        while (from < text.length() && parts.size() < MOST) {
            int next = text.startsWith(".RN/", from) ? text.length() : NameLine.elementFrom(text, from + 1);
            int slash = text.indexOf('/', from);
            if (slash < 0 || slash >= next) {
                add(from, next, "");
            } else {
                element(text.substring(from + 1, slash), from, slash + 1, next);
            }
            from = next;
        }
        return this;
    }

    private void element(String tag, int point, int from, int to) {
        if (point > 0) {
            add(point, from - 1, TypeBView.element(tag));
        }
        switch (tag.isEmpty() ? ' ' : tag.charAt(0)) {
            case 'L' -> split(from, to, "/", "locator", "airline");
            case 'W' -> split(from, to, "/", "unit", "pieces", "weight", "weight of hand baggage");
            case 'N' -> add(from, from + 10, "licence plate").add(from + 10, Math.min(to, from + 13), "pieces").add(from + 14, to, "destination");
            case 'I', 'O' -> connection(from, to);
            case 'R' -> remark(tag, from, to);
            default -> add(from, to, TypeBView.element(tag));
        }
    }

    private void remark(String tag, int from, int to) {
        Request it = tag.length() > 1 ? null : Request.inList(Position.NONE, text.substring(from, to));
        if (it == null) {
            add(from, to, TypeBView.element(tag));
            return;
        }
        int code = text.indexOf(it.code(), from);
        add(from, code, "number").add(code, code + it.code().length(), "code");
        behind(it, code + it.code().length(), to, TypeBView.service(it.code()));
    }

    /** {@code BA123Y10LHR1830HK}. */
    private void connection(int from, int to) {
        int number = from + (text.length() > from + 3 && AirimpSegment.letters(text, from, from + 3) ? 3 : 2);
        int end = digits(number);
        if (end == number || end + 3 > to) {
            add(from, to, "flight");
            return;
        }
        int cities = end + 3;
        int letters = cities;
        while (letters < to && letters < cities + 6 && Character.isLetter(text.charAt(letters))) {
            letters++;
        }
        int city = letters >= cities + 6 ? cities + 6 : Math.min(letters, cities + 3);
        int times = digits(city);
        add(from, number, "airline").add(number, end, "number").add(end, end + 1, "class").add(end + 1, cities, "day")
                .add(cities, city, "airport").add(city, times, "time").add(times, to, "status");
    }
}
