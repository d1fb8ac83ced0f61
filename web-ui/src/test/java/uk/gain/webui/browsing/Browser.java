package uk.gain.webui.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.csrf;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.mockOidcLogin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.OidcLoginMutator;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/**
 * A signed-in person's browser, without scripts; it keeps its session. For every service's tests.
 */
public final class Browser {

    private final WebTestClient person;
    private final Map<String, String> cookies = new HashMap<>();

    private Browser(WebTestClient person) {
        this.person = person;
    }

    public static Browser of(WebTestClient web, String subject, String role) {
        return new Browser(web.mutateWith(csrf()).mutateWith(signedIn(subject, role)));
    }

    public static OidcLoginMutator signedIn(String subject, String role) {
        return mockOidcLogin()
                .idToken(
                        token ->
                                token.subject(subject)
                                        .claim("name", "Example Person")
                                        .claim("roles", List.of(role)));
    }

    /** The page, which must be there and be a page as every page is. */
    public Document opens(String path) {
        Document page = opens(path, HttpStatus.OK);
        assertThat(page.title()).endsWith(" – GAIN referral exchange");
        assertThat(page.select(".govuk-skip-link").attr("href")).isEqualTo("#main-content");
        assertThat(page.select("main#main-content")).hasSize(1);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("header").text()).contains("Signed in as Example Person, ");
        assertThat(page.select("form[action=/sign-out][method=post] input[name=_csrf]")).hasSize(1);
        assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
        return page;
    }

    public Document opens(String path, HttpStatus status) {
        return page(
                person.get()
                        .uri(path)
                        .accept(MediaType.TEXT_HTML)
                        .cookies(kept -> cookies.forEach(kept::set))
                        .exchange()
                        .expectBody(String.class)
                        .returnResult(),
                status);
    }

    /** Where the browser is sent from there. */
    public String leadsTo(String path) {
        HttpHeaders headers =
                person.get()
                        .uri(path)
                        .accept(MediaType.TEXT_HTML)
                        .cookies(kept -> cookies.forEach(kept::set))
                        .exchange()
                        .expectStatus()
                        .is3xxRedirection()
                        .expectBody()
                        .returnResult()
                        .getResponseHeaders();
        return Objects.requireNonNull(headers.getLocation()).toString();
    }

    /** Sends a form that the page answers itself, because something is wrong with it. */
    public Document isRefused(String path, MultiValueMap<String, String> form) {
        return page(send(path, form), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Sends a form that the page answers itself, because it asks for more of it. */
    public Document answers(String path, MultiValueMap<String, String> form) {
        return answers(path, form, HttpStatus.OK);
    }

    public Document answers(String path, MultiValueMap<String, String> form, HttpStatus status) {
        return page(send(path, form), status);
    }

    /** Sends a form and says where the browser is sent. */
    public String sends(String path, MultiValueMap<String, String> form) {
        EntityExchangeResult<String> sent = send(path, form);
        assertThat(sent.getStatus()).isEqualTo(HttpStatus.SEE_OTHER);
        return Objects.requireNonNull(sent.getResponseHeaders().getLocation()).toString();
    }

    public static MultiValueMap<String, String> form(String... fieldsAndValues) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            form.add(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return form;
    }

    private EntityExchangeResult<String> send(String path, MultiValueMap<String, String> form) {
        EntityExchangeResult<String> sent =
                person.post()
                        .uri(path)
                        .accept(MediaType.TEXT_HTML)
                        .cookies(kept -> cookies.forEach(kept::set))
                        .body(BodyInserters.fromFormData(form))
                        .exchange()
                        .expectBody(String.class)
                        .returnResult();
        keepSession(sent);
        return sent;
    }

    private Document page(EntityExchangeResult<String> answer, HttpStatus status) {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
                .isEqualToIgnoringCase("text/html;charset=UTF-8");
        keepSession(answer);
        String html = Objects.requireNonNull(answer.getResponseBody());
        assertThat(html).startsWith("<!DOCTYPE html>");
        return Jsoup.parse(html);
    }

    private void keepSession(EntityExchangeResult<String> answer) {
        answer.getResponseCookies()
                .forEach((name, values) -> cookies.put(name, values.getFirst().getValue()));
    }
}
