package aero.interline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private static final String BALANCED = """
            {"queues":[{"system":"booking","queue":"in.booking","depth":0,"consumers":4,"state":"RUNNING"}],
             "systems":[{"system":"booking","received":7,"applied":5,"duplicate":1,"filtered":0,"parked":0,
                         "dead":1,"inflight":0,"residue":0}]}""";

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"send", "status", "retry", "token", "admin", "corpus", "bench", "match"})
    void helpKnowsEveryCommand(String command) {
        Terminal help = Terminal.run("help", command);

        assertThat(help.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(help.out()).contains("Usage: ./interline " + command);
        String[] asked = (command + " --help").split(" ");
        assertThat(Terminal.run(asked).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Terminal.run(asked).out()).isEqualTo(help.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void helpListsTheCommands(String call) {
        Terminal help = Terminal.run(call);

        assertThat(help.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(help.out()).contains("Usage: ./interline", "send", "status", "Exit codes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"match train", "match evaluate", "bench ingest", "bench match", "admin reset-password", "admin set-role"})
    void aCommandWithinACommandSaysHowItIsUsed(String command) {
        Terminal help = Terminal.run((command + " -h").split(" "));

        assertThat(help.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(help.out()).contains("Usage: ./interline " + command);
        assertThat(Terminal.run(("help " + command).split(" ")).out()).isEqualTo(help.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "bench"})
    void aListOfCommandsSaysOfEachAWholeSentence(String call) {
        assertThat(Terminal.run(call.equals("help") ? new String[] {call} : new String[] {"help", call}).out()
                        .replaceAll("\n {8,}", " ").lines().dropWhile(line -> !line.equals("Commands:")).skip(1)
                        .takeWhile(line -> line.startsWith("  ")))
                .isNotEmpty().allMatch(line -> line.endsWith("."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                nonsense               | There is no command 'nonsense'
                nonsense --data x      | There is no command 'nonsense'
                help nonsense          | There is no command 'nonsense'
                help match nonsense    | There is no command 'nonsense'
                match nonsense         | There is no command 'nonsense'
                status now             | 'now' is one argument too many
                status --nonsense      | Unknown option: '--nonsense'
                retry twelve           | 'twelve' is not the id of a message
                """)
    void aWrongCallIsToldInAPlainSentence(String call, String sentence) {
        assertThat(Terminal.run(call.split(" ")).err().lines()).first().isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "status --nonsense",
                "send booking",
                "send trains file",
                "token",
                "token --role king",
                "token --role viewer --ttl soon",
                "token --role viewer --ttl 86401s",
                "retry",
                "retry 12 --dead",
                "retry 12 --code ITL-1102",
                "retry twelve",
                "admin",
                "admin set-role ada king",
                "help nonsense",
                "corpus",
                "corpus . --system trains",
                "bench",
                "bench ingest --messages 3",
                "bench ingest --nonsense",
                "bench match --customers 5",
                "bench match --customers many",
                "match",
                "match evaluate",
                "match evaluate --dataset weather",
                "match evaluate --dataset febrl",
                "match evaluate --dataset febrl one two three",
                "match evaluate --dataset febrl one --seed 3",
                "match evaluate --dataset airline one",
                "match evaluate --dataset airline --persons 3",
                "match evaluate --dataset airline --nonsense"
            })
    void aWrongCallIsRefusedWithUsage(String call) {
        Terminal terminal = Terminal.run(call.isEmpty() ? new String[0] : call.split(" "));

        assertThat(terminal.exitCode()).as(terminal.err()).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void aHubThatDoesNotRunIsOneClearSentence() {
        Terminal terminal = Terminal.run("status", "--data", data.toString());

        assertThat(terminal.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(terminal.err().lines()).singleElement().asString()
                .startsWith("No hub is running on " + data).contains("./interline run");
    }

    @Test
    void aHubThatWasKilledIsOneClearSentenceToo() throws IOException {
        new HubOverHttp(data).close();

        Terminal terminal = Terminal.run("status", "--data", data.toString());

        assertThat(terminal.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(terminal.err().lines()).singleElement().asString().startsWith("No hub is running on " + data);
    }

    @Test
    void statusPrintsQueuesAndSystems() throws IOException {
        try (HubOverHttp hub = new HubOverHttp(data).answering("GET /api/v1/status", BALANCED)) {
            Terminal terminal = Terminal.run("status", "--data", data.toString());

            assertThat(terminal.exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(terminal.lines()).containsExactly(
                    "queue=in.booking depth=0 consumers=4",
                    "system=booking received=7 applied=5 duplicate=1 filtered=0 parked=0 dead=1 inflight=0 residue=0");
            assertThat(terminal.err()).isEmpty();
            assertThat(hub.requests()).singleElement().asString().contains("Bearer ");
        }
    }

    @Test
    void aResidueMakesTheAnswerNo() throws IOException {
        String residue = BALANCED.replace("\"residue\":0", "\"residue\":2").replace("RUNNING", "SUSPENDED");
        try (HubOverHttp hub = new HubOverHttp(data).answering("GET /api/v1/status", residue)) {
            Terminal terminal = Terminal.run("status", "--json", "--url", hub.url(), "--data", data.toString());

            assertThat(terminal.exitCode()).isEqualTo(ExitCode.NEGATIVE);
            assertThat(terminal.lines()).singleElement().asString().startsWith("{\"queues\":[");
        }
    }

    @Test
    void withoutItsBrokerTheHubDoesNotKnowTheBalance() throws IOException {
        String away = """
                {"queues":[{"queue":"in.booking","state":"RECONNECTING","note":"the broker does not answer"}],
                 "systems":[{"system":"booking","applied":5,"duplicate":1,"filtered":0,"parked":0,"dead":1}]}""";
        try (HubOverHttp hub = new HubOverHttp(data).answering("GET /api/v1/status", away)) {
            Terminal terminal = Terminal.run("status", "--url", hub.url(), "--data", data.toString());

            assertThat(terminal.lines()).containsExactly(
                    "queue=in.booking depth=unknown consumers=unknown",
                    "system=booking received=unknown applied=5 duplicate=1 filtered=0 parked=0 dead=1 inflight=unknown residue=unknown");
            assertThat(terminal.err()).contains("in.booking is RECONNECTING: the broker does not answer");
            assertThat(terminal.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
        }
    }

    @Test
    void anotherMachinesHubWantsAUserAndAPassword() throws IOException {
        Path password = Files.writeString(data.resolve("password"), "secret\n");
        try (HubOverHttp hub = new HubOverHttp(data)
                .answering("GET /api/v1/status", BALANCED)
                .answering("POST /api/v1/tokens", "{\"token\":\"abc\"}")) {
            Terminal terminal = Terminal.run(
                    "status", "--url", hub.url(), "--user", "anna", "--password-file", password.toString());
            Terminal without = Terminal.run("status", "--url", hub.url(), "--data", data.resolve("none").toString());

            assertThat(terminal.exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(hub.requests()).containsExactly(
                    "POST /api/v1/tokens Basic YW5uYTpzZWNyZXQ= {\"role\":\"viewer\",\"ttlSeconds\":600}",
                    "GET /api/v1/status Bearer abc ");
            assertThat(without.exitCode()).isEqualTo(ExitCode.USAGE);
        }
    }

    @Test
    void aNewPasswordStandsAlone() throws IOException {
        try (HubOverHttp hub =
                new HubOverHttp(data).answering("POST /api/v1/users/admin/password", "{\"password\":\"new one\"}")) {
            Terminal known = Terminal.run("admin", "reset-password", "admin", "--data", data.toString());
            Terminal unknown = Terminal.run("admin", "reset-password", "nobody", "--data", data.toString());

            assertThat(known.lines()).containsExactly("new one");
            assertThat(unknown.exitCode()).isEqualTo(ExitCode.NEGATIVE);
            assertThat(unknown.err()).contains("ITL-3004").contains(hub.url());
        }
    }

    @Test
    void anAdministratorLooksAfterUsers() throws IOException {
        String ada = "{\"name\":\"ada\",\"role\":\"operator\",\"state\":\"disabled\"}";
        try (HubOverHttp hub = new HubOverHttp(data)
                .answering("GET /api/v1/users", "{\"items\":[" + ada + "],\"next\":null}")
                .answering("POST /api/v1/users", "{\"password\":\"first one\"}")
                .answering("POST /api/v1/users/ada/role", ada)
                .answering("POST /api/v1/users/ada/disable", ada)
                .answering("POST /api/v1/users/ada/enable", ada)
                .answering("DELETE /api/v1/users/ada", "")) {
            assertThat(admin("users").lines()).containsExactly("ada\toperator\tdisabled");
            assertThat(admin("add-user", "ada", "--role", "operator").lines()).containsExactly("first one");
            assertThat(admin("set-role", "ada", "operator").lines()).containsExactly("ada\toperator\tdisabled");
            assertThat(admin("disable", "ada").lines()).containsExactly("ada\toperator\tdisabled");
            assertThat(admin("enable", "ada").lines()).containsExactly("ada\toperator\tdisabled");
            assertThat(admin("remove-user", "ada").exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(admin("remove-user", "nobody").exitCode()).isEqualTo(ExitCode.NEGATIVE);
            assertThat(hub.url()).isNotBlank();
        }
    }

    private Terminal admin(String... command) {
        return Terminal.run(Stream.of(List.of("admin"), List.of(command), List.of("--data", data.toString()))
                .flatMap(List::stream).toArray(String[]::new));
    }

    @Test
    void retryTellsWhatBecameOfEach() throws IOException {
        try (HubOverHttp hub = new HubOverHttp(data)
                .answering("POST /api/v1/messages/12/retry", "{\"id\":\"12\",\"outcome\":\"APPLIED\",\"facts\":3}")
                .answering("POST /api/v1/messages/13/retry", """
                        {"id":"13","outcome":"DEAD","facts":[],"reason":{"code":"ITL-1101","text":"nothing\\there"}}""")) {
            Terminal terminal = Terminal.run("retry", "12", "13", "--data", data.toString());

            assertThat(terminal.exitCode()).isEqualTo(ExitCode.NEGATIVE);
            assertThat(terminal.lines()).containsExactly(
                    "-\t12\tAPPLIED\t-\t3\t-", "-\t13\tDEAD\tITL-1101\t0\tnothing here");
            assertThat(hub.requests()).hasSize(2);
        }
    }

    @Test
    void aRefusedRetryHasItsLineAndTheOthersAreTried() throws IOException {
        try (HubOverHttp hub = new HubOverHttp(data)
                .answering("POST /api/v1/messages/13/retry", "{\"id\":\"13\",\"outcome\":\"APPLIED\",\"facts\":1}")) {
            Terminal terminal = Terminal.run("retry", "12", "13", "14", "--data", data.toString());

            assertThat(terminal.lines()).containsExactly(
                    "-\t12\t-\tITL-3004\t-\tThere is nothing here",
                    "-\t13\tAPPLIED\t-\t1\t-",
                    "-\t14\t-\tITL-3004\t-\tThere is nothing here");
            assertThat(terminal.exitCode()).isEqualTo(ExitCode.NEGATIVE);
            assertThat(terminal.err()).isEmpty();
            assertThat(hub.requests()).hasSize(3);
        }
    }

    @Test
    void whoIsNotLetInIsToldOnce() throws IOException {
        Path password = Files.writeString(data.resolve("password"), "secret");
        try (HubOverHttp hub = new HubOverHttp(data)
                .answering("POST /api/v1/tokens", "{\"token\":\"abc\"}")
                .answering("POST /api/v1/messages/12/retry", "{\"id\":\"12\",\"outcome\":\"APPLIED\",\"facts\":1}")) {
            String[] command = {"retry", "12", "13", "--url", hub.url(), "--user", "anna", "--password-file", password.toString()};
            Terminal.run(command);
            hub.endTokens();
            Terminal terminal = Terminal.run(command);

            assertThat(terminal.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(terminal.out()).isEmpty();
            assertThat(terminal.err().lines()).singleElement().asString().contains("401");
        }
    }

    @Test
    void retryGoesOnBehindMessagesThatStayDead() throws IOException {
        Iterator<String> pages = List.of(
                "{\"items\":[{\"id\":\"12\",\"outcome\":\"DEAD\",\"facts\":0}],\"next\":\"13\"}",
                "{\"items\":[],\"next\":\"15\"}",
                "{\"items\":[{\"id\":\"16\",\"outcome\":\"APPLIED\",\"facts\":1}],\"next\":null}").iterator();
        try (HubOverHttp hub = new HubOverHttp(data).answering("POST /api/v1/messages/retry", pages::next)) {
            Terminal terminal = Terminal.run("retry", "--dead", "--data", data.toString());

            assertThat(terminal.lines()).containsExactly("-\t12\tDEAD\t-\t0\t-", "-\t16\tAPPLIED\t-\t1\t-");
            assertThat(terminal.exitCode()).isEqualTo(ExitCode.NEGATIVE);
            assertThat(hub.requests()).hasSize(3);
            assertThat(hub.requests().get(1)).endsWith("{\"limit\":20,\"after\":\"13\"}");
            assertThat(hub.requests().get(2)).endsWith("{\"limit\":20,\"after\":\"15\"}");
        }
    }

    @Test
    void workThatOutlastsATokenGoesOnWithANewOne() throws IOException {
        Path password = Files.writeString(data.resolve("password"), "secret\n");
        AtomicInteger token = new AtomicInteger();
        try (HubOverHttp hub = new HubOverHttp(data)) {
            hub.answering("POST /api/v1/messages/13/retry", "{\"id\":\"13\",\"outcome\":\"APPLIED\",\"facts\":1}")
                    .answering("POST /api/v1/tokens", () -> "{\"token\":\"number" + token.incrementAndGet() + "\"}")
                    .answering("POST /api/v1/messages/12/retry", () -> {
                        hub.endTokens();
                        return "{\"id\":\"12\",\"outcome\":\"APPLIED\",\"facts\":3}";
                    });
            for (String[] who : new String[][] {{}, {"--user", "anna", "--password-file", password.toString()}}) {
                String[] command = Stream.concat(Stream.of("retry", "12", "13", "--url", hub.url(), "--data", data.toString()), Stream.of(who))
                        .toArray(String[]::new);
                Terminal terminal = Terminal.run(command);

                assertThat(terminal.err()).isEmpty();
                assertThat(terminal.exitCode()).isEqualTo(ExitCode.DONE);
                assertThat(terminal.lines()).containsExactly("-\t12\tAPPLIED\t-\t3\t-", "-\t13\tAPPLIED\t-\t1\t-");
            }
            assertThat(token).hasValue(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "ftp://localhost", "http:8080", "http://", "not an address", "http://host name"})
    void aWrongAddressIsWrongUsage(String address) {
        Terminal terminal = Terminal.run("status", "--url", address, "--data", data.toString());

        assertThat(terminal.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err().lines()).singleElement().asString().contains("'" + address + "'", "http://host:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:61616", "http://localhost:61616", "tcp://", "tcp://host name:61616", "tcp://host:port"})
    void aWrongBrokersAddressIsWrongUsage(String address) throws IOException {
        Path file = Files.writeString(data.resolve("file"), "something");
        Path password = Files.writeString(data.resolve("password"), "secret\n");
        Terminal terminal = Terminal.run("send", "booking", file.toString(), "--broker-url", address,
                "--user", "anna", "--password-file", password.toString());

        assertThat(terminal.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err().lines()).singleElement().asString().contains("'" + address + "'", "tcp://host:61616");
    }

    @Test
    void whatNobodyForesawIsOneSentenceAndNoNegativeResult() throws IOException {
        try (HubOverHttp hub = new HubOverHttp(data).answering("GET /api/v1/status", "{\"queues\":[]}")) {
            Files.writeString(data.resolve("secrets/token.key"), "no base64!");
            Terminal terminal = Terminal.run("status", "--url", hub.url(), "--data", data.toString());

            assertThat(terminal.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
            assertThat(terminal.err().lines()).singleElement().asString().contains("IllegalArgumentException", "report");
        }
    }

    @Test
    void aTokenIsGoodForADayAtMost() throws IOException {
        try (HubOverHttp hub = new HubOverHttp(data)) {
            Terminal longest = Terminal.run("token", "--role", "admin", "--ttl", "24h", "--data", data.toString());
            Terminal tooLong = Terminal.run("token", "--role", "admin", "--ttl", "999999d", "--data", data.toString());

            assertThat(hub.url()).isNotBlank();
            assertThat(longest.exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(tooLong.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(tooLong.out()).isEmpty();
            assertThat(tooLong.err().lines()).singleElement().asString().contains("--ttl", "24h");
        }
    }

    @Test
    void nothingIsSentWhenAFileIsMissing() {
        Terminal terminal = Terminal.run("send", "booking", data.resolve("none").toString());

        assertThat(terminal.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
        assertThat(terminal.err()).contains("no readable file").contains("nothing was sent");
    }
}
