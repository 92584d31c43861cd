package aero.interline.formats.airline;

import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.RecordLocator;
import java.util.List;

/**
 * What names a passenger's entry among those of a flight, whoever speaks of it: name list, check-in system. Destination,
 * locator and name, whatever else is told.
 */
public final class EntryKey {
    private EntryKey() {}

    /** @param carrier of the flight: its locator goes before others */
    public static String of(String destination, List<RecordLocator> locators, String carrier, PersonName name) {
        return of(destination, locator(locators, carrier), name);
    }

    public static String of(String destination, String locator, PersonName name) {
        String given = name.given() == null ? "" : PersonNames.letters(name.given());
        String surname = PersonNames.letters(name.surname());
        return (destination == null ? "" : destination) + "/" + locator + "/" + (surname.isEmpty() ? name.surname() : surname)
                + "/" + given;
    }

    /** The one of the carrier whose list it is, else the first. */
    private static String locator(List<RecordLocator> locators, String carrier) {
        for (RecordLocator each : locators) {
            if (each.carrier().equals(carrier)) {
                return each.locator();
            }
        }
        return locators.isEmpty() ? "" : locators.get(0).locator();
    }
}
