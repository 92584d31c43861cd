package aero.interline.benchmarks.parse;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The JDK's own StAX cursor from the first to the last event: what well-formedness alone costs. */
final class CursorPass implements Reference {

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    CursorPass() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    }

    @Override
    public long pass(byte[] body) throws XMLStreamException {
        XMLStreamReader cursor = factory.createXMLStreamReader(new ByteArrayInputStream(body));
        long events = 0;
        while (cursor.hasNext()) {
            events += cursor.next();
        }
        cursor.close();
        return events;
    }
}
