package aero.interline.privacy.control;

import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.platform.control.KeyedHash;
import aero.interline.privacy.entity.Traces;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Takes a person out of a raw body that may hold many. The parser tells where the person stands; beyond that, the person's own
 * numbers go wherever they stand, and the names where nobody else in the message has them. A body that cannot be read
 * is searched for numbers alone, and where one is found, names go too.
 */
final class BodyRedaction {

    /** So far from a number a name is that of its holder, in a body that could not be read. */
    private static final int NEAR = 2_048;

    private final Traces traces;
    private final Search search;
    private final Likeness likeness;
    private final MessageReader reader;

    BodyRedaction(Traces traces, KeyedHash hash, MessageReader reader) {
        this.traces = traces;
        this.search = new Search(traces.numbers(), traces.names());
        this.likeness = new Likeness(traces, hash);
        this.reader = reader;
    }

    /**
     * @param message id, or 0 for what is no message by itself
     * @param origin  {@code null} where there is no use in asking the parser
     * @return the body without the person, of the same length; nothing if the person is not in it
     */
    Optional<byte[]> without(long message, Origin origin, byte[] body) {
        Bytes text = new Bytes(body);
        boolean told = traces.messages().contains(message);
        if (!told && !search.findsNumber(text)) {
            return Optional.empty();
        }
        Blackening blackening = new Blackening(body, text);
        Reading reading = origin == null ? null : reader.read(origin, body);
        Whereabouts place = new Whereabouts(likeness, origin == null ? null : origin.system())
                .of(reading == null ? List.of() : reading.facts());
        place.parts().forEach(part -> blackening.part(part.offset(), part.end()));
        Search rest = search.without(place.othersNumbers(), place.othersNames());
        if (place.persons() > 0 || reading != null && reading.facts().isEmpty()) {
            rest.coverNames(text, blackening, 0, text.length());
        } else {
            rest.coverNamesNearNumbers(text, blackening, NEAR);
        }
        rest.coverNumbers(text, blackening);
        return blackening.blackened() == 0 ? Optional.empty() : Optional.of(blackening.body());
    }

    /** Whatever the hub noted about a message, or {@code null}. Names go where the message is about the person. */
    String without(long message, String noted) {
        if (noted == null) {
            return null;
        }
        byte[] bytes = noted.getBytes(StandardCharsets.UTF_8);
        Bytes text = new Bytes(bytes);
        Blackening blackening = new Blackening(bytes, text, true);
        search.coverNumbers(text, blackening);
        if (traces.messages().contains(message)) {
            search.coverNames(text, blackening, 0, text.length());
        }
        return new String(blackening.body(), StandardCharsets.UTF_8);
    }
}
