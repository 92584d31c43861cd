package aero.interline.privacy.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.MessageReader;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.fact.Fact;
import aero.interline.platform.control.FactJson;
import aero.interline.platform.control.Transactions;
import aero.interline.platform.control.Vault;
import aero.interline.privacy.entity.Job;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A hub on a real database, whose exports and erasures are done step by step. Bodies are searched as if no parser understood them, but for those said to be. */
abstract class PrivacyJobsFixture {

    static final String PASSPORT = "C01X00T47";
    static final String MEMBER = "992223334445556";

    @TempDir
    Path data;

    final Map<String, Fact> understood = new HashMap<>();
    TestHub hub;
    ErasureRun run;

    @BeforeEach
    void aHub() {
        hub = new TestHub(TestDatabase.create());
        run = new ErasureRun(tools(hub.database.transactions()));
    }

    @AfterEach
    void nothingContradictsItself() {
        assertThat(FinalState.contradictions(hub.database)).isEmpty();
    }

    ErasureRun.Tools tools(Transactions transactions) {
        MessageReader reader = (origin, body) -> {
            String text = new String(body, StandardCharsets.UTF_8);
            return Messages.reading(text, null, understood.containsKey(text) ? new Fact[] {understood.get(text)} : new Fact[0]);
        };
        return new ErasureRun.Tools(transactions, hub.database::owner, hub.vault, hub.hash, reader, hub.customers, () -> true,
                data, Clock.systemUTC());
    }

    void report(Fact... facts) {
        assertThat(hub.apply(Messages.saying(facts)).get(0).outcome()).isEqualTo(Outcome.APPLIED);
    }

    List<Long> customers(String surname) {
        return hub.database.rows("select id from customer where surname = ? and merged_into is null order by id", surname).stream()
                .map(Long::valueOf).toList();
    }

    List<String> record(String surname) {
        return hub.database.rows("select id, customer_id, source_key, surname, given, document_keys, encode(profile, 'hex')"
                + " from source_record where surname = ?", surname);
    }

    void erase(long customer) throws SQLException, IOException {
        Job job = request(Job.Kind.ERASURE, customer);
        while (job.state() != Job.State.DONE) {
            run.next(job);
            job = find(job.id());
        }
    }

    Map<?, ?> exported(long customer) throws SQLException {
        Job job = request(Job.Kind.EXPORT, customer);
        new ExportRun(hub.database.transactions(), hub.vault, hub.hash, Clock.systemUTC()).next(job);
        byte[] json = hub.database.transactions().inNew(connection -> PrivacyJobs.kept(connection, hub.vault, job.id())).orElseThrow();
        return FactJson.read(json, Map.class);
    }

    Job request(Job.Kind kind, long customer) throws SQLException {
        return hub.database.transactions().inNew(connection -> {
            PrivacyJobs.create(connection, kind, Job.State.WAITING, customer, "asked for it", "carla");
            return PrivacyJobs.claim(connection, Duration.ofSeconds(30)).orElseThrow();
        });
    }

    Job find(long id) throws SQLException {
        return hub.database.transactions().inNew(connection -> PrivacyJobs.find(connection, id)).orElseThrow();
    }

    /** Everything that the database keeps about people, opened. */
    List<String> texts() {
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
}
