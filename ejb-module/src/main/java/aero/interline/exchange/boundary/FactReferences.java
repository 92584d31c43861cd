package aero.interline.exchange.boundary;

import aero.interline.activity.boundary.ActivityFinder;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.ReservationCancelled;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.customer.boundary.CustomersBehind;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.customer.StrongKey;
import aero.interline.exchange.boundary.MessageView.CustomerRef;
import aero.interline.exchange.boundary.MessageView.FactView;
import aero.interline.platform.boundary.PositionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What the facts of a message refer to: reservations, activities and customers. */
final class FactReferences {

    /** Of a list of sales only the first are traced by their tickets; all of them are, from the customer's side. */
    private static final int MOST_TICKETS = 50;

    private static final class Reference {

        private final Fact fact;
        private final Activity activity;
        private final UUID key;
        private Long reservation;
        private Long id;
        private Set<Long> customers = Set.of();

        Reference(Fact fact, Activity activity, UUID key) {
            this.fact = fact;
            this.activity = activity;
            this.key = key;
        }

        FactView view() {
            return new FactView(activity == null ? "reservation" : activity.kind(), fact.label(),
                    PositionView.of(fact.at()), text(reservation), text(id),
                    customers.size() == 1 ? text(customers.iterator().next()) : null);
        }
    }

    private final ActivityFinder activities;
    private final CustomersBehind behind;
    private final List<Reference> references = new ArrayList<>();
    private final Set<Long> customers = new TreeSet<>();

    FactReferences(StoredMessage message, List<Fact> facts, MessageFinder messages, ActivityFinder activities,
            CustomersBehind behind) {
        this.activities = activities;
        this.behind = behind;
        for (Fact fact : facts) {
            Activity activity = activities.of(fact, message.system()).orElse(null);
            references.add(new Reference(fact, activity, activity == null ? null : activities.keyOf(activity)));
        }
        toReservations(messages);
        toActivities();
        toCustomers();
        customers.addAll(behind.ofMessage(message.id()));
    }

    List<FactView> facts() {
        return references.stream().map(Reference::view).toList();
    }

    /** Everybody whom the message is about, by name. */
    List<CustomerRef> customers() {
        return behind.names(customers).stream().map(each -> new CustomerRef(each.id(), each.name())).toList();
    }

    private void toReservations(MessageFinder messages) {
        Map<String, Long> ids = messages.reservations(references.stream().flatMap(each -> keys(each.fact).stream()).toList());
        references.forEach(each -> each.reservation = keys(each.fact).stream().map(ids::get).findFirst().orElse(null));
    }

    private static List<String> keys(Fact fact) {
        if (fact instanceof ReservationReported reservation) {
            return List.of(reservation.key().text());
        }
        return fact instanceof ReservationCancelled cancelled ? List.of(cancelled.key().text()) : List.of();
    }

    private void toActivities() {
        Map<UUID, Long> ids =
                activities.ids(references.stream().filter(each -> each.key != null).map(each -> each.key).toList());
        references.stream().filter(each -> each.key != null).forEach(each -> each.id = ids.get(each.key));
    }

    private void toCustomers() {
        Set<Long> owners = new TreeSet<>();
        references.stream().map(FactReferences::owner).filter(id -> id != null).forEach(owners::add);
        Map<Long, Set<Long>> found = behind.ofOwners(owners);
        int tickets = 0;
        for (Reference each : references) {
            each.customers = found.getOrDefault(owner(each), Set.of());
            if (each.customers.isEmpty() && each.activity != null && tickets++ < MOST_TICKETS) {
                each.customers = ofTickets(each.activity);
            }
            customers.addAll(each.customers);
        }
    }

    private static Long owner(Reference reference) {
        return reference.reservation == null ? reference.id : reference.reservation;
    }

    private Set<Long> ofTickets(Activity activity) {
        Set<Long> holders = new TreeSet<>();
        activity.ties().stream()
                .filter(tie -> tie.kind() == StrongKey.Kind.TICKET)
                .forEach(tie -> holders.addAll(behind.ofTicket(tie.text(), activity.name())));
        return holders;
    }

    private static String text(Long id) {
        return id == null ? null : Long.toString(id);
    }
}
