package aero.interline.formats.reply;

import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.OutcomeReply;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The acknowledgement that NDC defines for what one party tells another, in the version family of the message:
 * {@code Acknowledgement} up to 17.2, {@code IATA_Acknowledgement} from 18.1 on, whose common types have a namespace of their
 * own from 21.3 on.
 */
final class NdcReply {
    private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();
    private static final String IATA = "http://www.iata.org/IATA/";
    private static final String EDIST = IATA + "EDIST";
    private static final String MESSAGES = "_OffersAndOrdersMessage";

    private NdcReply() {}

    /** Empty for a fragment that does not tell its version, and for what is an acknowledgement itself. */
    static Optional<Reply> write(byte[] original, OutcomeReply reply, Instant at) {
        try {
            XmlRoot root = XmlRoot.of(original);
            if (root == null || !root.namespace().startsWith(IATA) || root.name().endsWith("Acknowledgement")) {
                return Optional.empty();
            }
            return Optional.of(new Reply("ndc", "application/xml", acknowledgement(root, reply, at)));
        } catch (XMLStreamException e) {
            return Optional.empty(); // not even its beginning is well-formed: answered in JSON
        }
    }

    private static byte[] acknowledgement(XmlRoot root, OutcomeReply reply, Instant at) throws XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        XMLStreamWriter xml = OUTPUT.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument("UTF-8", "1.0");
        if (root.soap() != null) {
            xml.writeStartElement("soap", "Envelope", root.soap());
            xml.writeNamespace("soap", root.soap());
            xml.writeStartElement("soap", "Body", root.soap());
        }
        String time = at.truncatedTo(ChronoUnit.SECONDS).toString();
        if (root.namespace().startsWith(EDIST)) {
            first(xml, root, reply, time);
        } else {
            later(xml, root, reply, time);
        }
        xml.writeEndDocument();
        xml.close();
        return out.toByteArray();
    }

    private static void first(XMLStreamWriter xml, XmlRoot root, OutcomeReply reply, String time) throws XMLStreamException {
        xml.writeStartElement("Acknowledgement");
        xml.writeDefaultNamespace(root.namespace());
        xml.writeAttribute("TimeStamp", time);
        if (root.version() != null) {
            xml.writeAttribute("Version", root.version());
        }
        xml.writeStartElement("Document");
        text(xml, "Name", "Interline");
        xml.writeEndElement();
        text(xml, "StatusCode", status(reply));
        text(xml, "StatusMessage", message(reply));
    }

    private static void later(XMLStreamWriter xml, XmlRoot root, OutcomeReply reply, String time) throws XMLStreamException {
        boolean shared = root.namespace().endsWith(MESSAGES);
        String path = root.namespace().substring(0, root.namespace().lastIndexOf('/') + 1);
        String own = shared ? root.namespace() : path + "IATA_Acknowledgement";
        String types = shared ? root.namespace().replace(MESSAGES, "_OffersAndOrdersCommonTypes") : own;
        xml.writeStartElement("", "IATA_Acknowledgement", own);
        xml.writeDefaultNamespace(own);
        xml.writeStartElement(own, "Notification");
        open(xml, own, types);
        typed(xml, own, types, "StatusCode", status(reply));
        typed(xml, own, types, "StatusMessageText", message(reply));
        xml.writeEndElement();
        xml.writeStartElement(own, "PayloadAttributes");
        open(xml, own, types);
        typed(xml, own, types, "Timestamp", time);
        xml.writeEndElement();
    }

    private static void open(XMLStreamWriter xml, String own, String types) throws XMLStreamException {
        if (!own.equals(types)) {
            xml.writeNamespace("cns", types);
        }
    }

    private static void typed(XMLStreamWriter xml, String own, String types, String name, String text) throws XMLStreamException {
        xml.writeStartElement(own.equals(types) ? "" : "cns", name, types);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** The standard's example is OK; anything else is the hub's own word, also when some of it was lost. */
    private static String status(OutcomeReply reply) {
        return reply.outcome() == Outcome.DEAD && reply.code() != null ? reply.code()
                : reply.outcome() == Outcome.APPLIED && reply.lost() == 0 ? "OK" : reply.outcome().name();
    }

    private static String message(OutcomeReply reply) {
        String place = reply.position() == null ? "" : " (" + reply.position() + ")";
        StringBuilder message = new StringBuilder("message " + reply.messageId() + " " + reply.outcome()
                + (reply.text() == null ? "" : ": " + reply.text()) + place + (reply.lost() == 0 ? "" : ", lost " + reply.lost()));
        for (OutcomeReply.Loss each : reply.losses()) {
            message.append("; ").append(each.code()).append(each.record() == null ? "" : " " + each.record()).append(": ").append(each.text())
                    .append(each.position() == null ? "" : " (" + each.position() + ")");
        }
        return message.toString();
    }
}
