package aero.interline.cli.match;

import aero.interline.cli.ExitCode;
import aero.interline.cli.connection.HubOptions;
import aero.interline.cli.connection.Json;
import aero.interline.cli.connection.RestClient;
import aero.interline.cli.connection.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code match train}: learns the weights anew. */
@Command(
        name = "train",
        description = {
            "Has the hub learn a new version of the matching model from its customers.",
            "The version runs in shadow first: GET /api/v1/jobs tells which decisions would change, and",
            "POST /api/v1/match/models/VERSION/activate makes it the active one."
        })
public final class TrainCommand implements Callable<Integer> {

    @Mixin
    private HubOptions hub;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RestClient rest = hub.rest(Role.ADMIN);
        JsonNode job = rest.post("/match/models/train", Json.object());
        spec.commandLine().getOut().println("job=" + job.path("id").asText() + " version=trained-" + job.path("id").asText()
                + " state=" + job.path("state").asText());
        return ExitCode.DONE;
    }
}
