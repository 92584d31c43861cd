package aero.interline.activity.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.TicketSold.Transaction;
import aero.interline.domain.customer.StrongKey;
import aero.interline.testing.Facts;
import aero.interline.testing.Messages;
import aero.interline.testing.TestDatabase;
import aero.interline.testing.TestHub;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActivityFinderTest {

    private final TestHub hub = new TestHub(TestDatabase.create());
    private final ActivityFinder finder = new ActivityFinder(hub.database.dataSource(), hub.vault, hub.hash);

    @Test
    void whatOthersOfAGroupDidPushesNothingOut() {
        List<String> tickets = Stream.of("1", "2", "3", "4", "5", "6", "7").map(each -> "220210123456" + each).toList();
        tickets.forEach(each -> hub.apply(Messages.saying(Facts.sale(each, Transaction.SALE, null, "SMITH",
                each.endsWith("1") || each.endsWith("2") ? "ANNA" : "BOB"))));
        List<UUID> ties = tickets.stream().map(each -> finder.hashOf(StrongKey.ofTicket(each).orElseThrow())).toList();
        Predicate<PersonName> anna = name -> name.given().equals("ANNA");

        assertThat(finder.list(new long[0], ties, anna, 2)).hasSize(2);
        assertThat(finder.list(new long[0], ties, anna, 1)).hasSize(1);
        assertThat(finder.list(new long[0], ties, name -> true, 3)).hasSize(3);
    }
}
