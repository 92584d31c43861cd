package aero.interline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.opentest4j.TestAbortedException;

/**
 * A headless Chromium with an empty profile. It uses what is installed, or installs Debian's packages when it may; where
 * it can do neither, the tests are aborted (and counted as such) with a sentence that says what to install.
 */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    static Browser open() throws IOException, InterruptedException {
        requireChromium();
        Path profile = Files.createTempDirectory("interline-browser");
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--user-data-dir=" + profile);
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        return new Browser(profile, new ChromeDriver(service, options));
    }

    void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    void go(String address) {
        driver.get(address);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    WebElement await(String css) {
        return new WebDriverWait(driver, LIMIT)
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    /** Of an element that may be replaced while it is looked at. */
    String awaitTextOf(String css) {
        return new WebDriverWait(driver, LIMIT).ignoring(StaleElementReferenceException.class)
                .until(all -> all.findElement(By.cssSelector(css)).getText());
    }

    /** Where a link leads that may be replaced while it is looked at. */
    String awaitAddressOf(String css) {
        return new WebDriverWait(driver, LIMIT).ignoring(StaleElementReferenceException.class)
                .until(all -> all.findElement(By.cssSelector(css)).getDomProperty("href"));
    }

    /** Clicks what is found, as soon as it is there. */
    void awaitClick(Supplier<Optional<WebElement>> element) {
        new WebDriverWait(driver, LIMIT).ignoring(StaleElementReferenceException.class).until(all -> {
            Optional<WebElement> found = element.get();
            found.ifPresent(WebElement::click);
            return found.isPresent();
        });
    }

    void awaitText(String text) {
        new WebDriverWait(driver, LIMIT)
                .until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), text));
    }

    /** What the page exchanges for something newer. */
    void awaitReplaced(WebElement element) {
        new WebDriverWait(driver, LIMIT).until(ExpectedConditions.stalenessOf(element));
    }

    void awaitGone(String text) {
        new WebDriverWait(driver, LIMIT).until(ExpectedConditions.not(
                ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), text)));
    }

    void awaitAddress(String part) {
        new WebDriverWait(driver, LIMIT).until(ExpectedConditions.urlContains(part));
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    Object script(String code) {
        return driver.executeScript(code);
    }

    /** What the pages wrote to the browser's console since the last call: errors of scripts, refused resources. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(each -> each.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Opens the console as its first administrator. */
    void signIn(WalkThroughHub walk) throws IOException {
        resize(1280, 900);
        go(walk.hub().http() + "/");
        enter(walk);
        awaitAddress("/overview");
    }

    /** Fills in the sign-in page that is shown. */
    void enter(WalkThroughHub walk) throws IOException {
        await("#door\\:name").sendKeys("admin");
        await("#door\\:password").sendKeys(walk.adminPassword());
        picture("sign-in");
        await("#door [type=submit]").click();
    }

    /** As if the session had ended meanwhile. */
    void forgetSession() {
        driver.manage().deleteAllCookies();
    }

    /** Presses a key on the page itself, not in a field. */
    void press(String key) {
        new Actions(driver).sendKeys(key).perform();
    }

    /** Has a button ask, by keys alone, and says no by Escape: focus goes into the dialog, stays there, and comes back to the button. */
    void askedByKeys(String button) throws IOException {
        script("document.querySelector('" + button.replace("\\", "\\\\") + "').focus()");
        press(Keys.ENTER.toString());
        WebElement dialog = await(".ui-confirm-dialog");
        new WebDriverWait(driver, LIMIT).until(all -> isFocusIn(dialog));
        picture("dialog-" + button.replaceAll("\\W+", "-"));
        assertThat((String) driver.executeScript("const d = arguments[0]; return d.getAttribute('role') + ' ' + d.getAttribute('aria-modal') + ' '"
                + " + document.getElementById(d.getAttribute('aria-labelledby')).textContent.trim().length", dialog)).as(button).matches("(alert)?dialog true [1-9]\\d*");
        for (String key : List.of("\uE004", "\uE004", "\uE004", "\uE008\uE004\uE008", "\uE008\uE004\uE008", "\uE008\uE004\uE008")) {
            press(key);
            assertThat(isFocusIn(dialog)).as("focus stays in the dialog of " + button).isTrue();
        }
        press(Keys.ESCAPE.toString());
        new WebDriverWait(driver, LIMIT).until(ExpectedConditions.invisibilityOf(dialog));
        new WebDriverWait(driver, LIMIT).withMessage("focus comes back to " + button)
                .until(all -> all.switchTo().activeElement().equals(all.findElement(By.cssSelector(button))));
    }

    private boolean isFocusIn(WebElement part) {
        return (boolean) driver.executeScript("return arguments[0].contains(document.activeElement)", part);
    }

    /** Light and dark, wide and narrow; nothing may stick out of a narrow page. */
    void inEveryLook(String page) throws IOException {
        picture(page + "-light");
        theme("dark");
        picture(page + "-dark");
        resize(390, 844);
        picture(page + "-narrow");
        assertThat((Long) script("const page = document.documentElement; return page.scrollWidth - page.clientWidth"))
                .as(page + " scrolls sideways")
                .isLessThanOrEqualTo(0L);
        assertThat((List<?>) script("return Array.from(document.querySelectorAll('main :is(a, button, input, select)')).filter(each => {"
                + " const box = each.getBoundingClientRect(); return box.width > 1 && box.left < 0; }).map(each => each.outerHTML.substring(0, 90))"))
                .as(page + " is cut off at the left")
                .isEmpty();
        resize(1280, 900);
        theme("light");
    }

    private void theme(String wanted) {
        for (int i = 0; i < 3 && !wanted.equals(theme()); i++) {
            await("[data-theme-switch]").click();
        }
        assertThat(theme()).isEqualTo(wanted);
    }

    private Object theme() {
        return script("const root = document.documentElement; return root.dataset.theme"
                + " || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')");
    }

    /** Writes a picture under {@code target/screenshots}, for people to look at. */
    void picture(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
        Folders.deleteQuietly(profile);
    }

    private static synchronized void requireChromium() throws IOException, InterruptedException {
        if (installed()) {
            return;
        }
        if ("root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            run("apt-get", "update", "-qq");
            run("apt-get", "install", "-y", "-qq", "chromium", "chromium-driver");
        }
        if (!installed()) {
            String message = "NO BROWSER TEST WAS RUN: install Chromium and its driver "
                    + "(Debian: sudo apt-get install chromium chromium-driver) and run the tests again.";
            System.err.println("\n==== " + message + " ====\n");
            throw new TestAbortedException(message);
        }
    }

    private static boolean installed() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    /** What goes wrong here is told; whether there is a browser then, is looked at afterwards. */
    private static void run(String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("interline-apt", ".log");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            if (!ended || process.exitValue() != 0) {
                System.err.println(String.join(" ", command) + (ended ? " failed:" : " did not end:") + "\n"
                        + Files.readString(said));
            }
        } finally {
            Files.delete(said);
        }
    }
}
