package aero.interline.formats.xml;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.Fact;
import aero.interline.formats.Corpus;
import aero.interline.formats.FormatReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The project's own sample messages, and messages made of a few words, as the readers see them. */
public final class OwnMessages {
    private static final Instant RECEIVED = Instant.parse("2026-11-22T12:00:00Z");

    private OwnMessages() {}

    /** @param sample its path below {@code samples} */
    public static Reading sample(String sample) {
        return new FormatReader().read(new Origin("distributor", null, RECEIVED), Corpus.bytes(Corpus.own().resolve(sample)));
    }

    public static Reading text(String text) {
        return new FormatReader().read(new Origin("distributor", null, RECEIVED), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The fact at this place among those of its message. */
    public static <F extends Fact> F fact(Reading reading, int index, Class<F> kind) {
        return kind.cast(reading.facts().get(index));
    }
}
