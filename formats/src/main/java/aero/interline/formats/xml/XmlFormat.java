package aero.interline.formats.xml;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.EvidenceLog;
import aero.interline.formats.Format;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Everything that is XML: bare or in a SOAP envelope, whole or cut out; the families say what it means. */
public final class XmlFormat implements Format {
    /** Of a document that no family knows. */
    public static final String NAME = "xml";

    private final List<XmlDialect> dialects;
    private final Set<String> names;
    private final Set<String> aliases;

    /** @param dialects in the order in which they are asked */
    public XmlFormat(List<XmlDialect> dialects) {
        this.dialects = List.copyOf(dialects);
        this.names = union(Set.of(NAME), dialects, XmlDialect::names);
        this.aliases = union(Set.of("soap"), dialects, XmlDialect::aliases);
    }

    private static Set<String> union(Set<String> own, List<XmlDialect> dialects, Function<XmlDialect, Set<String>> of) {
        Set<String> all = new HashSet<>(own);
        dialects.forEach(each -> all.addAll(of.apply(each)));
        return Set.copyOf(all);
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public Set<String> aliases() {
        return aliases;
    }

    /** Because of UTF-16. */
    @Override
    public boolean binary() {
        return true;
    }

    @Override
    public boolean begins(byte[] body, int first) {
        return body[first] == '<' && XmlSignature.found(body, first);
    }

    @Override
    public boolean recognises(Origin origin, byte[] body, int first) {
        return XmlSignature.found(body, first);
    }

    @Override
    public Reading read(Origin origin, byte[] body, int first, EvidenceLog evidence) {
        XmlDocument document = XmlReader.read(body, evidence);
        if (CardFields.mask(document)) {
            document = XmlReader.read(body, new EvidenceLog());
        }
        XmlElement payload = Soap.payload(document);
        XmlDialect dialect = dialect(payload);
        String format = dialect == null ? NAME : dialect.format(payload);
        XmlFindings findings = new XmlFindings(origin, format, evidence);
        noteDeclared(origin, dialect, format, evidence);
        if (document.fault() != null) {
            findings.reject(document.fault().rejection());
        } else if (payload.is("Fault")) {
            findings.reject(ErrorCode.SENDER_REPORTS_ERROR, "The message is a SOAP fault; the sender says what went wrong",
                    payload.place(), "a message");
        } else if (dialect == null) {
            unsupported(payload, findings);
        } else {
            dialect.read(payload, findings);
        }
        return findings.reading(body);
    }

    private static void unsupported(XmlElement payload, XmlFindings findings) {
        if (payload.present()) {
            findings.reject(ErrorCode.XML_TYPE_UNSUPPORTED, "The hub does not read documents of this kind; send one that it reads",
                    payload.startTag(), "a message of NDC, OpenTravel or Amadeus");
        } else {
            findings.reject(ErrorCode.XML_CONTENT_MISSING, "The envelope has no content; send it with a message", Position.NONE,
                    "an element inside the SOAP body");
        }
    }

    /** The families share an entrance, so each other's names are no surprise to it; they are one here. */
    private static void noteDeclared(Origin origin, XmlDialect dialect, String format, EvidenceLog evidence) {
        if (dialect == null || origin.declaredFormat() == null) {
            return;
        }
        String name = origin.declaredFormat().strip().toLowerCase(Locale.ROOT);
        boolean general = name.isEmpty() || name.equals(NAME) || name.equals("soap");
        if (!general && !dialect.names().contains(name) && !dialect.aliases().contains(name)) {
            evidence.add(Position.NONE, "declared as another format", "read as " + format);
        }
    }

    private XmlDialect dialect(XmlElement payload) {
        for (XmlDialect each : dialects) {
            if (!each.format(payload).isEmpty()) {
                return each;
            }
        }
        return null;
    }

    @Override
    public List<Piece> pieces(byte[] body, int most) {
        XmlDocument document = XmlReader.read(body, new EvidenceLog());
        XmlDialect dialect = dialect(Soap.payload(document));
        return new XmlView(document, dialect, most).pieces();
    }

    @Override
    public Charset charset(byte[] body) {
        return XmlText.of(body, new EvidenceLog()).charset();
    }
}
