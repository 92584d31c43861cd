package aero.interline.formats.amadeus;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.fact.BookingOffice;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.contracts.fact.ReservationKey;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.contracts.fact.ReservationStatus;
import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.formats.airline.AirlineDates;
import aero.interline.formats.airline.BusinessKeys;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlFindings;
import aero.interline.formats.xml.XmlValues;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One reservation. The header carries locator and last change, the RP line who made it and when. */
final class PnrReply {
    private static final String NOBODY = "ZZ";

    private final XmlElement reply;
    private final XmlFindings findings;
    private final AirlineDates dates;

    PnrReply(XmlElement reply, XmlFindings findings) {
        this.reply = reply;
        this.findings = findings;
        this.dates = new AirlineDates(findings.origin().receivedAt().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    void read() {
        Map<String, RecordLocator> locators = locators();
        ReplyPeople people = new ReplyPeople(reply, dates, findings);
        ReplyFlights flights = new ReplyFlights(reply, dates);
        if (locators.isEmpty()) {
            findings.loss(null, ErrorCode.PNR_LOCATOR_MISSING,
                    "The reservation has no record locator, so it was not yet saved; send it when it was",
                    reply.at("pnrHeader").present() ? reply.at("pnrHeader").place() : reply.startTag(), "controlNumber");
            return;
        }
        RecordLocator key = locators.values().iterator().next();
        if (people.none()) {
            findings.loss(key.locator(), ErrorCode.PNR_PASSENGER_MISSING, "The reservation has no passenger; send it with its names",
                    reply.startTag(), "travellerInfo");
            return;
        }
        ReplyElements elements = new ReplyElements(people, flights, dates, findings.evidence());
        reply.below("dataElementsIndiv").forEach(elements::read);
        flights.locators().forEach(each -> locators.putIfAbsent(each.carrier() + "/" + each.locator(), each));
        LocalDate created = created();
        ReservationReported fact = new ReservationReported(reply.place(), new ReservationKey(key.carrier(), key.locator(), created),
                version(), List.copyOf(locators.values()), created,
                flights.allCancelled() ? ReservationStatus.CANCELLED : ReservationStatus.ACTIVE, null, office(), people.passengers(),
                flights.segments(), elements.services(), elements.seats(), List.of(), elements.tickets(), elements.contacts(),
                elements.payments(), split(), elements.history(), elements.fragments(flights.others()));
        findings.fact(fact);
        BusinessKeys.collect(fact, findings.keys());
    }

    private Map<String, RecordLocator> locators() {
        Map<String, RecordLocator> found = new LinkedHashMap<>();
        LocalDate created = created();
        LocalDateTime at = AirlineDates.at(created, AirlineDates.time(origin().text("creationTime")));
        for (XmlElement header : reply.all("pnrHeader")) {
            for (XmlElement each : header.below("reservation")) {
                String locator = XmlValues.code(each.text("controlNumber"), 35);
                String carrier = XmlValues.code(each.text("companyId"), 8);
                if (locator.length() >= 4) {
                    carrier = carrier.isEmpty() ? NOBODY : carrier;
                    found.putIfAbsent(carrier + "/" + locator, new RecordLocator(carrier, locator, found.isEmpty() ? at : null));
                }
            }
        }
        return found;
    }

    private XmlElement origin() {
        return reply.at("securityInformation", "secondRpInformation");
    }

    private LocalDate created() {
        return dates.day(origin().text("creationDate"));
    }

    /** Date and time of the header are those of the last change, in UTC. */
    private ReservationVersion version() {
        XmlElement header = reply.at("pnrHeader", "reservationInfo", "reservation");
        LocalDate day = dates.day(header.text("date"));
        LocalDateTime at = AirlineDates.at(day, AirlineDates.time(header.text("time")));
        Instant changed = at == null ? null : at.toInstant(ZoneOffset.UTC);
        return new ReservationVersion(changed, null);
    }

    private BookingOffice office() {
        XmlElement responsible = reply.at("securityInformation", "responsibilityInformation");
        XmlElement point = reply.any("sbrCreationPosDetails", "sbrPOSDetails");
        String officeId = origin().text("creationOfficeId");
        officeId = officeId.isEmpty() ? responsible.text("officeId") : officeId;
        String iata = origin().text("creatorIataCode");
        iata = iata.isEmpty() ? responsible.text("iataCode") : iata;
        String agent = origin().text("agentSignature");
        agent = agent.isEmpty() ? responsible.text("agentId") : agent;
        return new BookingOffice(orNull(point.at("sbrSystemDetails", "deliveringSystem").text("companyId")), orNull(iata), orNull(officeId),
                orNull(point.at("sbrSystemDetails", "deliveringSystem").text("locationId")),
                orNull(point.at("sbrPreferences", "userPreferences").text("codedCountry")), null,
                orNull(point.at("sbrUserIdentificationOwn").text("originatorTypeCode")), XmlValues.orNull(agent, 70));
    }

    private static String orNull(String text) {
        return XmlValues.orNull(text, 35);
    }

    /** Reservations that this one was divided from or into (SP, AXR). */
    private List<RecordLocator> split() {
        Map<String, RecordLocator> found = new LinkedHashMap<>();
        for (XmlElement each : reply.below("splitPnrElement", "splitPNR", "referencedRecord")) {
            XmlElement reference = each.firstBelow("reservation");
            String locator = XmlValues.code(reference.text("controlNumber"), 35);
            String carrier = XmlValues.code(reference.text("companyId"), 8);
            if (locator.length() >= 4 && found.size() < 100) {
                found.putIfAbsent(locator, new RecordLocator(carrier.isEmpty() ? "1A" : carrier, locator, null));
            }
        }
        return List.copyOf(found.values());
    }
}
