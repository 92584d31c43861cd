package aero.interline.consent.boundary;

import aero.interline.access.boundary.AuditTrail;
import aero.interline.access.boundary.Caller;
import aero.interline.consent.control.PreferenceBook;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.customer.boundary.CustomerRegistry;
import aero.interline.customer.boundary.CustomerView;
import aero.interline.domain.consent.PreferenceKind;
import aero.interline.platform.boundary.RequestRefused;
import aero.interline.travel.boundary.ReservationRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
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
        return new PreferenceReading(database, reservations::details).of(customer);
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
