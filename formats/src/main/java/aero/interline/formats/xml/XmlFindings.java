package aero.interline.formats.xml;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.LossLog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the reader of a family finds in one message. */
public final class XmlFindings {
    private static final int LONGEST_KEY = 64;
    private static final int MOST_KEYS = 5000;

    private final Origin origin;
    private final EvidenceLog evidence;
    private final List<Fact> facts = new ArrayList<>();
    private final LossLog losses = new LossLog();
    private final Set<BusinessKey> keys = new LinkedHashSet<>();
    private final String format;
    private Rejection rejection;

    XmlFindings(Origin origin, String format, EvidenceLog evidence) {
        this.origin = origin;
        this.format = format;
        this.evidence = evidence;
    }

    public Origin origin() {
        return origin;
    }

    public EvidenceLog evidence() {
        return evidence;
    }

    public void fact(Fact fact) {
        facts.add(fact);
    }

    /** Refuses one record of the message. */
    public void loss(String record, ErrorCode code, String text, Position at, String expected) {
        losses.add(new Rejection(record, code, text, at, expected));
    }

    /** Refuses the whole message. */
    public void reject(ErrorCode code, String text, Position at, String expected) {
        reject(new Rejection(null, code, text, at, expected));
    }

    void reject(Rejection whole) {
        rejection = whole;
    }

    /** A key to look for the message by; nothing for an empty or overlong value. */
    public void key(BusinessKey.Kind kind, String value) {
        String normal = value.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!normal.isEmpty() && normal.length() <= LONGEST_KEY && keys.size() < MOST_KEYS) {
            keys.add(new BusinessKey(kind, normal));
        }
    }

    /** The keys found so far, to be added to. */
    public Set<BusinessKey> keys() {
        return keys;
    }

    Reading reading(byte[] body) {
        List<Rejection> lost = losses.all();
        Rejection whole = rejection != null ? rejection : facts.isEmpty() && !lost.isEmpty() ? lost.get(0) : null;
        return new Reading(format, body, whole == null ? facts : List.of(), whole, lost, evidence.inMessageOrder(), List.copyOf(keys));
    }
}
