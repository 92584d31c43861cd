package aero.interline.customer.control;

import aero.interline.customer.entity.Findable;
import aero.interline.customer.entity.Imprint;
import aero.interline.domain.identity.MatchKey;
import aero.interline.domain.identity.Traits;
import aero.interline.platform.control.KeyedHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    Findable findable(Imprint imprint) {
        Traits traits = imprint.traits();
        List<Long> keys = new ArrayList<>();
        Set<Long> numbers = new HashSet<>();
        for (MatchKey each : MatchKey.of(traits)) {
            long key = of(each);
            keys.add(key);
            if (each.kind().ofNumber()) {
                numbers.add(key);
            }
        }
        boolean born = traits.birthDate() != null && MatchKey.ofAllNumbers(traits);
        return new Findable(keys.stream().distinct().sorted().toList(), numbers, born ? veiled(imprint.print(), traits.birthDate()) : null);
    }

    /** What {@code match_key.born} says of a print: beside the keyed hash of a name it would else give away who was erased. */
    LocalDate born(long print, int veiled) {
        return LocalDate.ofEpochDay(veiled ^ veil(print));
    }

    private int veiled(long print, LocalDate birthDate) {
        return (int) birthDate.toEpochDay() ^ veil(print);
    }

    private int veil(long print) {
        return (int) hash.number("BORN", ByteBuffer.allocate(Long.BYTES).putLong(print).array());
    }
}
