package aero.interline.formats.ota;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.fact.BookingOffice;
import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationCancelled;
import aero.interline.contracts.fact.ReservationKey;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.ReservationStatus;
import aero.interline.formats.airline.BusinessKeys;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlFindings;
import aero.interline.formats.xml.XmlValues;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Air bookings: what was booked under a locator. Only answers and notifications tell it; a request asks. */
final class Bookings {
    private static final String NOBODY = "ZZ";

    private final XmlElement message;
    private final XmlFindings findings;

    Bookings(XmlElement message, XmlFindings findings) {
        this.message = message;
        this.findings = findings;
    }

    void read() {
        if (message.name().startsWith("OTA_Cancel")) {
            cancel();
            return;
        }
        List<XmlElement> told = message.below("AirReservation");
        for (XmlElement each : told.isEmpty() ? List.of(message) : told) {
            booking(each, !told.isEmpty());
        }
    }

    private boolean tells() {
        return message.name().endsWith("RS") || message.name().contains("Notif");
    }

    private void booking(XmlElement booking, boolean reservation) {
        List<RecordLocator> locators = locators(booking);
        locators.forEach(each -> findings.key(BusinessKey.Kind.LOCATOR, each.locator()));
        if (!tells()) {
            return;
        }
        Travelers travelers = new Travelers(booking);
        if (locators.isEmpty()) {
            if (reservation && !travelers.passengers().isEmpty()) {
                findings.loss(null, ErrorCode.PNR_LOCATOR_MISSING, "The reservation has no record locator; send it with one",
                        booking.place(), "BookingReferenceID");
            }
            return;
        }
        if (travelers.passengers().isEmpty()) {
            return; // an acknowledgement that names the reservation and tells nothing of it
        }
        ReservationReported fact = reservation(booking, locators, travelers);
        findings.fact(fact);
        BusinessKeys.collect(fact, findings.keys());
    }

    private ReservationReported reservation(XmlElement booking, List<RecordLocator> locators, Travelers travelers) {
        RecordLocator first = locators.get(0);
        LocalDateTime created = first.created();
        Flights flights = new Flights(booking);
        Requests requests = new Requests(booking, travelers, flights, findings.evidence());
        return new ReservationReported(booking.place(),
                new ReservationKey(first.carrier(), first.locator(), created == null ? null : created.toLocalDate()),
                Stamps.of(message, booking), locators, created == null ? null : created.toLocalDate(),
                flights.allCancelled() ? ReservationStatus.CANCELLED : ReservationStatus.ACTIVE, null, office(), travelers.passengers(),
                flights.segments(), requests.services(), requests.seats(), List.of(), requests.tickets(), List.<Contact>of(),
                requests.payments(), List.of(), List.of(), remarks(booking));
    }

    private List<RecordLocator> locators(XmlElement booking) {
        List<RecordLocator> found = new ArrayList<>();
        LocalDateTime created = XmlValues.local(booking.attribute("CreateDateTime"));
        for (XmlElement each : booking.all("BookingReferenceID")) {
            String locator = XmlValues.code(each.attribute("ID"), 35);
            if (locator.length() >= 4 && found.size() < 20) {
                found.add(new RecordLocator(carrier(each, booking), locator, created));
            }
        }
        return found;
    }

    /** Who gave the locator, else who sells the first flight. */
    private String carrier(XmlElement reference, XmlElement booking) {
        XmlElement company = reference.at("CompanyName");
        String code = Stamps.first(company, "Code", "CompanyShortName");
        code = XmlValues.code(code.isEmpty() ? reference.attribute("ID_Context") : code, 8);
        if (code.isEmpty()) {
            code = XmlValues.code(booking.firstBelow("MarketingAirline").attribute("Code"), 8);
            code = code.isEmpty() ? NOBODY : code;
            findings.evidence().add(reference.startTag(), "a locator of nobody", "a locator of " + code);
        }
        return code;
    }

    private BookingOffice office() {
        XmlElement source = message.at("POS", "Source");
        if (!source.present()) {
            return null;
        }
        XmlElement requestor = source.at("RequestorID");
        boolean agency = requestor.attribute("Type").equals("5") || requestor.attribute("Type").equals("13");
        return new BookingOffice(orNull(source.attribute("AirlineVendorID")), agency ? orNull(requestor.attribute("ID")) : null,
                orNull(source.attribute("PseudoCityCode")), orNull(source.attribute("AirportCode")), orNull(source.attribute("ISOCountry")),
                orNull(source.attribute("ISOCurrency")), agency ? "T" : null, XmlValues.orNull(source.attribute("AgentSine"), 70));
    }

    private static String orNull(String text) {
        return XmlValues.orNull(text, 35);
    }

    private static List<Fragment> remarks(XmlElement booking) {
        List<Fragment> found = new ArrayList<>();
        for (XmlElement each : booking.below("Remark", "SpecialRemark")) {
            String text = each.children().isEmpty() ? each.text() : each.text("Text");
            if (!text.isEmpty() && found.size() < 200) {
                found.add(new Fragment(each.place(), each.name(), XmlValues.orNull(text, 20_000)));
            }
        }
        return found;
    }

    /** Identifiers of type 14 name reservations (code list UIT). */
    private void cancel() {
        if (message.name().endsWith("RS") && !message.attribute("Status").equalsIgnoreCase("Cancelled")) {
            return;
        }
        for (XmlElement each : message.all("UniqueID")) {
            String locator = XmlValues.code(each.attribute("ID"), 35);
            findings.key(BusinessKey.Kind.LOCATOR, locator);
            if (locator.length() >= 4 && message.name().endsWith("RS") && each.attribute("Type").equals("14")) {
                String company = Stamps.first(each.at("CompanyName"), "Code", "CompanyShortName");
                String carrier = XmlValues.code(company.isEmpty() ? each.attribute("ID_Context") : company, 8);
                findings.fact(new ReservationCancelled(each.place(),
                        new ReservationKey(carrier.isEmpty() ? NOBODY : carrier, locator, null), Stamps.of(message, XmlElement.NONE), null));
            }
        }
    }
}
