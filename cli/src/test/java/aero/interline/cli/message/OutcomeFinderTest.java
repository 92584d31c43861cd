package aero.interline.cli.message;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.cli.HubOverHttp;
import aero.interline.cli.connection.HubOptions;
import aero.interline.cli.connection.RestClient;
import aero.interline.cli.connection.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OutcomeFinderTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final String LIST = "GET /api/v1/messages?limit=500&system=booking&from=2026-11-22T09%3A59%3A00Z";

    @TempDir
    Path data;

    @Test
    void manyAreFoundInPagesOfTheList() throws Exception {
        List<String> ids = IntStream.range(0, 700).mapToObj(i -> "ID:" + i).toList();
        Map<String, OutcomeLine> found = new HashMap<>();
        try (HubOverHttp hub = new HubOverHttp(data)
                .answering(LIST, page(200, 700, "\"next page\""))
                .answering(LIST + "&cursor=next+page", page(0, 200, "null"))) {
            var undecided = finder(hub).await(ids, Duration.ofSeconds(5), found::put);

            assertThat(undecided).isEmpty();
            assertThat(found).hasSize(700);
            assertThat(hub.requests()).hasSize(2);
        }
    }

    @Test
    void aFewAreAskedForUntilTheyAreDecided() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Map<String, OutcomeLine> found = new HashMap<>();
        try (HubOverHttp hub = new HubOverHttp(data).answering(
                "GET /api/v1/messages?limit=10&key=ID%3A0", () -> asked.incrementAndGet() < 3 ? page(0, 0, "null") : page(0, 1, "null"))) {
            var undecided = finder(hub).await(List.of("ID:0"), Duration.ofSeconds(5), found::put);

            assertThat(undecided).isEmpty();
            assertThat(found.get("ID:0").text("file")).isEqualTo("file\t0\tAPPLIED\t-\t1\t-");
        }
    }

    @Test
    void itGivesUpInTime() throws Exception {
        try (HubOverHttp hub =
                new HubOverHttp(data).answering("GET /api/v1/messages?limit=10&key=ID%3A0", page(0, 0, "null"))) {
            var undecided = finder(hub).await(List.of("ID:0"), Duration.ofMillis(120), (id, line) -> {});

            assertThat(undecided).containsExactly("ID:0");
        }
    }

    private OutcomeFinder finder(HubOverHttp hub) {
        HubOptions options = new HubOptions();
        new CommandLine(CommandLine.Model.CommandSpec.create().addMixin(
                        "hub", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
                .parseArgs("--url", hub.url(), "--data", data.toString());
        RestClient rest = options.rest(Role.VIEWER);
        return new OutcomeFinder(rest, "booking", START);
    }

    private static String page(int from, int to, String next) {
        return IntStream.range(from, to)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"deliveryId\":\"ID:" + i + "\",\"outcome\":\"APPLIED\",\"facts\":1}")
                .collect(Collectors.joining(",", "{\"items\":[", "],\"next\":" + next + "}"));
    }
}
