package aero.interline.customer.boundary;

import aero.interline.activity.boundary.ActivityFinder;
import aero.interline.activity.boundary.ActivityLine;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.customer.boundary.CustomerView.Event;
import aero.interline.customer.boundary.CustomerView.Flight;
import aero.interline.customer.boundary.CustomerView.Journey;
import aero.interline.customer.boundary.CustomerView.Request;
import aero.interline.domain.customer.NameAgreement;
import aero.interline.domain.customer.Survivorship;
import aero.interline.platform.control.ListQuery;
import aero.interline.platform.control.SqlArrays;
import aero.interline.platform.control.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Reads customers and what hangs on them. */
final class CustomerFinder {

    private static final int MOST_EVENTS = 200;

    private static final String LINE = "select c.id, c.surname, c.given, c.title, c.kind, c.birth_date, c.nationality,"
            + " c.updated_at, array(select distinct r.locator from source_record s"
            + " join reservation r on r.id = s.reservation_id where s.customer_id = c.id order by 1 limit 3) as locators"
            + " from customer c";

    private record LegOf(long reservationId, Flight flight) {}

    private final DataSource database;
    private final Vault vault;
    private final Survivorship policy;
    private final CustomerNames names;
    private final ActivityFinder activities;
    private final Function<long[], Map<Long, ReservationReported>> opened;

    /** @param opened opens those reservations that there are among the ids */
    public CustomerFinder(
            DataSource database, Vault vault, Survivorship policy, ActivityFinder activities,
            Function<long[], Map<Long, ReservationReported>> opened) {
        this.database = database;
        this.vault = vault;
        this.policy = policy;
        this.names = new CustomerNames(database, vault);
        this.activities = activities;
        this.opened = opened;
    }

    /** Everybody, the latest first. */
    public List<CustomerLine> latest(long before, int limit) {
        return named(new ListQuery(LINE)
                .where("c.merged_into is null")
                .where("c.id < ?", before)
                .then("order by c.id desc limit ?", limit)
                .list(database, CustomerFinder::line));
    }

    /** In the order in which they were found; who is not there any longer is left out. */
    public List<CustomerLine> lines(List<PersonFound> found) {
        Map<String, CustomerLine> lines = named(new ListQuery(LINE)
                        .where("c.id = any(?)", found.stream().mapToLong(PersonFound::id).toArray())
                        .where("c.merged_into is null")
                        .list(database, CustomerFinder::line))
                .stream()
                .collect(Collectors.toMap(CustomerLine::id, line -> line));
        return found.stream().filter(each -> lines.containsKey(String.valueOf(each.id())))
                .map(each -> lines.get(String.valueOf(each.id())).foundBy(each.texts()))
                .toList();
    }

    /** Those without a name are called by their number. */
    private List<CustomerLine> named(List<CustomerLine> lines) {
        Map<String, String> numbers = names.numbers(lines.stream().filter(line -> line.name() == null)
                .mapToLong(line -> Long.parseLong(line.id())).toArray());
        return lines.stream().map(line -> line.name() == null ? line.called(CustomerNames.of(numbers, line.id())) : line)
                .toList();
    }

    public Optional<CustomerView> find(long id) {
        return new ListQuery("select id, merged_into, surname, given, created_at, updated_at from customer")
                .where("id = ?", id)
                .list(database, this::view)
                .stream()
                .findFirst();
    }

    List<String> joinedInto(long id) {
        return new ListQuery("select id from customer").where("merged_into = ?", id).then("order by id")
                .list(database, row -> row.getString(1));
    }

    private CustomerView view(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        List<StoredRecord> records = new ListQuery(StoredRecord.SELECT)
                .where("customer_id = ?", id)
                .list(database, StoredRecord::read);
        GoldenProfile profile = new GoldenProfile(records, vault, policy);
        String surname = row.getString("surname");
        String given = row.getString("given");
        List<ActivityLine> happened = happened(records, told -> NameAgreement.possible(told, surname, given));
        String name = CustomerNames.of(row);
        return new CustomerView(
                row.getString("id"),
                row.getString("merged_into"),
                name == null ? profile.number() : name,
                profile.attributes(),
                profile.identifiers(),
                profile.quality(),
                journeys(id),
                requests(id),
                happened,
                timeline(id, happened),
                SqlArrays.instant(row, 5),
                SqlArrays.instant(row, 6));
    }

    private List<ActivityLine> happened(List<StoredRecord> records, Predicate<PersonName> whom) {
        long[] owners = records.stream().mapToLong(StoredRecord::owner).distinct().toArray();
        return activities.list(owners, new Ties(activities::hashOf).of(records, opened.apply(owners)), whom, MOST_EVENTS);
    }

    private List<Journey> journeys(long customer) {
        Map<Long, List<Flight>> flights = new ListQuery("select g.reservation_id, g.marketing, g.number, g.origin,"
                        + " g.destination, g.departs, g.arrives, g.status, g.cancelled from segment g")
                .where("g.reservation_id in (select reservation_id from source_record where customer_id = ?)", customer)
                .then("order by g.reservation_id, g.position")
                .list(database, CustomerFinder::leg)
                .stream()
                .collect(Collectors.groupingBy(
                        LegOf::reservationId, Collectors.mapping(LegOf::flight, Collectors.toList())));
        return new ListQuery("select r.id, r.carrier, r.locator, r.current_status, r.booked_on,"
                        + " r.first_departure from reservation r")
                .where("r.id in (select reservation_id from source_record where customer_id = ?)", customer)
                .then("order by r.first_departure desc nulls last, r.id desc")
                .list(database, row -> new Journey(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDateTime.class),
                        flights.getOrDefault(row.getLong(1), List.of())));
    }

    /** What was asked for this customer, or for everybody in the reservation. */
    private List<Request> requests(long customer) {
        return new ListQuery("select q.reservation_id, r.locator, q.code, q.status, q.quantity,"
                        + " g.marketing || g.number, q.text from source_record s"
                        + " join special_request q on q.reservation_id = s.reservation_id"
                        + " and (q.passenger_ref is null or q.passenger_ref = s.ref)"
                        + " join reservation r on r.id = q.reservation_id"
                        + " left join segment g on g.reservation_id = q.reservation_id"
                        + " and g.ref = q.segment_ref")
                .where("s.customer_id = ?", customer)
                .then("order by r.first_departure desc nulls last, q.reservation_id, q.position")
                .list(database, row -> new Request(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getString(6),
                        row.getString(7)));
    }

    private List<Event> timeline(long customer, List<ActivityLine> happened) {
        List<Event> reported = new ListQuery("select t.reported_at, t.kind, t.summary, t.reservation_id, t.message_id"
                        + " from timeline t")
                .where("t.reservation_id in (select reservation_id from source_record where customer_id = ?)", customer)
                .then("order by t.reported_at desc, t.message_id desc limit ?", MOST_EVENTS)
                .list(database, row -> new Event(
                        SqlArrays.instant(row, 1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)));
        Stream<Event> others = happened.stream()
                .map(each -> new Event(each.at(), each.kind(), each.text(), null, each.messageId()));
        return Stream.concat(reported.stream(), others)
                .sorted(Comparator.comparing(Event::at).reversed())
                .limit(MOST_EVENTS)
                .toList();
    }

    private static LegOf leg(ResultSet row) throws SQLException {
        return new LegOf(
                row.getLong(1),
                new Flight(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDateTime.class),
                        row.getObject(7, LocalDateTime.class),
                        row.getString(8),
                        row.getBoolean(9)));
    }

    private static CustomerLine line(ResultSet row) throws SQLException {
        return new CustomerLine(
                row.getString("id"),
                CustomerNames.of(row),
                row.getString("title"),
                row.getString("kind"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("nationality"),
                List.of((String[]) row.getArray("locators").getArray()),
                SqlArrays.instant(row, 8),
                List.of());
    }
}
