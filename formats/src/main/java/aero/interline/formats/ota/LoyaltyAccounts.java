package aero.interline.formats.ota;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.fact.PersonReported;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Accounts of a loyalty programme with their members; certificates change hands without telling who anybody is. */
final class LoyaltyAccounts {
    private final XmlElement message;
    private final XmlFindings findings;

    LoyaltyAccounts(XmlElement message, XmlFindings findings) {
        this.message = message;
        this.findings = findings;
    }

    void read() {
        message.below("RedemptionDetail").forEach(each -> findings.key(BusinessKey.Kind.MEMBER, each.attribute("MemberNumber")));
        XmlElement account = message.firstBelow("AccountInfo");
        XmlElement member = account.at("MemberInfo");
        if (!member.present()) {
            return;
        }
        List<PersonReported.Attribute> extra = new ArrayList<>();
        for (String each : new String[] {"PointBalance", "EnrollmentType", "EnrollmentMethod"}) {
            Preferences.add(account, Preferences.lowerCamel(each), account.attribute(each), extra);
        }
        String id = message.at("UniqueID").attribute("ID");
        id = id.isEmpty() ? Stamps.first(account, "AccountID", "MemberID") : id;
        PersonReported fact = new PersonReader(member, account, findings)
                .read(account, id.toUpperCase(Locale.ROOT), Stamps.of(message, account), extra);
        if (fact != null) {
            findings.fact(fact);
        }
    }
}
