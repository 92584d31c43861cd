package aero.interline.formats;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.formats.card.CardNumbers;
import aero.interline.formats.edifact.EdifactTokenizer;
import aero.interline.formats.edifact.MessageStart;
import aero.interline.formats.edifact.SegmentTree;
import aero.interline.formats.json.JsonFacts;
import aero.interline.formats.pnrgov.PnrgovContent;
import aero.interline.formats.pnrgov.PnrgovParser;
import aero.interline.formats.pnrgov.ReservationKeys;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The one entrance: finds out what a message is, reads it, and answers facts with evidence or a rejection. What the
 * sender called it is evidence only. Card numbers are masked first, so nothing behind this class ever sees one.
 * Stateless and safe for any number of threads.
 */
public final class FormatReader implements MessageReader {
    public static final String PNRGOV = "pnrgov";
    public static final String JSON = "json";
    public static final String UNKNOWN = "unknown";
    private static final int LARGEST = 16 * 1024 * 1024;

    private final int largest;

    public FormatReader() {
        this(LARGEST);
    }

    /** @param largest most bytes that a message may have */
    public FormatReader(int largest) {
        this.largest = largest;
    }

    @Override
    public Reading read(String system, String declaredFormat, byte[] body) {
        byte[] bytes = body == null ? new byte[0] : body.clone();
        int first = firstVisible(bytes);
        if (first == bytes.length) {
            return rejected(bytes, ErrorCode.BODY_EMPTY, "The message has no body; send one", Position.NONE, "a message");
        }
        if (bytes.length > largest) {
            CardNumbers.mask(bytes, 0, bytes.length);
            return rejected(bytes, ErrorCode.BODY_TOO_LARGE, "The message has " + bytes.length + " bytes; split it",
                    Position.NONE, "at most " + largest + " bytes");
        }
        if (!Charsets.isText(bytes)) {
            CardNumbers.mask(bytes, 0, bytes.length);
            return rejected(bytes, ErrorCode.CHARSET_INVALID,
                    "The bytes are no text in UTF-8 or windows-1252; send the message in one of them", Position.NONE,
                    "text in UTF-8, ISO 8859-1 or windows-1252");
        }
        EvidenceLog evidence = new EvidenceLog();
        if (bytes[first] == '{' || bytes[first] == '[') {
            noteDeclared(declaredFormat, JSON, evidence);
            return json(bytes, evidence);
        }
        int edifact = MessageStart.find(bytes);
        return edifact >= 0 ? edifact(bytes, edifact, declaredFormat, evidence) : unknown(bytes, evidence);
    }

    private static Reading edifact(byte[] bytes, int start, String declared, EvidenceLog evidence) {
        SegmentTree tree = EdifactTokenizer.tokenize(bytes, start, Charsets.of(bytes, evidence), evidence);
        PnrgovContent content = PnrgovParser.parse(tree, evidence);
        List<Fact> facts = List.copyOf(content.reservations());
        Rejection rejection = null;
        List<Rejection> losses = content.losses();
        if (facts.isEmpty() && losses.isEmpty() && !tree.has("UNB") && !tree.has("UNH")) {
            return unknown(bytes, new EvidenceLog());
        }
        if (facts.isEmpty()) {
            rejection = losses.isEmpty() ? nothingIn(tree) : losses.get(0);
        }
        noteDeclared(declared, PNRGOV, evidence);
        return new Reading(PNRGOV, bytes, facts, rejection, losses, evidence.inMessageOrder(), content.keys());
    }

    private static Rejection nothingIn(SegmentTree tree) {
        Position end = PnrgovParser.end(tree);
        return tree.has("UNH")
                ? new Rejection(null, ErrorCode.PNR_MISSING, "The message holds no reservation; the sender adds one", end,
                        "SRC, the beginning of a reservation")
                : new Rejection(null, ErrorCode.EDIFACT_NO_MESSAGE, "The interchange holds no message; the sender adds one", end,
                        "UNH, the beginning of a message");
    }

    private static Reading json(byte[] bytes, EvidenceLog evidence) {
        CardNumbers.mask(bytes, 0, bytes.length);
        CardNumbers.maskMembers(bytes, "account");
        JsonFacts content = JsonFacts.read(bytes, Charsets.behindByteOrderMark(bytes));
        Set<BusinessKey> keys = new LinkedHashSet<>();
        for (Fact each : content.facts()) {
            if (each instanceof ReservationReported reservation) {
                ReservationKeys.collect(reservation, keys);
            }
        }
        return new Reading(JSON, bytes, content.facts(), content.rejection(), content.losses(), evidence.inMessageOrder(),
                List.copyOf(keys));
    }

    private static Reading unknown(byte[] bytes, EvidenceLog evidence) {
        CardNumbers.mask(bytes, 0, bytes.length);
        Rejection why = new Rejection(null, ErrorCode.FORMAT_UNKNOWN,
                "The message is neither EDIFACT nor JSON; send one of the formats that the hub reads",
                new Position(0, 1, 1, 0, Math.min(bytes.length, 32)), "UNA, UNB, UNH, { or [");
        return new Reading(UNKNOWN, bytes, List.of(), why, List.of(), evidence.inMessageOrder(), List.of());
    }

    private static void noteDeclared(String declared, String found, EvidenceLog evidence) {
        if (declared == null || declared.isBlank()) {
            return;
        }
        String name = declared.strip().toLowerCase(Locale.ROOT);
        boolean agrees = name.equals(found) || found.equals(PNRGOV) && name.equals("edifact")
                || found.equals(JSON) && name.equals("application/json");
        if (!agrees) {
            evidence.add(Position.NONE, "declared as another format", "read as " + found);
        }
    }

    private static Reading rejected(byte[] body, ErrorCode code, String text, Position at, String expected) {
        return new Reading(UNKNOWN, body, List.of(), new Rejection(null, code, text, at, expected), List.of(), List.of(),
                List.<BusinessKey>of());
    }

    private static int firstVisible(byte[] bytes) {
        int i = Charsets.behindByteOrderMark(bytes);
        while (i < bytes.length && bytes[i] >= 0 && bytes[i] <= ' ') {
            i++;
        }
        return i;
    }
}
