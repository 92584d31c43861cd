package aero.interline.privacy.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.fact.PassengerListed;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.privacy.entity.Job;
import aero.interline.testing.Facts;
import aero.interline.testing.Messages;
import aero.interline.testing.Reservation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is erased is gone from all that is known, and the others stay as they were. */
class ErasureTest extends PrivacyJobsFixture {

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

    private static PassengerListed listed(String given, int minute, PassengerListed.Standing standing) {
        PassengerListed told = Facts.listed(PassengerListed.ListKind.PNL, "AAA111", "ZYLBERQUIST", given, minute, standing);
        return new PassengerListed(told.at(), told.flight(), told.list(), "JFK/AAA111/1", told.version(), standing, told.passenger(),
                told.bookingClass(), told.cabin(), told.locators(), told.connections(), told.services(), told.seats(), told.bags(),
                told.tickets(), told.fragments());
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
}
