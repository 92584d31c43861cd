package aero.interline.formats.amadeus;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.formats.xml.XmlDialect;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlFindings;
import java.util.Set;

/** PNR messages of an Amadeus-style web service. Requests ask and say nothing for the hub. */
public final class AmadeusDialect implements XmlDialect {
    public static final String NAME = "pnr-reply";

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public Set<String> aliases() {
        return Set.of("amadeus", "pnr_reply", "pnracc");
    }

    @Override
    public String format(XmlElement payload) {
        return payload.name().startsWith("PNR_") ? NAME : "";
    }

    @Override
    public void read(XmlElement payload, XmlFindings findings) {
        XmlElement error = payload.firstBelow("generalError", "generalErrorInfo", "errorInfo", "applicationError");
        boolean traveller = payload.at("travellerInfo").present();
        if (error.present() && !traveller) {
            findings.reject(ErrorCode.SENDER_REPORTS_ERROR, "The sender reports an error of its own; it holds nothing to apply",
                    error.place(), "a reservation");
            return;
        }
        if (error.present()) {
            findings.evidence().add(error.startTag(), "an error reported beside the reservation", "the reservation holds");
        }
        if (payload.is("PNR_Reply") || traveller && payload.at("pnrHeader").present()) {
            new PnrReply(payload, findings).read();
        } else if (payload.name().endsWith("Reply")) {
            findings.reject(ErrorCode.XML_CONTENT_MISSING, "The answer holds no reservation; send the PNR_Reply",
                    payload.startTag(), "pnrHeader and travellerInfo");
        }
    }

    @Override
    public String meaning(String name) {
        return AmadeusMeanings.of(name);
    }
}
