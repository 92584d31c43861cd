package aero.interline.formats.airline;

import aero.interline.contracts.fact.Contact;
import aero.interline.contracts.fact.Position;

/** The slash-separated text of SSR DOCA: type, country, street, city, region, postal code. */
public final class AddressText {
    private AddressText() {}

    /** The address in one line; {@code null} when the text holds none. */
    public static Contact doca(String text, Position at) {
        String[] part = DocumentText.parts(text, text.startsWith("/") ? 1 : 0, 6);
        StringBuilder line = new StringBuilder();
        for (int each : new int[] {2, 3, 4, 5, 1}) {
            if (!part[each].isEmpty()) {
                line.append(line.length() == 0 ? "" : ", ").append(part[each]);
            }
        }
        String whose = part[0].equals("D") ? "destination" : part[0].equals("R") ? "residence" : null;
        return line.length() == 0 ? null : new Contact(at, Contact.Kind.ADDRESS, line.toString(), whose);
    }
}
