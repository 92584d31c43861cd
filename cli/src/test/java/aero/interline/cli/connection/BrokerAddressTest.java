package aero.interline.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrokerAddressTest {

    private static final DataDirectory HUB = new DataDirectory(Path.of("data"), Path.of("secrets"));

    @Test
    void whomTheBrokerRefusesIsToldWhereThePasswordIsFrom() {
        assertThat(named(Optional.of(HUB)).refused("in.booking", new Exception("AMQ229031")).getMessage())
                .isEqualTo("The broker refused booking at tcp://mq:61616 to send to in.booking: see that secrets/broker-users.properties"
                        + " holds the password that this user has at the broker, and that the user may send there.");
    }

    @Test
    void ofABrokerThatOthersRunItIsNotSaidThatTheHubIsNotRunning() {
        assertThat(named(Optional.empty()).unreachable(new Exception("no route")).getMessage())
                .isEqualTo("The broker tcp://mq:61616 does not answer: no route.");
        assertThat(named(Optional.of(HUB)).unreachable(new Exception("no route")).getMessage())
                .startsWith("No hub is running on data (the broker tcp://mq:61616 does not answer: no route)");
    }

    private static BrokerAddress named(Optional<DataDirectory> hub) {
        return new BrokerAddress("tcp://mq:61616?trustStorePassword=x", "booking", "wrong",
                Path.of("secrets", "broker-users.properties"), hub);
    }
}
