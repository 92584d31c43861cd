package aero.interline.formats.ota;

import aero.interline.contracts.fact.PersonReported.Attribute;
import aero.interline.formats.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a person prefers, and what else a profile tells, as named values. */
final class Preferences {
    private static final int MOST = 200;
    private static final Set<String> NO_VALUES = Set.of("RPH", "PreferLevel", "DefaultInd", "TransferAction", "ShareMarketInd",
            "ShareSynchInd", "ShareSyncInd", "FormattedInd");

    private Preferences() {}

    /** Adds the attributes that stand directly in a person or a profile. */
    static void of(XmlElement in, List<Attribute> to) {
        for (XmlElement each : in.children()) {
            switch (each.name()) {
                case "PrefCollections" -> each.all("PrefCollection").forEach(one -> preferences(one, to));
                case "CompanyName" -> add(each, "company", each.text().isEmpty() ? each.attribute("CompanyShortName") : each.text(), to);
                case "EmployeeInfo" -> add(each, "jobTitle",
                        each.text().isEmpty() ? each.attribute("EmployeeTitle") : each.text(), to);
                case "MemberPreferences" -> members(each, to);
                default -> { }
            }
        }
        for (String each : new String[] {"CurrencyCode", "VIP_Indicator", "CustomerValue", "MaritalStatus", "customerValue", "ProfileType"}) {
            add(in, lowerCamel(each), in.attribute(each), to);
        }
    }

    private static void members(XmlElement preferences, List<Attribute> to) {
        for (int i = 0; i < preferences.attributes(); i++) {
            add(preferences, lowerCamel(preferences.attributeName(i)), preferences.attributeValue(i), to);
        }
    }

    private static void preferences(XmlElement collection, List<Attribute> to) {
        for (XmlElement kind : collection.children()) {
            if (kind.children().isEmpty()) {
                add(kind, nameOf(kind), value(kind), to);
            }
            for (XmlElement each : kind.children()) {
                boolean vendor = each.is("VendorPref");
                add(each, vendor ? nameOf(kind) : nameOf(each), value(each), to);
            }
        }
    }

    /** {@code mealPreference} for {@code MealPref}. */
    private static String nameOf(XmlElement preference) {
        String name = preference.name().replace("_", "");
        String stem = name.endsWith("Pref") ? name.substring(0, name.length() - 4) : name;
        return lowerCamel(stem.isEmpty() ? name : stem) + (name.endsWith("Pref") ? "Preference" : "");
    }

    private static String value(XmlElement preference) {
        List<String> told = new ArrayList<>();
        if (!preference.text().isEmpty()) {
            told.add(preference.text());
        }
        for (int i = 0; i < preference.attributes(); i++) {
            if (!NO_VALUES.contains(preference.attributeName(i)) && !preference.attributeName(i).startsWith("xmlns")) {
                told.add(preference.attributeValue(i));
            }
        }
        for (XmlElement each : preference.children()) {
            String below = value(each);
            if (!below.isEmpty()) {
                told.add(below);
            }
        }
        return String.join(" ", told);
    }

    static String lowerCamel(String name) {
        String plain = name.replace("_", "");
        int upper = 0;
        while (upper < plain.length() && Character.isUpperCase(plain.charAt(upper))) {
            upper++;
        }
        int low = upper <= 1 || upper == plain.length() ? upper : upper - 1;
        return plain.substring(0, low).toLowerCase(Locale.ROOT) + plain.substring(low);
    }

    static void add(XmlElement at, String name, String value, List<Attribute> to) {
        String kept = PersonParts.clipped(value.strip(), 500);
        if (!kept.isEmpty() && to.size() < MOST) {
            to.add(new Attribute(at.place(), PersonParts.clipped(name, 60), kept));
        }
    }
}
