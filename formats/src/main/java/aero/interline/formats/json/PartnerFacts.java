package aero.interline.formats.json;

import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.FlightDate;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.LeadReferred;
import aero.interline.contracts.fact.LoyaltyMembership;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.contracts.fact.PersonReported.QualityVerdict;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.contracts.fact.SupplierOrderReported;
import aero.interline.contracts.fact.SupplierOrderReported.OrderLine;
import aero.interline.contracts.fact.SupplierOrderReported.Service;
import aero.interline.contracts.fact.SupplierOrderReported.Status;
import aero.interline.formats.partner.Lead;
import aero.interline.formats.partner.Lead.LeadPerson;
import aero.interline.formats.partner.SupplierOrder;
import aero.interline.formats.partner.SupplierOrder.OrderFlight;
import aero.interline.formats.partner.SupplierOrder.OrderGuest;
import aero.interline.formats.partner.SupplierOrder.OrderItem;
import aero.interline.formats.supplier.OrderWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What partners' records say. */
final class PartnerFacts {
    private PartnerFacts() {}

    /** {@code null} if the status is no word that is known. */
    static Fact order(Origin origin, SupplierOrder order) {
        Status status = OrderWords.status(order.status());
        if (status == null) {
            return null;
        }
        Service service = OrderWords.service(order.service());
        List<OrderLine> lines = new ArrayList<>();
        List<QualityVerdict> verdicts = new ArrayList<>();
        List<Fragment> fragments = new ArrayList<>(order.others());
        for (OrderItem each : order.items()) {
            lines.add(new OrderLine(each.at(), each.code(), each.text(), each.ordered(), each.delivered(), each.price()));
            check(each, verdicts);
            fragments.addAll(each.others());
        }
        if (order.from() != null && order.until() != null && order.until().isBefore(order.from())) {
            verdicts.add(new QualityVerdict(order.at(), "until", "an end before the beginning", "correct one of the two"));
        }
        if (order.total() != null && order.currency() == null) {
            verdicts.add(new QualityVerdict(order.at(), "currency", "nothing beside an amount", "send the currency, for instance EUR"));
        }
        OrderGuest guest = order.guest();
        OrderFlight flight = order.flight();
        return new SupplierOrderReported(order.at(), order.supplier().toUpperCase(Locale.ROOT), order.orderNumber(),
                service == null ? Service.OTHER : service, status, new ReservationVersion(order.updatedAt(), origin.receivedAt()),
                order.from(), order.until(), order.place(),
                flight == null ? null : new FlightDate(flight.carrier(), plain(flight.number()), flight.date(), flight.origin(), flight.destination()),
                order.locator(), guest == null ? null : name(guest.lastName(), guest.firstName(), guest.title()),
                guest == null ? List.of() : membership(origin, guest.at(), guest.memberCarrier(), guest.memberNumber()), lines, order.total(),
                order.currency(), verdicts, fragments);
    }

    private static String plain(String number) {
        String plain = number.replaceFirst("^0+(?=.)", "");
        return plain.isEmpty() ? number : plain;
    }

    private static void check(OrderItem item, List<QualityVerdict> verdicts) {
        boolean negative = item.ordered() != null && item.ordered() < 0 || item.delivered() != null && item.delivered() < 0
                || item.price() != null && item.price().signum() < 0;
        if (negative) {
            verdicts.add(new QualityVerdict(item.at(), "items", "a negative number", "correct it"));
        }
        if (item.ordered() != null && item.delivered() != null && item.delivered() > item.ordered()) {
            verdicts.add(new QualityVerdict(item.at(), "delivered", "more than was ordered", "check the delivery"));
        }
    }

    static Fact lead(Origin origin, Lead lead) {
        LeadPerson who = lead.person();
        List<Contact> contacts = new ArrayList<>();
        List<QualityVerdict> verdicts = new ArrayList<>();
        if (who.email() != null && !who.email().matches("[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,}")) {
            verdicts.add(new QualityVerdict(who.at(), "email", "no e-mail address", "correct the e-mail address"));
        } else if (who.email() != null) {
            contacts.add(new Contact(who.at(), Contact.Kind.EMAIL, who.email(), null));
        }
        if (who.phone() != null) {
            contacts.add(new Contact(who.at(), Contact.Kind.PHONE, who.phone(), null));
        }
        PersonReported person = new PersonReported(who.at(), lead.partner() + "/" + lead.leadId(),
                new ReservationVersion(lead.referredAt(), origin.receivedAt()), name(who.lastName(), who.firstName(), who.title()),
                who.birthDate(), null, who.nationality(), who.language(), List.of(),
                membership(origin, who.at(), who.memberCarrier(), who.memberNumber()), contacts, null, null, List.of(), verdicts, who.others());
        return new LeadReferred(lead.at(), lead.partner(), lead.leadId(), lead.referredAt(), person, lead.interest(), lead.origin(),
                lead.destination(), lead.consent(), lead.others());
    }

    private static PersonName name(String last, String first, String title) {
        return new PersonName(last.toUpperCase(Locale.ROOT), first == null ? null : first.toUpperCase(Locale.ROOT),
                title == null ? null : title.toUpperCase(Locale.ROOT).replace(".", ""), last + (first == null ? "" : "/" + first));
    }

    private static List<LoyaltyMembership> membership(Origin origin, Position at, String carrier, String number) {
        return number == null ? List.of()
                : List.of(new LoyaltyMembership(at, origin.programmeOr(carrier), number.replace(" ", ""), null));
    }
}
