package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The console in a real browser: each page is opened, used and free of complaints. Pictures go to target/screenshots. */
class ConsoleTest {

    private static WalkThroughHub walk;
    private static Browser browser;

    @BeforeAll
    static void signIn() throws Exception {
        browser = Browser.open();
        walk = WalkThroughHub.get();
        browser.signIn(walk);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void thePagesComplainAboutNothing() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theOverviewShowsTheBalanceOfWhatWasSent() throws IOException {
        open("/overview");
        browser.awaitText("Balanced, nothing is missing");
        assertThat(browser.text()).contains("in.booking", "Latest dead letters", "ITL-1202");
        browser.inEveryLook("overview");
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
        browser.awaitText("still DEAD");
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
    void aCustomerIsFoundByNameAndShowsJourneys() throws IOException {
        open("/customers");
        String name = browser.await("a[href*='/customer?id=']").getText().split("[,\n]")[0].strip();
        browser.await("#list\\:query").sendKeys(name, Keys.ENTER);
        browser.awaitText(name);
        browser.picture("customers");
        browser.await("a[href*='/customer?id=']").click();
        browser.awaitText("Journeys");
        assertThat(browser.text()).contains(name);
        browser.inEveryLook("customer");

        browser.await("a[href*='/decisions?customer=']").click();
        browser.awaitText("Why this customer is one");
        assertThat(browser.text()).contains("New customer", "model airline-");
        browser.inEveryLook("decisions");
    }

    @Test
    void theActiveModelAndItsJobsAreShown() throws IOException {
        open("/matching");
        browser.awaitText("Learn a new model");
        assertThat(browser.text()).contains("airline-", "Active", "Jobs");
        browser.inEveryLook("matching");
    }

    @Test
    void nobodySeesAnythingWithoutSigningIn() throws Exception {
        assertThat(walk.hub().get("/overview").statusCode()).isIn(302, 303);
        assertThat(walk.hub().get("/customers").body()).doesNotContain("<table");
    }

    private static String label(WebElement button) {
        return "input".equals(button.getTagName()) ? button.getDomProperty("value") : button.getText();
    }

    private static void open(String path) {
        browser.go(walk.hub().http() + path);
    }
}
