package aero.interline.platform.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** A hub of an earlier version is replaced by this one: what is in its database stays. */
class SchemaUpgradeTest {

    /** The tables before stewards, search by sound and rounds of counters. */
    private final TestDatabase database = TestDatabase.ofVersion("13");

    private void fill() {
        database.execute("""
                insert into message (id, system, channel, format, delivery_id, content_hash, size, outcome, facts, changes, decided_at)
                    values (message_id_floor(now()), 'booking', 'jms', 'pnrgov', 'ID:1', sha256('any'), 2, 'APPLIED', 2, 2, now());
                insert into message_body (message_id, key_id, body) select id, 1, '\\xca11' from message;
                insert into inbox (claim, message_id) select 'c0000000-0000-0000-0000-000000000001', id from message;
                insert into tally (system, outcome, slot, n) values ('booking', 'APPLIED', 0, 1);
                insert into customer (id, surname, given, kind, name_key, created_at, updated_at) values
                    (1, 'OKAFOR', 'ADA', 'ADULT', 'OKAFOR ADA', now(), now()), (2, 'OKAFORD', 'ADA', 'ADULT', 'OKAFORD ADA', now(), now());
                insert into source_record (id, source_key, system, customer_id, surname, kind, version_hash, message_id) select
                    c.id, ('a0000000-0000-0000-0000-00000000000' || c.id)::uuid, 'booking', c.id, c.surname, 'ADULT', sha256('any'), m.id
                    from customer c, message m;
                insert into match_decision (source_record_id, message_id, at, decision, rule, customer_id, model)
                    select 2, id, now(), 'linked', 'document', 2, 'any' from message;
                insert into possible_duplicate (one_record, other_record, one_customer, other_customer, case_no, weight, fields, why,
                    model, state, opened_at) values (1, 2, 1, 2, 3, 7.5, '[]', 'review', 'any', 'open', now());
                insert into app_user (name, role, password_hash) values ('ada', 'admin', 'any');
                insert into audit (actor, action) values ('ada', 'body-viewed')""");
    }

    @Test
    void aFilledDatabaseOfAnEarlierVersionIsMigratedAndEverythingIsStillThere() {
        fill();

        assertThat(database.migrate()).isPositive();
        assertThat(database.migrate()).as("a second start").isZero();

        assertThat(database.rows("select system, outcome, facts, body from message join message_body on message_id = id"))
                .containsExactly("booking|APPLIED|2|\\xca11");
        assertThat(database.rows("select claim, message_id = message.id from inbox, message"))
                .containsExactly("c0000000-0000-0000-0000-000000000001|t");
        assertThat(database.rows("select system, outcome, n from tally")).containsExactly("booking|APPLIED|1");
        assertThat(database.rows("select s.id, c.id, c.surname, s.home from source_record s join customer c on c.id = customer_id"))
                .containsExactlyInAnyOrder("1|1|OKAFOR|-", "2|2|OKAFORD|-");
        assertThat(database.rows("select id from customer where name_terms(name_key, other_names) @@ 'OKAFOR'::tsquery")).containsExactly("1");
        assertThat(database.rows("select decision, customer_id from match_decision")).containsExactly("linked|2");
        assertThat(database.rows("select state, weight from possible_duplicate")).containsExactly("open|7.5");
        assertThat(database.rows("select name, role from app_user")).containsExactly("ada|admin");
        assertThat(database.rows("select actor, action from audit")).containsExactly("ada|body-viewed");
    }
}
