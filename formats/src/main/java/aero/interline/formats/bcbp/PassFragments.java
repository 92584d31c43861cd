package aero.interline.formats.bcbp;

import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.Position;
import java.nio.charset.Charset;
import java.util.Collection;

/**
 * Fields that a fact has no place for, each under its own name. They are read from the bytes after the card numbers in
 * them were masked; the security data are kept as they stand and never looked into.
 */
final class PassFragments {
    private final BcbpCode code;
    private final byte[] body;
    private final Charset charset;

    PassFragments(BcbpCode code, byte[] body, Charset charset) {
        this.code = code;
        this.body = body;
        this.charset = charset;
    }

    void ofPass(Collection<Fragment> to) {
        for (int i = 0; i < code.count(); i++) {
            if (code.leg(i) == 0 || code.kind(i).section == BcbpField.Section.ISSUE) {
                keep(i, to, true);
            }
        }
    }

    /** @param seated whether the fact could take the seat */
    void ofLeg(int leg, boolean seated, Collection<Fragment> to) {
        for (int i = code.first(leg); i < code.behind(leg); i++) {
            if (code.kind(i).section != BcbpField.Section.ISSUE) {
                keep(i, to, seated);
            }
        }
    }

    private void keep(int field, Collection<Fragment> to, boolean seated) {
        BcbpField kind = code.kind(field);
        int from = code.from(field);
        int end = code.to(field);
        if ((kind.keptAsFragment() || unusual(kind, code.leg(field), seated)) && !code.text().blank(from, end)) {
            Position at = code.text().position(from, end);
            to.add(new Fragment(at, kind.name(), new String(body, at.offset(), at.length(), charset).strip()));
        }
    }

    /** Seats, sequence numbers and tickets that the fact could not take. */
    private boolean unusual(BcbpField kind, int leg, boolean seated) {
        return switch (kind) {
            case SEAT -> !seated;
            case SEQUENCE -> code.number(BcbpField.SEQUENCE, leg) < 0;
            case SERIAL -> code.text(BcbpField.NUMERIC_CODE, leg).length() + code.text(BcbpField.SERIAL, leg).length() != 13;
            default -> false;
        };
    }
}
