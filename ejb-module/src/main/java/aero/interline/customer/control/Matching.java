package aero.interline.customer.control;

import aero.interline.customer.entity.Linked;
import aero.interline.domain.identity.IdentityRecord;
import aero.interline.domain.identity.MatchModel;
import aero.interline.domain.identity.Resolution;
import aero.interline.domain.identity.StewardDecision;
import aero.interline.platform.control.KeyedHash;
import aero.interline.platform.control.Vault;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Recognises people by more than strong keys: what everything that compares records shares. */
public final class Matching {

    private final Imprints imprints;
    private final CandidateFinder candidates;

    public Matching(Vault vault, KeyedHash hash) {
        this(new Imprints(vault, hash), null);
    }

    private Matching(Imprints imprints, MatchModel model) {
        this.imprints = imprints;
        this.candidates = new CandidateFinder(new Models(imprints.hashes(), model), imprints);
    }

    /** The same with another model than the active one. */
    Matching with(MatchModel model) {
        return new Matching(imprints, model);
    }

    public Imprints imprints() {
        return imprints;
    }

    CandidateFinder candidates() {
        return candidates;
    }

    /** Who is who among all records of some families. */
    static Verdict verdict(Collection<Linked> records, List<StewardDecision> decisions, ActiveModel model) {
        Map<UUID, List<Long>> keys = new HashMap<>();
        records.forEach(each -> keys.put(each.person().sourceKey(), model.cool(each.imprint().keys())));
        return Verdict.of(Resolution.ofKeys(records.stream().map(Matching::identity).toList(), decisions, model.matcher(),
                each -> keys.get(each.sourceKey())));
    }

    private static IdentityRecord identity(Linked each) {
        return new IdentityRecord(each.person().sourceKey(), each.person().group(), each.ref(), each.infantOf(),
                each.imprint().traits(), each.imprint().print(), each.person().keys());
    }
}
