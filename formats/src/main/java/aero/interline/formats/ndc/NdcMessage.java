package aero.interline.formats.ndc;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.fact.ReservationCancelled;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.formats.airline.BusinessKeys;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlFindings;
import aero.interline.formats.xml.XmlValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One message: which of its parts report something, and what stands against it. */
final class NdcMessage {
    private static final int MOST_ORDERS = 2000;

    private final XmlElement payload;
    private final XmlFindings findings;
    private final String name;

    NdcMessage(XmlElement payload, XmlFindings findings) {
        this.payload = payload;
        this.findings = findings;
        this.name = NdcDialect.withoutPrefix(payload.name());
    }

    void read() {
        List<XmlElement> orders = orders();
        XmlElement error = error();
        if (error.present() && orders.isEmpty()) {
            findings.reject(ErrorCode.SENDER_REPORTS_ERROR, "The sender reports an error of its own; it holds nothing to apply",
                    error.place(), "Success");
        } else if (name.startsWith("OrderCancel")) {
            cancel();
        } else if (NdcDialect.isPart(payload)) {
            part(orders);
        } else if (request()) {
            requestOnly(orders);
        } else if (name.startsWith("Order") || name.startsWith("AirDoc")) {
            report(orders);
        }
    }

    private XmlElement error() {
        XmlElement errors = payload.any("Errors", "Error");
        return errors.present() ? errors : payload.at("Response", "Errors");
    }

    /** Requests ask for something; only their answers say what came of it. Notifications report. */
    private boolean request() {
        return name.endsWith("RQ") && !name.contains("Notif");
    }

    private void requestOnly(List<XmlElement> orders) {
        orders.forEach(each -> findings.key(BusinessKey.Kind.LOCATOR, OrderKey.id(each)));
        payload.below("OrderID", "OrderRefID").forEach(each -> findings.key(BusinessKey.Kind.LOCATOR, each.text()));
    }

    /** A piece cut out of a message: an order is an order, a person without one cannot be tied to anything. */
    private void part(List<XmlElement> orders) {
        findings.evidence().add(payload.startTag(), "a part of a message without the message around it", "the part alone");
        if (!orders.isEmpty()) {
            report(orders);
            return;
        }
        if (payload.is("Query") || payload.is("Request") || !payload.all("Query", "Request").isEmpty()) {
            requestOnly(orders);
            return;
        }
        for (XmlElement each : people()) {
            findings.loss(XmlValues.orNull(OrderKey.refOf(each), 60), ErrorCode.XML_CONTENT_MISSING,
                    "A passenger stands outside any order; send the order with its id", each.place(), "an order with its id");
        }
        if (people().isEmpty()) {
            findings.reject(ErrorCode.XML_CONTENT_MISSING, "The part of a message holds no order; send the whole message",
                    payload.place(), "an order with its id");
        }
    }

    private List<XmlElement> people() {
        return payload.is("Passenger") || payload.is("Pax") ? List.of(payload) : payload.below("Passenger", "Pax");
    }

    private List<XmlElement> orders() {
        List<XmlElement> found = new ArrayList<>(2);
        if (payload.is("Order")) {
            found.add(payload);
        }
        collect(payload, found);
        return found;
    }

    /** Orders that are told, not those that a payment or a ticket merely points to. */
    private static void collect(XmlElement in, List<XmlElement> to) {
        for (XmlElement each : in.children()) {
            boolean pointing = each.is("Payments") || each.is("Payment") || each.is("TicketDocInfo") || each.is("DataLists");
            if (each.is("Order") && !OrderKey.id(each).isEmpty()) {
                to.add(each);
            } else if (!pointing) {
                collect(each, to);
            }
        }
    }

    private void report(List<XmlElement> orders) {
        DataLists lists = new DataLists(payload, findings);
        if (orders.size() > MOST_ORDERS) {
            findings.reject(ErrorCode.XML_CONTENT_MISSING, "The message holds " + orders.size() + " orders; the sender splits it",
                    orders.get(MOST_ORDERS).startTag(), "at most " + MOST_ORDERS + " orders");
            return;
        }
        for (XmlElement each : orders) {
            new OrderReader(payload, each, lists, orders.size() == 1, findings).read().ifPresent(this::found);
        }
        if (name.startsWith("AirDoc")) {
            new TicketSales(payload, lists, orders, findings).read();
        }
    }

    private void found(ReservationReported fact) {
        findings.fact(fact);
        BusinessKeys.collect(fact, findings.keys());
    }

    private void cancel() {
        List<XmlElement> named = payload.below("Order", "OrderReference", "OrderID", "OrderRefID");
        payload.below("TicketDocNbr", "TicketNumber").forEach(each -> findings.key(BusinessKey.Kind.TICKET, each.text()));
        Set<String> ids = new HashSet<>();
        for (XmlElement each : named) {
            String id = OrderKey.id(each);
            findings.key(BusinessKey.Kind.LOCATOR, id);
            if (!request() && ids.add(id)) {
                cancelled(each, id);
            }
        }
        if (!request() && named.isEmpty()) {
            findings.reject(ErrorCode.XML_CONTENT_MISSING, "The cancellation names no order; send it with the order's id",
                    payload.startTag(), "OrderReference");
        }
    }

    private void cancelled(XmlElement order, String id) {
        if (id.isEmpty()) {
            findings.loss(null, ErrorCode.XML_CONTENT_MISSING, "The cancellation names an order without its id; send it with the id",
                    order.place(), "OrderReference");
            return;
        }
        String reason = XmlValues.orNull(payload.firstBelow("Reason", "CancelReason", "Remark").text(), 500);
        findings.fact(new ReservationCancelled(order.place(), OrderKey.of(order, findings), version(payload), reason));
    }

    static ReservationVersion version(XmlElement payload) {
        String stamp = payload.attribute("TimeStamp");
        stamp = stamp.isEmpty() ? payload.attribute("Timestamp") : stamp;
        stamp = stamp.isEmpty() ? payload.at("PayloadAttributes").text("Timestamp", "TimeStamp") : stamp;
        return new ReservationVersion(null, XmlValues.instant(stamp));
    }
}
