package aero.interline.formats.ndc;

import aero.interline.formats.xml.XmlDialect;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlFindings;
import java.util.Set;

/** NDC, the distribution standard of IATA: messages whole, and the parts of them that get published as examples. */
public final class NdcDialect implements XmlDialect {
    public static final String ORDER = "ndc-order";
    public static final String CANCEL = "ndc-cancel";
    public static final String TICKETS = "ndc-airdocissue";
    public static final String OTHER = "ndc-other";

    private static final Set<String> PARTS = Set.of("Response", "Query", "Request", "DataLists", "PassengerList", "Passenger",
            "PaxList", "Pax", "OrderItems", "BookingReferences", "TicketDocInfos", "TicketDocInfo");
    private static final Set<String> FAMILIES = Set.of("AirShopping", "OfferPrice", "FareRules", "ServiceList", "ServicePrice",
            "SeatAvailability", "BaggageAllowance", "BaggageCharges", "BaggageList", "ItinReshop", "FlightPrice", "InvReleaseNotif",
            "InvGuarantee", "AirlineProfile", "Acknowledgement", "CustomerInput", "FileRetrieve", "FileUpload", "ShopProductInfo");

    @Override
    public Set<String> names() {
        return Set.of(ORDER, CANCEL, TICKETS, OTHER);
    }

    @Override
    public Set<String> aliases() {
        return Set.of("ndc", "edist");
    }

    @Override
    public String format(XmlElement payload) {
        String name = withoutPrefix(payload.name());
        if (name.startsWith("OrderCancel") && message(name)) {
            return CANCEL;
        }
        if (name.startsWith("AirDoc") && message(name)) {
            return TICKETS;
        }
        if (name.startsWith("Order") && message(name) || isPart(payload)) {
            return ORDER;
        }
        return FAMILIES.stream().anyMatch(name::startsWith) ? OTHER : "";
    }

    private static boolean message(String name) {
        return name.endsWith("RQ") || name.endsWith("RS") || name.endsWith("Notif");
    }

    static boolean isPart(XmlElement payload) {
        if (payload.is("Order")) {
            return !payload.attribute("OrderID").isEmpty() || payload.at("OrderID").present();
        }
        return PARTS.contains(payload.name())
                || payload.name().isEmpty() && payload.children().stream().anyMatch(NdcDialect::isPart);
    }

    static String withoutPrefix(String name) {
        return name.startsWith("IATA_") ? name.substring(5) : name;
    }

    @Override
    public void read(XmlElement payload, XmlFindings findings) {
        new NdcMessage(payload, findings).read();
    }

    @Override
    public String meaning(String name) {
        return NdcMeanings.of(name);
    }
}
