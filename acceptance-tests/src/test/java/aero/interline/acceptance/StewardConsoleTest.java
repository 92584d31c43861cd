package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * A steward's work in a real browser. Two namesakes, born years apart as their passports prove, and a third traveller of
 * that name who gave the addresses of both: as likely the one as the other, so whatever the weights are, nobody is linked and
 * a steward has to say who it is (case C4).
 */
class StewardConsoleTest extends ConsoleWalk {

    @BeforeAll
    static void signIn() throws Exception {
        browser.signIn(walk);
    }

    @Test
    void pairsAreDecidedByKeysAndTakenBack() throws Exception {
        List<String> customers = namesakes("QUILLFEATHER", "ALMA", "RQ");
        String third = customers.get(2);
        open("/customer?id=" + third);
        browser.awaitText("2 others may be the same person");
        browser.await("a[href*='/review?customer=']").click();
        browser.awaitText("One person or two?");
        assertThat(browser.text()).contains("several candidates", "QUILLFEATHER, ALMA", "Evidence", "Starting point", "Reported by");
        assertThat(pairs()).isEqualTo(2);
        browser.inEveryLook("review");

        browser.press("?");
        browser.awaitText("Two persons: reject it for good");
        browser.press("r");
        browser.await("#shortcuts button").click();
        browser.await("#review\\:reason").sendKeys("rarusjk");
        assertThat(busy()).as("keys in a dialog or a field do nothing").isFalse();

        String first = shown();
        String names = names();
        press("j", 2);
        assertThat(List.of(shown(), names())).as("the pair that is chosen is the one in sight").doesNotContain(first, names);
        String second = shown();
        browser.script("document.querySelector('.sides thead a').click()");
        browser.awaitText("Journeys");
        browser.script("history.back()");
        browser.awaitText("One person or two?");
        assertThat(List.of(shown(), pairs())).as("the way back leads to the same pair of the same queue").containsExactly(second, 2);
        press("k", 2);
        assertThat(List.of(shown(), names())).containsExactly(first, names);

        browser.await(".panel details.fold summary").sendKeys(Keys.ENTER);
        browser.await("#review\\:bulkLook").click();
        browser.await("#review\\:bulkRun");
        press("s", 1);
        assertThat(browser.all("#review\\:bulkRun")).as("what a rule would do is another thing after a decision").isEmpty();
        assertThat(shown()).as("the next pair is there at once").isNotEqualTo(first);
        press("u", 2);
        assertThat(shown()).as("the pair of the act that was taken back").isEqualTo(first);
        press("r", 0);
        assertThat(browser.text()).as("with one of the two ruled out, the other is sure").contains("No pair fits this filter");
        press("u", 2);
        assertThat(shown()).isEqualTo(first);
    }

    @Test
    void whatAColleagueDecidedMeanwhileGivesWayToTheNext() throws Exception {
        namesakes("TRESCOTHICK", "RUTH", "TQ");
        namesakes("ABERNETHY", "OLGA", "BQ");
        open("/review");
        String first = shown();
        decidedElsewhere(first);
        browser.await("#review\\:accept").click();
        browser.awaitText("This pair is not open any more");
        Patience.until("what is read out", () -> (String) browser.script("return document.getElementById('heard').textContent"),
                heard -> heard.contains("This pair is not open any more") && heard.contains(" and "));
        assertThat(browser.script("return document.activeElement.id")).as("focus").isEqualTo("pair-shown");
        String second = shown();
        assertThat(second).isNotEqualTo(first);

        decidedElsewhere(second);
        browser.await("#review\\:next").click();
        Patience.until("another pair", StewardConsoleTest::shown, pair -> !pair.equals(second));

        open("/review?id=" + first);
        browser.awaitText("The pair is no longer open");
        assertThat(shown()).isNotIn(first, second);
    }

    private static void decidedElsewhere(String pair) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(walk.hub().http().resolve("/api/v1/duplicates/" + pair + "/reject"))
                .header("Authorization", "Bearer " + walk.command("token", "--role", "operator").lines().get(0))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    @Test
    void twoAreMergedWithAllConsequencesInSightAndPartAgain() throws Exception {
        List<String> customers = namesakes("VANDERQUELL", "IRIS", "MQ");
        String survivor = customers.get(0);
        String third = customers.get(2);
        open("/decisions?customer=" + third + "&other=" + survivor);
        browser.awaitText("Compared");
        browser.inEveryLook("compare");

        open("/merge?customer=" + third + "&other=" + survivor);
        browser.awaitText("Before and after");
        assertThat(browser.text()).contains("Source records", "MQ0000", "MQ0002");
        browser.inEveryLook("merge");
        confirm("#merge\\:go");
        browser.awaitText("Reason: one is needed");
        browser.askedByKeys("#merge\\:go");
        browser.await("#merge\\:reason").sendKeys("Asked at the desk");
        confirm("#merge\\:go");
        browser.awaitAddress("/customer?id=" + survivor);
        browser.awaitText("Decided by stewards");
        assertThat(browser.text()).contains("Asked at the desk", "MQ0000", "MQ0002", "Customer " + survivor + ", formerly also " + third);

        open("/review?customer=" + survivor);
        browser.awaitText("Two different dates of birth, each proven");
        assertThat(browser.all("#review\\:override")).as("what forbids it can be overridden").hasSize(1);

        open("/customer?id=" + third);
        browser.awaitText("Customer " + third + " was merged into this one");
        browser.await(".done a.aside").click();
        browser.awaitText("Before and after");
        browser.inEveryLook("unmerge");
        browser.askedByKeys("#merge\\:undo");
        browser.await("#merge\\:reason").sendKeys("They were two");
        confirm("#merge\\:undo");
        browser.awaitText("Decided by stewards");
        open("/customer?id=" + third);
        browser.awaitText("2 others may be the same person");
        assertThat(browser.address()).contains("id=" + third);
    }

    @Test
    void aRuleIsLookedAtBeforeItDecides() throws Exception {
        open("/review");
        browser.await(".panel details.fold summary").sendKeys(Keys.ENTER);
        browser.await("#review\\:bulkLeast").sendKeys("much", Keys.ENTER);
        browser.awaitText("At least: a number such as");
        assertThat(browser.script("return document.activeElement.id + document.activeElement.value")).isEqualTo("review:bulkLeastmuch");
        browser.await("#review\\:bulkLeast").clear();
        browser.await("#review\\:bulkLeast").sendKeys("900");
        assertThat(browser.all("#review\\:bulkRun")).isEmpty();
        browser.await("#review\\:bulkLook").sendKeys(Keys.ENTER);
        browser.awaitText("0 pairs fit");
        assertThat(browser.script("return document.activeElement.id")).as("focus").isEqualTo("review:bulkLook");
        browser.await("#review\\:bulkReason").sendKeys("Nobody is that alike");
        browser.askedByKeys("#review\\:bulkRun");
        confirm("#review\\:bulkRun");
        browser.awaitText("at most 200), 0 pairs");
    }

    private static void confirm(String button) {
        browser.await(button).click();
        browser.await(".ui-confirmdialog-yes").click();
    }

    /** Presses a key and waits until so many pairs are left and the page is ready for the next one. */
    private static void press(String key, int left) throws Exception {
        browser.script("document.activeElement.blur()");
        browser.press(key);
        Patience.until("pairs after " + key, () -> busy() ? -1 : pairs(), count -> count == left);
    }

    private static boolean busy() {
        return (boolean) browser.script("return document.documentElement.classList.contains('busy')");
    }

    private static int pairs() {
        return browser.all(".queue li").size();
    }

    /** The pair that is looked at. */
    private static String shown() {
        return browser.await("#pair-shown").getDomAttribute("data-pair");
    }

    private static String names() {
        return browser.awaitTextOf(".sides thead");
    }

    /** @return their customers, in the order of the three */
    private static List<String> namesakes(String surname, String given, String locators) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("interline-namesakes");
        try {
            List<String> command = new ArrayList<>(List.of("send", "booking"));
            command.add(told(folder, locators + "0000", surname, given, "1980-01-01", "first"));
            command.add(told(folder, locators + "0001", surname, given, "1985-05-05", "second"));
            command.addAll(List.of("--wait", "--timeout", "60"));
            List<String> found = new ArrayList<>(customers(command));
            found.addAll(customers(List.of("send", "booking",
                    told(folder, locators + "0002", surname, given, null, "first", "second"), "--wait", "--timeout", "60")));
            assertThat(found).hasSize(3).doesNotHaveDuplicates();
            return found;
        } finally {
            Folders.deleteQuietly(folder);
        }
    }

    private static List<String> customers(List<String> command) throws IOException, InterruptedException {
        List<String> customers = new ArrayList<>();
        String token = walk.command("token", "--role", "viewer").lines().get(0);
        for (String line : walk.command(command.toArray(String[]::new)).lines()) {
            String message = walk.hub().get("/api/v1/messages/" + line.split("\t")[1], token).body();
            customers.add(new ObjectMapper().readTree(message).at("/customers/0/id").asText());
        }
        return customers;
    }

    /** A reservation of one traveller, long flown, so that no list is missed. */
    private static String told(Path folder, String locator, String surname, String given, String born, String... mailboxes)
            throws IOException {
        StringBuilder contacts = new StringBuilder();
        for (String each : mailboxes) {
            contacts.append(contacts.length() == 0 ? "" : ", ")
                    .append("{'kind': 'EMAIL', 'value': '").append(each).append('.').append(surname).append("@example.com'}");
        }
        // numbers that have nothing in common: one that is a sign apart would say that somebody mistyped it
        String number = Integer.toString((surname + born).hashCode() & Integer.MAX_VALUE, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        String proven = born == null ? "" : ", 'birthDate': '" + born + "', 'documents': [{'type': 'P', 'number': '" + number
                + "', 'country': 'NLD'}]";
        String json = """
                {'type': 'ReservationReported', 'key': {'carrier': 'LH', 'locator': '%s', 'created': '2021-03-01'},
                 'version': {'lastModified': '2021-03-02T08:00:00Z', 'interchangedAt': '2021-03-02T09:00:00Z'},
                 'passengers': [{'ref': '1', 'type': 'ADULT', 'name': {'surname': '%s', 'given': '%s', 'title': 'MRS'}%s, 'contacts': [%s]}],
                 'segments': [{'ref': '1', 'marketing': 'LH', 'number': '400', 'origin': 'FRA', 'destination': 'JFK',
                   'departs': '2021-04-01T10:30', 'arrives': '2021-04-01T13:30', 'bookingClass': 'Y', 'status': 'HK'}]}
                """.formatted(locator, surname, given, proven, contacts).replace('\'', '"');
        return Files.writeString(folder.resolve(locator + ".json"), json).toString();
    }
}
