package aero.interline.steward.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.steward.entity.Duplicate;
import aero.interline.steward.entity.Place;
import aero.interline.steward.entity.Wanted;
import aero.interline.testing.Reservation;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Possible duplicates as stewards read them. */
class DuplicateQueueTest extends StewardFixture {

    @Test
    void theQueueIsReadPageByPageInBothOrders() throws SQLException {
        Duplicate first = aPossiblePair();
        report(Reservation.of("DDD444").born(LocalDate.of(1955, 2, 3)).caller("OKAFOR", "CHIDI", "+49 30 7654321").report());
        report(Reservation.of("EEE555").born(LocalDate.of(1955, 2, 3)).caller("OKAFOR", "C", "+49 89 2222222").report());
        assertThat(queue.count(ALL, NOW)).isEqualTo(2);

        List<Duplicate> page = queue.list(ALL, null, NOW, 1);
        Place strongest = Place.strongest(page.get(0).weight(), page.get(0).id());
        List<Duplicate> next = queue.list(ALL, strongest, NOW, 5);
        assertThat(next).hasSize(1);
        assertThat(page.get(0).weight()).isGreaterThanOrEqualTo(next.get(0).weight());
        Place oldest = Place.oldest(first.openedAt(), first.id());
        assertThat(queue.list(new Wanted(null, null, null, false, true, null), oldest, NOW, 5)).extracting(Duplicate::id)
                .doesNotContain(first.id()).hasSize(1);
        assertThat(queue.list(new Wanted(null, 1000.0, null, false, false, null), null, NOW, 5)).isEmpty();
        assertThat(queue.list(new Wanted(null, null, null, false, false, first.one().customer()), null, NOW, 5)).hasSize(1);
        desk.hub.database.execute("update possible_duplicate set weight = weight - 100 where id = " + page.get(0).id());
        desk.hub.database.execute("delete from possible_duplicate where id = " + next.get(0).id());
        assertThat(queue.list(ALL, strongest, NOW, 5)).as("the page goes on where it ended").extracting(Duplicate::id)
                .containsExactly(page.get(0).id());
    }
}
