package aero.interline.formats.typeb;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.Format;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Type B messages: passenger name lists and their changes (IATA Recommended Practice 1708, PNL and ADL), final sales
 * (RP 1719, PFS), reconcile lists (RP 1719b, PRL) and booking messages (AIRIMP). Other Type B messages are recognised and
 * say nothing for this hub.
 */
public final class TypeBFormat implements Format {
    @Override
    public Set<String> names() {
        return Set.of("pnl", "adl", "pfs", "prl", "airimp", "typeb-other");
    }

    @Override
    public Set<String> aliases() {
        return Set.of("typeb", "type-b", "tty", "telex");
    }

    @Override
    public boolean recognises(Origin origin, byte[] body, int first) {
        return Telex.recognised(body, first);
    }

    @Override
    public Reading read(Origin origin, byte[] body, int first, EvidenceLog evidence) {
        TelexCards.mask(body);
        Telex telex = Telex.read(body, 0, evidence);
        TelexDates dates = new TelexDates(origin.receivedAt());
        TelexKind kind = kind(telex);
        if (kind.isList()) {
            return ListMessage.read(telex, kind, dates);
        }
        if (kind == TelexKind.AIRIMP) {
            return AirimpMessage.read(telex, dates);
        }
        return new Reading(kind.format(), body, List.of(), null, List.of(), evidence.inMessageOrder(), List.of());
    }

    @Override
    public List<Reading> readTogether(Origin origin, List<byte[]> bodies) {
        TelexDates dates = new TelexDates(origin.receivedAt());
        List<Telex> telexes = new ArrayList<>(bodies.size());
        List<ListHead> heads = new ArrayList<>(bodies.size());
        for (byte[] each : bodies) {
            TelexCards.mask(each);
            Telex telex = Telex.read(each, telexes.size(), new EvidenceLog());
            telexes.add(telex);
            heads.add(ListHead.read(telex, kind(telex), dates));
        }
        boolean oneList = !heads.isEmpty() && heads.get(0).kind().isList() && ListMessage.oneList(heads);
        return oneList ? ListMessage.read(telexes, heads, true) : Format.super.readTogether(origin, bodies);
    }

    /** What the line behind the head announces; a message without such a word is a booking message. */
    private static TelexKind kind(Telex telex) {
        for (int i = telex.text; i < telex.lines.size() && i < telex.text + 2; i++) {
            TelexKind kind = TelexKind.announcedBy(telex.lines.get(i).text().strip());
            if (kind != null) {
                return kind;
            }
        }
        return TelexKind.AIRIMP;
    }

    static Rejection nothingIn(Telex telex) {
        Position at = telex.lines.isEmpty() ? Position.NONE
                : telex.lines.get(Math.min(telex.text, telex.lines.size() - 1)).at();
        return new Rejection(null, ErrorCode.TYPEB_MALFORMED,
                "The message holds neither a list nor a booking; the sender writes PNL, ADL, PFS or PRL, or a record locator and names",
                at, "PNL, ADL, PFS, PRL or a record locator such as MUCLH ABC123");
    }

    @Override
    public List<Piece> pieces(byte[] body, int most) {
        return TypeBView.pieces(body, most);
    }

    @Override
    public Charset charset(byte[] body) {
        return TelexCharset.of(body, new EvidenceLog());
    }
}
