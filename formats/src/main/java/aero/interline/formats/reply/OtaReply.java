package aero.interline.formats.reply;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.OutcomeReply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** The response that OpenTravel defines for a request: {@code Success} or {@code Errors}, in SOAP if the request was. */
final class OtaReply {
    /** How a response says that all went well, besides {@code Success}. */
    private enum Content {
        NOTHING,
        ECHO,
        /** The schema wants an identifier; it is that of the message, because the hub gives out no other. */
        IDENTIFIER
    }

    private record Response(String name, Content content) {}

    private static final Map<String, Response> RESPONSES = Map.of(
            "OTA_PingRQ", new Response("OTA_PingRS", Content.ECHO),
            "OTA_ProfileCreateRQ", new Response("OTA_ProfileCreateRS", Content.IDENTIFIER),
            "OTA_ProfileModifyRQ", new Response("OTA_ProfileModifyRS", Content.IDENTIFIER),
            "OTA_LoyaltyAccountCreateRQ", new Response("OTA_LoyaltyAccountRS", Content.IDENTIFIER),
            "OTA_AirBookRQ", new Response("OTA_AirBookRS", Content.NOTHING),
            "OTA_AirCheckInRQ", new Response("OTA_AirCheckInRS", Content.NOTHING));
    private static final String BUSINESS_RULE = "3";
    private static final String REFERENCE = "16";
    private static final XMLInputFactory INPUT = input();
    private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();

    private record Request(
            String soap, String namespace, String name, String version, String echoToken, String echoData) {}

    private OtaReply() {}

    private static XMLInputFactory input() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Empty when the message is no request that a response is known for. */
    static Optional<Reply> write(byte[] original, OutcomeReply reply, Instant at) {
        try {
            Request request = request(original);
            Response response = request == null ? null : RESPONSES.get(request.name);
            if (response == null) {
                return Optional.empty();
            }
            return Optional.of(new Reply("ota", "application/xml", response(request, response, reply, at)));
        } catch (XMLStreamException e) {
            return Optional.empty(); // not even its beginning is well-formed: answered in JSON
        }
    }

    private static Request request(byte[] original) throws XMLStreamException {
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
                return new Request(soap, namespace == null ? "" : namespace, name, version == null ? "1.000" : version, token, echo);
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

    private static byte[] response(Request request, Response response, OutcomeReply reply, Instant at)
            throws XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        XMLStreamWriter xml = OUTPUT.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument("UTF-8", "1.0");
        if (request.soap != null) {
            xml.writeStartElement("soap", "Envelope", request.soap);
            xml.writeNamespace("soap", request.soap);
            xml.writeStartElement("soap", "Body", request.soap);
        }
        xml.writeStartElement(response.name);
        xml.writeDefaultNamespace(request.namespace);
        if (request.echoToken != null) {
            xml.writeAttribute("EchoToken", request.echoToken);
        }
        xml.writeAttribute("TimeStamp", at.truncatedTo(ChronoUnit.SECONDS).toString());
        xml.writeAttribute("Version", request.version);
        if (reply.outcome() == Outcome.DEAD) {
            errors(xml, reply);
        } else {
            success(xml, request, response.content, reply);
        }
        xml.writeEndDocument();
        xml.close();
        return out.toByteArray();
    }

    private static void errors(XMLStreamWriter xml, OutcomeReply reply) throws XMLStreamException {
        xml.writeStartElement("Errors");
        xml.writeStartElement("Error");
        xml.writeAttribute("Type", BUSINESS_RULE);
        xml.writeAttribute("ShortText", reply.code() == null ? reply.outcome().name() : reply.code());
        xml.writeAttribute("RecordID", reply.messageId());
        xml.writeCharacters(reply.text() == null ? "The message was refused" : reply.text());
        if (reply.position() != null) {
            xml.writeCharacters(" (" + reply.position() + ")");
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void success(XMLStreamWriter xml, Request request, Content content, OutcomeReply reply)
            throws XMLStreamException {
        xml.writeEmptyElement("Success");
        if (content == Content.ECHO) {
            xml.writeStartElement("EchoData");
            xml.writeCharacters(request.echoData);
            xml.writeEndElement();
        } else if (content == Content.IDENTIFIER) {
            xml.writeEmptyElement("UniqueID");
            xml.writeAttribute("Type", REFERENCE);
            xml.writeAttribute("ID", reply.messageId());
            xml.writeAttribute("ID_Context", "interline message");
        }
    }
}
