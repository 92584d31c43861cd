package aero.interline.formats.pnrgov;

import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.RecordLocator;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.airline.AirlineDates;
import aero.interline.formats.edifact.Segment;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads RCI: one record locator per composite, of which the first in the head of a reservation identifies it. */
final class RecordLocators {
    private final AirlineDates dates;
    private final String sender;
    private final EvidenceLog evidence;
    private Position unreadable;

    /** @param sender whose locators are those that name no carrier */
    RecordLocators(AirlineDates dates, String sender, EvidenceLog evidence) {
        this.dates = dates;
        this.sender = sender;
        this.evidence = evidence;
    }

    /** Where the first locator stood that could not be read, or {@code null}. */
    Position unreadable() {
        return unreadable;
    }

    List<RecordLocator> read(Segment rci) {
        List<RecordLocator> read = new ArrayList<>(2);
        for (int element = 1; element <= Math.max(1, rci.elements()); element++) {
            String locator = rci.text(element, 1).toUpperCase(Locale.ROOT);
            if (plausible(locator)) {
                read.add(new RecordLocator(carrier(rci, element), locator, created(rci, element)));
            } else {
                unreadable = unreadable == null ? rci.position(element, 1) : unreadable;
                if (!locator.isEmpty()) {
                    evidence.add(rci.position(element, 1), "a record locator that is none", "left out");
                }
            }
        }
        return read;
    }

    private String carrier(Segment rci, int element) {
        String carrier = rci.text(element).toUpperCase(Locale.ROOT);
        if (!carrier.isEmpty()) {
            return carrier;
        }
        evidence.add(rci.position(element), "a record locator without carrier", "the sender's, " + sender);
        return sender;
    }

    private LocalDateTime created(Segment rci, int element) {
        int at = rci.has(element, 3) && dates.day(rci.text(element, 3)) != null ? 3 : 2;
        String text = rci.text(element, at);
        if (text.length() < 2) {
            return null; // nothing, or the one-letter kind of the locator
        }
        LocalDate day = dates.day(text);
        if (day == null) {
            evidence.add(rci.position(element, at), "a day of creation that is none", "not known");
            return null;
        }
        if (at == 2) {
            evidence.add(rci.position(element, 2), "the day of creation one place too early", "day of creation");
        }
        return AirlineDates.at(day, AirlineDates.time(rci.text(element, at + 1)));
    }

    private static boolean plausible(String locator) {
        if (locator.length() < 5 || locator.length() > 8) {
            return false;
        }
        for (int i = 0; i < locator.length(); i++) {
            char c = locator.charAt(i);
            if (!(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }
}
