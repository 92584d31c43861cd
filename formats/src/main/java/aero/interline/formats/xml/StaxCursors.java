package aero.interline.formats.xml;

import java.io.CharArrayReader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The JDK's own StAX, whatever else is on the class path, shut off from everything outside the text: no document types,
 * no entities but the five of XML itself, nothing resolved. Namespaces are left to the families, which read local names.
 */
final class StaxCursors {
    private static final String JAXP = "http://www.oracle.com/xml/jaxp/properties/";
    /** Configured once; afterwards it only creates readers, each of which has a copy of the settings. */
    private static final XMLInputFactory FACTORY = factory();

    private StaxCursors() {}

    static XMLStreamReader over(char[] text, int from, int to) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new CharArrayReader(text, from, to - from));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(JAXP + "elementAttributeLimit", Integer.toString(2 * XmlBounds.MOST_ATTRIBUTES));
        factory.setProperty(JAXP + "maxElementDepth", Integer.toString(2 * XmlBounds.DEEPEST));
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the message is read");
        });
        return factory;
    }
}
