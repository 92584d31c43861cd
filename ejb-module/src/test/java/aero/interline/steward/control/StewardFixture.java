package aero.interline.steward.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.Fact;
import aero.interline.steward.entity.Act;
import aero.interline.steward.entity.Duplicate;
import aero.interline.steward.entity.Wanted;
import aero.interline.testing.FinalState;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Stewards at work on a real database, in which nothing may contradict itself in the end. */
abstract class StewardFixture {

    static final Wanted ALL = new Wanted(null, null, null, false, false, null);
    static final String PHONE = "+49 30 1234567";
    static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");

    Histories desk = new Histories();
    DuplicateQueue queue = new DuplicateQueue(desk.hub.database.dataSource());

    @AfterEach
    void nothingContradictsItself() {
        assertThat(FinalState.contradictions(desk.hub.database)).isEmpty();
    }

    static Reservation anna(String locator) {
        return Reservation.of(locator).born(LocalDate.of(1980, 5, 17)).caller("SMITH", "ANNA", PHONE);
    }

    /** Born on one day, of one surname and perhaps one given name. */
    Duplicate aPossiblePair() {
        report(anna("AAA111").report());
        report(Reservation.of("BBB222").born(LocalDate.of(1980, 5, 17)).caller("SMITH", "A", "+49 89 7654321").report());
        List<Duplicate> open = queue.list(ALL, null, NOW, 10);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    Act approve(Act asked, String by) throws SQLException {
        return desk.hub.database.transactions().inNew(connection -> desk.work.approve(connection, asked.id(), by, NOW));
    }

    void report(Fact... facts) {
        desk.hub.apply(Messages.saying(facts));
    }

    long customer(String locator) {
        return Long.parseLong(desk.hub.database.rows("select r.customer_id from source_record r join reservation v on v.id = r.reservation_id"
                + " where v.locator = ?", locator).get(0));
    }

    List<String> customers() {
        return desk.hub.database.rows("select c.name_key || ': ' || string_agg(v.locator, ' ' order by v.locator)"
                + " from customer c join source_record r on r.customer_id = c.id"
                + " join reservation v on v.id = r.reservation_id where c.merged_into is null group by c.id order by 1");
    }
}
