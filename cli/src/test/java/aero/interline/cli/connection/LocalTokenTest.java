package aero.interline.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import aero.interline.cli.HubOverHttp;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class LocalTokenTest {

    @Test
    void saysWhoMayDoWhatAndUntilWhen() {
        String token = LocalToken.sign(
                HubOverHttp.TOKEN_KEY, Role.OPERATOR, Instant.ofEpochSecond(1_800_000_000), Duration.ofMinutes(5));

        String[] parts = token.split("\\.");
        JsonNode claims = Json.parse(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        assertThat(parts).hasSize(3);
        assertThat(claims.path("iss").asText()).isEqualTo("interline");
        assertThat(claims.path("aud").asText()).isEqualTo("interline-api");
        assertThat(claims.path("groups")).singleElement().satisfies(role -> assertThat(role.asText()).isEqualTo("operator"));
        assertThat(claims.path("exp").asLong()).isEqualTo(1_800_000_300);
        assertThat(claims.path("jti").asText()).isNotBlank();
        assertThat(Base64.getUrlDecoder().decode(parts[2])).hasSize(32);
    }
}
