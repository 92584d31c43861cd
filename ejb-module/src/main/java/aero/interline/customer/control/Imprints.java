package aero.interline.customer.control;

import aero.interline.contracts.fact.Gender;
import aero.interline.contracts.fact.Passenger;
import aero.interline.contracts.fact.PassengerType;
import aero.interline.contracts.fact.PersonName;
import aero.interline.contracts.fact.Position;
import aero.interline.customer.entity.Imprint;
import aero.interline.customer.entity.Profile;
import aero.interline.customer.entity.SealedProfile;
import aero.interline.domain.customer.PersonRecord;
import aero.interline.domain.identity.Traits;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.Vault;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes imprints of records, as they are told or as they are stored. The latest used are remembered, as many as an eighth of the
 * heap holds: those of frequent travellers and of people with frequent names are needed again and again, and a print never means
 * other traits. What is not remembered costs a way to the database, and to be opened.
 */
public final class Imprints {

    /** With its keys and strings, measured. */
    private static final int BYTES_OF_ONE = 1_300;
    private static final int SHARE_OF_HEAP = 8;
    private static final long REMEMBERED = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / BYTES_OF_ONE;
    private static final Profile NOTHING = new Profile(List.of(), List.of(), List.of(), List.of(), List.of());

    private final Vault vault;
    private final MatchHashes hashes;
    private final Map<Long, Imprint> remembered = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Imprint> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Imprints(Vault vault, KeyedHash hash) {
        this.vault = vault;
        this.hashes = new MatchHashes(hash);
    }

    public Imprint of(Passenger person) {
        Traits traits = Traits.of(person);
        long print = hashes.print(traits);
        Imprint known = remembered(print);
        return known == null ? remember(new Imprint(print, traits, hashes::findable)) : known;
    }

    /** @param sealed or {@code null} where there is none */
    public Imprint of(PersonRecord record, SealedProfile sealed) {
        return of(new PersonName(record.surname(), record.given(), record.title(), ""), record.kind(), record.birthDate(),
                record.gender(), record.nationality(), sealed);
    }

    /** Of somebody stored; {@code sealed} is {@code null} where there is nothing. */
    Imprint of(PersonName name, PassengerType kind, LocalDate birthDate, Gender gender, String nationality, SealedProfile sealed) {
        Profile profile = sealed == null ? NOTHING : Profiles.open(vault, sealed);
        return of(new Passenger(Position.NONE, "", null, kind, null, name, birthDate, gender, nationality, profile.documents(),
                profile.memberships(), profile.contacts()));
    }

    /** @return {@code null} if it is not remembered */
    Imprint remembered(long print) {
        synchronized (remembered) {
            return remembered.get(print);
        }
    }

    MatchHashes hashes() {
        return hashes;
    }

    /** Those of somebody erased are not remembered any longer. */
    public void forget(long print) {
        synchronized (remembered) {
            remembered.remove(print);
        }
    }

    private Imprint remember(Imprint imprint) {
        synchronized (remembered) {
            remembered.put(imprint.print(), imprint);
        }
        return imprint;
    }
}
