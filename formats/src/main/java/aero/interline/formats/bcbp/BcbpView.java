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
        List<BcbpCode.Field> fields = code.fields();
        int from = 0;
        for (int i = 1; i <= fields.size(); i++) {
            if (i == fields.size() || fields.get(i).kind().section != fields.get(from).kind().section
                    || fields.get(i).leg() != fields.get(from).leg()) {
                pieces.add(piece(code, fields.subList(from, i)));
                from = i;
            }
        }
    }

    private static Piece piece(BcbpCode code, List<BcbpCode.Field> fields) {
        BcbpCode.Field first = fields.get(0);
        BcbpField.Section section = first.kind().section;
        CodeText text = code.text();
        int end = fields.get(fields.size() - 1).to();
        int depth = section == BcbpField.Section.PASS ? 0 : section == BcbpField.Section.LEG ? 1 : 2;
        String tag = section == BcbpField.Section.PASS ? text.part(0, 2) : section == BcbpField.Section.LEG ? "leg " + first.leg() : "";
        return new Piece(text.position(first.from(), end), depth, tag, section.title, text.part(first.from(), end),
                parts(text, fields), List.of());
    }

    private static List<Part> parts(CodeText text, List<BcbpCode.Field> fields) {
        List<Part> parts = new ArrayList<>(fields.size());
        for (BcbpCode.Field each : fields) {
            String value = text.part(each.from(), each.to());
            if (!value.isBlank()) {
                Position at = text.position(each.from(), each.to());
                parts.add(new Part(at, Integer.toString(each.from() + 1), each.kind().meaning, value.strip()));
            }
        }
        return parts;
    }
}
