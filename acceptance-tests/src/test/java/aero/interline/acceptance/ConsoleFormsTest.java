package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What people do to forms, and data to pages: two clicks for one, a mistake in a field, keys only, a hundred journeys of one long name. */
class ConsoleFormsTest extends ConsoleWalk {

    private static final int JOURNEYS = 25;
    private static final String SURNAME = "WOLFESCHLEGELSTEINHAUSENBERGERDORFFWELCHEVORALTERN";

    /** What is less than 24 pixels wide or high (WCAG 2.5.8) and neither a link within a sentence nor one that covers its whole row. */
    private static final String TOO_SMALL = """
            return Array.from(document.querySelectorAll("a[href]:not(.cover), button, input, select, textarea, summary")).filter(each => {
              const box = each.matches("[type=checkbox], [type=radio]") && each.labels.length > 0 ? each.labels[0].getBoundingClientRect() : each.getBoundingClientRect();
              const within = getComputedStyle(each).display === "inline" && each.parentElement.textContent.trim().length > each.textContent.trim().length;
              return each.checkVisibility({ visibilityProperty: true }) && box.width > 1 && box.height > 1 && !within && (box.height < 23.9 || box.width < 23.9);
            }).map(each => location.pathname + " " + each.outerHTML.substring(0, 110) + " " + each.parentElement.className + " "
              + Math.round(each.getBoundingClientRect().width) + "x" + Math.round(each.getBoundingClientRect().height));
            """;

    @BeforeAll
    static void signIn() throws Exception {
        browser.signIn(walk);
    }

    @Test
    void whoClicksTwiceAsksOnce() {
        open("/users");
        browser.await("input[id$=':name']").sendKeys("twice.clicked");
        browser.script("const add = document.querySelector('input[value=Add]'); add.click(); setTimeout(() => add.click(), 40)");
        browser.awaitText("The password of twice.clicked is");
        assertThat(browser.text()).doesNotContain("There is a user of this name");
    }

    @Test
    void aMistakeIsSaidAtItsField() throws Exception {
        String customer = aTravellerOfManyJourneys();
        open("/customer?id=" + customer);
        browser.await("#consent summary").click();
        browser.await("#consentForm\\:textVersion").sendKeys("v1");
        browser.await("#consentForm\\:most").sendKeys("often");
        browser.await("#consentForm input[type=submit]").click();
        browser.awaitText("At most: a whole number such as 3");
        assertThat(browser.script("const field = document.activeElement; return field.id + ' ' + field.value + ' ' + field.getAttribute('aria-invalid') + ' '"
                + " + document.getElementById(field.getAttribute('aria-describedby')).textContent"))
                .isEqualTo("consentForm:most often true a whole number such as 3");
        browser.inEveryLook("mistake");

        open("/personal-data?id=" + customer);
        browser.script("document.getElementById('personal:reason').value = 'x'.repeat(201)");
        browser.await("#personal\\:reason").sendKeys(Keys.ENTER);
        browser.await(".ui-confirmdialog-yes").click();
        browser.awaitText("up to 200 characters");
        assertThat(browser.await("#personal\\:reason").getDomProperty("value")).as("what was typed").hasSize(201);
    }

    @Test
    void aLongNameAndManyJourneysLeaveThePageReadable() throws Exception {
        String customer = aTravellerOfManyJourneys();
        open("/customer?id=" + customer);
        browser.awaitText(SURNAME);
        browser.inEveryLook("customer-long");
        assertThat(browser.all(".journeys > li").stream().filter(WebElement::isDisplayed)).hasSize(20);
        browser.await("details.fold:has(.journeys) summary").click();
        assertThat(browser.all(".journeys > li").stream().filter(WebElement::isDisplayed)).hasSize(JOURNEYS);

        open("/personal-data?id=" + customer);
        browser.awaitText("Erase " + SURNAME);
        browser.inEveryLook("personal-data-long");
    }

    @Test
    void whatASearchFoundIsReadOut() throws Exception {
        aTravellerOfManyJourneys();
        Patience.until("what is read out", () -> browser.script("return document.getElementById('heard').textContent"), "1 customer"::equals);
    }

    @Test
    void theKeysOfAllPlacesAreListedAndLeadThere() {
        for (String place : List.of("privacy", "matching", "users")) {
            open("/overview");
            String key = browser.await("nav a[href='/" + place + "']").getDomAttribute("data-go");
            browser.press("?");
            assertThat(browser.await("#shortcuts").getText()).containsPattern("(?i)g\\s+" + key + "\\s+" + place);
            browser.press(Keys.ESCAPE.toString());
            browser.press("g");
            browser.press(key);
            browser.awaitAddress("/" + place);
        }
    }

    @Test
    void dialogsAreAnsweredByKeysAlone() throws Exception {
        String customer = aTravellerOfManyJourneys();
        open("/users");
        browser.await("input[id$=':name']").sendKeys("keys.alone");
        browser.script("document.querySelector('input[value=Add]').click()");
        browser.awaitText("The password of keys.alone is");
        Map<String, List<String>> buttons = new LinkedHashMap<>();
        buttons.put("/user?name=keys.alone", List.of("change", "reset", "disable", "remove"));
        buttons.put("/personal-data?id=" + customer, List.of("erase"));
        buttons.put("/matching", List.of("train"));
        for (var page : buttons.entrySet()) {
            open(page.getKey());
            for (String button : page.getValue()) {
                browser.askedByKeys("main [id$=\\:" + button + "]");
            }
        }
    }

    @Test
    void aNewModelShowsByItselfAndIsMadeActiveOnlyWhenSaidSo() throws Exception {
        open("/matching");
        browser.await("#matching\\:train").sendKeys(Keys.ENTER);
        browser.await(".ui-confirmdialog-yes").sendKeys(Keys.ENTER);
        browser.awaitText("Training has started");
        browser.await("main [id$=\\:activate]");
        browser.askedByKeys("main [id$=\\:activate]");
    }

    @Test
    void aDeadMessageIsTriedAgainByKeysAlone() throws Exception {
        open("/messages?outcome=DEAD");
        browser.await("tbody a.cover").sendKeys(Keys.ENTER);
        browser.await("#message\\:retry");
        browser.askedByKeys("#message\\:retry");
        browser.await("#message\\:retry").sendKeys(Keys.ENTER);
        browser.await(".ui-confirmdialog-yes");
        browser.press(Keys.TAB.toString());
        browser.press(Keys.ENTER.toString());
        browser.awaitText("Processed again");
    }

    @Test
    void allDeadMessagesOfAListAreTriedAgainAndCounted() throws Exception {
        open("/messages?outcome=DEAD&format=pnrgov");
        browser.await("tbody a.cover");
        assertThat(browser.all("#list\\:retry")).as("a format does not choose what is tried again").isEmpty();
        open("/messages?outcome=DEAD&system=booking");
        browser.await("#list\\:retry");
        browser.askedByKeys("#list\\:retry");
        browser.resize(1280, 420);
        int dead = browser.all("tbody tr").size();
        browser.await("#list\\:retry").sendKeys(Keys.ENTER);
        browser.await(".ui-confirmdialog-yes").sendKeys(Keys.ENTER);
        browser.awaitText("Processed again: " + dead + " still dead.");
        assertThat(browser.all("tbody tr")).hasSize(dead);
        Patience.until("focus", () -> browser.script("return document.activeElement.id"), "list:retry"::equals);
        assertThat(browser.script("return scrollY")).as("what became of it is in sight").isEqualTo(0L);
        browser.resize(1280, 900);
    }

    @Test
    void whatIsTouchedOnAPhoneIsLargeEnough() throws Exception {
        String customer = aTravellerOfManyJourneys();
        browser.resize(390, 844);
        List<Object> small = new ArrayList<>();
        for (String page : List.of("/overview", "/messages", "/customers", "/customer?id=" + customer, "/personal-data?id=" + customer, "/review", "/gaps", "/privacy",
                "/matching", "/users", "/account", "/read", "/decisions?customer=" + customer)) {
            open(page);
            small.add(browser.script(TOO_SMALL));
        }
        open("/messages");
        browser.await("tbody a.cover").click();
        browser.awaitText("What it is about");
        small.add(browser.script(TOO_SMALL));
        browser.resize(1280, 900);
        assertThat(small).allSatisfy(each -> assertThat((List<?>) each).isEmpty());
    }

    @Test
    void aSavedTableTellsHowLongItIs() {
        open("/messages");
        assertThat((String) browser.script("const button = Array.from(document.querySelectorAll('input')).find(each => each.value === 'Export CSV');"
                + "const ask = new XMLHttpRequest(); ask.open('POST', '/messages', false);"
                + "ask.send(new URLSearchParams(new FormData(button.form, button)));"
                + "return ask.getResponseHeader('Content-Type') + ' ' + (ask.getResponseHeader('Content-Length') - new Blob([ask.responseText]).size)"))
                .isEqualTo("text/csv;charset=UTF-8 0");
    }

    @Test
    void aFilterThatMakesNoSenseIsSaidOnce() {
        open("/messages?system=nowhere");
        browser.awaitText("System: one of");
        assertThat(browser.all(".said li")).hasSize(1);
    }

    @Test
    void whatAnAddressAsksForAndThereIsNotIsSaid() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("/messages?outcome=NOPE", "Outcome: one of APPLIED");
        said.put("/messages?format=NOPE", "Format: one of");
        said.put("/messages?code=NOPE", "Code: an error code");
        said.put("/messages?parent=NOPE", "Parent: a decimal id");
        said.put("/messages?search=999", "Key: type it again");
        said.put("/messages?outcom=DEAD", "contains \"outcom\"");
        said.put("/gaps?system=NOPE", "System: one of");
        said.put("/gaps?kind=NOPE", "Kind: one of");
        said.put("/gaps?state=NOPE", "State: one of open, closed, all");
        said.put("/review?why=NOPE", "Not linked because: one of POSSIBLE");
        said.put("/review?least=NOPE", "At least: a number such as");
        said.put("/review?customer=NOPE", "Customer: a decimal id");
        said.put("/customers?query=smith", "contains \"query\"");
        said.put("/privacy?state=done", "contains \"state\"");
        said.forEach((address, sentence) -> {
            open(address);
            browser.awaitText(sentence);
            assertThat(browser.all(".said li")).as(address).hasSize(1);
            assertThat(browser.text()).as(address).doesNotContain("No messages found", "Nothing is missing", "Every number, part", "No gap", "No pair fits",
                    "Nothing to review");
        });
        open("/messages?outcome=dead");
        assertThat(browser.all(".said li")).isEmpty();
    }

    @Test
    void anEmptyValueInAnAddressNarrowsNothing() {
        Map<String, String> empty = new LinkedHashMap<>();
        empty.put("/messages", "system=&format=&outcome=&code=&parent=&from=&to=&search=&after=");
        empty.put("/gaps", "state=&system=&kind=&after=");
        empty.put("/review", "why=&least=&most=&state=&order=&customer=&after=&id=");
        empty.put("/privacy", "after=");
        empty.forEach((list, parameters) -> {
            open(list);
            String plain = listed();
            open(list + "?" + parameters);
            assertThat(listed()).as(list).isEqualTo(plain);
        });
    }

    /** What a list shows: its choices, rows and messages. */
    private static String listed() {
        return (String) browser.script("return Array.from(document.querySelectorAll('main :is(select, input:not([type=hidden]), .said, .empty, tbody, .queue)'))"
                + ".map(each => each.value || each.textContent).join('\\n')");
    }

    private static String aTravellerOfManyJourneys() throws Exception {
        Path folder = Files.createTempDirectory("interline-journeys");
        try {
            List<String> command = new ArrayList<>(List.of("send", "booking"));
            for (int i = 0; i < JOURNEYS; i++) {
                String day = String.format("%02d", 1 + i);
                String journey = """
                        {'type': 'ReservationReported', 'key': {'carrier': 'LH', 'locator': 'JQ00DAY', 'created': '2021-03-01'},
                         'version': {'lastModified': '2021-03-02T08:00:00Z', 'interchangedAt': '2021-03-02T09:00:00Z'},
                         'passengers': [{'ref': '1', 'type': 'ADULT', 'name': {'surname': 'SURNAME', 'given': 'HUBERT', 'title': 'MR'},
                           'birthDate': '1914-08-04', 'documents': [{'type': 'P', 'number': 'HBW000001', 'country': 'DEU'}]}],
                         'segments': [{'ref': '1', 'marketing': 'LH', 'number': '400', 'origin': 'FRA', 'destination': 'JFK',
                           'departs': '2021-04-DAYT10:30', 'arrives': '2021-04-DAYT13:30', 'bookingClass': 'Y', 'status': 'HK'}]}
                        """;
                command.add(Files.writeString(folder.resolve(day + ".json"),
                        journey.replace("DAY", day).replace("SURNAME", SURNAME).replace('\'', '"')).toString());
            }
            command.addAll(List.of("--wait", "--timeout", "60"));
            List<String> lines = walk.command(command.toArray(String[]::new)).lines();
            assertThat(lines).hasSize(JOURNEYS);
        } finally {
            Folders.deleteQuietly(folder);
        }
        open("/customers");
        browser.await("#list\\:query").clear();
        browser.await("#list\\:query").sendKeys("JQ0001", Keys.ENTER);
        browser.awaitText("Clear");
        return browser.awaitAddressOf("a.cover[href*='/customer?id=']").split("id=")[1];
    }
}
