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
    private final PersonSearch search;
    private final PersonMatcher matcher;
    private final MessageReader reader;

    BodyRedaction(Traces traces, KeyedHash hash, MessageReader reader) {
        this.traces = traces;
        this.search = new PersonSearch(traces.numbers(), traces.names());
        this.matcher = new PersonMatcher(traces, hash);
        this.reader = reader;
    }

    /**
     * @param message id, or 0 for what is no message by itself
     * @param origin  {@code null} where there is no use in asking the parser
     * @return the body without the person, of the same length; nothing if the person is not in it
     */
    Optional<byte[]> without(long message, Origin origin, byte[] body) {
        FoldedText text = new FoldedText(body);
        boolean told = traces.messages().contains(message);
        if (!told && !search.findsNumber(text)) {
            return Optional.empty();
        }
        ByteMask mask = new ByteMask(body, text);
        Reading reading = origin == null ? null : reader.read(origin, body);
        PersonPositions place = new PersonPositions(matcher, origin == null ? null : origin.system())
                .of(reading == null ? List.of() : reading.facts());
        place.parts().forEach(part -> mask.part(part.offset(), part.end()));
        PersonSearch rest = search.without(place.othersNumbers(), place.othersNames());
        if (place.persons() > 0 || reading != null && reading.facts().isEmpty()) {
            rest.coverNames(text, mask, 0, text.length());
        } else {
            rest.coverNamesNearNumbers(text, mask, NEAR);
        }
        rest.coverNumbers(text, mask);
        return mask.masked() == 0 ? Optional.empty() : Optional.of(mask.body());
    }

    /** Whatever the hub noted about a message, or {@code null}. Names go where the message is about the person. */
    String without(long message, String noted) {
        if (noted == null) {
            return null;
        }
        byte[] bytes = noted.getBytes(StandardCharsets.UTF_8);
        FoldedText text = new FoldedText(bytes);
        ByteMask mask = new ByteMask(bytes, text, true);
        search.coverNumbers(text, mask);
        if (traces.messages().contains(message)) {
            search.coverNames(text, mask, 0, text.length());
        }
        return new String(mask.body(), StandardCharsets.UTF_8);
    }
}
