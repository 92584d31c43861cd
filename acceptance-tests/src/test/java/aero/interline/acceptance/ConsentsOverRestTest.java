package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A customer allows something, is asked about, is contacted often enough, and takes it back: as a program sees it. */
class ConsentsOverRestTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static WalkThroughHub walk;
    private static String operator;
    private static String customer;

    @BeforeAll
    static void somebodyIsKnown() throws Exception {
        walk = WalkThroughHub.get();
        operator = walk.command("token", "--role", "operator").lines().get(0);
        customer = "/api/v1/customers/" + get("/api/v1/customers?limit=1").path("items").get(0).path("id").asText();
    }

    @Test
    void aConsentIsGivenAskedForUsedUpAndWithdrawn() throws Exception {
        String check = customer + "/consents/check?purpose=offers&channel=email";
        assertThat(get(check).path("reason").asText()).isEqualTo("NEVER_GIVEN");

        JsonNode act = post(201, customer + "/consents", "{'decision': 'GIVEN', 'purpose': 'offers', 'channel': 'email',"
                + " 'how': 'WEB', 'textVersion': 'v3', 'frequency': '1/week'}");
        assertThat(get(check).path("allowed").asBoolean()).isTrue();
        assertThat(get(check).at("/act/id").asText()).isEqualTo(act.path("id").asText());

        String contact = "{'channel': 'email', 'purpose': 'offers', 'reference': 'mailing 7'}";
        post(200, customer + "/contacts", contact);
        JsonNode contacts = post(200, customer + "/contacts", contact);
        assertThat(contacts.path("latest")).as("the same reference counts once").hasSize(1);
        assertThat(get(check).path("reason").asText()).isEqualTo("FREQUENCY_REACHED");

        post(201, customer + "/consents", "{'decision': 'WITHDRAWN', 'how': 'PHONE'}");
        assertThat(get(check).path("reason").asText()).isEqualTo("WITHDRAWN");
        assertThat(get(customer + "/consents").path("acts")).hasSize(2);
        assertThat(get(customer + "/consents").at("/current/0/state").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void aPreferenceIsSetAndTakenBack() throws Exception {
        JsonNode set = post(200, customer + "/preferences", "{'kind': 'reading', 'value': 'Le Monde'}");
        assertThat(set.path("preferences").findValuesAsText("value")).contains("Le Monde");
        JsonNode unset = post(200, customer + "/preferences", "{'kind': 'reading'}");
        assertThat(unset.path("preferences").findValuesAsText("value")).doesNotContain("Le Monde");
    }

    @Test
    void whatIsWrongIsNamed() throws Exception {
        assertThat(post(400, customer + "/consents", "{'decision': 'GIVEN'}").path("code").asText()).isEqualTo("ITL-3001");
        assertThat(post(400, customer + "/consents", "null").path("code").asText()).isEqualTo("ITL-3001");
        assertThat(post(400, customer + "/contacts/limits", "{'channel': 'email', 'limit': 'often'}").path("detail").asText())
                .contains("limit");
        assertThat(post(404, "/api/v1/customers/999999999999/consents", "{}").path("code").asText()).isEqualTo("ITL-3004");
    }

    private static JsonNode get(String path) throws Exception {
        return answer(200, HttpRequest.newBuilder(walk.hub().http().resolve(path)));
    }

    private static JsonNode post(int status, String path, String body) throws Exception {
        return answer(status, HttpRequest.newBuilder(walk.hub().http().resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private static JsonNode answer(int status, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = walk.hub().published().checked(HTTP.send(
                request.header("Authorization", "Bearer " + operator).build(), HttpResponse.BodyHandlers.ofString()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }
}
