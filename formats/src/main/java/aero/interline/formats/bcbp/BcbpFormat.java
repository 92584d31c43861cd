package aero.interline.formats.bcbp;

import aero.interline.contracts.exchange.BusinessKey;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.BoardingPassScanned;
import aero.interline.contracts.fact.BoardingPassScanned.Event;
import aero.interline.contracts.fact.Fact;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.Charsets;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.Format;
import aero.interline.formats.airline.BusinessKeys;
import aero.interline.formats.airline.KeyRing;
import aero.interline.formats.json.JsonView;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Scans of boarding passes. What a code was scanned for is told by the envelope; a bare code means check-in, unless the
 * sender declares it as {@code bcbp-security} or {@code bcbp-boarding}.
 */
public final class BcbpFormat implements Format {
    public static final String NAME = "bcbp";
    public static final String SECURITY = "bcbp-security";
    public static final String BOARDING = "bcbp-boarding";

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public Set<String> aliases() {
        return Set.of("bcbp-checkin", SECURITY, BOARDING);
    }

    @Override
    public boolean recognises(Origin origin, byte[] body, int first) {
        return CodeShape.envelope(body, first) || CodeShape.lines(body, first, declared(origin).startsWith(NAME));
    }

    @Override
    public Reading read(Origin origin, byte[] body, int first, EvidenceLog evidence) {
        Scan assumed = new Scan(event(origin), origin.receivedAt(), List.of());
        CodeList codes = new CodeList(body, evidence);
        Rejection rejection = null;
        if (CodeShape.envelope(body, first)) {
            rejection = new ScanEnvelope(body, assumed, codes, evidence).read();
        } else {
            codes.readLines(first, assumed);
        }
        codes.finish();
        List<Fact> facts = rejection == null ? codes.facts() : List.of();
        List<Rejection> losses = rejection == null ? codes.losses() : List.of();
        if (facts.isEmpty() && rejection == null) {
            rejection = losses.isEmpty() ? nothing() : losses.get(0);
        }
        return new Reading(NAME, body, facts, rejection, losses, evidence.inMessageOrder(), keys(codes.facts()));
    }

    private static Rejection nothing() {
        return new Rejection(null, ErrorCode.BCBP_MALFORMED, "The message holds no boarding pass with a flight; scan it again",
                Position.NONE, "M, the number of legs, a name and at least one flight");
    }

    private static String declared(Origin origin) {
        return origin.declaredFormat() == null ? "" : origin.declaredFormat().strip().toLowerCase(Locale.ROOT);
    }

    private static Event event(Origin origin) {
        return switch (declared(origin)) {
            case SECURITY -> Event.SECURITY_PASSED;
            case BOARDING -> Event.BOARDED;
            default -> Event.CHECKED_IN;
        };
    }

    private static List<BusinessKey> keys(List<Fact> facts) {
        KeyRing keys = new KeyRing();
        for (Fact each : facts) {
            BusinessKeys.collect((BoardingPassScanned) each, keys);
        }
        return keys.all();
    }

    @Override
    public List<Piece> pieces(byte[] body, int most) {
        int first = Charsets.firstVisible(body);
        return CodeShape.envelope(body, first) ? JsonView.pieces(body, most) : BcbpView.pieces(body, first, most);
    }
}
