package aero.interline.formats.reply;

import static java.util.Map.entry;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.OutcomeReply;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The response that OpenTravel defines for a request: {@code Success} or {@code Errors}, in SOAP if the request was. A {@code Warning}
 * tells who asks for something that the hub, which records what others did, does nothing about it, and which records were lost.
 */
final class OtaReply {
    /** How a response says that all went well, besides {@code Success}. */
    private enum Content {
        NOTHING,
        ECHO,
        /** The schema wants an identifier; it is that of the message, because the hub gives out no other. */
        IDENTIFIER
    }

    private record Response(String name, Content content) {}

    private static final Map<String, Response> RESPONSES = Map.ofEntries(
            entry("OTA_PingRQ", new Response("OTA_PingRS", Content.ECHO)),
            entry("OTA_ProfileCreateRQ", new Response("OTA_ProfileCreateRS", Content.IDENTIFIER)),
            entry("OTA_ProfileModifyRQ", new Response("OTA_ProfileModifyRS", Content.IDENTIFIER)),
            entry("OTA_ProfileMergeRQ", new Response("OTA_ProfileMergeRS", Content.IDENTIFIER)),
            entry("OTA_LoyaltyAccountCreateRQ", new Response("OTA_LoyaltyAccountRS", Content.IDENTIFIER)),
            entry("OTA_LoyaltyCertificateCreateRQ", new Response("OTA_LoyaltyCertificateCreateRS", Content.NOTHING)),
            entry("OTA_LoyaltyCertificateCreateNotifRQ", new Response("OTA_LoyaltyCertificateCreateNotifRS", Content.NOTHING)),
            entry("OTA_LoyaltyCertificateRedemptionRQ", new Response("OTA_LoyaltyCertificateRedemptionRS", Content.NOTHING)),
            entry("OTA_AirBookRQ", new Response("OTA_AirBookRS", Content.NOTHING)),
            entry("OTA_AirBookModifyRQ", new Response("OTA_AirBookRS", Content.NOTHING)),
            entry("OTA_AirCheckInRQ", new Response("OTA_AirCheckInRS", Content.NOTHING)));
    private static final String BUSINESS_RULE = "3";
    /** Code list EWT of OpenTravel, like the one above. */
    private static final String ADVISORY = "11";
    private static final int LONGEST_ID = 64;
    private static final String REFERENCE = "16";
    private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();

    private OtaReply() {}

    /** Empty when the message is no request that a response is known for. */
    static Optional<Reply> write(byte[] original, OutcomeReply reply, Instant at) {
        try {
            XmlRoot request = XmlRoot.of(original);
            Response response = request == null ? null : RESPONSES.get(request.name());
            if (response == null) {
                return Optional.empty();
            }
            return Optional.of(new Reply("ota", "application/xml", response(request, response, reply, at)));
        } catch (XMLStreamException e) {
            return Optional.empty(); // not even its beginning is well-formed: answered in JSON
        }
    }

    private static byte[] response(XmlRoot request, Response response, OutcomeReply reply, Instant at)
            throws XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        XMLStreamWriter xml = OUTPUT.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument("UTF-8", "1.0");
        if (request.soap() != null) {
            xml.writeStartElement("soap", "Envelope", request.soap());
            xml.writeNamespace("soap", request.soap());
            xml.writeStartElement("soap", "Body", request.soap());
        }
        xml.writeStartElement(response.name);
        xml.writeDefaultNamespace(request.namespace());
        if (request.echoToken() != null) {
            xml.writeAttribute("EchoToken", request.echoToken());
        }
        xml.writeAttribute("TimeStamp", at.truncatedTo(ChronoUnit.SECONDS).toString());
        xml.writeAttribute("Version", request.version() == null ? "1.000" : request.version());
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

    private static void warnings(XMLStreamWriter xml, OutcomeReply reply, boolean recorded) throws XMLStreamException {
        xml.writeStartElement("Warnings");
        if (recorded) {
            warning(xml, ADVISORY, reply.outcome().name(), reply.messageId(), "The request was recorded only; nothing was booked or changed");
        }
        if (reply.lost() > 0) {
            warning(xml, ADVISORY, "LOST " + reply.lost(), reply.messageId(), "Records that could not be read: " + reply.lost());
        }
        for (OutcomeReply.Loss each : reply.losses()) {
            warning(xml, BUSINESS_RULE, each.code(), each.record(), each.text() + (each.position() == null ? "" : " (" + each.position() + ")"));
        }
        xml.writeEndElement();
    }

    private static void warning(XMLStreamWriter xml, String type, String title, String record, String text) throws XMLStreamException {
        xml.writeStartElement("Warning");
        xml.writeAttribute("Type", type);
        xml.writeAttribute("ShortText", title);
        if (record != null) {
            xml.writeAttribute("RecordID", record.length() <= LONGEST_ID ? record : record.substring(0, LONGEST_ID));
        }
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void success(XMLStreamWriter xml, XmlRoot request, Content content, OutcomeReply reply)
            throws XMLStreamException {
        xml.writeEmptyElement("Success");
        boolean recorded = reply.outcome() == Outcome.FILTERED && content != Content.ECHO;
        if (recorded || reply.lost() > 0) {
            warnings(xml, reply, recorded);
        }
        if (content == Content.ECHO) {
            xml.writeStartElement("EchoData");
            xml.writeCharacters(request.echoData());
            xml.writeEndElement();
        } else if (content == Content.IDENTIFIER) {
            xml.writeEmptyElement("UniqueID");
            xml.writeAttribute("Type", REFERENCE);
            xml.writeAttribute("ID", reply.messageId());
            xml.writeAttribute("ID_Context", "interline message");
        }
    }
}
