package uk.gain.endtoend.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium; it fetches nothing, not even news of itself. */
final class Chromium implements AutoCloseable {

    private static final List<String> QUIETLY =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser =
            playwright
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(installed())
                                    .setArgs(QUIETLY));

    /** With a screen of 1280 by 900 pixels and nothing remembered. */
    Visitor visitor() {
        return new Visitor(
                browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900)));
    }

    /** WCAG 2.2, 1.4.10: as wide as a page of 1280 pixels magnified to 400 %. */
    Visitor visitorWhoMagnifies() {
        return new Visitor(
                browser.newContext(new Browser.NewContextOptions().setViewportSize(320, 640)));
    }

    Visitor visitorWithoutScripts() {
        return new Visitor(
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(1280, 900)
                                .setJavaScriptEnabled(false)));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path installed() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "The browser tests need Chromium: apt install chromium"));
    }
}
