package aero.interline.routes.shared;

import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the promise of {@link MessageReader} also where a parser has a bug: whoever reads stored messages one after the other, an
 * erasure for one, must not be stopped by one of them for good.
 */
public final class GuardedReader implements MessageReader {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedReader.class);

    private final MessageReader parsers;

    public GuardedReader(MessageReader parsers) {
        this.parsers = parsers;
    }

    @Override
    public Reading read(Origin origin, byte[] body) {
        try {
            return parsers.read(origin, body);
        } catch (RuntimeException | StackOverflowError e) {
            return failed(origin, body, e);
        }
    }

    @Override
    public List<Reading> readTogether(Origin origin, List<byte[]> parts) {
        try {
            return parsers.readTogether(origin, parts);
        } catch (RuntimeException | StackOverflowError e) {
            return parts.stream().map(part -> failed(origin, part, e)).toList();
        }
    }

    private static Reading failed(Origin origin, byte[] body, Throwable bug) {
        LOG.error("system={} a parser failed: {}", origin.system(), BugTrace.of(bug));
        return DeadReading.of(body, bug);
    }
}
