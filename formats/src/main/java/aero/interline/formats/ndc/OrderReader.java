package aero.interline.formats.ndc;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.fact.AirSegment;
import aero.interline.contracts.fact.BookingOffice;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationKey;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.ReservationStatus;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlFindings;
import aero.interline.formats.xml.XmlValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One order as a reservation. Its passengers and flights stand in the lists of the message. */
final class OrderReader {
    private static final Set<String> DEAD = Set.of("XX", "X", "XL", "CANCELLED", "CANCELED", "CLOSED", "ENTITLEMENTCANCELLED");

    private final XmlElement payload;
    private final XmlElement order;
    private final DataLists lists;
    private final boolean alone;
    private final XmlFindings findings;
    private final List<Fragment> fragments = new ArrayList<>();

    OrderReader(XmlElement payload, XmlElement order, DataLists lists, boolean alone, XmlFindings findings) {
        this.payload = payload;
        this.order = order;
        this.lists = lists;
        this.alone = alone;
        this.findings = findings;
    }

    Optional<ReservationReported> read() {
        ReservationKey key = OrderKey.of(order, findings);
        OrderPeople people = new OrderPeople(order, lists, alone, findings);
        List<Passenger> passengers = people.passengers();
        if (passengers.isEmpty()) {
            findings.loss(key.locator(), ErrorCode.PNR_PASSENGER_MISSING,
                    "The order has no passenger with a name; send it with its passenger list", order.place(), "a passenger list");
            return Optional.empty();
        }
        OrderFlights flights = new OrderFlights(order, lists, alone, findings);
        List<AirSegment> segments = flights.segments();
        OrderServices services = new OrderServices(order, lists, people, flights);
        services.read();
        remarks();
        return Optional.of(new ReservationReported(order.place(), key, version(), locators(key), XmlValues.date(created()), status(),
                null, office(), passengers, segments, services.services(), services.seats(), List.of(),
                new OrderTickets(lists, people, alone).tickets(), contacts(people),
                new OrderPayments(payload, order, alone).payments(), List.of(), List.of(), fragments));
    }

    private ReservationVersion version() {
        String modified = order.text("LastModifiedDateTime", "LastModificationDateTime", "LastModification", "ModifiedDateTime");
        return new ReservationVersion(XmlValues.instant(modified), NdcMessage.version(payload).interchangedAt());
    }

    private String created() {
        return order.text("CreationDateTime", "CreatedDateTime", "BookingDateTime");
    }

    private List<RecordLocator> locators(ReservationKey key) {
        Map<String, RecordLocator> found = new LinkedHashMap<>();
        found.put(key.carrier() + "/" + key.locator(), new RecordLocator(key.carrier(), key.locator(), XmlValues.local(created())));
        for (XmlElement each : order.below("BookingReference", "BookingRef")) {
            String locator = XmlValues.code(each.text("ID", "BookingID"), 16);
            String carrier = each.text("AirlineID");
            carrier = carrier.isEmpty() ? each.at("Carrier").text("AirlineDesigCode") : carrier;
            carrier = XmlValues.code(carrier.isEmpty() ? each.text("OtherID") : carrier, 8);
            if (locator.length() >= 4) {
                String whose = carrier.isEmpty() ? key.carrier() : carrier;
                found.putIfAbsent(whose + "/" + locator, new RecordLocator(whose, locator, null));
            }
        }
        return List.copyOf(found.values());
    }

    private ReservationStatus status() {
        if (dead(order.text("StatusCode", "Status"))) {
            return ReservationStatus.CANCELLED;
        }
        List<XmlElement> items = order.below("OrderItem");
        boolean all = !items.isEmpty()
                && items.stream().allMatch(each -> dead(each.text("ItemStatus", "StatusCode", "OrderItemStatusCode")));
        return all ? ReservationStatus.CANCELLED : ReservationStatus.ACTIVE;
    }

    private static boolean dead(String status) {
        return DEAD.contains(status.toUpperCase(Locale.ROOT));
    }

    private BookingOffice office() {
        XmlElement sender = payload.at("Party", "Sender").any("TravelAgencySender", "TravelAgency", "AgentUserSender", "AirlineSender");
        if (!sender.present()) {
            sender = payload.at("DistributionChain", "DistributionChainLink", "ParticipatingOrg");
        }
        String agency = told(sender.text("AgencyID", "OrgID", "AirlineID"));
        String iata = told(sender.text("IATA_Number", "IATANumber"));
        String agent = told(sender.at("AgentUser").text("AgentUserID"));
        boolean none = agency == null && iata == null && agent == null;
        return none ? null : new BookingOffice(null, iata, agency, null, null, null, sender.name().startsWith("Air") ? "A" : "T", agent);
    }

    /** Publishers of examples put asterisks where something was. */
    private static String told(String text) {
        return text.isEmpty() || text.chars().allMatch(c -> c == '*') ? null : XmlValues.orNull(text, 35);
    }

    /** Contacts that no passenger claims belong to the order. */
    private List<Contact> contacts(OrderPeople people) {
        List<Contact> found = new ArrayList<>();
        if (alone) {
            lists.contacts().forEach((name, each) -> {
                if (!people.claims(name)) {
                    found.addAll(NdcContacts.of(each));
                }
            });
        }
        return found;
    }

    private void remarks() {
        List<XmlElement> found = new ArrayList<>(order.below("Remark"));
        if (alone) {
            payload.below("FreeFormTextInstruction", "Warning").forEach(found::add);
            lists.people().values().forEach(each -> found.addAll(each.below("Remark")));
        }
        for (XmlElement each : found) {
            String text = each.children().isEmpty() ? each.text() : each.text("Remark", "RemarkText", "DescText");
            if (!text.isEmpty() && fragments.size() < 200) {
                fragments.add(new Fragment(each.place(), each.name(), XmlValues.orNull(text, 20_000)));
            }
        }
    }
}
