package aero.interline.launcher.container;

import aero.interline.launcher.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directory that the build makes: {@code lib/launcher.jar} (this code), {@code micro/}, {@code postgresql/} and
 * {@code interline.ear}.
 */
public final class Distribution {

    private final Path jar;

    private Distribution(Path jar) {
        this.jar = jar;
    }

    /** The one that this class was loaded from. */
    public static Distribution running() {
        try {
            Path jar = Path.of(Distribution.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            Distribution found = new Distribution(jar);
            if (!Files.isRegularFile(found.ear())) {
                throw Refusal.environment("The distribution is not complete: " + found.ear()
                        + " is missing. Build it with ./mvnw package.");
            }
            return found;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the launcher does not know where it is", e);
        }
    }

    public Path root() {
        return jar.getParent().getParent();
    }

    public Path ear() {
        return root().resolve("interline.ear");
    }

    Path micro() {
        return root().resolve("micro");
    }

    Path instanceTemplate() {
        return micro().resolve("instance");
    }

    /** The jar whose manifest names every module of the container. */
    URI bootJar() {
        return jar.toUri();
    }
}
