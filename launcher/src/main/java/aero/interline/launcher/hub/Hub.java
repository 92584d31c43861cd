package aero.interline.launcher.hub;

import aero.interline.launcher.Refusal;
import aero.interline.launcher.container.Distribution;
import aero.interline.launcher.container.PayaraMicro;
import aero.interline.launcher.database.EmbeddedDatabase;
import aero.interline.launcher.preflight.ExternalDatabase;
import aero.interline.launcher.preflight.HubLock;
import aero.interline.launcher.preflight.Preflight;
import aero.interline.launcher.secrets.PrivateFiles;
import aero.interline.launcher.secrets.Secrets;
import aero.interline.launcher.settings.Setting;
import aero.interline.launcher.settings.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** {@code run}: starts everything, waits for the signal to stop, and stops everything in the opposite order. */
public final class Hub {

    /** A database that is started together with the hub may take as long. */
    private static final Duration DATABASE_COMES_UP = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    private final Settings settings;
    private final Distribution distribution;
    private final PrintStream out;
    private final PrintStream progress;
    private final StopSignals signals = new StopSignals();
    private String told = "";

    /**
     * @param out      the ready block
     * @param progress what happens until then
     */
    public Hub(Settings settings, Distribution distribution, PrintStream out, PrintStream progress) {
        this.settings = settings;
        this.distribution = distribution;
        this.out = out;
        this.progress = progress;
    }

    /** Returns after a clean stop. */
    public void run() {
        Path data = settings.dataDirectory();
        Preflight.writable(data);
        Preflight.files(settings);
        Preflight.diskSpace(data, settings.number(Setting.DISK_MIN_FREE_MB));
        try {
            HubLock.whileHolding(data, () -> {
                new HubFile(data).remove();
                PrivateFiles.directory(data.resolve("logs"));
                PrivateFiles.directory(data.resolve("broker"));
                Preflight.ports(settings);
                if (!settings.embeddedDatabase()) {
                    ExternalDatabase.answers(settings, DATABASE_COMES_UP);
                }
                signals.listen();
                start(data);
            });
        } catch (IOException e) {
            throw Refusal.environment("The data directory " + data + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private void start(Path data) throws IOException {
        Secrets secrets = Secrets.openOrMake(settings.secretsDirectory());
        Optional<EmbeddedDatabase> database = settings.embeddedDatabase()
                ? Optional.of(new EmbeddedDatabase(settings, distribution.root()))
                : Optional.empty();
        String url = database.map(EmbeddedDatabase::url).orElseGet(() -> settings.text(Setting.DB_URL));
        ApplicationProperties.of(settings, secrets, url).forEach(System::setProperty);
        PayaraMicro container = new PayaraMicro(distribution, data.resolve("run"), data.resolve("logs"));
        try {
            progress.println("Starting the database and Payara Micro ...");
            together(() -> database.ifPresent(each -> each.start(secrets)), container::boot);
            if (!signals.received()) {
                progress.println("Deploying the hub ...");
                container.deploy();
                serve(data, Addresses.of(settings, url), secrets, database);
            }
        } finally {
            progress.println("Stopping ...");
            stop(container, database);
        }
    }

    private void serve(Path data, Addresses addresses, Secrets secrets, Optional<EmbeddedDatabase> database)
            throws IOException {
        HubFile file = new HubFile(data);
        file.write(addresses);
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        out.print(ReadyBlock.text(addresses, data, secrets, (System.currentTimeMillis() - started) / 1000.0));
        out.flush();
        secrets.adminPasswordSeen();
        try {
            while (!signals.await(BETWEEN_LOOKS)) {
                database.ifPresent(this::lookAfter);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            file.remove();
        }
    }

    /** The database server ends when the disk is full, and nobody else would start it when there is room again. */
    private void lookAfter(EmbeddedDatabase database) {
        try {
            if (database.revive()) {
                tell("The database had ended and was started again.");
            }
        } catch (Refusal | UncheckedIOException notYet) {
            tell(notYet.getMessage());
        }
    }

    /** Says a thing once, however often it comes about. */
    private void tell(String news) {
        if (!news.equals(told)) {
            told = news;
            progress.println(news);
        }
    }

    private static void stop(PayaraMicro container, Optional<EmbeddedDatabase> database) {
        try {
            container.stop();
        } finally {
            database.ifPresent(EmbeddedDatabase::stop);
        }
    }

    /** Runs both at once and waits for both. */
    private static void together(Runnable first, Runnable second) {
        CompletableFuture<Void> beside =
                CompletableFuture.runAsync(first, task -> new Thread(task, "database-start").start());
        CompletableFuture<Void> here = CompletableFuture.runAsync(second, Runnable::run);
        try {
            beside.join();
            here.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        }
    }
}
