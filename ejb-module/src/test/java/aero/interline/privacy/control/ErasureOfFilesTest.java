package aero.interline.privacy.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is erased is gone from the files of the database and from those that were dropped, too. */
class ErasureOfFilesTest extends PrivacyJobsFixture {

    private static final String NOTES_FILES = "select pg_relation_filenode(relid) from pg_partition_tree('message') where isleaf"
            + " union all select pg_relation_filenode('message_history')";

    @Test
    void whatTheDatabasePlansByForgetsTheNamesToo() throws Exception {
        report(Reservation.of("AAA111").withPassport("ZYLBERQUIST", "OTTOLINE", PASSPORT).withPassport("SMITH", "BOB", "L8988901C")
                .remark("OSI", "ZYLBERQUIST BROKEN LEG").remark("OSI", "SMITH TOO").report());
        samples("analyze");
        assertThat(samples()).anyMatch(row -> row.startsWith("customer|surname") && row.contains("ZYLBERQUIST"))
                .anyMatch(row -> row.startsWith("customer_terms") && row.contains("OTTOLINE"))
                .anyMatch(row -> row.startsWith("special_request|text") && row.contains("ZYLBERQUIST"));

        erase(customers("ZYLBERQUIST").get(0));

        assertThat(samples()).isNotEmpty().noneMatch(row -> row.contains("ZYLBERQUIST") || row.contains("OTTOLINE"));
        assertThat(hub.database.rows("select receipt from privacy_job").get(0)).contains("\"statisticsRewritten\":1");
    }

    @Test
    void whatWasNotedAboutAMessageGoesFromTheFilesOfTheDatabaseToo() throws Exception {
        report(Reservation.of("BBB222").withMember("ZYLBERQUIST", "OTTOLINE", MEMBER).report());
        hub.apply(noted("a message with a record that is named by the number", MEMBER));
        hub.apply(noted("and another", MEMBER));
        samples("analyze message");
        assertThat(samples()).anyMatch(row -> row.startsWith("message|detail") && row.contains(MEMBER));
        List<String> files = hub.database.rows(NOTES_FILES);

        erase(customers("ZYLBERQUIST").get(0));

        assertThat(texts()).noneMatch(text -> text.contains(MEMBER));
        assertThat(samples()).noneMatch(row -> row.contains(MEMBER));
        assertThat(hub.database.rows(NOTES_FILES)).isNotEmpty().doesNotContainAnyElementsOf(files);
    }

    @Test
    void messagesAreNotRewrittenForSomebodyWhomNoNoteNames() throws Exception {
        report(Reservation.of("BBB222").withMember("ZYLBERQUIST", "OTTOLINE", MEMBER).report());
        hub.apply(noted("a message about somebody else", "992223334440000"));
        List<String> files = hub.database.rows(NOTES_FILES);

        erase(customers("ZYLBERQUIST").get(0));

        assertThat(hub.database.rows(NOTES_FILES)).isEqualTo(files);
    }

    private static Arrival noted(String content, String record) {
        Reading whole = Messages.reading(content, null);
        Rejection loss = new Rejection(record, ErrorCode.JSON_SCHEMA_VIOLATED, "The JSON does not follow the schema", Position.NONE, null);
        return Messages.of("loyalty", Messages.delivery(), content, new Reading(whole.format(), whole.body(), whole.facts(), null,
                List.of(loss), whole.evidence(), whole.keys()));
    }

    private void samples(String analyze) throws SQLException {
        try (var owner = hub.database.owner(); var statement = owner.createStatement()) {
            statement.execute(analyze);
        }
    }

    private List<String> samples() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var owner = hub.database.owner(); var row = owner.createStatement().executeQuery("select tablename, attname, s::text from pg_stats s")) {
            while (row.next()) {
                rows.add(row.getString(1) + "|" + row.getString(2) + "|" + row.getString(3));
            }
        }
        return rows;
    }

    @Test
    void filesThatWereLaidAsideAndTheirAnswersLoseThePersonInPlace() throws Exception {
        report(Reservation.of("AAA111").withPassport("ZYLBERQUIST", "OTTOLINE", PASSPORT).report());
        Path done = Files.createDirectories(data.resolve("in/booking/done")).resolve("1-0-list.txt");
        Path feed = Files.createDirectories(data.resolve("in/loyalty/done")).resolve("1-0-feed.dat");
        Path answer = Files.createDirectories(data.resolve("out/booking")).resolve("list.txt.response.tsv");
        Files.writeString(done, "1ZYLBERQUIST/OTTOLINEMRS DOCS P/" + PASSPORT + "\n1SMITH/BOBMR DOCS P/L8988901C\n");
        Files.write(feed, ("M" + PASSPORT + "  OTTOLINE ZYLBERQUIST   ").getBytes("IBM037"));
        Files.writeString(answer, "1\t" + PASSPORT + "\tAPPLIED\n");
        erase(customers("ZYLBERQUIST").get(0));

        assertThat(Files.readString(done)).isEqualTo("1XXXXXXXXXXX/XXXXXXXXMRS DOCS P/X00X00X00\n1SMITH/BOBMR DOCS P/L8988901C\n");
        assertThat(Files.readString(answer)).isEqualTo("1\tX00X00X00\tAPPLIED\n");
        assertThat(new String(Files.readAllBytes(feed), "IBM037")).doesNotContain("ZYL", "OTTO", PASSPORT).hasSize(35);
    }
}
