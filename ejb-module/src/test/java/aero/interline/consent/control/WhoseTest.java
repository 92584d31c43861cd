package aero.interline.consent.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhoseTest {

    private final TestDatabase database = TestDatabase.create();

    /** A table of few rows is read whole if that is allowed. */
    private void indexesWherePossible() {
        database.execute("do $$ begin execute 'alter database ' || quote_ident(current_database()) || ' set enable_seqscan = off'; end $$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"consent_act", "contact", "contact_limit", "preference_act"})
    void nobodysLedgerIsReadWhole(String table) {
        indexesWherePossible();
        assertThat(Whose.of("explain select id from " + table, 1).list(database.dataSource(), row -> row.getString(1)))
                .noneMatch(line -> line.contains("Seq Scan on " + table))
                .anyMatch(line -> line.contains(table + "_anchors"));
    }

    @Test
    void norWhereSomethingIsShared() {
        indexesWherePossible();
        assertThat(Whose.withShared("explain select id from consent_act", 1).list(database.dataSource(), row -> row.getString(1)))
                .noneMatch(line -> line.contains("Seq Scan on consent_act"));
    }
}
