package aero.interline.formats.xml;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Origin;
import aero.interline.contracts.exchange.Reading;
import aero.interline.formats.FormatReader;
import aero.interline.formats.view.MessageRenderer;
import aero.interline.formats.view.RenderedMessage;
import aero.interline.formats.view.RenderedMessage.Piece;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class XmlFormatTest {

    private static Reading read(String text, String declared, Charset charset) {
        return new FormatReader().read(new Origin("distributor", declared, Instant.EPOCH), text.getBytes(charset));
    }

    private static Reading read(String text) {
        return read(text, null, StandardCharsets.UTF_8);
    }

    @Test
    void cardNumbersAreMaskedWhereTheyStand() {
        String text = "<OTA_ProfileCreateRQ><PaymentCard CardNumber=\"12349123\" SeriesCode=\"123\"/>"
                + "<CardNumber>5999 0000 2222 4444</CardNumber><Remark>paid by 4111111111111111</Remark>"
                + "<TicketDocNbr>30569309025904</TicketDocNbr></OTA_ProfileCreateRQ>";
        String masked = new String(read(text).body(), StandardCharsets.UTF_8);
        assertThat(masked).hasSameSizeAs(text)
                .contains("CardNumber=\"XXXX9123\"", "SeriesCode=\"XXX\"", "<CardNumber>XXXX XXXX XXXX 4444<", "XXXXXXXXXXXX1111", ">30569309025904<");
        String wide = new String(read(text, null, StandardCharsets.UTF_16LE).body(), StandardCharsets.UTF_16LE);
        assertThat(wide).contains("XXXX9123", "XXXXXXXXXXXX1111");
    }

    @Test
    void cardNumbersAreMaskedInWhatIsNoXmlToo() {
        String text = "<OTA_ProfileCreateRQ><PaymentCard CardNumber=\"12349123\"></PaymentCart>4111111111111111";
        assertThat(new String(read(text).body(), StandardCharsets.UTF_8)).contains("XXXX9123").contains("XXXXXXXXXXXX1111");
    }

    @Test
    void anEnvelopeOfEitherVersionIsTakenOff() {
        for (String each : new String[] {"http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"}) {
            String text = "<e:Envelope xmlns:e='" + each + "'><e:Header/><e:Body><OTA_PingRQ/></e:Body></e:Envelope>";
            assertThat(read(text).format()).isEqualTo("ota-ping");
        }
        assertThat(read("<Envelope><Body/></Envelope>").rejection().code()).isEqualTo(ErrorCode.XML_CONTENT_MISSING);
        assertThat(read("<Envelope><Body><Fault/></Body></Envelope>").rejection().code()).isEqualTo(ErrorCode.SENDER_REPORTS_ERROR);
        assertThat(read("<html/>").rejection().code()).isEqualTo(ErrorCode.XML_TYPE_UNSUPPORTED);
    }

    @Test
    void whatTheSenderCalledItIsEvidenceOnly() {
        assertThat(read("<OTA_PingRQ/>", "ota", StandardCharsets.UTF_8).evidence()).isEmpty();
        assertThat(read("<OTA_PingRQ/>", "ndc", StandardCharsets.UTF_8).evidence()).hasSize(1);
        assertThat(read("<OTA_PingRQ/>", "pnrgov", StandardCharsets.UTF_8).evidence()).hasSize(2);
    }

    @Test
    void theViewerShowsElementsWithAttributesAndMeanings() {
        Reading reading = read("<OTA_ProfileCreateRQ>\n <Profile>\n  <Customer BirthDate=\"1980-01-01\"><Email>a@example.org</Email></Customer></Profile>\n"
                + "<Broken></OTA_ProfileCreateRQ>");
        RenderedMessage shown = new MessageRenderer().render(reading);
        Piece customer = shown.pieces().get(2);
        assertThat(customer.tag()).isEqualTo("Customer");
        assertThat(customer.depth()).isEqualTo(2);
        assertThat(customer.meaning()).isEqualTo("the person");
        assertThat(customer.parts().get(0).name()).isEqualTo("@BirthDate");
        assertThat(customer.parts().get(0).meaning()).isEqualTo("birth date");
        assertThat(customer.parts().get(0).at().line()).isEqualTo(3);
        assertThat(shown.pieces().get(3).parts().get(0).value()).isEqualTo("a@example.org");
        Piece last = shown.pieces().get(shown.pieces().size() - 1);
        assertThat(last.meaning()).isEqualTo("not read from here on");
        assertThat(last.notes()).hasSize(1);
        assertThat(last.notes().get(0).assumed()).isEqualTo("expected: </Broken>, opened in line 4");
    }
}
