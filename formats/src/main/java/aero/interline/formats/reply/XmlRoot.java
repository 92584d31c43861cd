package aero.interline.formats.reply;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What an answer has to know of the message that it answers: its outermost element, below SOAP if it came in that.
 *
 * @param soap      namespace of the envelope, or {@code null}
 * @param namespace empty if there is none
 * @param echoData  what {@code OTA_PingRQ} wants to hear again; empty for others
 */
record XmlRoot(String soap, String namespace, String name, String version, String echoToken, String echoData) {
    private static final XMLInputFactory INPUT = input();

    private static XMLInputFactory input() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** {@code null} if there is none before the end. */
    static XmlRoot of(byte[] original) throws XMLStreamException {
        XMLStreamReader xml = INPUT.createXMLStreamReader(new ByteArrayInputStream(original));
        String soap = null;
        boolean inHeader = false;
        while (xml.hasNext()) {
            int event = xml.next();
            String name = event == XMLStreamReader.START_ELEMENT || event == XMLStreamReader.END_ELEMENT ? xml.getLocalName() : "";
            if (name.equals("Header")) {
                inHeader = event == XMLStreamReader.START_ELEMENT;
            } else if (event == XMLStreamReader.START_ELEMENT && name.equals("Envelope")) {
                soap = xml.getNamespaceURI();
            } else if (event == XMLStreamReader.START_ELEMENT && !inHeader && !name.equals("Body")) {
                String namespace = xml.getNamespaceURI();
                String version = xml.getAttributeValue(null, "Version");
                String token = xml.getAttributeValue(null, "EchoToken");
                String echo = name.equals("OTA_PingRQ") ? echoData(xml) : "";
                return new XmlRoot(soap, namespace == null ? "" : namespace, name, version, token, echo);
            }
        }
        return null;
    }

    private static String echoData(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                return xml.getLocalName().equals("EchoData") ? xml.getElementText() : "";
            }
        }
        return "";
    }
}
