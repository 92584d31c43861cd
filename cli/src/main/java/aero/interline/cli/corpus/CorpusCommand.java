package aero.interline.cli.corpus;

import aero.interline.cli.CommandFailed;
import aero.interline.cli.ExitCode;
import aero.interline.cli.connection.HubOptions;
import aero.interline.cli.message.FileSender;
import aero.interline.cli.message.SentFile;
import aero.interline.contracts.exchange.Systems;
import aero.interline.formats.FormatReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code corpus}: how much of a folder of messages this version recovers. */
@Command(
        name = "corpus",
        description = {
            "Reads every message below a folder and says how much was recovered; no hub is needed.",
            "A line per format, then a line per loss: FILE RECORD CODE POSITION REASON."
        })
public final class CorpusCommand implements Callable<Integer> {

    /** How long the broker may take nothing of what is sent. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Mixin
    private HubOptions hub;

    @Parameters(paramLabel = "DIR", description = "folder of messages, one in each file")
    private Path folder;

    @Option(
            names = "--system",
            paramLabel = "SYSTEM",
            defaultValue = Systems.BOOKING,
            description = "where the messages come from (default: ${DEFAULT-VALUE})")
    private String system;

    @Option(names = "--send", description = "also put them on the queue of the system")
    private boolean send;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Systems.ALL.contains(system)) {
            throw new ParameterException(
                    spec.commandLine(), "No system '" + system + "': it is one of " + String.join(", ", Systems.ALL));
        }
        if (!Files.isDirectory(folder)) {
            throw new CommandFailed(ExitCode.ENVIRONMENT, "There is no folder " + folder + ".");
        }
        List<Path> files = CorpusReader.messages(folder);
        CorpusReader corpus = new CorpusReader(new FormatReader(), system, Instant.now());
        files.forEach(file -> corpus.read(folder, file));
        corpus.lines().forEach(spec.commandLine().getOut()::println);
        if (send) {
            send(files);
        }
        return ExitCode.DONE;
    }

    private void send(List<Path> files) {
        FileSender.Result sent = new FileSender(hub.broker(system), Systems.queueOf(system), null, null, null, PATIENCE).send(files);
        long confirmed = sent.files().stream().map(SentFile::jmsId).filter(id -> id != null).count();
        PrintWriter err = spec.commandLine().getErr();
        err.println(confirmed + " of " + files.size() + " files were sent to " + Systems.queueOf(system) + ".");
        if (sent.failure() != null) {
            throw sent.failure();
        }
    }
}
