package aero.interline.formats.typeb;

import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.formats.Codes;
import aero.interline.formats.LossLog;
import aero.interline.formats.airline.AirlineDates;
import aero.interline.formats.airline.BusinessKeys;
import aero.interline.formats.airline.KeyRing;
import aero.interline.formats.airline.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A booking message after AIRIMP (ATA/IATA Reservations Interline Message Procedures - Passenger): record locators, names,
 * flights, special services. A locator behind flights begins another booking. A line of text may look like a locator, {@code
 * UNTIL FRIDAY}: so the system that gave it has to be known where the locator itself is none of the usual ones, or stands
 * outside of the head, or the booking has no other.
 */
final class AirimpMessage {
    /** Codes whose folded text is one word; the text of all others was folded between words. */
    private static final Set<String> GLUED = Set.of("DOCS", "DOCO", "DOCA", "TKNE", "TKNA", "CTCE", "CTCM", "FOID", "PSPT", "FQTV");

    /** More than any message holds that a system sends. */
    private static final int MOST_RESERVATIONS = 5000;

    private final Telex telex;
    private final TelexDates dates;
    private final Instant made;
    private final List<AirimpReservation> reservations = new ArrayList<>(1);
    /** City and system of each locator so far. */
    private final Set<String> desks = new HashSet<>(4);
    private AirimpReservation current;
    /** Before the first booking, of a system that nobody knows: it counts if no other one follows. */
    private AirimpLocator doubtful;
    private TelexLine doubtfulAt;
    /** Whether nothing but locators and text was read of the current booking. */
    private boolean inHead = true;
    private Position openAt;
    private String openCode;
    private String openCarrier;
    /** The line that the request begins on; {@code null} if none is open. */
    private String open;
    /** Behind its code and carrier. */
    private int openFrom;
    /** The request with the lines that continue it; {@code null} if none does. */
    private StringBuilder folded;

    private AirimpMessage(Telex telex, TelexDates dates) {
        this.telex = telex;
        this.dates = dates;
        Instant sent = dates.sent(telex.sent);
        this.made = sent == null ? dates.received() : sent;
    }

    static Reading read(Telex telex, TelexDates dates) {
        return new AirimpMessage(telex, dates).read();
    }

    private Reading read() {
        boolean ended = false;
        for (int i = telex.text; i < telex.lines.size() && !ended; i++) {
            TelexLine line = telex.lines.get(i);
            String text = line.text().strip();
            ended = text.equals("NNNN") || text.equals("=") || text.startsWith("ENDPART");
            if (!ended && !text.equals("PDM")) {
                line(line);
            }
        }
        closeRequest();
        return reading();
    }

    private void line(TelexLine line) {
        String text = line.text();
        if (text.startsWith("SSR ") || text.startsWith("OSI ")) {
            request(line);
            return;
        }
        closeRequest();
        AirimpLocator locator = AirimpLocator.read(text);
        if (locator != null && believed(locator)) {
            if (current == null && doubtful != null) {
                stray(doubtfulAt);
            }
            boolean another = current == null || !current.segments.isEmpty() || !current.travellers.isEmpty();
            if (another && reservations.size() < MOST_RESERVATIONS) {
                begin(line);
            }
            add(locator);
        } else if (locator != null && current == null && doubtful == null) {
            doubtful = locator;
            doubtfulAt = line;
        } else if (text.equals("CHNT") || text.equals("CHNG")) {
            ensured(line).namesChange(line);
        } else {
            AirSegment segment = AirimpSegment.read(line, Integer.toString(current == null ? 1 : current.segments.size() + 1), dates);
            if (segment != null) {
                ensured(line).add(segment);
            } else if (!(Character.isDigit(text.charAt(0)) && ensured(line).names(line))) {
                stray(line);
            }
        }
        if (current != null) {
            current.reaches(line);
        }
    }

    private boolean believed(AirimpLocator it) {
        if (inHead && it.usual() || desks.contains(it.desk())) {
            return true;
        }
        return (inHead || it.usual()) && telex.knows(it.locator().carrier());
    }

    private void stray(TelexLine line) {
        if (current == null) {
            telex.evidence.add(line.at(), "a line before the booking", "no part of it");
        } else {
            current.notUnderstood(line);
        }
    }

    /** The booking that a name, a flight or a request on this line belongs to. */
    private AirimpReservation ensured(TelexLine line) {
        if (current == null && doubtful != null) {
            begin(doubtfulAt);
            add(doubtful);
        } else if (current == null) {
            begin(line);
        }
        inHead = false;
        return current;
    }

    private void add(AirimpLocator locator) {
        desks.add(locator.desk());
        current.add(locator);
    }

    private void begin(TelexLine line) {
        current = new AirimpReservation(line, reservations.size() + 1, telex.evidence);
        reservations.add(current);
        inHead = true;
    }

    /** {@code SSR TKNE UT HK1 ...}, continued by {@code SSR TKNE UT///...}. */
    private void request(TelexLine line) {
        String text = line.text();
        boolean osi = text.startsWith("OSI");
        int codeEnd = osi ? 3 : Math.max(4, wordEnd(text, 4));
        String code = osi ? "OSI" : Codes.service(text, 4, codeEnd);
        int carrierFrom = Request.skipBlanks(text, codeEnd);
        int carrierEnd = carrierFrom;
        while (carrierEnd < text.length() && carrierEnd < carrierFrom + 3 && Character.isLetterOrDigit(text.charAt(carrierEnd))) {
            carrierEnd++;
        }
        String carrier = Texts.part(text, carrierFrom, carrierEnd);
        if (open != null && code.equals(openCode) && text.startsWith("///", carrierEnd)) {
            folded = folded == null ? new StringBuilder(open) : folded;
            folded.append(GLUED.contains(code) ? "" : " ").append(text, carrierEnd + 3, text.length());
        } else {
            closeRequest();
            openAt = line.at();
            openCode = code;
            openCarrier = carrier.isEmpty() ? null : carrier;
            open = text;
            openFrom = carrierEnd;
        }
        ensured(line).reaches(line);
    }

    private static int wordEnd(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private void closeRequest() {
        if (open == null) {
            return;
        }
        String all = folded == null ? open : folded.toString();
        current.add(withFlightTakenOut(Request.behindCode(openAt, openCode, 0, openCarrier, all, openFrom)));
        open = null;
        folded = null;
    }

    /** {@code AERPRG0298Y10DEC.12A}: cities, flight, class and day before the text. */
    static Request withFlightTakenOut(Request request) {
        String text = request.text();
        int i = 6;
        if (!request.flight().isEmpty() || !AirimpSegment.letters(text, 0, 6)) {
            return request;
        }
        i = Request.skipBlanks(text, i);
        int digits = i;
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
            i++;
        }
        boolean flight = i > digits && AirimpSegment.letters(text, i, i + 1) && TelexDates.number(text, i + 1, i + 3) > 0
                && TelexDates.month(text, i + 3) > 0;
        if (!flight) {
            return request;
        }
        int rest = i + 6;
        rest += rest < text.length() && text.charAt(rest) == '.' ? 1 : 0;
        return request.withFlight(text.substring(0, i + 6), text.substring(rest).strip());
    }

    private Reading reading() {
        AirlineDates texts = new AirlineDates(dates.today());
        List<Fact> facts = new ArrayList<>();
        LossLog losses = new LossLog();
        KeyRing keys = new KeyRing();
        boolean anything = false;
        for (AirimpReservation each : reservations) {
            Rejection loss = each.loss();
            anything |= !each.locators.isEmpty() || !each.travellers.isEmpty() || !each.segments.isEmpty();
            each.locators.forEach(locator -> BusinessKeys.locator(locator.locator(), keys));
            if (loss == null) {
                ReservationReported fact = each.fact(made, texts);
                facts.add(fact);
                BusinessKeys.collect(fact, keys);
            } else {
                losses.add(loss);
            }
        }
        boolean said = anything && !losses.all().isEmpty();
        Rejection rejection = !facts.isEmpty() ? null : said ? losses.all().get(0) : TypeBFormat.nothingIn(telex);
        return new Reading(TelexKind.AIRIMP.format(), telex.body, facts, rejection, said || !facts.isEmpty() ? losses.all() : List.of(),
                telex.evidence.inMessageOrder(), keys.all());
    }
}
