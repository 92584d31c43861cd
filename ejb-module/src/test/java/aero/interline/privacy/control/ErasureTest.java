package aero.interline.privacy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aero.interline.contracts.exchange.Arrival;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.contracts.fact.Position;
import aero.interline.customer.control.Profiles;
import aero.interline.customer.entity.SealedProfile;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Transactions;
import aero.interline.platform.control.Vault;
import aero.interline.platform.entity.CustomerKey;
import aero.interline.privacy.entity.Job;
import aero.interline.testing.Facts;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports and erasures on a real database, step by step. Bodies are searched as if no parser understood them, but for those said to be. */
class ErasureTest {

    private static final String PASSPORT = "C01X00T47";
    private static final String MEMBER = "992223334445556";
    private static final String NOTES_FILES = "select pg_relation_filenode(relid) from pg_partition_tree('message') where isleaf"
            + " union all select pg_relation_filenode('message_history')";

    @TempDir
    private Path data;

    private final Map<String, Fact> understood = new HashMap<>();
    private TestHub hub;
    private ErasureRun run;

    @BeforeEach
    void aHub() {
        hub = new TestHub(TestDatabase.create());
        run = new ErasureRun(tools(hub.database.transactions()));
    }

    @AfterEach
    void nothingContradictsItself() {
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    @Test
    void whoIsErasedIsGoneAndTheOthersStay() throws Exception {
        report(Reservation.of("AAA111").withPassport("ZYLBERQUIST", "OTTOLINE", PASSPORT).withPassport("SMITH", "BOB", "L8988901C").report());
        report(Reservation.of("BBB222").withMember("ZYLBERQUIST", "OTTOLINE", MEMBER).report());
        report(Facts.member(MEMBER, 1, "ZYLBERQUIST", "OTTOLINE"), Facts.miles("77001", MEMBER, 500));
        List<String> bob = record("SMITH");
        hub.database.execute("insert into steward_act (kind, state, one_customer, other_customer, reason, by_user) select 'reject', 'done', id,"
                + " id + 1000, 'OTTOLINE called', 'eve' from customer where surname = 'ZYLBERQUIST' and merged_into is null");
        for (Long customer : customers("ZYLBERQUIST")) {
            erase(customer);
        }

        assertThat(texts()).isNotEmpty().noneMatch(text -> text.contains("ZYLBERQUIST") || text.contains("OTTOLINE")
                || text.contains(PASSPORT) || text.contains(MEMBER));
        assertThat(hub.database.rows("select distinct reason is null from steward_act")).containsExactly("t");
        assertThat(texts()).anyMatch(text -> text.contains("L8988901C"));
        assertThat(record("SMITH")).isEqualTo(bob);
        assertThat(hub.database.rows("select surname from customer")).containsExactly("SMITH");
        assertThat(hub.database.rows("select distinct id from customer_key")).isEqualTo(hub.database.rows("select id from customer"));
        assertThat(hub.database.rows("select miles from miles_movement")).containsExactly("500");
        assertThat(hub.database.rows("select kind from activity")).containsExactly("miles");
        assertThat(hub.database.rows("select passengers from reservation order by locator")).containsExactly("1", "0");
        assertThat(hub.database.rows("select sealed is null and key is null from privacy_job")).containsOnly("t");
    }

    @Test
    void whatEarlierAndLateMessagesToldOfAnEntryOfAListGoesToo() throws Exception {
        report(listed("OTTOLINE", 5, PassengerListed.Standing.BOOKED));
        report(listed("OTTOLINE", 7, PassengerListed.Standing.DELETED));
        report(listed("OTTOLINE", 6, PassengerListed.Standing.BOOKED));
        long person = customers("ZYLBERQUIST").get(0);
        assertThat((List<?>) exported(person).get("messages")).hasSize(3);

        erase(person);

        assertThat(texts()).isNotEmpty().noneMatch(text -> text.contains("ZYLBERQUIST") || text.contains("OTTOLIN"));
    }

    @Test
    void whatAnEarlierProfileToldUnderAnotherNameGoesToo() throws Exception {
        PersonReported married = Facts.member(MEMBER, 9, "SMITH", "ANNA");
        PersonReported born = Facts.member(MEMBER, 1, "ZYLBERQUIST", "OTTOLINE");
        String before = "member number to be looked up ..... ZYLBERQUIST OTTOLINE, ottoline@example.org, +49 1579 9887766";
        assertThat(before.substring(born.at().offset())).contains("OTTOLINE,");
        hub.apply(Messages.of("loyalty", Messages.delivery(), before, Messages.reading(before, null, born)));
        hub.apply(Messages.of("loyalty", Messages.delivery(), "SMITH", Messages.reading("SMITH", null, married)));
        understood.put(before, born);

        erase(customers("SMITH").get(0));

        assertThat(texts()).anyMatch(text -> text.startsWith("member number"))
                .noneMatch(text -> text.contains("QUIST") || text.contains("OTTOLINE") || text.contains("ottoline") || text.contains("9887766"));
    }

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

    private static PassengerListed listed(String given, int minute, PassengerListed.Standing standing) {
        PassengerListed told = Facts.listed(PassengerListed.ListKind.PNL, "AAA111", "ZYLBERQUIST", given, minute, standing);
        return new PassengerListed(told.at(), told.flight(), told.list(), "JFK/AAA111/1", told.version(), standing, told.passenger(),
                told.bookingClass(), told.cabin(), told.locators(), told.connections(), told.services(), told.seats(), told.bags(),
                told.tickets(), told.fragments());
    }

    @Test
    void whatNamesNoPassengerGoesWithTheLastOneAndLosesTheNameWithOthers() throws Exception {
        report(Reservation.of("AAA111").withPassport("ZYLBERQUIST", "OTTOLINE", PASSPORT).remark("WCHR", null)
                .remark("OSI", "ZYLBERQUIST BROKEN LEG").report());
        report(Reservation.of("BBB222").withPassport("ZYLBERQUIST", "OTTOLINE", PASSPORT).withPassport("SMITH", "BOB", "L8988901C")
                .remark("OSI", "ZYLBERQUIST AND SMITH SIT TOGETHER").report());

        erase(customers("ZYLBERQUIST").get(0));

        assertThat(hub.database.rows("select code, text from special_request")).containsExactly("OSI|XXXXXXXXXXX AND SMITH SIT TOGETHER");
    }

    @Test
    void theReportsOfAReservationToldInPartsGoWithThePerson() throws Exception {
        report(Reservation.of("AAA111").withPassport("ZYLBERQUIST", "OTTOLINE", PASSPORT).withPassport("SMITH", "BOB", "L8988901C").report());
        report(Reservation.of("AAA111").modified(1).withPassport("SMITH", "BOB", "L8988901C").flightAlone(1, true).report());

        erase(customers("ZYLBERQUIST").get(0));

        assertThat(hub.database.rows("select passengers, reports is null, status from reservation")).containsExactly("1|t|ACTIVE");
        assertThat(hub.database.rows("select cancelled from segment order by position")).containsExactly("t", "f");
    }

    @Test
    void aNameThatIsACodeTooLeavesTheOthersBookingAsItIs() throws Exception {
        report(Reservation.of("AAA111").withPassport("CHILD", "FRA", PASSPORT).withPassport("SMITH", "BOB", "L8988901C")
                .remark("OSI", "CHILD IS ILL").report());
        String flights = "select origin, destination from segment order by 1, 2";
        List<String> before = hub.database.rows(flights);

        erase(customers("CHILD").get(0));

        assertThat(hub.database.rows(flights)).isEqualTo(before);
        assertThat(texts()).anyMatch(text -> text.contains("\"origin\":\"FRA\"")).noneMatch(text -> text.contains("CHILD IS ILL"));
        assertThat(customers("CHILD")).isEmpty();
    }

    @Test
    void whoWasJoinedIntoAnotherMeanwhileIsNotErasedInsteadOfThem() throws Exception {
        report(Reservation.of("AAA111").withPassport("SMITH", "ANNA", PASSPORT).report());
        report(Reservation.of("BBB222").withMember("ZYLBERQUIST", "OTTOLINE", MEMBER).report());
        long other = customers("ZYLBERQUIST").get(0);
        Job job = request(Job.Kind.ERASURE, customers("SMITH").get(0));
        hub.database.execute("update source_record set customer_id = " + other + " where surname = 'SMITH'");
        hub.database.execute("update customer set merged_into = " + other + " where surname = 'SMITH'");

        run.next(job);

        assertThat(find(job.id()).state()).isEqualTo(Job.State.WITHDRAWN);
        assertThat(find(job.id()).failure()).contains("joined into another");
        assertThat(find(job.id()).receipt()).isNull();
        assertThat(exported(job.customer()).get("sourceRecords").toString()).contains(PASSPORT, MEMBER);
        hub.database.execute("update source_record set customer_id = " + job.customer() + " where surname = 'SMITH'");
        hub.database.execute("update customer set merged_into = null where surname = 'SMITH'");
    }

    @Test
    void theSameMessageAgainIsADuplicateAndANewReportIsANewCustomer() throws Exception {
        var message = Messages.saying(Reservation.of("AAA111").withPassport("ZYLBERQUIST", "OTTOLINE", PASSPORT).report());
        hub.apply(message);
        long before = customers("ZYLBERQUIST").get(0);
        erase(before);

        assertThat(hub.apply(Messages.sentAgain(message)).get(0).outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(customers("ZYLBERQUIST")).isEmpty();
        report(Reservation.of("CCC333").withPassport("ZYLBERQUIST", "OTTOLINE", PASSPORT).report());
        assertThat(customers("ZYLBERQUIST")).hasSize(1).doesNotContain(before);
    }

    @Test
    void recordsOfOthersThatNeedTheKeyAreSealedAnew() throws Exception {
        report(Reservation.of("AAA111").withPassport("SMITH", "ANNA", PASSPORT).report());
        report(Reservation.of("BBB222").withMember("ZYLBERQUIST", "OTTOLINE", MEMBER).report());
        long first = customers("SMITH").get(0);
        long other = customers("ZYLBERQUIST").get(0);
        String profile = "select encode(profile, 'hex') from source_record where customer_id = " + other;
        lendKey(first, other);
        erase(first);

        assertThat(hub.database.rows("select profile_owner from source_record")).containsExactly(Long.toString(other));
        assertThat(hub.database.rows(profile)).hasSize(1);
        assertThat(exported(other).get("sourceRecords").toString()).contains(MEMBER);
    }

    @Test
    void aJobThatIsStoppedAnywhereGoesOn() throws Exception {
        for (int i = 0; i < 5; i++) {
            report(Reservation.of("AAA11" + i).withPassport("ZYLBERQUIST", "OTTOLINE", PASSPORT).report());
        }
        Job job = request(Job.Kind.ERASURE, customers("ZYLBERQUIST").get(0));
        List<String> steps = new ArrayList<>();
        while (job.state() != Job.State.DONE) {
            stopped(job);
            run.next(job);
            job = find(job.id());
            steps.add(String.valueOf(job.step()));
        }

        assertThat(steps).containsSubsequence("bodies", "files", "broker", "rewriting", "receipt", "null");
        assertThat(job.receipt()).contains("\"bodiesRedacted\":5", "\"reservations\":5", "\"customers\":1");
        assertThat(job.signature()).isEqualTo(Receipts.signature(hub.hash, job.receipt()));
        assertThat(Receipts.signature(hub.hash, job.receipt().replace('5', '6'))).isNotEqualTo(job.signature());
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

    private static String paper(Map<?, ?> told) throws IOException {
        try (PDDocument document = Loader.loadPDF(new ExportPaper().of(FactJson.write(told)))) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void whatDayKeysSealedIsSealedAnewAndReadAsBefore() throws Exception {
        report(Reservation.of("AAA111").withPassport("ZYLBERQUIST", "OTTOLINE", PASSPORT).report());
        report(Reservation.of("BBB222").withPassport("SMITH", "BOB", "L8988901C").report());
        asBeforeTheseKeys();
        assertThat(exported(customers("SMITH").get(0)).toString()).contains("L8988901C");
        ResealRun reseal = new ResealRun(hub.database.transactions(), hub.vault);
        reseal.begin();
        long id = Long.parseLong(hub.database.rows("select id from privacy_job where kind = 'reseal'").get(0));
        for (Job job = find(id); job.state() != Job.State.DONE; job = find(id)) {
            reseal.next(job);
        }

        assertThat(hub.database.rows("select count(*) from source_record where profile_key_id is not null or profile_owner <> customer_id"))
                .containsExactly("0");
        assertThat(exported(customers("SMITH").get(0)).toString()).contains("L8988901C");
    }

    /** The step is done and rolled back, as if the hub had been killed before it was committed. */
    private void stopped(Job job) throws Exception {
        Transactions cut = new Transactions() {
            @Override
            public <T> T inNew(Work<T> work) throws SQLException {
                return hub.database.transactions().inNew(connection -> {
                    work.on(connection);
                    throw new SQLException("killed", "57P01");
                });
            }
        };
        assertThatThrownBy(() -> new ErasureRun(tools(cut)).next(job)).isInstanceOf(SQLException.class);
    }

    private ErasureRun.Tools tools(Transactions transactions) {
        MessageReader reader = (origin, body) -> {
            String text = new String(body, StandardCharsets.UTF_8);
            return Messages.reading(text, null, understood.containsKey(text) ? new Fact[] {understood.get(text)} : new Fact[0]);
        };
        return new ErasureRun.Tools(transactions, hub.database::owner, hub.vault, hub.hash, reader, hub.customers, () -> true,
                data, Clock.systemUTC());
    }

    private void report(Fact... facts) {
        assertThat(hub.apply(Messages.saying(facts)).get(0).outcome()).isEqualTo(Outcome.APPLIED);
    }

    private List<Long> customers(String surname) {
        return hub.database.rows("select id from customer where surname = ? and merged_into is null order by id", surname).stream()
                .map(Long::valueOf).toList();
    }

    private List<String> record(String surname) {
        return hub.database.rows("select id, customer_id, source_key, surname, given, document_keys, encode(profile, 'hex')"
                + " from source_record where surname = ?", surname);
    }

    private void erase(long customer) throws SQLException, IOException {
        Job job = request(Job.Kind.ERASURE, customer);
        while (job.state() != Job.State.DONE) {
            run.next(job);
            job = find(job.id());
        }
    }

    private Map<?, ?> exported(long customer) throws SQLException {
        Job job = request(Job.Kind.EXPORT, customer);
        new ExportRun(hub.database.transactions(), hub.vault, hub.hash, Clock.systemUTC()).next(job);
        byte[] json = hub.database.transactions().inNew(connection -> PrivacyJobs.kept(connection, hub.vault, job.id())).orElseThrow();
        return FactJson.read(json, Map.class);
    }

    private Job request(Job.Kind kind, long customer) throws SQLException {
        return hub.database.transactions().inNew(connection -> {
            PrivacyJobs.create(connection, kind, Job.State.WAITING, customer, "asked for it", "carla");
            return PrivacyJobs.claim(connection, java.time.Duration.ofSeconds(30)).orElseThrow();
        });
    }

    private Job find(long id) throws SQLException {
        return hub.database.transactions().inNew(connection -> PrivacyJobs.find(connection, id)).orElseThrow();
    }

    /** Everything that the database keeps about people, opened. */
    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        texts.addAll(hub.database.rows("select c::text from customer c"));
        texts.addAll(hub.database.rows("select s::text from source_record s"));
        texts.addAll(hub.database.rows("select m::text from message m"));
        texts.addAll(hub.database.rows("select q::text from special_request q"));
        open(texts, "select message_id, key_id, encode(body, 'hex') from message_body", Vault.Content.BODY);
        open(texts, "select id, details_key_id, encode(details, 'hex') from reservation", Vault.Content.RESERVATION);
        open(texts, "select ('x' || left(replace(key::text, '-', ''), 16))::bit(64)::bigint, details_key_id,"
                + " encode(details, 'hex') from activity", Vault.Content.ACTIVITY);
        return texts;
    }

    private void open(List<String> texts, String sql, Vault.Content content) {
        for (String row : hub.database.rows(sql)) {
            String[] columns = row.split("\\|");
            byte[] sealed = HexFormat.of().parseHex(columns[2]);
            texts.add(new String(hub.vault.open(content, Long.parseLong(columns[0]), Integer.parseInt(columns[1]), sealed),
                    StandardCharsets.UTF_8));
        }
    }

    /** As after two customers who were one parted: the record of one lies under the key of the other. */
    private void lendKey(long owner, long borrower) throws SQLException {
        hub.database.transactions().inNew(connection -> {
            var sealed = new SealedProfile[1];
            var key = new CustomerKey[1];
            long[] record = new long[1];
            SqlArrays.query(connection, "select s.id, "
                    + Profiles.COLUMNS + " from source_record s"
                    + Profiles.KEYS + " where s.customer_id = any(?)", "bigint", List.of(borrower), row -> {
                        record[0] = row.getLong(1);
                        sealed[0] = Profiles.read(row, record[0]);
                    });
            SqlArrays.query(connection, "select wrapped from customer_key where id = any(?)", "bigint",
                    List.of(owner), row -> key[0] = new CustomerKey(owner, row.getBytes(1)));
            byte[] json = FactJson.write(Profiles.open(hub.vault, sealed[0]));
            try (var update = connection.prepareStatement("update source_record set profile = ?, profile_owner = ? where id = ?")) {
                update.setBytes(1, hub.vault.seal(Vault.Content.PROFILE, record[0], key[0], json));
                update.setLong(2, owner);
                update.setLong(3, record[0]);
                update.executeUpdate();
            }
            return null;
        });
    }

    private void asBeforeTheseKeys() throws SQLException {
        hub.database.transactions().inNew(connection -> {
            var profiles = new java.util.HashMap<Long, byte[]>();
            SqlArrays.query(connection, "select s.id, "
                    + Profiles.COLUMNS + " from source_record s"
                    + Profiles.KEYS + " where s.id > any(?)", "bigint", List.of(0L), row -> profiles.put(
                            row.getLong(1), FactJson.write(Profiles.open(hub.vault,
                                    Profiles.read(row, row.getLong(1))))));
            for (var each : profiles.entrySet()) {
                var sealed = hub.vault.seal(Vault.Content.PROFILE, each.getKey(), each.getValue());
                try (var update = connection.prepareStatement(
                        "update source_record set profile = ?, profile_key_id = ?, profile_owner = null where id = ?")) {
                    update.setBytes(1, sealed.bytes());
                    update.setInt(2, sealed.keyId());
                    update.setLong(3, each.getKey());
                    update.executeUpdate();
                }
            }
            return null;
        });
        hub.database.execute("delete from customer_key");
    }
}
