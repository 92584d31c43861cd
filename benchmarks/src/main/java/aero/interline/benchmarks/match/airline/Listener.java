package aero.interline.benchmarks.match.airline;

import aero.interline.domain.customer.OfferedKeys;
import aero.interline.domain.customer.StrongKey;
import aero.interline.domain.identity.IdentityRecord;
import aero.interline.domain.identity.Traits;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes of what was heard what the hub recognises people by. Hashes have no key here, for nobody is protected by them. */
final class Listener {

    private Listener() {}

    static IdentityRecord record(Heard heard) {
        Traits traits = Traits.of(heard.person());
        return new IdentityRecord(uuid(heard.key()), hash(heard.group()), heard.person().ref(), heard.person().infantOf(),
                traits, hash(traits.encoded()), keys(heard.keys()));
    }

    private static OfferedKeys keys(List<StrongKey> keys) {
        Map<StrongKey.Kind, List<UUID>> hashes = new EnumMap<>(StrongKey.Kind.class);
        keys.forEach(each -> hashes.computeIfAbsent(each.kind(), none -> new ArrayList<>()).add(uuid(each.kind() + each.text())));
        return new OfferedKeys(
                hashes.getOrDefault(StrongKey.Kind.DOCUMENT, List.of()),
                hashes.getOrDefault(StrongKey.Kind.LOYALTY, List.of()),
                hashes.getOrDefault(StrongKey.Kind.JOURNEY, List.of()),
                hashes.getOrDefault(StrongKey.Kind.MEMBER, List.of()));
    }

    private static UUID uuid(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static long hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private static long hash(byte[] bytes) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
