package aero.interline.cli.message;

import aero.interline.cli.CommandFailed;
import aero.interline.cli.ExitCode;
import aero.interline.cli.connection.HubOptions;
import aero.interline.cli.connection.Role;
import aero.interline.cli.operation.StatusCommand;
import aero.interline.contracts.exchange.Systems;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code send}: puts files on a system's queue and, if asked, waits for what the hub makes of them. */
@Command(
        name = "send",
        description = {
            "Puts files on the queue of a system, each as one message.",
            "Prints a line for each: FILE JMS-ID SENT, or with --wait FILE ID OUTCOME CODE FACTS REASON."
        })
public final class SendCommand implements Callable<Integer> {

    private static final long GREATEST = 99_999_999_999_999_999L;

    @Mixin
    private HubOptions hub;

    @Parameters(index = "0", paramLabel = "SYSTEM", description = "booking, departure, loyalty, supplier, distributor")
    private String system;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "files to send")
    private List<Path> files;

    @Option(names = "--format", paramLabel = "F", description = "name the format instead of having it detected")
    private String format;

    @Option(
            names = "--sequence",
            paramLabel = "N",
            description = "number the messages from N on, so that the hub notices one that never came")
    private Long sequence;

    @Option(names = "--series", paramLabel = "NAME", description = "whose numbers these are, where several senders count")
    private String series;

    @Option(names = "--wait", description = "wait for the outcomes; exit 1 if any is DEAD")
    private boolean wait;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "how long the broker may take nothing, and how long --wait then waits (default: ${DEFAULT-VALUE})")
    private int timeout;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (!Systems.ALL.contains(system)) {
            throw new ParameterException(
                    spec.commandLine(), "No system '" + system + "': it is one of " + String.join(", ", Systems.ALL));
        }
        if (timeout < 1) {
            throw new ParameterException(spec.commandLine(), "--timeout is a number of seconds, 1 or more");
        }
        if (sequence == null ? series != null : sequence < 0 || sequence > GREATEST) {
            throw new ParameterException(
                    spec.commandLine(), "--sequence is a whole number of at most 17 digits; --series needs it");
        }
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new CommandFailed(ExitCode.ENVIRONMENT, "There is no readable file " + file + "; nothing was sent.");
            }
        }
        return send();
    }

    private int send() throws InterruptedException {
        Instant start = Instant.now();
        OutcomeFinder finder = wait ? new OutcomeFinder(hub.rest(Role.VIEWER), system, start) : null;
        FileSender.Result sent = new FileSender(
                        hub.broker(system), Systems.queueOf(system), format, sequence, series, Duration.ofSeconds(timeout))
                .send(files);
        PrintWriter out = spec.commandLine().getOut();
        if (sent.failure() != null) {
            sent.files().forEach(file -> printSent(out, file));
            throw sent.failure().exitCode() == ExitCode.TIMEOUT ? late(sent.failure().getMessage()) : sent.failure();
        }
        if (finder == null) {
            sent.files().forEach(file -> printSent(out, file));
            return ExitCode.DONE;
        }
        return await(finder, sent.files(), out);
    }

    private int await(OutcomeFinder finder, List<SentFile> sent, PrintWriter out) throws InterruptedException {
        OutcomePrinter printer = new OutcomePrinter(sent, out);
        List<String> ids = sent.stream().map(SentFile::jmsId).toList();
        Set<String> undecided;
        try {
            undecided = finder.await(ids, Duration.ofSeconds(timeout), printer::decided);
        } finally {
            // every file has its line, also when the hub went away meanwhile
            printer.finish();
        }
        if (!undecided.isEmpty()) {
            throw late(undecided.size() + " of " + sent.size() + " messages had no outcome after " + timeout
                    + " s; they stay on the queue, ./interline status shows its depth.");
        }
        return printer.anyDead() ? ExitCode.NEGATIVE : ExitCode.DONE;
    }

    /** With what the hub says about the queue, if it can be asked and something is the matter. */
    private CommandFailed late(String sentence) {
        Optional<String> trouble;
        try {
            trouble = StatusCommand.trouble(hub.rest(Role.VIEWER).get("/status"), Systems.queueOf(system));
        } catch (CommandFailed unknown) {
            trouble = Optional.empty();
        }
        return new CommandFailed(ExitCode.TIMEOUT, sentence + trouble.map(each -> " " + each + ".").orElse(""));
    }

    private static void printSent(PrintWriter out, SentFile file) {
        out.println(OutcomeLine.tabbed(file.file().toString(), file.jmsId(), file.jmsId() == null ? "UNSENT" : "SENT"));
    }
}
