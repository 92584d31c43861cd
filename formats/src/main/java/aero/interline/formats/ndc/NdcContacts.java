package aero.interline.formats.ndc;

import aero.interline.contracts.fact.Contact;
import aero.interline.formats.airline.ContactText;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** E-mail addresses, telephones and postal addresses of one entry of the contact list. */
final class NdcContacts {
    private static final int LONGEST = 1000;
    private static final int MOST = 100;

    private NdcContacts() {}

    static List<Contact> of(XmlElement entry) {
        List<Contact> found = new ArrayList<>(2);
        for (XmlElement each : entry.below("EmailAddress", "EmailContact", "Phone", "PhoneContact", "PostalAddress", "AddressContact")) {
            Contact contact = switch (each.name()) {
                case "EmailAddress", "EmailContact" -> email(each);
                case "Phone", "PhoneContact" -> phone(each);
                default -> address(each);
            };
            if (contact != null && found.size() < MOST) {
                found.add(contact);
            }
        }
        return found;
    }

    private static Contact email(XmlElement email) {
        String value = email.children().isEmpty() ? email.text() : email.text("EmailAddressValue", "EmailAddressText", "Address");
        return value.isEmpty() ? null
                : new Contact(email.place(), value.indexOf('@') > 0 ? Contact.Kind.EMAIL : Contact.Kind.OTHER,
                        XmlValues.orNull(value, LONGEST), null);
    }

    private static Contact phone(XmlElement phone) {
        XmlElement attributes = phone.any("Number", "PhoneNumber");
        String country = first(phone.text("CountryDialingCode"), attributes.attribute("CountryCode"));
        String area = first(phone.text("AreaCode", "AreaCodeNumber"), attributes.attribute("AreaCode"));
        String number = phone.children().isEmpty() ? phone.text() : phone.text("PhoneNumber", "Number");
        if (number.isEmpty()) {
            return null;
        }
        String dialled = (country.isEmpty() ? "" : country.startsWith("+") ? country : "+" + country) + " " + area + " " + number;
        String label = phone.text("Label", "LabelText").toLowerCase(Locale.ROOT);
        Contact.Kind kind = label.startsWith("mobile") ? Contact.Kind.MOBILE : Contact.Kind.PHONE;
        String whole = dialled.strip().replace("  ", " ");
        Contact read = ContactText.phone(kind, whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole, phone.place());
        String extension = phone.text("Extension", "ExtensionNumber");
        return extension.isEmpty() || read == null ? read
                : new Contact(read.at(), read.kind(), read.value(), XmlValues.orNull("extension " + extension, LONGEST));
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static Contact address(XmlElement address) {
        StringBuilder line = new StringBuilder();
        for (XmlElement each : address.children()) {
            boolean label = each.is("Label") || each.is("LabelText") || each.is("ContactTypeText");
            if (!label && !each.text().isEmpty()) {
                line.append(line.length() == 0 ? "" : ", ").append(each.text());
            }
        }
        return line.length() == 0 ? null
                : new Contact(address.place(), Contact.Kind.ADDRESS, XmlValues.orNull(line.toString(), LONGEST), null);
    }
}
