package aero.interline.customer.boundary;

import aero.interline.domain.customer.Survivorship;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the policy of survivorship once, at the start; a wrong file keeps the hub from starting and is named with its line. */
@ApplicationScoped
public class RuleBook {

    private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);

    @Produces
    @Singleton
    Survivorship policy(@ConfigProperty(name = "interline.survivorship.file") Optional<String> file) {
        return file.map(Path::of).map(RuleBook::read).orElseGet(Survivorship::standard);
    }

    static Survivorship read(Path file) {
        if (!Files.exists(file)) {
            LOG.warn("there are no rules of survivorship at {}; the packaged ones hold", file);
            return Survivorship.standard();
        }
        try {
            return Survivorship.read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("The rules of survivorship in " + file + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The rules of survivorship in " + file + " are wrong: " + e.getMessage(), e);
        }
    }
}
