package aero.interline.formats.typeb;

import aero.interline.contracts.fact.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One name item of a list as it stands: how many seats, the names, the party, the place in the list, the elements. */
final class NameItem {
    final Position at;
    final int part;
    final String surname;
    final List<String> givens = new ArrayList<>(1);
    /** As declared before the surname. */
    final int seats;
    /** Letters and number of people of the party, {@code A2}; {@code null} for a passenger who travels alone. */
    String party;
    final List<ListElement> elements = new ArrayList<>(6);
    /** ADD, DEL, CHG, a category of a PFS, or an empty text. */
    final String action;
    final String destination;
    final String bookingClass;
    /** Whether it stands first among the names of its part. */
    boolean firstOfPart;
    int end;
    private Position range;

    NameItem(Position at, int part, String surname, int seats, ListPlace place) {
        this.at = at;
        this.part = part;
        this.surname = surname;
        this.seats = seats;
        this.action = place.action;
        this.destination = place.destination;
        this.bookingClass = place.bookingClass;
        this.end = at.end();
    }

    /** From the name to the last element in the same body. */
    Position range() {
        if (range == null || range.end() != end) {
            range = end == at.end() ? at : new Position(0, at.line(), at.column(), at.offset(), end - at.offset());
        }
        return range;
    }

    boolean sameNameAs(NameItem other) {
        return surname.equals(other.surname) && givens.equals(other.givens) && Objects.equals(party, other.party)
                && action.equals(other.action) && Objects.equals(destination, other.destination)
                && Objects.equals(bookingClass, other.bookingClass);
    }

    boolean tells(String tag, String beginning) {
        for (ListElement each : elements) {
            if (each.tag.equals(tag) && each.text().startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
