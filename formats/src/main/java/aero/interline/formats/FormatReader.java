package aero.interline.formats;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.amadeus.AmadeusDialect;
import aero.interline.formats.bcbp.BcbpFormat;
import aero.interline.formats.card.CardNumbers;
import aero.interline.formats.csv.CsvFormat;
import aero.interline.formats.fixed.FeedFormat;
import aero.interline.formats.interchange.InterchangeFormat;
import aero.interline.formats.json.JsonFormat;
import aero.interline.formats.json.PartnerFormat;
import aero.interline.formats.ndc.NdcDialect;
import aero.interline.formats.ota.OtaDialect;
import aero.interline.formats.typeb.TypeBFormat;
import aero.interline.formats.xml.XmlFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The one entrance: finds out what a message is, reads it, and answers facts with evidence or a rejection. What the
 * sender called it is evidence only. Card numbers are masked first, so nothing behind this class ever sees one.
 * Stateless and safe for any number of threads.
 */
public final class FormatReader implements MessageReader {
    public static final String UNKNOWN = "unknown";

    /** In the order in which they are asked. */
    private static final List<Format> FORMATS = List.of(
            new FeedFormat(),
            new BcbpFormat(),
            new PartnerFormat(),
            new JsonFormat(),
            new XmlFormat(List.of(new NdcDialect(), new OtaDialect(), new AmadeusDialect())),
            new TypeBFormat(),
            new InterchangeFormat(),
            new CsvFormat());

    private static final int LARGEST = 16 * 1024 * 1024;

    private final int largest;
    private final String programme;

    public FormatReader() {
        this(LARGEST);
    }

    /** @param largest most bytes that a message may have */
    public FormatReader(int largest) {
        this(largest, LoyaltyMembership.UNKNOWN_PROGRAMME);
    }

    /**
     * @param largest   most bytes that a message may have
     * @param programme of members whose programme is not told, see {@link Origin#programme()}
     */
    public FormatReader(int largest, String programme) {
        this.largest = largest;
        this.programme = programme;
    }

    /** The family that gives readings of this name. */
    public static Optional<Format> named(String format) {
        return FORMATS.stream().filter(each -> each.names().contains(format)).findFirst();
    }

    /** All names that readings carry, in the order of the alphabet, {@link #UNKNOWN} last. */
    public static List<String> names() {
        Stream<String> known = FORMATS.stream().flatMap(each -> each.names().stream()).sorted();
        return Stream.concat(known, Stream.of(UNKNOWN)).toList();
    }

    @Override
    public Reading read(Origin from, byte[] body) {
        Origin origin = from.with(programme);
        byte[] bytes = body == null ? new byte[0] : body.clone();
        int first = Charsets.firstVisible(bytes);
        if (first == bytes.length) {
            return rejected(bytes, ErrorCode.BODY_EMPTY, "The message has no body; send one", Position.NONE, "a message");
        }
        if (bytes.length > largest) {
            return rejected(bytes, ErrorCode.BODY_TOO_LARGE, "The message has " + bytes.length + " bytes; split it",
                    Position.NONE, "at most " + largest + " bytes");
        }
        boolean text = Charsets.isText(bytes);
        Format format = format(origin, bytes, first, text);
        if (format != null) {
            EvidenceLog evidence = new EvidenceLog();
            noteDeclared(origin.declaredFormat(), format, evidence);
            return format.read(origin, bytes, first, evidence);
        }
        return text ? unknown(bytes)
                : rejected(bytes, ErrorCode.CHARSET_INVALID,
                        "The bytes are no text in UTF-8 or windows-1252; send the message in one of them", Position.NONE,
                        "text in UTF-8, ISO 8859-1 or windows-1252");
    }

    /** {@code null} if it is none of them. */
    private static Format format(Origin origin, byte[] bytes, int first, boolean text) {
        for (Format each : FORMATS) {
            if (text && each.begins(bytes, first)) {
                return each;
            }
        }
        for (Format each : FORMATS) {
            if ((text || each.binary()) && each.recognises(origin, bytes, first)) {
                return each;
            }
        }
        return null;
    }

    @Override
    public List<Reading> readTogether(Origin from, List<byte[]> parts) {
        Origin origin = from.with(programme);
        Optional<Format> format = parts.isEmpty() ? Optional.empty() : named(read(origin, parts.get(0)).format());
        if (format.isEmpty()) {
            return parts.stream().map(each -> read(origin, each)).toList();
        }
        return format.get().readTogether(origin, parts.stream().map(byte[]::clone).toList());
    }

    private static void noteDeclared(String declared, Format found, EvidenceLog evidence) {
        if (declared == null || declared.isBlank()) {
            return;
        }
        String name = declared.strip().toLowerCase(Locale.ROOT);
        if (!found.names().contains(name) && !found.aliases().contains(name)) {
            evidence.add(Position.NONE, "declared as another format", "read as " + String.join(" or ", new TreeSet<>(found.names())));
        }
    }

    /** The reading of a text that turned out to be none of the formats. */
    public static Reading unknown(byte[] body) {
        return rejected(body, ErrorCode.FORMAT_UNKNOWN,
                "The message is in none of the formats that the hub reads; send one of them",
                new Position(0, 1, 1, 0, Math.min(body.length, 32)), "an EDIFACT, Type B, XML or JSON message, boarding pass codes, a table or a feed");
    }

    private static Reading rejected(byte[] body, ErrorCode code, String text, Position at, String expected) {
        CardNumbers.mask(body, 0, body.length);
        return new Reading(UNKNOWN, body, List.of(), new Rejection(null, code, text, at, expected), List.of(), List.of(),
                List.<BusinessKey>of());
    }
}
