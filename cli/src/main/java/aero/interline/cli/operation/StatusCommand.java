package aero.interline.cli.operation;

import aero.interline.cli.ExitCode;
import aero.interline.cli.connection.HubOptions;
import aero.interline.cli.connection.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code status}: the queues and the balance of each system. The exit code is 1 when a residue is not 0, which means
 * that a message was lost or counted twice (invariant I9), and 3 when the broker is away and the balance is unknown.
 */
@Command(
        name = "status",
        description = {
            "Prints the queues, and for each system what was received and what became of it.",
            "Exits with 1 if a residue is not 0, with 3 if it is unknown because the broker is away."
        })
public final class StatusCommand implements Callable<Integer> {

    private static final List<String> QUEUE = List.of("queue", "depth", "consumers");
    private static final List<String> SYSTEM = List.of(
            "system", "received", "applied", "duplicate", "filtered", "parked", "dead", "inflight", "residue");

    @Mixin
    private HubOptions hub;

    @Option(names = "--json", description = "as one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        JsonNode status = hub.rest(Role.VIEWER).get("/status");
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (json) {
            out.println(status);
        } else {
            status.path("queues").forEach(queue -> out.println(line(QUEUE, queue)));
            status.path("systems").forEach(system -> out.println(line(SYSTEM, system)));
            status.path("queues").forEach(queue -> trouble(queue).ifPresent(err::println));
            missing(status.path("gaps").asLong(), err);
        }
        return verdict(status.path("systems").findValues("residue"), status.path("systems").size());
    }

    private static String line(List<String> names, JsonNode values) {
        return names.stream().map(name -> name + "=" + values.path(name).asText("unknown")).collect(Collectors.joining(" "));
    }

    /** Why a queue is not worked on, as the hub's status says, or nothing while it is. */
    public static Optional<String> trouble(JsonNode status, String queue) {
        return StreamSupport.stream(status.path("queues").spliterator(), false)
                .filter(each -> each.path("queue").asText().equals(queue))
                .findFirst()
                .flatMap(StatusCommand::trouble);
    }

    private static Optional<String> trouble(JsonNode queue) {
        String state = queue.path("state").asText("RUNNING");
        return state.equals("RUNNING")
                ? Optional.empty()
                : Optional.of(queue.path("queue").asText() + " is " + state + ": " + queue.path("note").asText("no reason told"));
    }

    private static void missing(long gaps, PrintWriter err) {
        if (gaps > 0) {
            err.println("gaps=" + gaps + ": that much is known not to have come, see GET /api/v1/gaps?open=true");
        }
    }

    /** What is known to be missing goes before what is not known. */
    private static int verdict(List<JsonNode> residues, int systems) {
        if (residues.stream().anyMatch(residue -> residue.asLong() != 0)) {
            return ExitCode.NEGATIVE;
        }
        long known = residues.stream().filter(JsonNode::isNumber).count();
        return known == systems ? ExitCode.DONE : ExitCode.ENVIRONMENT;
    }
}
