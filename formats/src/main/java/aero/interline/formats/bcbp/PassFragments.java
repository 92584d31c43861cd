package aero.interline.formats.bcbp;

import aero.interline.contracts.fact.Fragment;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.bcbp.BcbpField.Section;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.EnumSet;

/**
 * Fields that a fact has no place for, each under its own name. They are read from the bytes after the card numbers in
 * them were masked; the security data are kept as they stand and never looked into.
 */
final class PassFragments {
    /** By section, with those that a fact cannot always take. */
    private static final BcbpField[][] WITHOUT_PLACE = BcbpField.bySection(EnumSet.of(BcbpField.DESCRIPTION, BcbpField.CHECK_IN_SOURCE,
            BcbpField.ISSUE_SOURCE, BcbpField.ISSUED, BcbpField.DOCUMENT_TYPE, BcbpField.ISSUER, BcbpField.DOCUMENT_CHECK,
            BcbpField.MARKETING, BcbpField.ID_AD, BcbpField.ALLOWANCE, BcbpField.FAST_TRACK, BcbpField.AIRLINE_USE, BcbpField.SECURITY,
            BcbpField.BEYOND, BcbpField.SEAT, BcbpField.SEQUENCE, BcbpField.SERIAL));

    private final BcbpCode code;
    private final byte[] body;
    private final Charset charset;

    PassFragments(BcbpCode code, byte[] body, Charset charset) {
        this.code = code;
        this.body = body;
        this.charset = charset;
    }

    void ofPass(Collection<Fragment> to) {
        for (BcbpCode.Run each : code.runs()) {
            if (each.leg() == 0 || each.section() == Section.ISSUE) {
                keep(each, true, to);
            }
        }
    }

    /** @param seated whether the fact could take the seat */
    void ofLeg(int leg, boolean seated, Collection<Fragment> to) {
        for (BcbpCode.Run each : code.runs()) {
            if (each.leg() == leg && each.section() != Section.ISSUE) {
                keep(each, seated, to);
            }
        }
    }

    private void keep(BcbpCode.Run run, boolean seated, Collection<Fragment> to) {
        for (BcbpField each : WITHOUT_PLACE[run.section().ordinal()]) {
            if (run.has(each) && !placed(each, run.leg(), seated) && !code.text().blank(run.from(each), run.to(each))) {
                Position at = code.text().position(run.from(each), run.to(each));
                to.add(new Fragment(at, each.name(), new String(body, at.offset(), at.length(), charset).strip()));
            }
        }
    }

    /** Seats, sequence numbers and tickets that the fact could take. */
    private boolean placed(BcbpField field, int leg, boolean seated) {
        return switch (field) {
            case SEAT -> seated;
            case SEQUENCE -> code.number(BcbpField.SEQUENCE, leg) >= 0;
            case SERIAL -> code.text(BcbpField.NUMERIC_CODE, leg).length() + code.text(BcbpField.SERIAL, leg).length() == 13;
            default -> false;
        };
    }
}
