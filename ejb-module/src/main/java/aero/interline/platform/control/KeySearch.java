package aero.interline.platform.control;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.BusinessKey.Kind;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Turns what somebody typed into the keyed hashes under which messages are found. People do not say what kind of key it
 * is, so all kinds are tried: eight look-ups in an index.
 */
public final class KeySearch {

    private final KeyedHash hash;

    public KeySearch(KeyedHash hash) {
        this.hash = hash;
    }

    /** The hashes of every kind of key that could be written like this. */
    public long[] hashesOf(String typed) {
        String normal = normal(typed);
        LongStream asUsual = Stream.of(Kind.values()).mapToLong(kind -> hash.of(new BusinessKey(kind, normal)));
        LongStream asTyped = Stream.of(Kind.CORRELATION, Kind.DELIVERY, Kind.CONTROL)
                .mapToLong(kind -> hash.of(new BusinessKey(kind, typed.strip())));
        return LongStream.concat(asUsual, asTyped).distinct().toArray();
    }

    /** The hashes of one kind. */
    public long[] hashesOf(Kind kind, String typed) {
        return new long[] {hash.of(new BusinessKey(kind, normal(typed)))};
    }

    /** As business keys are normalised: upper case without blanks. */
    public static String normal(String typed) {
        return typed.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }
}
