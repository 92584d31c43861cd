package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Somebody with unmistakable names and numbers comes in messages of many formats and in dropped files, is erased, and stands in no
 * file of the data directory any more: not in the database's tables and logs, not in the broker's journal, not in what was
 * dropped and answered. A companion in the same messages is still there.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CanaryTest {

    private static final String SURNAME = "QUIXANDRAL";
    private static final String GIVEN = "ZEPHYRINE";
    private static final String PASSPORT = "XK7719302Z";
    private static final String MEMBER = "992200000017";
    private static final String EMAIL = "zephyrine@canary.example";
    private static final String PHONE = "4915799887766";
    private static final String TICKET = "2209988776655";
    private static final Canaries CANARIES = new Canaries(SURNAME, GIVEN, PASSPORT, EMAIL, "zephyrine//canary.example", PHONE, TICKET);

    private static final String PNR = """
            UNB+IATA:1+LH++261120:0900+S02'
            UNH+1+PNRGOV:13:1:IA+S02'
            MSG+:22'
            ORG+LH:MUC'
            TVL+231126:1030:231126:1330+FRA+JFK+LH+400'
            EQN+1'
            SRC'
            RCI+LH:CANA02::021126:1010'
            DAT+700:201126:0815+710:011126:0930'
            ORG+1A:MUC+23494872:FRALH0980+FRA++T+DE:EUR+A1234BC'
            TIF+QUIXANDRAL+ZEPHYRINE MS:A:1'
            FTI+LH:992200000017:::SEN'
            IFT+4:28::YY+CTCE ZEPHYRINE//CANARY.EXAMPLE'
            SSR+DOCS:HK:1:LH:::::/P/DEU/XK7719302Z/DEU/14MAR74/F/30JUN31/QUIXANDRAL/ZEPHYRINE+::1'
            SSR+CTCM:HK:1:LH:::::4915799887766+::1'
            TKT+2209988776655:T:1'
            TIF+BYSTANDER+OTIS MR:A:2'
            SSR+DOCS:HK:1:LH:::::/P/DEU/C01X00T47/DEU/14MAR74/M/30JUN31/BYSTANDER/OTIS+::2'
            TVL+231126:1030:231126:1330+FRA+JFK+LH+400:Y'
            RPI+2+HK'
            APD+744'
            UNT+22+1'
            UNZ+1+S02'
            """;
    private static final String LIST = """
            MUCKKLH
            .FRARMLH 211000
            PNL
            LH400/23NOV FRA PART1
            -JFK002Y
            1QUIXANDRAL/ZEPHYRINEMS
            .L/CANB02/LH
            .R/TKNE HK1 2209988776655/1
            .R/DOCS HK1/P/DEU/XK7719302Z/DEU/14MAR74/F/30JUN31/QUIXANDRAL/ZEPHYRINE
            1BYSTANDER/OTISMR
            .L/DEF456/LH
            ENDPNL
            """;
    /** Without a number by which the list would be found when a later one tells of the entry. */
    private static final String EARLIER_LIST = """
            MUCKKLH
            .FRARMLH 211000
            PNL
            LH402/23NOV FRA PART1
            -JFK002Y
            1QUIXANDRAL/ZEPHYRINEMS
            .L/CANB03/LH
            1BYSTANDER/OTISMR
            .L/DEF457/LH
            ENDPNL
            """;
    private static final String LATER_LIST = """
            MUCKKLH
            .FRARMLH 211200
            ADL
            LH402/23NOV FRA PART1
            -JFK001Y
            DEL
            1QUIXANDRAL/ZEPHYRINEMS
            .L/CANB03/LH
            ENDADL
            """;
    private static final String PROFILE = """
            {
              "type": "PersonReported",
              "key": "LH/992200000017",
              "version": {"lastModified": "2026-11-21T10:15:00Z"},
              "name": {"surname": "QUIXANDRAL", "given": "ZEPHYRINE", "title": "MS"},
              "language": "de",
              "memberships": [{"carrier": "LH", "number": "992200000017", "tier": "SEN"}],
              "contacts": [{"kind": "EMAIL", "value": "zephyrine@canary.example"}, {"kind": "PHONE", "value": "+49 1579 9887766"}],
              "attributes": [{"name": "mealPreference", "value": "VGML"}]
            }
            """;
    /** Cannot be read, and tells about her all the same. */
    private static final String BROKEN = "UNB+IATA:1+LH++261120:0900+S03'UNH+1+PNRGOV:13:1:IA+S03'MSG+:22'TIF+QUIXANDRAL+ZEPHYRINE MS:A:1'"
            + "SSR+DOCS:HK:1:LH:::::/P/DEU/XK7719302Z/DEU/14MAR74/F/30JUN31/QUIXANDRAL/ZEPHYRINE+::1'UNT+5+1'UNZ+1+S03'";

    private Path folder;

    @AfterEach
    void leaveNothing() {
        Folders.deleteQuietly(folder);
    }

    @Test
    @DisplayName("Who was erased is found in no file, in no encoding, and the others are")
    void nothingIsLeft() throws Exception {
        folder = Files.createTempDirectory("canary");
        Path data = folder.resolve("data");
        try (HubProcess hub = HubProcess.ready(data)) {
            send("booking", "pnr.edi", PNR);
            send("departure", "list.txt", LIST);
            send("loyalty", "profile.json", PROFILE);
            send("booking", "broken.edi", BROKEN);
            drop("departure", "earlier.txt", EARLIER_LIST.getBytes());
            Patience.until("the list is answered", () -> count(data.resolve("out").resolve("departure")), found -> found == 1);
            send("departure", "later.txt", LATER_LIST);
            drop("loyalty", "members.csv", ("Member No;Carrier;Last Name;First Name;Email;Last Modified\n"
                    + "992200000017;LH;QUIXANDRAL;ZEPHYRINE;zephyrine@canary.example;2026-11-20T08:15:00\n"
                    + "992200000033;LH;BYSTANDER;OTIS;otis@example.org;2026-11-20T08:15:00\n").getBytes());
            drop("loyalty", "feed.ebc", feed());
            Patience.until("both files are answered", () -> count(data.resolve("out").resolve("loyalty")), found -> found == 2);
            analyze(hub);
            List<String> before = CANARIES.in(data);
            assertThat(before).as("planted in the database").anyMatch(line -> line.startsWith("postgres/"));
            assertThat(before).as("planted in the journal").anyMatch(line -> line.startsWith("broker/journal/"));
            assertThat(before).as("planted in a file").anyMatch(line -> line.startsWith("in/") && line.contains("members.csv"));
            assertThat(before).as("planted in a list").anyMatch(line -> line.startsWith("in/") && line.contains("earlier.txt"));
            assertThat(before).as("planted in the feed").anyMatch(line -> line.contains("feed.ebc") && line.endsWith("IBM037"));

            String admin = WalkThroughHub.command(data, "token", "--role", "admin").lines().get(0);
            post(hub, "/api/v1/match/models/train", admin, "");
            Patience.until("a model is learned", () -> hub.get("/api/v1/match/models", admin).body(), body -> body.contains("trained-"));
            List<String> erased = customers(hub, admin);
            assertThat(erased).isNotEmpty();
            for (String customer : erased) {
                String job = id(post(hub, "/api/v1/customers/" + customer + "/erasures", admin, "{\"reason\":\"asked for it\"}"));
                Patience.until("the erasure of " + customer, () -> hub.get("/api/v1/customers/" + customer + "/erasures/" + job, admin).body(),
                        body -> body.contains("\"state\":\"done\""));
            }

            assertThat(CANARIES.in(data)).isEmpty();
            assertThat(customers(hub, admin)).isEmpty();
            assertThat(hub.get("/api/v1/customers?query=bystander", admin).body()).contains("BYSTANDER");
            assertThat(Files.readString(only(data.resolve("in/loyalty/done"), "members.csv"))).contains("BYSTANDER;OTIS;otis@example.org");
            assertThat(hub.errors()).doesNotContain(SURNAME).doesNotContain(PASSPORT);
            assertThat(hub.stop()).isZero();
        }
        assertThat(CANARIES.in(data)).isEmpty();
    }

    private void send(String system, String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        WalkThroughHub.command(folder.resolve("data"), "send", system, file.toString(), "--wait", "--timeout", "60");
    }

    /** As the server does by itself when a table has changed enough: it keeps samples of what stands in the tables. */
    private static void analyze(HubProcess hub) throws IOException, SQLException {
        String password = Files.readString(hub.data().resolve("secrets/db-owner-password")).strip();
        String url = "jdbc:postgresql://127.0.0.1:" + hub.ports().database() + "/interline";
        try (Connection owner = DriverManager.getConnection(url, "interline_owner", password);
                Statement statement = owner.createStatement()) {
            statement.execute("analyze");
            statement.execute("checkpoint");
        }
    }

    private void drop(String system, String name, byte[] bytes) throws IOException {
        Path beside = Files.write(folder.resolve("data/in").resolve(system).resolve(name + ".part"), bytes);
        Files.move(beside, beside.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The sample of two members, one of them with another name; fields have 30 characters, the address 50. */
    private static byte[] feed() throws IOException {
        Charset ebcdic = Charset.forName("IBM037");
        byte[] feed = Files.readAllBytes(
                Path.of(System.getProperty("interline.root"), "samples", "miles-feed", "02-members-and-movements.ebc"));
        put(feed, "EXAMPLE   ".getBytes(ebcdic), SURNAME.getBytes(ebcdic));
        put(feed, "ANNA      ".getBytes(ebcdic), (GIVEN + " ").getBytes(ebcdic));
        put(feed, "anna@example.org        ".getBytes(ebcdic), EMAIL.getBytes(ebcdic));
        return feed;
    }

    private static void put(byte[] into, byte[] instead, byte[] text) {
        assertThat(text).hasSameSizeAs(instead);
        for (int i = 0; i + instead.length <= into.length; i++) {
            if (java.util.Arrays.equals(into, i, i + instead.length, instead, 0, instead.length)) {
                System.arraycopy(text, 0, into, i, text.length);
                return;
            }
        }
        throw new AssertionError("the sample has changed");
    }

    private static long count(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.count();
        }
    }

    private static Path only(Path done, String name) throws IOException {
        try (Stream<Path> files = Files.list(done)) {
            return files.filter(file -> file.toString().endsWith(name)).findFirst().orElseThrow();
        }
    }

    private static List<String> customers(HubProcess hub, String token) throws Exception {
        String list = hub.get("/api/v1/customers?query=zephyrine", token).body();
        List<String> ids = new ArrayList<>();
        Matcher id = Pattern.compile("\"id\":\"(\\d+)\"").matcher(list);
        while (id.find()) {
            ids.add(id.group(1));
        }
        return ids;
    }

    private static String id(String job) {
        Matcher id = Pattern.compile("\"id\":\"(\\d+)\"").matcher(job);
        assertThat(id.find()).as(job).isTrue();
        return id.group(1);
    }

    private static String post(HubProcess hub, String path, String token, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(hub.http().resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
        return answer.body();
    }
}
