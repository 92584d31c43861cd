package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The console in a real browser: each page is opened, used and free of complaints. Pictures go to target/screenshots. */
class ConsoleTest extends ConsoleWalk {

    private static final String NONCE =
            Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));

    @BeforeAll
    static void signIn() throws Exception {
        aWrongPasswordIsSaidSo();
        browser.signIn(walk);
    }

    private static void aWrongPasswordIsSaidSo() {
        open("/sign-in?to=/messages");
        browser.await("#door\\:name").sendKeys("nobody.known");
        browser.await("#door\\:password").sendKeys("not the password");
        browser.await("#door [type=submit]").click();
        browser.awaitText("Name or password is wrong");
    }

    @Test
    void theOverviewShowsTheBalanceOfWhatWasSent() throws IOException {
        open("/overview");
        browser.awaitText("Balanced, nothing is missing");
        assertThat(browser.text()).contains("in.booking", "Latest dead letters", "ITL-1202");
        browser.inEveryLook("overview");
        browser.awaitClick(() -> browser.all("#board td.DEAD a").stream().findFirst());
        browser.awaitAddress("/messages?outcome=DEAD&system=booking");
        browser.await("tbody a.cover");
    }

    @Test
    void theOverviewChangesUnderTheHandsOfAPersonAndStopsWhenAsked() throws Exception {
        open("/overview");
        assertThat(browser.all("[aria-current=page]")).singleElement().extracting(WebElement::getText).isEqualTo("Overview");
        browser.resize(600, 800);
        browser.await("tbody th a");
        browser.script("getSelection().selectAllChildren(document.getElementById('dead-title'));"
                + "window.focused = document.querySelector('tbody th a'); window.focused.focus();"
                + "document.querySelector('.scroll').scrollLeft = 120");

        Object before = shownAt();
        Patience.until("a refresh", ConsoleTest::shownAt, at -> !at.equals(before));
        assertThat(browser.script("return document.activeElement === window.focused"))
                .isEqualTo(true);
        assertThat(browser.script("return document.querySelector('.scroll').scrollLeft")).isEqualTo(120L);
        assertThat(browser.script("return String(getSelection())")).isEqualTo("Latest dead letters");

        browser.script("scrollTo(0, 0)");
        press("Pause updates");
        Object paused = shownAt();
        Number since = (Number) browser.script("return performance.now()");
        Patience.until("more than a refresh's time", () -> (Number) browser.script("return performance.now()"),
                now -> now.doubleValue() > since.doubleValue() + 4500);
        assertThat(shownAt()).isEqualTo(paused);
        press("Resume updates");
        Patience.until("a refresh", ConsoleTest::shownAt, at -> !at.equals(paused));
        browser.resize(1280, 900);
    }

    private static Object shownAt() {
        return browser.script("return document.querySelector('#board time').textContent");
    }

    @Test
    void whereNothingIsAPageLeadsOn() throws IOException {
        open("/nothing-here");
        browser.awaitText("There is nothing under this address");
        assertThat(browser.text()).contains("Check the address. What is past its retention");
        browser.picture("nothing");
        browser.await("a.button").click();
        browser.awaitAddress("/overview");
        // the browser tells of the 404 by itself
        browser.complaints();
    }

    @Test
    void messagesAreFilteredByOutcomeAndOpened() throws IOException {
        open("/messages?outcome=DEAD");
        browser.awaitText("ITL-1202");
        assertThat(browser.text()).doesNotContain("pnrgov\nApplied");
        browser.inEveryLook("messages");

        open("/messages");
        browser.await("#list\\:key").sendKeys("NO-SUCH-KEY", Keys.ENTER);
        browser.awaitText("No message");
        browser.picture("messages-empty");
    }

    @Test
    void aDeadMessageShowsReasonPlaceAndRawTextBesideItsMeaning() throws IOException {
        open("/messages?outcome=DEAD&code=ITL-1202");
        browser.await("a[href*='/message?id=']").click();
        browser.awaitText("ITL-1202");
        assertThat(browser.text()).contains("RCI", "Try again");
        browser.inEveryLook("message");

        browser.all("input[value='Try again'], button").stream()
                .filter(each -> each.isDisplayed() && "Try again".equals(label(each)))
                .findFirst()
                .orElseThrow()
                .click();
        browser.await(".ui-confirmdialog-yes").click();
        browser.awaitText("still dead");
    }

    @Test
    void aPastedMessageIsReadWithoutBeingStored() throws IOException {
        open("/read");
        browser.await("#paste\\:go").click();
        browser.awaitText("Paste a message or choose a file first");

        browser.await("#paste\\:body").sendKeys("UNB+IATA:1+LH++261122:0900+7'UNH+1+PNRGOV:13:1:IA'SRC'RCI+LH:PASTE1'"
                + "TIF+PASTED+ANNA:A:1:1'UNT+5+1'UNZ+1+7'");
        browser.await("#paste\\:go").click();
        browser.awaitText("LH PASTE1");
        assertThat(browser.text()).contains("pnrgov: 1 fact", "PASTED");
        browser.inEveryLook("read");

        open("/messages");
        browser.await("#list\\:key").sendKeys("PASTE1", Keys.ENTER);
        browser.awaitText("No message");
    }

    @Test
    void gapsSayThatNothingIsMissing() throws IOException {
        open("/gaps");
        browser.awaitText("Nothing is missing");
        browser.inEveryLook("gaps");
        open("/gaps?state=closed&kind=PARTS");
        browser.awaitText("No gap fits this filter");
    }

    @Test
    void theConsoleSessionOpensNoDoorOfTheApi() {
        open("/overview");
        for (String path : List.of("/api/v1/status", "/%61pi/v1/status")) {
            assertThat(browser.script("const ask = new XMLHttpRequest(); ask.open('GET', '" + path
                            + "', false); ask.send(); return ask.status")).as(path).isIn(401L, 404L);
        }
        browser.complaints();
    }

    @Test
    void theWayBackLeadsToTheSamePageOfAList() throws Exception {
        open("/messages");
        press("Older");
        browser.awaitAddress("after=");
        String shown = firstLine();
        browser.await("tbody a.cover").click();
        browser.awaitText("What it is about");
        browser.script("history.back()");
        browser.awaitText("Newer");
        assertThat(firstLine()).isEqualTo(shown);

        open("/messages?after=no-such-page");
        assertThat(firstLine()).as("the first page").isNotEqualTo(shown);

        open("/customers");
        String locator = browser.awaitTextOf("code.locator");
        open("/messages?outcome=APPLIED");
        browser.await("#list\\:key").sendKeys(locator, Keys.ENTER);
        browser.awaitAddress("search=");
        assertThat(browser.address()).as("what may tell who it is about").contains("outcome=APPLIED").doesNotContain(locator);
        String found = firstLine();
        browser.await("tbody a.cover").click();
        browser.awaitText("What it is about");
        browser.script("history.back()");
        browser.awaitText("Newer");
        assertThat(List.of(firstLine(), browser.await("#list\\:key").getDomProperty("value"))).containsExactly(found, locator);
        browser.await("tbody a.cover").click();
        browser.awaitText("What it is about");
        browser.await(".crumb a").click();
        browser.awaitText("Newer");
        assertThat(List.of(firstLine(), browser.await("#list\\:key").getDomProperty("value"))).containsExactly(found, locator);

        openAllCustomers();
        String first = firstLine();
        press("More");
        Patience.until("the next page", ConsoleTest::firstLine, line -> !line.equals(first));
        assertThat(browser.script("return document.activeElement.textContent")).as("focus").isEqualTo("More");
        String second = firstLine();
        browser.await("tbody a.cover").click();
        browser.awaitText("Journeys");
        open("/customers");
        assertThat(firstLine()).isEqualTo(second);
        press("Back");
        Patience.until("the page before", ConsoleTest::firstLine, first::equals);
    }

    /** At one stroke, since a list is exchanged while it is looked at. */
    private static String firstLine() {
        browser.await("tbody a.cover");
        return (String) browser.script("return document.querySelector('tbody a.cover').getAttribute('href')");
    }

    @Test
    void whatWasTypedOutlivesTheSession() throws IOException {
        open("/messages?outcome=DEAD");
        browser.await("#list\\:key").sendKeys("TYPED1");
        browser.forgetSession();
        press("Show");
        browser.awaitText("Your session has ended");
        browser.picture("session-over");
        browser.enter(walk);
        browser.awaitAddress("/messages?outcome=DEAD");
        assertThat(browser.await("#list\\:key").getDomProperty("value")).isEqualTo("TYPED1");

        open("/messages");
        assertThat(browser.await("#list\\:key").getDomProperty("value")).as("elsewhere").isEmpty();
    }

    @Test
    void aHubThatDoesNotAnswerIsSaidAndCanBeAskedAgain() {
        openAllCustomers();
        browser.script("window.send = XMLHttpRequest.prototype.send;"
                + "XMLHttpRequest.prototype.send = function () { this.dispatchEvent(new Event('error')); }");
        browser.await("#list\\:query").sendKeys("NOBODY OF THIS NAME");
        press("Search");
        browser.awaitText("The hub did not answer");
        browser.script("XMLHttpRequest.prototype.send = window.send");
        press("Search");
        browser.awaitText("Nobody found");
        assertThat(browser.text()).doesNotContain("The hub did not answer");
        press("Clear");
        browser.awaitGone("Clear");
    }

    @Test
    void whatMakesNoSenseInAnAddressIsSaid() {
        open("/messages?from=yesterday");
        browser.awaitText("From: a day and a time such as");
        assertThat(browser.text()).doesNotContain("No messages found");
        open("/review?least=much");
        browser.awaitText("At least: a number such as");
    }

    @Test
    void aCustomerIsFoundByNameAndShowsJourneys() throws IOException {
        open("/customers");
        String name = "WINTERS";
        browser.await("#list\\:query").sendKeys(name, Keys.ENTER);
        browser.awaitText(name);
        browser.picture("customers");
        browser.await("a[href*='/customer?id=']").click();
        browser.awaitText("Journeys");
        assertThat(browser.text()).contains(name);
        browser.inEveryLook("customer");

        browser.await("a[href*='/decisions?customer=']").click();
        browser.awaitText("Why the records of");
        assertThat(browser.text()).contains("New customer", "model airline-");
        browser.inEveryLook("decisions");
    }

    @Test
    void similarNamesAreShownWhenAskedFor() throws IOException {
        openAllCustomers();
        String name = browser.await("a[href*='/customer?id=']").getText().split("[,\n]")[0].strip();
        browser.await("#list\\:query").sendKeys(name, Keys.ENTER);
        browser.awaitText("Similar names, too");
        press("Similar names, too");
        browser.awaitGone("Similar names, too");
        assertThat(browser.text()).contains(name);
    }

    @Test
    void anAdministratorDecidesWhatAUserMayDo() throws Exception {
        open("/users");
        browser.await("input[id$=':name']").sendKeys("Zoe");
        press("Add");
        browser.awaitText("Name: 2 to 40 small letters");
        browser.await("input[id$=':name']").clear();
        browser.await("input[id$=':name']").sendKeys("zoe.console");
        press("Add");
        browser.awaitText("The password of zoe.console is");
        String first = browser.await(".secret").getText();
        browser.await("button.copy").click();
        Patience.until("what is said", () -> browser.script("return document.getElementById('heard').textContent"), "Copied password"::equals);
        assertThat(browser.script("return document.activeElement.dataset.copy")).isEqualTo(first);
        browser.inEveryLook("users");

        browser.await("a[href*='/user?name=zoe.console']").click();
        decide("New password", "The password of zoe.console is");
        String second = browser.await(".secret").getText();
        assertThat(signInFrom(walk.hub().http().toString(), "zoe.console", first).headers().firstValue("Location")).isEmpty();
        String session = sessionOf("zoe.console", second);
        assertThat(overviewIn(session)).isEqualTo(200);

        browser.script("document.querySelector('select[id$=role]').value = 'operator'");
        decide("Change role", "zoe.console is operator now.");
        assertThat(overviewIn(session)).as("a session of the former role").isEqualTo(302);
        session = sessionOf("zoe.console", second);
        decide("Disable", "zoe.console can no longer sign in.");
        assertThat(overviewIn(session)).isEqualTo(302);
        browser.inEveryLook("user");
        press("Enable");
        browser.awaitText("zoe.console can sign in again.");
        assertThat(overviewIn(sessionOf("zoe.console", second))).isEqualTo(200);

        decide("Remove", "zoe.console is removed.");
        browser.awaitAddress("/users");
        assertThat(browser.all("tbody a")).extracting(WebElement::getText).contains("admin").doesNotContain("zoe.console");
        browser.await("input[id$=':name']").sendKeys("zoe.console");
        press("Add");
        browser.awaitText("Choose another name");

        open("/user?name=admin");
        browser.awaitText("This is you");
        assertThat(browser.text()).doesNotContain("Remove", "Disable", "Change role");
    }

    private static void decide(String button, String said) {
        press(button);
        browser.await(".ui-confirmdialog-yes").click();
        browser.awaitText(said);
    }

    private static String sessionOf(String name, String password) throws Exception {
        return signInFrom(walk.hub().http().toString(), name, password).headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private static int overviewIn(String session) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(walk.hub().http().resolve("/overview")).header("Cookie", session).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Test
    void anIdIsCopiedByItsButtonAndSaidSo() throws Exception {
        open("/messages");
        browser.await("tbody a.cover").click();
        WebElement button = browser.await("button.copy");
        String id = button.getDomAttribute("data-copy");
        button.sendKeys(Keys.ENTER);
        Patience.until("what is said", () -> browser.script("return document.getElementById('heard').textContent"), "Copied message id"::equals);
        assertThat(browser.script("return document.activeElement.dataset.copy")).as("focus").isEqualTo(id);
        open("/messages");
        browser.await("#list\\:key").sendKeys(Keys.chord(Keys.CONTROL, "v"));
        assertThat(browser.await("#list\\:key").getDomProperty("value")).isEqualTo(id);
    }

    @Test
    void anExportShowsByItselfWhenItIsDone() throws Exception {
        openAllCustomers();
        String customer = browser.await("a[href*='/customer?id=']").getDomProperty("href").replaceFirst(".*id=", "");
        open("/personal-data?id=" + customer);
        press("Export everything");
        browser.awaitText("Export requested");
        browser.script("document.getElementById('personal:reason').focus(); document.getElementById('personal:reason').value = 'asked'");
        browser.await("input[value=PDF]");
        assertThat(browser.script("return document.activeElement.id + document.activeElement.value")).isEqualTo("personal:reasonasked");
        browser.inEveryLook("personal-data");
        open("/privacy");
        browser.awaitText("Done");
        browser.inEveryLook("privacy");
    }

    @Test
    void theActiveModelAndItsJobsAreShown() throws IOException {
        open("/matching");
        browser.awaitText("Train a new model");
        assertThat(browser.text()).contains("airline-", "Active", "Jobs");
        browser.inEveryLook("matching");
    }

    @Test
    void nobodySeesAnythingWithoutSigningIn() throws Exception {
        assertThat(walk.hub().get("/overview").statusCode()).isIn(302, 303);
        assertThat(walk.hub().get("/customers").body()).doesNotContain("<table");
    }

    @Test
    void whoHasNotSignedInCostsNoSession() throws Exception {
        for (String path : List.of("/sign-in", "/sign-in.xhtml?to=/messages", "/overview", "/jakarta.faces.resource/nothing", "/went-wrong")) {
            assertThat(walk.hub().get(path).headers().allValues("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void onlyTheConsolesOwnFormSignsInAndLeadsBack() throws Exception {
        String own = walk.hub().http().toString();
        HttpResponse<String> signedIn = signInFrom(own);
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(302);
        assertThat(signedIn.headers().firstValue("Location").orElse("")).endsWith("/messages?outcome=DEAD");
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly").containsIgnoringCase("SameSite=Lax");

        HttpResponse<String> foreign = signInFrom("https://elsewhere.example");
        assertThat(foreign.body()).contains("another site", "name=\"to\" value=\"/messages?outcome=DEAD\"");
        assertThat(foreign.headers().allValues("Set-Cookie")).isEmpty();
    }

    private static HttpResponse<String> signInFrom(String origin) throws Exception {
        return signInFrom(origin, "admin", walk.adminPassword());
    }

    private static HttpResponse<String> signInFrom(String origin, String name, String password) throws Exception {
        String form = Map.of("door", "door", "door:name", name, "door:password", password, "door:go", "Sign in",
                        "to", "/messages?outcome=DEAD", "jakarta.faces.ViewState", "stateless", "primefaces.nonce", NONCE).entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(walk.hub().http().resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void openAllCustomers() {
        open("/customers");
        WebElement query = browser.await("#list\\:query");
        if (!query.getDomProperty("value").isEmpty()) {
            press("Clear");
            browser.awaitReplaced(query);
            browser.awaitGone("Clear");
        }
    }

    private static void press(String label) {
        browser.awaitClick(() -> browser.all("input[type=submit], button").stream()
                .filter(each -> each.isDisplayed() && label.equals(label(each))).findFirst());
    }

    private static String label(WebElement button) {
        return "input".equals(button.getTagName()) ? button.getDomProperty("value") : button.getText();
    }
}
