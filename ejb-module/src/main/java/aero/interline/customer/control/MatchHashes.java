package aero.interline.customer.control;

import aero.interline.domain.identity.MatchKey;
import aero.interline.domain.identity.Traits;
import aero.interline.platform.control.KeyedHash;
import java.nio.charset.StandardCharsets;

/** What the database knows of traits and of keys to find them by: keyed hashes, never a value. */
public final class MatchHashes {

    private final KeyedHash hash;

    public MatchHashes(KeyedHash hash) {
        this.hash = hash;
    }

    /** What {@code match_key.key} holds; also what people type is looked up by it. */
    public long of(MatchKey key) {
        return hash.number("MATCH " + key.kind(), key.text().getBytes(StandardCharsets.UTF_8));
    }

    /** What {@code source_record.print} holds. */
    public long print(Traits traits) {
        return hash.number("TRAITS", traits.encoded());
    }
}
