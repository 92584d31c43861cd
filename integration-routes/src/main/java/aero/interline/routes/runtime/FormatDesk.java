package aero.interline.routes.runtime;

import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.formats.FormatReader;
import aero.interline.formats.fixed.FeedLayouts;
import aero.interline.routes.shared.GuardedReader;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the parsers known to the core, which reads stored messages anew but does not depend on formats. Made at start, so
 * that a hub without parsers does not start at all instead of refusing every message.
 */
@Singleton
@Startup
@Local(MessageReader.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FormatDesk implements MessageReader {

    private static final Logger LOG = LoggerFactory.getLogger(FormatDesk.class);

    private MessageReader formats;

    @PostConstruct
    void open() {
        Config config = ConfigProvider.getConfig();
        config.getOptionalValue("interline.copybooks.dir", String.class).map(Path::of).ifPresent(FormatDesk::readLayouts);
        readUpTo(config.getValue("interline.intake.max-body-bytes", Long.class), OwnProgramme.of(config));
    }

    /** @throws IllegalStateException if a layout cannot be read, so that the hub does not start without it */
    static void readLayouts(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            LOG.info("feeds that can be read: {}", FeedLayouts.use(folder));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("The copybooks in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What a queue lets in is also read. */
    void readUpTo(long maxBodyBytes, String programme) {
        formats = new GuardedReader(new FormatReader((int) Math.min(maxBodyBytes, Integer.MAX_VALUE), programme));
    }

    @Override
    public Reading read(Origin origin, byte[] body) {
        return formats.read(origin, body);
    }

    @Override
    public List<Reading> readTogether(Origin origin, List<byte[]> parts) {
        return formats.readTogether(origin, parts);
    }
}
