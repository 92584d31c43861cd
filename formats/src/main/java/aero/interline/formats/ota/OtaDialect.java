package aero.interline.formats.ota;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.formats.xml.XmlDialect;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlFindings;
import java.util.Set;

/** OpenTravel (OTA): one message is one record, named by its root element. */
public final class OtaDialect implements XmlDialect {
    public static final String PROFILE = "ota-profile";
    public static final String LOYALTY = "ota-loyalty";
    public static final String BOOKING = "ota-airbook";
    public static final String CHECK_IN = "ota-aircheckin";
    public static final String PING = "ota-ping";
    /** Read and delete requests, and what other trades ask each other. */
    public static final String OTHER = "ota-other";

    /** Roots of the profile service of 2017A, which have no prefix. */
    private static final Set<String> PROFILE_SERVICE = Set.of("CreateRQ", "CreateRS", "ReadRS", "UpdateRQ", "UpdateRS");
    private static final Set<String> SILENT_SERVICE = Set.of("ReadRQ", "DeleteRQ", "DeleteRS");

    @Override
    public Set<String> names() {
        return Set.of(PROFILE, LOYALTY, BOOKING, CHECK_IN, PING, OTHER);
    }

    @Override
    public Set<String> aliases() {
        return Set.of("ota", "opentravel");
    }

    @Override
    public String format(XmlElement payload) {
        String name = payload.name();
        if (!name.startsWith("OTA_")) {
            return PROFILE_SERVICE.contains(name) ? PROFILE : SILENT_SERVICE.contains(name) ? OTHER : "";
        }
        if (name.startsWith("OTA_Profile")) {
            return PROFILE;
        }
        if (name.startsWith("OTA_Loyalty")) {
            return LOYALTY;
        }
        if (name.startsWith("OTA_AirCheckIn")) {
            return CHECK_IN;
        }
        return name.startsWith("OTA_AirBook") || name.startsWith("OTA_Cancel") ? BOOKING : name.startsWith("OTA_Ping") ? PING : OTHER;
    }

    @Override
    public void read(XmlElement payload, XmlFindings findings) {
        XmlElement errors = payload.any("Errors");
        if (errors.present() && !payload.at("Success").present()) {
            findings.reject(ErrorCode.SENDER_REPORTS_ERROR, "The sender reports an error of its own; it holds nothing to apply",
                    errors.place(), "Success");
            return;
        }
        switch (format(payload)) {
            case PROFILE -> new Profiles(payload, findings).read();
            case LOYALTY -> new LoyaltyAccounts(payload, findings).read();
            case BOOKING -> new Bookings(payload, findings).read();
            case CHECK_IN -> new CheckIns(payload, findings).read();
            default -> { }
        }
    }

    @Override
    public String meaning(String name) {
        return OtaMeanings.of(name);
    }
}
