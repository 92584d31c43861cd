package aero.interline.testing;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Part;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Position;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A format whose messages are parts: {@code PNL/X1: 2!} is the second and last of its set, {@code PNL/X1: 2! @3} was made at
 * three o'clock, {@code @3.01} a minute later. A part says something only together with its set.
 */
public final class PartFormat implements MessageReader {

    /** A part with this word says something that the database does not take. */
    public static final String REFUSED = "REFUSED";

    private final UnaryOperator<String> mended;

    public PartFormat() {
        this(UnaryOperator.identity());
    }

    /** @param mended what the parser of today makes of a text */
    public PartFormat(UnaryOperator<String> mended) {
        this.mended = mended;
    }

    public static Arrival message(String part) {
        return message("PNL/X1", part);
    }

    public static Arrival message(String set, String part) {
        String content = set + ": " + part;
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return Messages.of("departure", Messages.delivery(), content,
                new PartFormat().read(new Origin("departure", null, null), bytes));
    }

    /** The same from a sender that wants to be told the outcome. */
    public static Arrival asking(Arrival part) {
        return new Arrival(part.capture(), part.reading(), null, true);
    }

    @Override
    public Reading read(Origin origin, byte[] body) {
        return reading(body, List.of(), null);
    }

    @Override
    public List<Reading> readTogether(Origin origin, List<byte[]> parts) {
        List<Reading> readings = new ArrayList<>();
        for (byte[] body : parts) {
            String text = mended.apply(new String(body, StandardCharsets.UTF_8));
            Part part = part(body);
            Rejection broken = text.contains("BROKEN")
                    ? new Rejection(null, ErrorCode.TYPEB_ENTRY_INVALID, "An entry is broken", Position.NONE, null) : null;
            String word = part.set().replace("/", "");
            String name = text.contains(REFUSED) ? "NUL\0" : "SMITH";
            String locator = ("PNLX1".equals(word) ? "PART" + part.number() : word + part.number()) + "X";
            readings.add(reading(body,
                    broken == null ? List.of(Reservation.of(locator).person(name, "ANNA").report()) : List.of(), broken));
        }
        return readings;
    }

    private static Reading reading(byte[] body, List<Fact> facts, Rejection rejection) {
        return new Reading("pnl", body, facts, rejection, List.of(), List.of(), List.of(), part(body), List.of());
    }

    private static Part part(byte[] body) {
        String[] words = new String(body, StandardCharsets.UTF_8).split("[: ]+");
        String last = words[words.length - 1];
        Instant made = last.startsWith("@") ? Instant.parse("2026-11-22T0" + last.charAt(1) + ":" + (last.length() > 2 ? last.substring(3) : "00") + ":00Z") : null;
        return new Part(words[0], Integer.parseInt(words[1].replace("!", "")), words[1].endsWith("!"), made);
    }
}
