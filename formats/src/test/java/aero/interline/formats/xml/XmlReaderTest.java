package aero.interline.formats.xml;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.Corpus;
import aero.interline.formats.EvidenceLog;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class XmlReaderTest {
    private final EvidenceLog evidence = new EvidenceLog();

    private XmlDocument read(String text) {
        return XmlReader.read(text.getBytes(StandardCharsets.UTF_8), evidence);
    }

    private XmlElement root(String text) {
        XmlDocument document = read(text);
        assertThat(document.fault()).isNull();
        return document.roots().get(0);
    }

    @Test
    void everyPartKnowsItsPlaceInBytes() {
        XmlElement root = root("<?xml version=\"1.0\"?>\n<a>\n  <!-- <b/> --><b x='é' y=\"2\">ü</b><c/>\n</a>\n");
        XmlElement b = root.at("b");
        assertThat(b.startTag()).isEqualTo(new Position(2, 3, 16, 41, 16));
        assertThat(b.content()).isEqualTo(new Position(2, 3, 32, 57, 2));
        assertThat(b.attributeAt(0)).isEqualTo(new Position(2, 3, 22, 47, 2));
        assertThat(root.at("c").place()).isEqualTo(new Position(3, 3, 38, 63, 4));
        assertThat(root.place().end()).isEqualTo(72);
    }

    @Test
    void textIsThatOfTheElementItselfWithEntitiesAndSectionsPutTogether() {
        XmlElement root = root("<a> x &amp; <b>inner</b><![CDATA[<y>]]>&#x41; </a>");
        assertThat(root.text()).isEqualTo("x & <y>A");
        assertThat(root.text("b")).isEqualTo("inner");
        assertThat(root.at("b", "nothing", "there").text()).isEmpty();
    }

    @Test
    void namesAreLocalWhateverThePrefix() {
        XmlElement root = root("<p:a xmlns:p='u' p:x='1'><b xmlns='v'/></p:a>");
        assertThat(root.is("a")).isTrue();
        assertThat(root.attribute("x")).isEqualTo("1");
        assertThat(root.at("b").present()).isTrue();
        assertThat(evidence.inMessageOrder()).isEmpty();
    }

    @Test
    void encodingsFollowFromMarksZerosAndTheDeclaration() {
        for (Charset each : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = "<a>\n<b>ÅΩ</b></a>".getBytes(each);
            XmlElement b = XmlReader.read(bytes, evidence).roots().get(0).at("b");
            assertThat(b.text()).isEqualTo("ÅΩ");
            assertThat(b.content().offset()).isEqualTo(bytes.length - 2 * 10);
            assertThat(b.content().length()).isEqualTo(4);
        }
        byte[] latin = "<?xml version='1.0' encoding='ISO-8859-15'?><a>€</a>".getBytes(Charset.forName("ISO-8859-15"));
        assertThat(XmlReader.read(latin, evidence).roots().get(0).text()).isEqualTo("€");
        byte[] marked = "\uFEFF<a>é</a>".getBytes(StandardCharsets.UTF_8);
        assertThat(XmlReader.read(marked, evidence).roots().get(0).content()).isEqualTo(new Position(1, 1, 7, 6, 2));
        assertThat(evidence.inMessageOrder()).isEmpty();
    }

    @Test
    void anEncodingThatTheBytesAreNotInIsNotBelieved() {
        byte[] bytes = "<?xml version='1.0' encoding='UTF-8'?><a>Öster</a>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(XmlReader.read(bytes, evidence).roots().get(0).text()).isEqualTo("Öster");
        assertThat(evidence.inMessageOrder()).hasSize(1);
    }

    @Test
    void aroundTheDocumentMuchIsForgiven() {
        assertThat(root("HTTP/1.1 200 OK\nHost: a <b@c>\n\n<?xml version='1.0'?><a/>\n trailer").is("a")).isTrue();
        assertThat(evidence.inMessageOrder()).extracting(each -> each.position().offset()).containsExactly(0, 58);
        assertThat(read("<a/>\n<b/>").roots()).hasSize(2);
        assertThat(root("<a/><\n").is("a")).isTrue();
        assertThat(root("<Envelope><Body><m><x/></m></Body>").at("Body", "m", "x").present()).isTrue();
    }

    @Test
    void insideItNothingIs() {
        assertFault("<a>\n<b>\n</c></a>", ErrorCode.XML_MALFORMED, 3, 1, "</b>, opened in line 2");
        assertFault("<a><b><c/></b", ErrorCode.XML_MALFORMED, 1, 14, "</b>, opened in line 1");
        assertFault("<a><b>text", ErrorCode.XML_MALFORMED, 1, 11, "</b>, opened in line 1");
        assertFault("<a>\n &nbsp;</a>", ErrorCode.XML_FORBIDDEN, 2, 2, "a character");
        assertFault("<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", ErrorCode.XML_FORBIDDEN, 2, 1, "the root element");
        assertFault("<!-- only -->", ErrorCode.XML_MALFORMED, 1, 14, "a root element");
        assertThat(read("<a x='1' x='2'/>").fault()).isNotNull();
        assertThat(read("<a>\u0001</a>").fault()).isNotNull();
    }

    private void assertFault(String text, ErrorCode code, int line, int column, String expected) {
        XmlFault fault = read(text).fault();
        assertThat(fault).as(text).isNotNull();
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.expected()).isEqualTo(expected);
        assertThat(fault.at().line()).isEqualTo(line);
        assertThat(fault.at().column()).as(text).isEqualTo(column);
    }

    /** StAX is the judge: what it takes whole is read whole, with a start tag at each place that is named. */
    @Property(tries = 300)
    void whatStaxTakesIsReadElementByElement(@ForAll long seed) {
        Random random = new Random(seed);
        List<Path> seeds = Stream.of("ndc", "ota", "pnr-reply").flatMap(each -> Corpus.files(Corpus.own().resolve(each)).stream()).toList();
        String text = new String(Corpus.bytes(seeds.get(random.nextInt(seeds.size()))), StandardCharsets.UTF_8);
        int from = text.indexOf('<', text.indexOf("?>") + 1);
        String root = damaged(text.substring(Math.max(0, from)).strip(), random);
        List<String> names = namesByStax(root);
        XmlDocument document = XmlReader.read(root.getBytes(StandardCharsets.UTF_8), evidence);
        if (names == null) {
            return;
        }
        assertThat(document.fault()).isNull();
        List<XmlElement> all = new ArrayList<>();
        flatten(document.roots().get(0), all);
        assertThat(all).extracting(XmlElement::name).isEqualTo(names);
        for (XmlElement each : all) {
            assertThat(each.raw(1)).isEqualTo("<");
            assertThat(new String(root.getBytes(StandardCharsets.UTF_8), each.startTag().offset(), 1, StandardCharsets.UTF_8)).isEqualTo("<");
        }
    }

    /** Damaged inside its only root: what stands behind it is a question of its own. */
    private static String damaged(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        String[] pieces = {"<!-- > -->", "<![CDATA[</a>]]>", "<?p <a> ?>", "é", "<x y='>'/>", "&#60;", "<", "\""};
        for (int i = random.nextInt(4); i > 0; i--) {
            out.insert(random.nextInt(1, out.length()), pieces[random.nextInt(pieces.length)]);
        }
        return out.toString();
    }

    /** {@code null} if it is not well-formed up to the end of the root. */
    private static List<String> namesByStax(String text) {
        List<String> names = new ArrayList<>();
        try {
            XMLStreamReader cursor = StaxCursors.over(text.toCharArray(), 0, text.length());
            int depth = 0;
            do {
                int event = cursor.next();
                if (event == XMLStreamConstants.DTD) {
                    return null;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    names.add(cursor.getLocalName().substring(cursor.getLocalName().lastIndexOf(':') + 1));
                    depth++;
                }
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            } while (depth > 0 || names.isEmpty());
            return names;
        } catch (XMLStreamException e) {
            return null;
        }
    }

    private static void flatten(XmlElement element, List<XmlElement> to) {
        to.add(element);
        element.children().forEach(each -> flatten(each, to));
    }
}
