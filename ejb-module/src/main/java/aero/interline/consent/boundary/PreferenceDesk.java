package aero.interline.consent.boundary;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.access.boundary.Caller;
import aero.interline.consent.control.PreferenceBook;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.customer.boundary.CustomerRegistry;
import aero.interline.customer.boundary.CustomerView;
import aero.interline.domain.consent.Preference;
import aero.interline.domain.consent.PreferenceKind;
import aero.interline.domain.consent.PreferenceSign;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.travel.boundary.ReservationRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Where preferences are seen and set. */
@Stateless
public class PreferenceDesk {

    @Resource(lookup = "java:app/jdbc/interline")
    private DataSource database;

    @Inject
    private AuditTrail audit;

    @EJB
    private CustomerRegistry customers;

    @EJB
    private ReservationRegistry reservations;

    private PreferenceBook book;

    @PostConstruct
    void open() {
        book = new PreferenceBook(database);
    }

    public PreferenceView list(long id, Caller by) {
        return of(living(id, by));
    }

    /** Of somebody who is looked at already. */
    public PreferenceView of(CustomerView customer) {
        long id = Long.parseLong(customer.id());
        List<PreferenceSign> signs = new ArrayList<>(book.requests(id));
        signs.addAll(seats(id));
        customer.profile().forEach((name, attribute) -> PreferenceSign.ofAttribute(name, attribute.value(),
                attribute.provenance().system(), attribute.provenance().messageId(), attribute.provenance().at())
                .ifPresent(signs::add));
        return new PreferenceView(customer.id(),
                Preference.of(book.of(id), signs).stream().map(PreferenceView.Line::of).toList());
    }

    public PreferenceView set(long id, NewPreference told, Caller by) {
        CustomerView customer = living(id, by);
        PreferenceKind kind = PreferenceKind.named(String.valueOf(told.kind())).orElseThrow(() -> RequestRefused.parameter(
                "kind", "one of " + String.join(", ", Arrays.stream(PreferenceKind.values()).map(PreferenceKind::word).toList())));
        String value = told.value() == null || told.value().isBlank() ? null : told.value().strip();
        if (value != null && !kind.takes(value)) {
            throw RequestRefused.parameter("value", kind.rule());
        }
        audit.record(by.name(), value == null ? "preference-unset" : "preference-set", customer.id());
        book.set(Long.parseLong(customer.id()), kind, value, by.name());
        return of(customer);
    }

    /** Each journey counts a kind of seat once. */
    private List<PreferenceSign> seats(long customer) {
        List<PreferenceBook.Travel> travels = book.travels(customer);
        Map<Long, ReservationReported> opened =
                reservations.details(travels.stream().mapToLong(PreferenceBook.Travel::owner).distinct().toArray());
        return travels.stream()
                .filter(travel -> opened.containsKey(travel.owner()))
                .flatMap(travel -> seats(travel, opened.get(travel.owner())))
                .toList();
    }

    private static Stream<PreferenceSign> seats(PreferenceBook.Travel travel, ReservationReported reservation) {
        return reservation.seats().stream()
                .filter(seat -> travel.ref().equals(seat.passengerRef()) && seat.number() != null)
                .map(seat -> PreferenceSign.ofSeat(seat.number(), travel.system(), travel.messageId(), travel.at()))
                .flatMap(Optional::stream)
                .distinct();
    }

    private CustomerView living(long id, Caller by) {
        CustomerView found = customers.find(id, by).orElseThrow(PreferenceDesk::notFound);
        return found.mergedInto() == null
                ? found
                : customers.find(Long.parseLong(found.mergedInto()), by).orElseThrow(PreferenceDesk::notFound);
    }

    private static RequestRefused notFound() {
        return new RequestRefused(ErrorCode.NOT_FOUND, "There is no customer with this id");
    }
}
