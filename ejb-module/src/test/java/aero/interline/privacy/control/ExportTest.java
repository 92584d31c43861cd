package aero.interline.privacy.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.platform.control.FactJson;
import aero.interline.testing.Reservation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** An export tells a person everything that is known, and nothing about others. */
class ExportTest extends PrivacyJobsFixture {

    @Test
    void anExportTellsWhatIsOnesOwnAndNotWhatIsOthers() throws Exception {
        report(Reservation.of("AAA111").withPassport("ZYLBERQUIST", "OTTOLINE", PASSPORT).withPassport("SMITH", "BOB", "L8988901C").report());
        Map<?, ?> told = exported(customers("ZYLBERQUIST").get(0));

        assertThat(told.toString()).contains("ZYLBERQUIST", PASSPORT, "OTTOLINE@example.org", "AAA111")
                .doesNotContain("L8988901C", "BOB@example.org");
        assertThat(new String(new ExportPaper().of(FactJson.write(told)), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    @Test
    void anExportTellsWhatStewardsSaidButNotOfWhomElse() throws Exception {
        report(Reservation.of("AAA111").withPassport("ZYLBERQUIST", "OTTOLINE", PASSPORT).withPassport("SMITH", "BOB", "L8988901C").report());
        long person = customers("ZYLBERQUIST").get(0);
        hub.database.execute("insert into steward_act (kind, state, one_customer, other_customer, reason, by_user, at) values"
                + " ('reject', 'done', 4711, " + person + ", 'asked at the desk', 'eve', '2026-01-05T00:00:00Z'),"
                + " ('skip', 'done', " + person + ", 4711, null, 'eve', '2026-01-05T00:00:00Z'),"
                + " ('reject', 'done', 4711, 4712, 'somebody else', 'eve', '2026-01-05T00:00:00Z')");
        Map<?, ?> told = exported(person);

        assertThat((List<?>) told.get("stewardActs")).hasSize(2);
        assertThat(told.get("stewardActs").toString()).contains("kind=reject", "reason=asked at the desk", "at=2026-01-05")
                .doesNotContain("4711", "somebody else");
        assertThat(paper(told)).contains("Steward acts (2)", "asked at the desk").doesNotContain("4711");
    }

    private static String paper(Map<?, ?> told) throws IOException {
        try (PDDocument document = Loader.loadPDF(new ExportPaper().of(FactJson.write(told)))) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void whatWasToldOfTwoWhoWereOneIsHandedToNeither() throws Exception {
        report(Reservation.of("AAA111").withPassport("SMITH", "ANNA", PASSPORT).report());
        report(Reservation.of("BBB222").withMember("ZYLBERQUIST", "OTTOLINE", MEMBER).report());
        long anna = customers("SMITH").get(0);
        byte[] before = FactJson.write(exported(anna));
        hub.database.execute("update source_record set customer_id = " + anna);
        byte[] both = FactJson.write(exported(anna));
        assertThat(new String(both, StandardCharsets.UTF_8)).contains(PASSPORT, MEMBER);
        assertThat(onesOwn(anna, both)).isTrue();
        hub.database.execute("update source_record set customer_id = " + customers("ZYLBERQUIST").get(0) + " where surname = 'ZYLBERQUIST'");

        assertThat(onesOwn(anna, both)).isFalse();
        assertThat(onesOwn(anna, before)).isTrue();
    }

    private boolean onesOwn(long customer, byte[] export) throws SQLException {
        return hub.database.transactions().inNew(connection -> ExportRun.onesOwn(connection, customer, export));
    }
}
