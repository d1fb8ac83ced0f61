package uk.gain.endtoend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody with a browser of their own. Fields and buttons are found by the words that a person
 * reads; what the browser complains of, such as a breach of the page's content security policy, is
 * remembered.
 */
final class Visitor implements AutoCloseable {

    private static final List<String> WCAG_2_2_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** A busy machine renders late; a page that never comes fails all the same. */
    private static final double PATIENCE_MILLIS = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(complaints::add);
    }

    private void listen(ConsoleMessage message) {
        // A page that refuses says so itself; that its status is 4xx is no complaint.
        if (message.type().equals("error") && !message.text().contains("status of 4")) {
            complaints.add(message.text());
        }
    }

    void goesTo(URI service, String path) {
        page.navigate(service + path);
    }

    /** From the page asked for to the sign-in page and back to the page asked for. */
    void signsIn(URI service, String path, String user) {
        goesTo(service, path);
        writes("User name", user);
        writes("Password", "gain-demo");
        presses("Sign in");
        assertThat(page).hasURL(under(service));
    }

    /** The browser's own script matches it, which knows no quoting as Java's patterns do. */
    private static Pattern under(URI service) {
        return Pattern.compile("^" + service.toString().replace(".", "\\.") + "/");
    }

    void signsOut() {
        presses("Sign out");
    }

    void writes(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().fill(text);
    }

    void selects(String label, String choice) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).selectOption(choice);
    }

    /** One choice of a group, as its legend names the group. */
    void chooses(String group, String choice) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(group).setExact(true))
                .first()
                .getByLabel(choice, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    void presses(String button) {
        click(
                page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    /** By its words, also where it looks like a button. */
    void follows(String link) {
        click(page.locator("a", new Page.LocatorOptions().setHasText(link)).first());
    }

    /**
     * What comes of it is waited for by whoever looks next. The click itself must not wait: over
     * the redirects of a sign-in it sometimes waits for ever for a navigation that is over.
     */
    @SuppressWarnings("deprecation") // not waiting is to become the default
    private static void click(Locator what) {
        what.click(new Locator.ClickOptions().setNoWaitAfter(true));
    }

    /** Other tests may have filled the pages before it. */
    void turnsPagesTo(String text, String nextPage) {
        Locator next =
                page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(nextPage).setExact(true));
        while (!text("main").contains(text) && next.isVisible()) {
            page.navigate(URI.create(page.url()).resolve(next.getAttribute("href")).toString());
        }
        assertThat(text("main")).contains(text);
    }

    void pressesKey(String key) {
        page.keyboard().press(key);
    }

    /** Waits for the page with this heading, and requires that anybody could use it. */
    void isAt(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(heading);
        everybodyCanUseIt();
    }

    void reads(String text) {
        assertThat(page.locator("body")).containsText(text);
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    String address() {
        return page.url();
    }

    Page page() {
        return page;
    }

    /** No violation of WCAG 2.2 level AA that a program can find, and nothing to complain of. */
    private void everybodyCanUseIt() {
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(
                        new AxeBuilder(page)
                                .withTags(WCAG_2_2_AA).analyze().getViolations().stream()
                                        .map(
                                                rule ->
                                                        rule.getId()
                                                                + " at "
                                                                + rule.getNodes().stream()
                                                                        .map(node -> node.getHtml())
                                                                        .toList())
                                        .toList())
                .as("accessibility of %s", page.url())
                .isEmpty();
        assertThat(complaints).as("the browser's complaints at %s", page.url()).isEmpty();
    }

    /**
     * Everything but tables of data, which WCAG 1.4.10 leaves out, fits the width of the screen.
     */
    void needsNoSidewaysScrolling() {
        Object overflowing =
                page.evaluate(
                        """
                        () => {
                          const width = document.documentElement.clientWidth;
                          return [...document.querySelectorAll('body *')]
                            .filter(e => !e.closest('table, .moj-scrollable-pane, .gain-scroll'))
                            .filter(e => e.getBoundingClientRect().right > width + 1)
                            .filter(e => getComputedStyle(e).position !== 'absolute')
                            .map(e => e.outerHTML.slice(0, 120));
                        }
                        """);
        assertThat((List<?>) overflowing).as("beyond the edge of %s", page.url()).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
