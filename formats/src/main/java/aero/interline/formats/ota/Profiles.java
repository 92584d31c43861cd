package aero.interline.formats.ota;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Profiles of persons; acknowledgements without one say nothing. */
final class Profiles {
    private static final int MOST = 5000;

    private final XmlElement message;
    private final XmlFindings findings;

    Profiles(XmlElement message, XmlFindings findings) {
        this.message = message;
        this.findings = findings;
    }

    void read() {
        List<XmlElement> infos = message.below("ProfileInfo");
        if (infos.isEmpty()) {
            XmlElement profile = message.firstBelow("Profile", "ProfileSummary");
            if (profile.present()) {
                profile(message, profile, 1);
            }
            return;
        }
        if (infos.size() > MOST) {
            findings.reject(ErrorCode.XML_CONTENT_MISSING, "The message holds " + infos.size() + " profiles; the sender splits it",
                    infos.get(MOST).startTag(), "at most " + MOST + " profiles");
            return;
        }
        int ordinal = 0;
        for (XmlElement each : infos) {
            profile(each, each.any("Profile", "ProfileSummary"), ++ordinal);
        }
    }

    private void profile(XmlElement info, XmlElement profile, int ordinal) {
        XmlElement person = person(profile);
        if (!person.present()) {
            findings.loss("profile " + ordinal, ErrorCode.XML_CONTENT_MISSING,
                    "The profile is of no person; the hub keeps persons only", info.place(), "Customer");
            return;
        }
        List<PersonReported.Attribute> extra = new ArrayList<>();
        XmlElement company = profile.any("CompanyInfo", "CompanyProfile");
        Preferences.add(company, "company", company.text("CompanyName"), extra);
        Preferences.add(profile, "profileStatus", profile.attribute("StatusCode"), extra);
        info.all("ObsoleteProfileID").forEach(each -> Preferences.add(each, "mergedFrom", each.attribute("ID"), extra));
        PersonReported fact = new PersonReader(person, findings).read(profile, id(info, profile), Stamps.of(message, profile), extra);
        if (fact == null) {
            findings.loss("profile " + ordinal, ErrorCode.XML_CONTENT_MISSING,
                    "The profile has neither an id nor enough to know the person by; send the id", info.place(), "UniqueID");
        } else {
            findings.fact(fact);
        }
    }

    private static XmlElement person(XmlElement profile) {
        XmlElement found = profile.any("Customer", "PersonCustomer", "PersonDetail", "Person", "PersonSummary");
        return found.present() ? found : profile.any("CompanyInfo", "CompanyProfile", "CompanyProfileDetail").at("ContactPerson");
    }

    /** Identifiers of type 21 name profiles (code list UIT); the service of 2017A writes them as text. */
    private static String id(XmlElement info, XmlElement profile) {
        List<XmlElement> ids = new ArrayList<>(info.all("UniqueID"));
        ids.addAll(profile.all("UniqueID"));
        for (XmlElement each : ids) {
            if (each.attribute("Type").equals("21")) {
                return each.attribute("ID").toUpperCase(Locale.ROOT);
            }
        }
        String id = ids.isEmpty() ? profile.text("Identifier") : ids.get(0).attribute("ID");
        return id.toUpperCase(Locale.ROOT);
    }
}
