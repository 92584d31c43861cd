package aero.interline.launcher.container;

import aero.interline.launcher.Refusal;
import fish.payara.micro.BootstrapException;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.logging.Logger;

/**
 * The container. Micro boots without any application and takes the EAR afterwards: given one at boot it fails while it
 * describes what it deployed.
 */
public final class PayaraMicro {

    private static final String APPLICATION = "interline";

    private final Distribution distribution;
    private final InstanceRoot root;
    private final Path logs;
    private PayaraMicroBoot micro;

    /** @param run for the container's own files; emptied */
    public PayaraMicro(Distribution distribution, Path run, Path logs) {
        this.distribution = distribution;
        this.root = new InstanceRoot(run);
        this.logs = logs;
    }

    /** Reads address and port from the system properties {@code interline.bind} and {@code interline.http.port}. */
    public void boot() {
        try {
            // the container puts its log in the place of this stream, and what it prints when that is closed is for nobody
            System.setOut(new PrintStream(OutputStream.nullOutputStream()));
            root.make(distribution, logs);
            System.setProperty("fish.payara.micro.BootJar", distribution.bootJar().toString());
            System.setProperty("fish.payara.micro.UnpackDir", distribution.micro().toString());
            String[] arguments = {"--rootdir", root.directory().toString(), "--nohazelcast"};
            // reached by name: the class is in the exploded runtime, which no build can compile against
            micro = (PayaraMicroBoot) Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                    .getMethod("create", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (IOException | ReflectiveOperationException e) {
            throw Refusal.environment("Payara Micro did not start: " + FailureCapture.reason(e) + ".", e);
        }
    }

    /** Deploys the EAR and returns when all its start-up beans are up. */
    public void deploy() {
        FailureCapture failures = new FailureCapture();
        Logger all = Logger.getLogger("");
        all.addHandler(failures);
        try {
            micro.getRuntime().deploy(distribution.ear().toFile());
        } finally {
            all.removeHandler(failures);
        }
        if (!micro.getRuntime().getDeployedApplicationNames().contains(APPLICATION)) {
            throw Refusal.environment("The application did not start: " + failures.first()
                    + ". The log in " + logs + " has the whole story.");
        }
    }

    /** Undeploys and stops; does nothing if it never started. */
    public void stop() {
        if (micro != null) {
            try {
                micro.shutdown();
            } catch (BootstrapException e) {
                throw Refusal.environment("Payara Micro did not stop: " + FailureCapture.reason(e) + ".", e);
            }
        }
    }
}
