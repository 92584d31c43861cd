package aero.interline.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aero.interline.cli.CommandFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "https://hub.example.com", "http://[::1]:8080/", "http://the_hub:8080", "HTTP://host/interline"})
    void ofHubs(String address) {
        assertThat(Addresses.hub(address).toString()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp://127.0.0.1:61616", "tcp://[::1]:61616", "tcp://the_broker", "tcp://mq1:61617?sslEnabled=true&enabledProtocols=TLSv1.2,TLSv1.3",
        "(tcp://mq1:61617,tcp://mq2:61617)?ha=true&trustStorePath=/etc/mq.p12&trustStorePassword=a(b)", "(tcp://mq1:61617?sslEnabled=true,tcp://mq2:61617)"})
    void ofBrokers(String address) {
        assertThat(Addresses.broker(address)).isEqualTo(address);
    }

    @Test
    void aWrongOneIsShownWithoutItsParameters() {
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> Addresses.broker("mq1:61616?trustStorePassword=secret"))
                .withMessageContaining("'mq1:61616'")
                .withMessageNotContaining("secret");
    }
}
