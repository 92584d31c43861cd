package aero.interline.formats.reply;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.OutcomeReply;
import aero.interline.contracts.exchange.Reading;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.FormatReader;
import aero.interline.formats.edifact.EdifactMessage;
import aero.interline.formats.edifact.SegmentTree;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** ACKRES for PNRGOV and the acknowledgement of NDC, in the version of whoever is answered. */
class AcknowledgementTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:30:00Z");
    private static final String PNRGOV = """
            UNB+IATA:1+1A+HUB+261122:0900+0042'
            UNG+PNRGOV+1A+HUB+261122:0900+77+IA+11:1'
            UNH+1+PNRGOV:11:1:IA+LH400/231126'
            MSG+:22'
            ORG+1A:MUC'
            TVL+231126:1015+FRA+JFK+LH+400'
            EQN+1'
            SRC'
            RCI+1A:'
            UNT+8+1'
            UNE+1+77'
            UNZ+1+0042'
            """;

    private static OutcomeReply reply(Outcome outcome, ErrorCode code, String text, Position at) {
        Decision decision = new Decision(4711, outcome, code, 0, 0, null, text, false);
        return OutcomeReply.of(decision, null, code == null ? null : new Rejection("PNR 1", code, text, at, "a record locator"), List.of());
    }

    private static String write(String format, String original, OutcomeReply reply) {
        return new String(ReplyWriter.write(format, original.getBytes(StandardCharsets.UTF_8), reply, AT).body(), StandardCharsets.UTF_8);
    }

    @Test
    void pnrDataIsAcknowledgedInItsVersionAndGroup() {
        assertThat(write("pnrgov", PNRGOV, reply(Outcome.APPLIED, null, null, null)).lines()).containsExactly(
                "UNB+IATA:1+HUB+1A+261122:0930+0042++ACKRES'",
                "UNG+ACKRES+HUB+1A+261122:0930+77+IA+11:1'",
                "UNH+1+ACKRES:11:1:IA+LH400/231126'",
                "MSG+:23'",
                "UNT+3+1'",
                "UNE+1+77'",
                "UNZ+1+0042'");
    }

    private static OutcomeReply lost(int records) {
        Rejection loss = new Rejection("PNR 2", ErrorCode.PNR_LOCATOR_MISSING, "The reservation has no record locator; add it",
                new Position(7, 7, 1, 90, 4), "RCI");
        return OutcomeReply.of(new Decision(4711, Outcome.APPLIED, null, 1, 1, null, null, false), null, null, Collections.nCopies(records, loss));
    }

    @Test
    void recordsThatWereLostAreToldInWords() {
        String ack = write("pnrgov", PNRGOV, lost(7));
        assertThat(ack.lines()).contains("IFT+4+LOST 7'").doesNotContain("ERC").filteredOn(each -> each.startsWith("IFT+4+ITL")).hasSize(5)
                .containsOnly("IFT+4+ITL-1202 PNR 2+THE RESERVATION HAS NO RECORD LOCATOR; ADD IT+SEGMENT 7 LINE 7 COLUMN 1+EXPECTED RCI'");
        assertThat(ack).contains("UNT+9+1'");
    }

    @Test
    void ndcIsToldThatSomethingWasLostByStatusAndMessage() {
        String order = "<IATA_OrderViewRS xmlns=\"http://www.iata.org/IATA/2015/00/2019.2/IATA_OrderViewRS\"/>";
        assertThat(write("ndc-order", order, lost(1))).contains("StatusCode>APPLIED</",
                "message 4711 APPLIED, lost 1; ITL-1202 PNR 2: The reservation has no record locator; add it (segment 7, line 7, column 1)</");
        assertThat(write("ndc-order", order, lost(0))).contains("StatusCode>OK</", "message 4711 APPLIED</");
    }

    @Test
    void whatIsRefusedIsToldInWords() {
        String ungrouped = PNRGOV.replaceAll("UN[GE][^']*'\n", "").replace("+LH400/231126", "");
        Position place = EdifactMessage.read(ungrouped.getBytes(StandardCharsets.UTF_8)).segment(7).position();
        String text = "The reservation has no record locator, and without one it can never be told from another; add it";
        assertThat(write("pnrgov", ungrouped, reply(Outcome.DEAD, ErrorCode.PNR_LOCATOR_MISSING, text, place)).lines()).containsExactly(
                "UNB+IATA:1+HUB+1A+261122:0930+0042++ACKRES'",
                "UNH+1+ACKRES:11:1:IA+" + ErrorCode.PNR_LOCATOR_MISSING.code() + "/4711'",
                "MSG+:23'",
                "ERC+118'",
                "IFT+4+" + ErrorCode.PNR_LOCATOR_MISSING.code() + "/4711+THE RESERVATION HAS NO RECORD LOCATOR, AND WITHOUT ONE IT CAN NEVER BE"
                        + "+TOLD FROM ANOTHER; ADD IT+SEGMENT 8 LINE 8 COLUMN 1+EXPECTED A RECORD LOCATOR'",
                "UNT+5+1'",
                "UNZ+1+0042'");
    }

    @Test
    void theAnswerIsItselfAnInterchangeWithRightCounts() {
        byte[] answer = write("pnrgov", PNRGOV, reply(Outcome.DEAD, ErrorCode.PNR_MISSING, "it's 5+5: why?", null))
                .getBytes(StandardCharsets.UTF_8);
        SegmentTree tree = EdifactMessage.read(answer);
        assertThat(tree.segment(5).text(2, 0)).isEqualTo(ErrorCode.PNR_MISSING.code() + "/4711");
        assertThat(tree.segment(5).text(3, 0)).isEqualTo("IT'S 5+5: WHY?");
        Reading reading = new FormatReader().read(new Origin("booking", null, AT), answer);
        assertThat(reading.rejection().code()).isEqualTo(ErrorCode.EDIFACT_TYPE_UNSUPPORTED);
    }

    @Test
    void faultsOfTheSyntaxAreToldByContrl() {
        assertThat(write("pnrgov", PNRGOV, reply(Outcome.DEAD, ErrorCode.CHARSET_INVALID, "x", null))).contains("++CONTRL'");
        assertThat(write("pnrgov", PNRGOV.replace("PNRGOV:11", "GOVREQ:11"),
                reply(Outcome.DEAD, ErrorCode.EDIFACT_TYPE_UNSUPPORTED, "x", null))).contains("++CONTRL'");
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Document document, String namespace, String name) {
        return document.getElementsByTagNameNS(namespace, name).item(0).getTextContent();
    }

    @Test
    void anOrderOfTheFirstFamilyIsAcknowledgedInItsNamespace() throws Exception {
        String edist = "http://www.iata.org/IATA/EDIST/2017.2";
        String order = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><OrderViewRS xmlns='" + edist
                + "' Version='17.2'><Document/></OrderViewRS></s:Body></s:Envelope>";
        Document answer = xml(write("ndc-order", order, reply(Outcome.DEAD, ErrorCode.XML_CONTENT_MISSING, "No order id; add it",
                new Position(0, 3, 4, 9, 1))));
        assertThat(answer.getDocumentElement().getLocalName()).isEqualTo("Envelope");
        Node root = answer.getElementsByTagNameNS(edist, "Acknowledgement").item(0);
        assertThat(root.getAttributes().getNamedItem("Version").getNodeValue()).isEqualTo("17.2");
        assertThat(text(answer, edist, "StatusCode")).isEqualTo("ITL-1604");
        assertThat(text(answer, edist, "StatusMessage")).isEqualTo("message 4711 DEAD: No order id; add it (line 3, column 4)");
    }

    @Test
    void laterFamiliesHaveTheirOwnAcknowledgement() throws Exception {
        String version = "http://www.iata.org/IATA/2015/00/2020.2/";
        String own = version + "IATA_Acknowledgement";
        Document answer = xml(write("ndc-order", "<IATA_OrderViewRS xmlns='" + version + "IATA_OrderViewRS'/>",
                reply(Outcome.APPLIED, null, null, null)));
        assertThat(answer.getDocumentElement().getNamespaceURI()).isEqualTo(own);
        assertThat(text(answer, own, "StatusCode")).isEqualTo("OK");
        assertThat(text(answer, own, "StatusMessageText")).isEqualTo("message 4711 APPLIED");

        String easd = "http://www.iata.org/IATA/2015/EASD/00/IATA_OffersAndOrders";
        Document shared = xml(write("ndc-order", "<IATA_OrderChangeNotifRQ xmlns='" + easd + "Message'/>",
                reply(Outcome.APPLIED, null, null, null)));
        assertThat(shared.getElementsByTagNameNS(easd + "Message", "Notification").getLength()).isEqualTo(1);
        assertThat(text(shared, easd + "CommonTypes", "StatusCode")).isEqualTo("OK");
    }

    @Test
    void whatTellsNoVersionIsAnsweredInJson() {
        assertThat(write("ndc-order", "<Order OrderID='1'/>", reply(Outcome.APPLIED, null, null, null))).startsWith("{");
        assertThat(write("ndc-order", "<Order", reply(Outcome.APPLIED, null, null, null))).startsWith("{");
        assertThat(write("ndc-other", "<Acknowledgement xmlns='http://www.iata.org/IATA/EDIST'/>",
                reply(Outcome.FILTERED, null, null, null))).startsWith("{");
    }
}
