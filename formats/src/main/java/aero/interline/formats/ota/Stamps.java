package aero.interline.formats.ota;

import aero.interline.contracts.fact.ReservationVersion;
import aero.interline.formats.xml.XmlElement;
import aero.interline.formats.xml.XmlValues;

/** When something was changed, and when the message about it was made. */
final class Stamps {
    private Stamps() {}

    /** @param subject the reservation or profile that the message tells of */
    static ReservationVersion of(XmlElement message, XmlElement subject) {
        String modified = first(subject, "LastModified", "LastModifyDateTime", "lastModified");
        return new ReservationVersion(XmlValues.instant(dayOnly(modified)),
                XmlValues.instant(first(message, "TimeStamp", "timeStamp")));
    }

    private static String dayOnly(String text) {
        return text.length() == 10 ? text + "T00:00:00" : text;
    }

    /** The value of the first of these attributes that has any. */
    static String first(XmlElement element, String... names) {
        for (String each : names) {
            if (!element.attribute(each).isEmpty()) {
                return element.attribute(each);
            }
        }
        return "";
    }
}
