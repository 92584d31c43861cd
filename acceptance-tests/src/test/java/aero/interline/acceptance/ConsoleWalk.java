package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Tests that walk through the console of the shared hub in a browser of their own; no page may complain. */
abstract class ConsoleWalk {

    static WalkThroughHub walk;
    static Browser browser;

    @BeforeAll
    static void openBrowser() throws Exception {
        browser = Browser.open();
        walk = WalkThroughHub.get();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void thePagesComplainAboutNothing() {
        assertThat(browser.complaints()).isEmpty();
    }

    static void open(String path) {
        browser.go(walk.hub().http() + path);
    }
}
