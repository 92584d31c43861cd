package aero.interline.domain.identity;

import java.util.UUID;

/** Two records in the order of their keys. */
public record RecordPair(UUID one, UUID other) {

    public static RecordPair of(UUID one, UUID other) {
        return one.compareTo(other) <= 0 ? new RecordPair(one, other) : new RecordPair(other, one);
    }
}
