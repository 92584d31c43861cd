package aero.interline.formats.fixed;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.Format;
import aero.interline.formats.view.RenderedMessage.Part;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Feeds of mainframes whose layouts are declared by copybooks. */
public final class FeedFormat implements Format {
    /** Name of what is EBCDIC and begins like no declared feed. */
    public static final String UNDECLARED = "ebcdic";

    private static final int LOOKED_AT = 512;
    private static final boolean[] LIKELY = new boolean[256];

    static {
        for (int b = 0; b < LIKELY.length; b++) {
            LIKELY[b] = b == 0x40 || b >= 0xc1 && b <= 0xc9 || b >= 0xd1 && b <= 0xd9 || b >= 0xe2 && b <= 0xe9 || b >= 0xf0 && b <= 0xf9;
        }
    }

    @Override
    public Set<String> names() {
        return Stream.concat(FeedLayouts.known().stream().map(each -> each.name), Stream.of(UNDECLARED)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> aliases() {
        return Set.of("copybook");
    }

    @Override
    public boolean binary() {
        return true;
    }

    @Override
    public boolean recognises(Origin origin, byte[] body, int first) {
        return layout(body, body.length) != null || ebcdic(body);
    }

    /** {@code null} if no declared feed begins here. */
    static FeedLayout layout(byte[] bytes, int length) {
        for (FeedLayout each : FeedLayouts.known()) {
            if (each.begins(bytes, length)) {
                return each;
            }
        }
        return null;
    }

    /** Mostly blanks, capitals and digits of EBCDIC, which in other sets are rare bytes. */
    private static boolean ebcdic(byte[] body) {
        int length = Math.min(body.length, LOOKED_AT);
        int unlikely = 0;
        for (int i = 0; i < length && unlikely * 4 < length; i++) {
            unlikely += LIKELY[body[i] & 0xff] ? 0 : 1;
        }
        return length >= 16 && unlikely * 4 < length && body[0] != 0x40;
    }

    @Override
    public Reading read(Origin origin, byte[] body, int first, EvidenceLog evidence) {
        FeedLayout layout = layout(body, body.length);
        return layout == null ? undeclared(body, evidence) : new FeedReading(layout, origin, body, evidence).read();
    }

    private static Reading undeclared(byte[] body, EvidenceLog evidence) {
        FeedMask.mask(body, 0, body.length);
        return new Reading(UNDECLARED, body, List.of(), new Rejection(null, ErrorCode.COPYBOOK_UNKNOWN,
                "The bytes are EBCDIC, and no copybook declares a feed that begins like this; declare its layout",
                new Position(1, 1, 1, 0, Math.min(body.length, 32)), "the header of a declared feed"), List.of(),
                evidence.inMessageOrder(), List.of());
    }

    @Override
    public List<Piece> pieces(byte[] body, int most) {
        FeedLayout layout = layout(body, body.length);
        List<Piece> pieces = new ArrayList<>();
        if (layout == null) {
            return pieces;
        }
        int number = 0;
        for (FeedFrame frame = FeedFrame.at(layout, body, 0, body.length); frame != null && pieces.size() < most;
                frame = frame.broken() ? null : FeedFrame.at(layout, body, frame.to(), body.length)) {
            number++;
            pieces.add(piece(layout, body, frame, number));
        }
        return pieces;
    }

    @Override
    public Charset charset(byte[] body) {
        return Ebcdic.CP037;
    }

    private static Piece piece(FeedLayout layout, byte[] body, FeedFrame frame, int number) {
        Position at = FeedFrame.position(number, frame.start(), frame.start(), frame.to() - frame.start());
        RecordKind kind = frame.broken() ? null : layout.recordAt(body, frame.from(), frame.to());
        if (kind == null) {
            String raw = Ebcdic.text(body, frame.from(), Math.min(frame.to(), frame.from() + 200));
            return new Piece(at, 0, Integer.toString(number), "unknown record", raw, List.of(), List.of());
        }
        CobolItem item = kind.item;
        CobolRecord record = new CobolRecord(item, body, frame.from(), frame.to());
        List<Part> parts = new ArrayList<>();
        for (RecordShape.Placed each : record.fields()) {
            String name = each.nth() == 0 ? each.field().name : each.field().name + "(" + each.nth() + ")";
            if (!each.field().filler() && !record.cutOff(each)) {
                parts.add(new Part(FeedFrame.position(number, frame.start(), record.from(each), each.field().length()), name, picture(each.field()),
                        shown(record, each)));
            }
        }
        int depth = item == layout.header() || item == layout.trailer() ? 0 : 1;
        return new Piece(at, depth, Integer.toString(number), item.name, "", parts, List.of());
    }

    private static String picture(CobolItem field) {
        return switch (field.usage) {
            case TEXT -> "text";
            case ZONED -> "number, zoned";
            case PACKED -> "number, packed";
            case BINARY -> "number, binary";
        };
    }

    private static String shown(CobolRecord record, RecordShape.Placed field) {
        try {
            return record.text(field);
        } catch (CobolValues.Wrong e) {
            return "?";
        }
    }
}
