package aero.interline.formats.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aero.interline.contracts.exchange.Decision;
import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Outcome;
import aero.interline.contracts.exchange.OutcomeReply;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.formats.Corpus;
import aero.interline.formats.edifact.EdifactMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyWriterTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:30:00Z");
    private static final String PAXLST = """
            UNB+UNOA:4+LHAPIS:ZZ+HUB+261122:0900+REF?+1++APIS'
            UNH+M7+PAXLST:D:05B:UN:IATA'
            BGM+745'
            NAD+FL+++:ANNA'
            UNT+4+M7'
            UNZ+1+REF?+1'
            """;

    private static OutcomeReply applied() {
        return OutcomeReply.of(new Decision(4711, Outcome.APPLIED, null, 2, 1, null, null, false), "corr", null, List.of());
    }

    private static OutcomeReply filtered() {
        return OutcomeReply.of(new Decision(4711, Outcome.FILTERED, null, 0, 0, null, null, false), "corr", null, List.of());
    }

    private static OutcomeReply dead(ErrorCode code, Position at) {
        Decision decision = new Decision(4711, Outcome.DEAD, code, 0, 0, null, "The entry has no surname; add it", false);
        return OutcomeReply.of(decision, null, new Rejection("entry 1", code, "x", at, "a surname"), List.of());
    }

    private static String write(String format, String original, OutcomeReply reply) {
        return new String(ReplyWriter.write(format, bytes(original), reply, AT).body(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatHasNoFamilyIsAnsweredInJson() {
        assertThat(write("bcbp", "M1", applied())).isEqualTo(
                "{\"messageId\":\"4711\",\"correlationId\":\"corr\",\"outcome\":\"APPLIED\",\"facts\":2,\"changes\":1}");
        assertThat(write("json", "{", dead(ErrorCode.JSON_MALFORMED, new Position(0, 1, 2, 1, 0)))).isEqualTo(
                "{\"messageId\":\"4711\",\"outcome\":\"DEAD\",\"code\":\"ITL-1301\",\"text\":\"The entry has no surname; add it\","
                        + "\"position\":{\"segment\":0,\"line\":1,\"column\":2,\"offset\":1,\"length\":0},"
                        + "\"expected\":\"a surname\",\"facts\":0,\"changes\":0}");
    }

    @Test
    void aDuplicateNamesTheFirst() {
        OutcomeReply reply = OutcomeReply.of(new Decision(5, Outcome.DUPLICATE, null, 0, 0, 4L, null, false), null, null, List.of());
        assertThat(write("json", "", reply)).endsWith("\"duplicateOf\":\"4\"}");
    }

    @Test
    void theRejectionOfAnotherReasonLendsNoPlace() {
        Decision refused = new Decision(5, Outcome.DEAD, ErrorCode.DATA_REFUSED, 1, 0, null, "no", false);
        Rejection other = new Rejection(null, ErrorCode.JSON_MALFORMED, "x", new Position(0, 1, 1, 0, 1), "y");
        assertThat(OutcomeReply.of(refused, null, other, List.of()).position()).isNull();
    }

    @Test
    void anInterchangeIsAcknowledgedWithPartiesSwapped() {
        assertThat(write("paxlst", PAXLST, applied()).lines()).containsExactly(
                "UNB+UNOA:4+HUB+LHAPIS:ZZ+261122:0930+REF?+1++CONTRL'",
                "UNH+1+CONTRL:4:1:UN+APPLIED/4711'",
                "UCI+REF?+1+LHAPIS:ZZ+HUB+7'",
                "UNT+3+1'",
                "UNZ+1+REF?+1'");
    }

    @Test
    void aRefusedMessageNamesSegmentElementAndComponent() {
        Position surname = EdifactMessage.read(bytes(PAXLST)).segment(3).position(4, 0);
        assertThat(write("paxlst", PAXLST, dead(ErrorCode.PAXLST_ENTRY_INVALID, surname)).lines()).contains(
                "UNH+1+CONTRL:4:1:UN+ITL-1511/4711'", "UCI+REF?+1+LHAPIS:ZZ+HUB+4'", "UCM+M7+PAXLST:D:05B:UN:IATA+4'", "UCS+3'",
                "UCD+12+5:1'", "UNT+6+1'");
        Position element = EdifactMessage.read(bytes(PAXLST)).segment(1).position(2);
        assertThat(write("pnrgov", PAXLST, dead(ErrorCode.EDIFACT_TYPE_UNSUPPORTED, element)))
                .contains("UCS+1'\r\nUCD+14+3'");
        Position segment = EdifactMessage.read(bytes(PAXLST)).segment(3).position();
        assertThat(write("paxlst", PAXLST, dead(ErrorCode.BUG, segment))).contains("UCS+3+18'");
    }

    @Test
    void whatStandsInNoMessageIsRefusedAsAWhole() {
        String empty = "UNB+IATA:1+1A+LH+20261122:0900+7'UNZ+0+7'";
        assertThat(write("pnrgov", empty, dead(ErrorCode.EDIFACT_NO_MESSAGE, new Position(2, 1, 1, 0, 1))).lines())
                .contains("UNB+IATA:1+LH+1A+20261122:0930+7++CONTRL'", "UCI+7+1A+LH+4+32'");
        assertThat(write("pnrgov", empty, dead(ErrorCode.CHARSET_INVALID, null))).contains("UCI+7+1A+LH+4+21'");
        assertThat(write("pnrgov", empty, dead(ErrorCode.PNR_MISSING, null))).contains("UCI+7+1A+LH+4+13'");
    }

    @Test
    void whatIsParkedIsOnlyReceived() {
        OutcomeReply parked = OutcomeReply.of(
                new Decision(4711, Outcome.PARKED, ErrorCode.PARTS_MISSING, 0, 0, null, "waits", false), null, null, List.of());
        assertThat(write("pnrgov", "UNB+IATA:1+1A+LH+261122:0900+7'", parked)).contains("UCI+7+1A+LH+8'");
    }

    @Test
    void edifactWithoutASenderIsAnsweredInJson() {
        assertThat(write("pnrgov", "UNH+1+PNRGOV'SRC'", applied())).startsWith("{");
    }

    @Test
    void aListIsAnsweredToItsOrigin() {
        String pnl = "\u0001QU FRADCLH MUCKKLH\r\n.LHRDDBA 220915\r\n\u0002PNL\r\nBA902/23NOV LHR PART1\r\n-FRA010Y\r\n";
        String reply = write("pnl", pnl, dead(ErrorCode.TYPEB_ENTRY_INVALID, new Position(3, 7, 2, 80, 4)));
        assertThat(reply.lines()).containsExactly("QU LHRDDBA", ".FRADCLH 220930", "REPLY", "REF PNL BA902/23NOV LHR PART1",
                "DEAD ITL-1403 MSG 4711", "AT LINE 7 COLUMN 2", "THE ENTRY HAS NO SURNAME, ADD IT", "EXPECTED A SURNAME", "END");
    }

    @Test
    void longTextsAreFolded() {
        Decision decision = new Decision(1, Outcome.DEAD, ErrorCode.TYPEB_MALFORMED, 0, 0, null,
                "word ".repeat(40) + "x".repeat(140) + " \u00e9nd", false);
        String reply = write("adl", "FRADCLH\n.LHRDDBA\nADL", OutcomeReply.of(decision, null, null, List.of()));
        assertThat(reply.lines()).allMatch(each -> each.length() <= TypeBReply.LONGEST).allMatch(each -> each.matches("[ -Z]+"));
    }

    @Test
    void aListWithoutAddressesIsAnsweredInJson() {
        assertThat(write("pnl", "PNL\nBA902/23NOV LHR PART1", applied())).startsWith("{");
        assertThat(write("pnl", "", applied())).startsWith("{");
    }

    private static String request(String name) {
        return "<" + name + " xmlns=\"http://www.opentravel.org/OTA/2003/05\" Version=\"2.000\" EchoToken=\"7\"/>";
    }

    @Test
    void aRequestGetsItsResponse() {
        String ping = "<?xml version=\"1.0\"?><OTA_PingRQ xmlns=\"http://www.opentravel.org/OTA/2003/05\" Version=\"1.0\">"
                + "<EchoData>a &amp; b</EchoData></OTA_PingRQ>";
        assertThat(write("ota-ping", ping, applied())).contains("<OTA_PingRS", "<Success/>", "<EchoData>a &amp; b</EchoData>");
        assertThat(write("ota-airbook", request("OTA_AirBookRQ"), dead(ErrorCode.XML_CONTENT_MISSING, new Position(0, 3, 4, 9, 1))))
                .contains("EchoToken=\"7\"", "ShortText=\"ITL-1604\"", "RecordID=\"4711\"", "add it (line 3, column 4)</Error>");
    }

    private static OutcomeReply partly() {
        Rejection loss = new Rejection("profile 3", ErrorCode.XML_CONTENT_MISSING, "The profile has no id; send it", new Position(0, 3, 4, 9, 1), null);
        return OutcomeReply.of(new Decision(4711, Outcome.APPLIED, null, 2, 2, null, null, false), null, null, List.of(loss, loss));
    }

    @Test
    void recordsThatWereLostAreWarningsAndInJsonAList() {
        assertThat(write("ota-profile", request("OTA_ProfileCreateRQ"), partly())).contains("<Success/><Warnings>"
                + "<Warning Type=\"11\" ShortText=\"LOST 2\" RecordID=\"4711\">Records that could not be read: 2</Warning>"
                + "<Warning Type=\"3\" ShortText=\"ITL-1604\" RecordID=\"profile 3\">The profile has no id; send it (line 3, column 4)</Warning>");
        assertThat(write("bcbp", "M1", partly())).endsWith("\"facts\":2,\"changes\":2,\"lost\":2,\"losses\":["
                + "{\"record\":\"profile 3\",\"code\":\"ITL-1604\",\"text\":\"The profile has no id; send it\","
                + "\"position\":{\"segment\":0,\"line\":3,\"column\":4,\"offset\":9,\"length\":1}},"
                + "{\"record\":\"profile 3\",\"code\":\"ITL-1604\",\"text\":\"The profile has no id; send it\","
                + "\"position\":{\"segment\":0,\"line\":3,\"column\":4,\"offset\":9,\"length\":1}}]}");
        assertThat(write("adl", "FRADCLH\n.LHRDDBA\nADL", partly()).lines())
                .containsSubsequence("APPLIED MSG 4711", "LOST 2", "ITL-1604 PROFILE 3", "AT LINE 3 COLUMN 4", "THE PROFILE HAS NO ID, SEND IT", "END");
    }

    @Test
    void whoAsksForABookingIsToldThatNothingWasBooked() {
        String warning = "<Success/><Warnings><Warning Type=\"11\" ShortText=\"FILTERED\" RecordID=\"4711\">"
                + "The request was recorded only; nothing was booked or changed</Warning></Warnings>";
        assertThat(write("ota-airbook", request("OTA_AirBookRQ"), filtered())).contains(warning);
        assertThat(write("ota-aircheckin", request("OTA_AirCheckInRQ"), filtered())).contains(warning);
        assertThat(write("ota-ping", request("OTA_PingRQ"), filtered())).contains("<Success/>").doesNotContain("Warning");
    }

    @Test
    void aSoapRequestIsAnsweredInSoap() {
        String soap = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header><x/></s:Header><s:Body>"
                + request("OTA_ProfileCreateRQ") + "</s:Body></s:Envelope>";
        assertThat(write("ota-profile", soap, applied()))
                .contains("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><OTA_ProfileCreateRS",
                        "ID=\"4711\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<OTA_AirBookRS/>", "<x", "<a/>", "<!DOCTYPE a [<!ENTITY b 'c'>]><OTA_AirBookRQ>&b;</OTA_AirBookRQ>x", "",
        "<OTA_PingRQ>", "<OTA_PingRQ><a/></OTA_PingRQ", "<s:Envelope xmlns:s='x'><s:Body/></s:Envelope>"})
    void xmlThatHasNoResponseStillGetsAnAnswer(String original) {
        assertThat(write("ota-airbook", original, applied())).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"OTA_AirBookRQ,OTA_AirBookRS", "OTA_ProfileCreateRQ,OTA_ProfileCreateRS", "OTA_ProfileModifyRQ,OTA_ProfileModifyRS",
        "OTA_LoyaltyAccountCreateRQ,OTA_LoyaltyAccountRS", "OTA_AirCheckInRQ,OTA_AirCheckInRS", "OTA_PingRQ,OTA_PingRS",
        "OTA_ProfileMergeRQ,OTA_ProfileMergeRS", "OTA_LoyaltyCertificateCreateRQ,OTA_LoyaltyCertificateCreateRS",
        "OTA_LoyaltyCertificateCreateNotifRQ,OTA_LoyaltyCertificateCreateNotifRS",
        "OTA_LoyaltyCertificateRedemptionRQ,OTA_LoyaltyCertificateRedemptionRS", "OTA_AirBookModifyRQ,OTA_AirBookRS"})
    void responsesFollowTheirSchemas(String request, String response) throws Exception {
        Optional<Path> schemas = Corpus.foreign().map(each -> each.resolve("ota").resolve("schema2010B"));
        assumeTrue(schemas.isPresent(), "no ../shared/data beside the project: responses are not validated");
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty("jdk.xml.maxOccurLimit", 0);
        var validator = factory.newSchema(schemas.get().resolve(response + ".xsd").toFile()).newValidator();
        for (OutcomeReply reply : new OutcomeReply[] {applied(), filtered(), partly(), dead(ErrorCode.XML_CONTENT_MISSING, null)}) {
            byte[] body = ReplyWriter.write("ota-x", bytes(request(request)), reply, AT).body();
            validator.validate(new StreamSource(new ByteArrayInputStream(body)));
        }
    }
}
