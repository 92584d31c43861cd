package aero.interline.formats.bcbp;

import aero.interline.contracts.fact.Position;
import aero.interline.formats.Charsets;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.Lines;
import aero.interline.formats.view.RenderedMessage.Part;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The codes of a message, field by field. */
final class BcbpView {
    private BcbpView() {}

    static List<Piece> pieces(byte[] body, int first, int most) {
        EvidenceLog unused = new EvidenceLog();
        Charset charset = Charsets.of(body, unused);
        Lines lines = Lines.of(body);
        List<Piece> pieces = new ArrayList<>();
        CodeLines all = new CodeLines(body, first, charset, lines, unused);
        for (Optional<CodeText> each = all.next(); each.isPresent() && pieces.size() < most; each = all.next()) {
            code(each.get(), BcbpSyntax.read(each.get(), unused), pieces);
        }
        return pieces;
    }

    private static void code(CodeText text, BcbpCode code, List<Piece> pieces) {
        if (code == null) {
            pieces.add(new Piece(text.position(0, text.length()), 0, "", "", text.whole(), List.of(), List.of()));
            return;
        }
        for (BcbpCode.Run each : code.runs()) {
            pieces.add(piece(code.text(), each));
        }
    }

    private static Piece piece(CodeText text, BcbpCode.Run run) {
        BcbpField.Section section = run.section();
        int depth = section == BcbpField.Section.PASS ? 0 : section == BcbpField.Section.LEG ? 1 : 2;
        String tag = section == BcbpField.Section.PASS ? text.part(0, 2) : section == BcbpField.Section.LEG ? "leg " + run.leg() : "";
        return new Piece(text.position(run.from(), run.to()), depth, tag, section.title, text.part(run.from(), run.to()),
                parts(text, run), List.of());
    }

    private static List<Part> parts(CodeText text, BcbpCode.Run run) {
        List<Part> parts = new ArrayList<>();
        for (BcbpField each : BcbpField.of(run.section())) {
            String value = run.has(each) ? text.part(run.from(each), run.to(each)) : "";
            if (!value.isBlank()) {
                Position at = text.position(run.from(each), run.to(each));
                parts.add(new Part(at, Integer.toString(run.from(each) + 1), each.meaning, value.strip()));
            }
        }
        return parts;
    }
}
