package aero.interline.formats.pnrgov;

import aero.interline.contracts.fact.BookingOffice;
import aero.interline.formats.airline.PersonNames;
import aero.interline.formats.airline.Texts;
import aero.interline.formats.edifact.Segment;

/** Reads ORG in the head of a reservation: where it was made. */
final class Offices {
    private Offices() {}

    /** {@code null} when the segment says nothing. */
    static BookingOffice read(Segment org) {
        String officeId = org.text(2, 1);
        String city = firstFilled(city(org.text(3)), city(org.text(4, 1)), cityOf(officeId), city(org.text(1, 1)));
        BookingOffice office = new BookingOffice(Texts.orNull(org.text(1)), Texts.orNull(org.text(2)), Texts.orNull(officeId),
                city, Texts.orNull(org.text(6)), Texts.orNull(org.text(6, 1)), Texts.orNull(org.text(5)),
                Texts.orNull(org.text(7)));
        boolean nothing = office.system() == null && office.iata() == null && office.officeId() == null && city == null
                && office.country() == null && office.currency() == null && office.agent() == null;
        return nothing ? null : office;
    }

    /** Some systems put their own kind in the place of the city. */
    private static String city(String text) {
        return text.equals("SYS") || text.equals("TTY") ? "" : text;
    }

    /** Office names begin with their city: FRALH0980. */
    private static String cityOf(String officeId) {
        return officeId.length() >= 8 && PersonNames.letters(officeId.substring(0, 3)).length() == 3
                ? officeId.substring(0, 3) : "";
    }

    private static String firstFilled(String... texts) {
        for (String each : texts) {
            if (!each.isEmpty()) {
                return each;
            }
        }
        return null;
    }
}
