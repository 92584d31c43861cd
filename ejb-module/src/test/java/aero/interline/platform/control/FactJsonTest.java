package aero.interline.platform.control;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.contracts.exchange.ErrorCode;
import aero.interline.contracts.exchange.Evidence;
import aero.interline.contracts.exchange.Rejection;
import aero.interline.contracts.fact.Position;
import aero.interline.contracts.fact.ReservationReported;
import aero.interline.exchange.entity.MessageDetail;
import aero.interline.platform.entity.Sealed;
import aero.interline.testing.Reservation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactJsonTest {

    @Test
    void aReservationComesBackAsItWas() {
        ReservationReported reservation = Reservation.of("ABC123").withPassport("MÜLLER", "JAN", "C01X00T47")
                .person("SMITH", null).request("VGML", "NO \"NUTS\"").report();

        assertThat(FactJson.read(FactJson.write(reservation), ReservationReported.class)).isEqualTo(reservation);
    }

    @Test
    void aDetailComesBackAsItWas() {
        Position at = new Position(3, 1, 40, 39, 4);
        MessageDetail detail = new MessageDetail(
                new Rejection(null, ErrorCode.PNR_MISSING, "There is none", at, "SRC"),
                List.of(), List.of(new Evidence(at, "UNT+12", "UNT+14")));

        assertThat(FactJson.read(FactJson.text(detail), MessageDetail.class)).isEqualTo(detail);
    }

    @Test
    void whatANewerHubWroteStillOpens() {
        byte[] newer = "{\"keyId\":3,\"bytes\":\"AAE=\",\"colour\":\"red\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(FactJson.read(newer, Sealed.class).keyId()).isEqualTo(3);
    }
}
