package aero.interline.formats.paxlst;

import aero.interline.contracts.fact.PassengerListed.Standing;
import aero.interline.formats.edifact.Segment;
import java.util.Locale;

/**
 * What a list is for (BGM), and so what it says about its passengers: 745 announces them, XR and XF take back a
 * reservation or a flight; 266 closes a flight, with those on board (CLOB) or those left behind (CLNB).
 */
final class ListHead {
    static final ListHead UNKNOWN = new ListHead(Standing.BOOKED);

    private final Standing standing;

    private ListHead(Standing standing) {
        this.standing = standing;
    }

    static ListHead of(Segment bgm) {
        String function = bgm.text(2).toUpperCase(Locale.ROOT);
        if (bgm.text(1).equals("266")) {
            return new ListHead(function.equals("CLNB") ? Standing.NO_SHOW : Standing.BOARDED);
        }
        return new ListHead(function.equals("XR") || function.equals("XF") ? Standing.DELETED : Standing.BOOKED);
    }

    Standing standing() {
        return standing;
    }
}
