package aero.interline.activity.control;

import aero.interline.activity.entity.Told;
import aero.interline.domain.activity.Activity;
import aero.interline.domain.customer.StrongKey;
import aero.interline.platform.control.KeyedHash;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The keyed hashes under which an activity is kept and found. */
public final class ActivityKeys {

    private final KeyedHash hash;

    public ActivityKeys(KeyedHash hash) {
        this.hash = hash;
    }

    /** What {@code activity.key} holds. */
    public UUID of(Told told) {
        return ofKey(told.activity());
    }

    public UUID ofKey(Activity activity) {
        return hash.of("ACTIVITY", activity.kind() + "/" + activity.key());
    }

    /** What {@code message_key.hash} holds for every message that tells the activity with this key. */
    public static long ofReport(UUID key) {
        return key.getMostSignificantBits();
    }

    /** What {@code activity.within} holds, {@code null} for most. */
    UUID ofWithin(Activity activity) {
        return activity.within() == null ? null : hash.of("ACTIVITY", activity.kind() + "/" + activity.within());
    }

    /** The same hash as among the keys of source records, so that one finds the other. */
    public UUID of(StrongKey key) {
        return hash.of(key.kind().name(), key.text());
    }

    /** A number as somebody typed it, whatever kind of number it is. */
    public UUID ofNumber(String typed) {
        return hash.of("NUMBER", StrongKey.compact(typed));
    }

    /** What {@code activity.keys} holds. */
    List<UUID> all(Activity activity) {
        List<UUID> keys = new ArrayList<>();
        activity.ties().forEach(tie -> keys.add(of(tie)));
        activity.numbers().forEach(number -> keys.add(ofNumber(number)));
        return keys.stream().distinct().sorted().toList();
    }
}
