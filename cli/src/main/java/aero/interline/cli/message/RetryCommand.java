package aero.interline.cli.message;

import aero.interline.cli.ExitCode;
import aero.interline.cli.connection.HubOptions;
import aero.interline.cli.connection.Json;
import aero.interline.cli.connection.RestClient;
import aero.interline.cli.connection.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code retry}: reads dead messages again with the parser of today. */
@Command(
        name = "retry",
        description = {
            "Puts dead messages through the current parser again.",
            "Prints a line for each: - ID OUTCOME CODE FACTS REASON. OUTCOME is - if the hub refused to try.",
            "Exits with 1 if any is still DEAD or was refused."
        })
public final class RetryCommand implements Callable<Integer> {

    /** The hub answers when all of a page are judged, which must not take a minute. */
    private static final int PAGE = 20;

    @Mixin
    private HubOptions hub;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "ids of messages")
    private List<String> ids = List.of();

    @Option(names = "--dead", description = "all that are dead")
    private boolean dead;

    @Option(names = "--system", paramLabel = "S", description = "with --dead: of this system only")
    private String system;

    @Option(names = "--code", paramLabel = "C", description = "with --dead: with this code only, for instance ITL-1102")
    private String code;

    @Spec
    private CommandSpec spec;

    private boolean anyFailed;

    @Override
    public Integer call() {
        if (dead == !ids.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name the messages' ids, or --dead for all dead ones");
        }
        if (!dead && (system != null || code != null)) {
            throw new ParameterException(spec.commandLine(), "--system and --code go with --dead");
        }
        ids.stream().filter(id -> !id.matches("\\d{1,18}")).findFirst().ifPresent(id -> {
            throw new ParameterException(spec.commandLine(), "'" + id + "' is not the id of a message");
        });
        RestClient rest = hub.rest(Role.OPERATOR);
        if (dead) {
            retryDead(rest);
        } else {
            ids.forEach(id -> report(retry(rest, id)));
        }
        return anyFailed ? ExitCode.NEGATIVE : ExitCode.DONE;
    }

    /** A refused one does not keep the others from being tried. */
    private static OutcomeLine retry(RestClient rest, String id) {
        try {
            return OutcomeLine.of(rest.post("/messages/" + id + "/retry", Json.object()));
        } catch (RestClient.HubRefused refused) {
            if (!refused.isAnswer()) {
                throw refused;
            }
            return OutcomeLine.refused(id, refused);
        }
    }

    /** Every dead message once: those that stay dead are behind the next page. */
    private void retryDead(RestClient rest) {
        String next = null;
        do {
            ObjectNode filter = Json.object().put("limit", PAGE);
            if (system != null) {
                filter.put("system", system);
            }
            if (code != null) {
                filter.put("code", code);
            }
            if (next != null) {
                filter.put("after", next);
            }
            JsonNode page = rest.post("/messages/retry", filter);
            page.path("items").forEach(item -> report(OutcomeLine.of(item)));
            next = page.path("next").asText(null);
        } while (next != null);
    }

    private void report(OutcomeLine line) {
        anyFailed |= line.dead() || line.outcome().isEmpty();
        PrintWriter out = spec.commandLine().getOut();
        out.println(line.text(""));
        out.flush();
    }
}
