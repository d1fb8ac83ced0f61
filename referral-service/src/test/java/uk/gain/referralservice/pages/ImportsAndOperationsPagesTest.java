package uk.gain.referralservice.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.reactive.server.SecurityMockServerConfigurers.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.MultiValueMap;
import uk.gain.webui.browsing.Browser;

class ImportsAndOperationsPagesTest extends RunningPages {

    private final WebTestClient web;
    private final Browser coordinator;

    ImportsAndOperationsPagesTest(@Autowired WebTestClient web) {
        this.web = web;
        this.coordinator = Browser.of(web, "coordinator.tarian", "COORDINATOR");
    }

    @Test
    void aFileIsImportedAndItsReportDownloaded() {
        String begun = coordinator.sends("/imports/new", complete());
        Document awaiting = coordinator.opens(begun);
        assertThat(awaiting.select("input[type=file]")).hasSize(1);
        assertThat(awaiting.text()).contains("Awaiting file").contains("HMRC");

        assertThat(sends(begun, "own_reference,role,name\nP/1,SUSPECT,Zxq Name\nP/2,,Zxq Name\n"))
                .isEqualTo(begun);

        Document finished = null;
        while (finished == null || finished.text().contains("Working")) {
            finished = coordinator.opens(begun);
        }
        assertThat(finished.select(".govuk-summary-list").text())
                .contains("Rows read 2")
                .contains("Raised 1")
                .contains("Not raised 1");
        assertThat(download(begun + "/report"))
                .contains("3,NOT_RAISED,role,subject-role-missing,")
                .doesNotContain("Zxq");
        assertThat(download("/imports/template")).startsWith("requesting_unit,own_reference,");
        assertThat(coordinator.opens("/imports").select("tbody tr").text()).contains("Finished");
    }

    @Test
    void whatIsMissingForAllRowsIsToldAtTheField() {
        Document empty = coordinator.isRefused("/imports/new", Browser.form());
        assertThat(empty.select(".govuk-error-summary__list a").eachAttr("href"))
                .startsWith("#officerInTheCase", "#classification", "#urgency")
                .endsWith("#proportionality");

        MultiValueMap<String, String> form = complete();
        form.remove("agencies");
        form.remove("holdsNoInterceptProduct");
        Document refused = coordinator.isRefused("/imports/new", form);
        assertThat(refused.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#agencies", "#holdsNoInterceptProduct");
    }

    @Test
    void aFileThatIsNoneIsToldAtTheField() {
        String begun = coordinator.sends("/imports/new", complete());

        EntityExchangeResult<String> refused = send(begun, "not,the,columns\n");

        assertThat(refused.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        Document page = Jsoup.parse(Objects.requireNonNull(refused.getResponseBody()));
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsOnly("#file");
        assertThat(page.select("#file-error").text()).contains("name the columns");
    }

    /** The token of a form with a file stands in its address; the body is never looked into. */
    @Test
    void aFileWithoutItsTokenIsRefused() {
        WebTestClient person =
                web.mutateWith(Browser.signedIn("coordinator.tarian", "COORDINATOR"));
        String begun = coordinator.sends("/imports/new", complete());
        EntityExchangeResult<String> shown =
                person.get()
                        .uri(begun)
                        .accept(MediaType.TEXT_HTML)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult();
        Document page = Jsoup.parse(Objects.requireNonNull(shown.getResponseBody()));
        String address = page.select("form[enctype]").attr("action");
        assertThat(address).startsWith(begun + "/file?_csrf=");

        for (String wrong : List.of(begun + "/file", begun + "/file?_csrf=AAAA")) {
            assertThat(upload(person, wrong, shown, "own_reference,role,name\n").getStatus())
                    .as(wrong)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(
                        upload(person, address, shown, "own_reference,role,name\nQ/1,SUSPECT,A\n")
                                .getStatus())
                .isEqualTo(HttpStatus.SEE_OTHER);
    }

    @Test
    void anOperationIsCreatedAndReferralsArePutInAndTakenOut() {
        String begun = coordinator.sends("/imports/new", complete());
        sends(begun, "own_reference,role,name\nO/1,SUSPECT,Zxq Name\n");
        while (coordinator.opens(begun).text().contains("Working")) {
            Thread.onSpinWait();
        }
        String reference =
                coordinator.opens("/referrals").select("tbody tr th a").getFirst().text();

        String operation =
                coordinator.sends(
                        "/operations", Browser.form("code", "lava-7", "name", "Operation Lava"));
        assertThat(operation).isEqualTo("/operations/LAVA-7");
        assertThat(
                        coordinator
                                .isRefused(
                                        operation + "/referrals",
                                        Browser.form("references", reference + " TN-1999-000001"))
                                .select("#references-error")
                                .text())
                .contains("no such referrals");
        coordinator.sends(operation + "/referrals", Browser.form("references", reference));

        Document page = coordinator.opens(operation);
        assertThat(page.text()).contains("answered 0 of 1, 0 hits").contains(reference);
        assertThat(coordinator.opens("/operations").text()).contains("LAVA-7");
        String removal = page.select("form[action$=removal]").attr("action");
        coordinator.sends(removal, Browser.form());
        assertThat(coordinator.opens(operation).text()).contains("no referrals in it yet");
        assertThat(
                        coordinator
                                .isRefused(
                                        "/operations",
                                        Browser.form("code", "LAVA-7", "name", "Again"))
                                .select("#code-error")
                                .text())
                .contains("has an operation by this code");
    }

    private String sends(String begun, String file) {
        EntityExchangeResult<String> sent = send(begun, file);
        assertThat(sent.getStatus()).isEqualTo(HttpStatus.SEE_OTHER);
        return Objects.requireNonNull(sent.getResponseHeaders().getLocation()).toString();
    }

    private EntityExchangeResult<String> send(String begun, String file) {
        return upload(
                web.mutateWith(csrf())
                        .mutateWith(Browser.signedIn("coordinator.tarian", "COORDINATOR")),
                begun + "/file",
                null,
                file);
    }

    private static EntityExchangeResult<String> upload(
            WebTestClient person,
            String address,
            @Nullable EntityExchangeResult<String> session,
            String file) {
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        body.part("_csrf", "whatever");
        body.part("file", file.getBytes(StandardCharsets.UTF_8))
                .filename("nominals.csv")
                .contentType(MediaType.valueOf("text/csv"));
        return person.post()
                .uri(URI.create(address))
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .cookies(
                        cookies -> {
                            if (session != null) {
                                session.getResponseCookies()
                                        .toSingleValueMap()
                                        .values()
                                        .forEach(
                                                (ResponseCookie cookie) ->
                                                        cookies.set(
                                                                cookie.getName(),
                                                                cookie.getValue()));
                            }
                        })
                .bodyValue(body.build())
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private String download(String path) {
        return Objects.requireNonNull(
                web.mutateWith(Browser.signedIn("coordinator.tarian", "COORDINATOR"))
                        .get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    private static MultiValueMap<String, String> complete() {
        return Browser.form(
                "requestingUnit", "SOUTH-WALES-POLICE",
                "officerInTheCase", "DC Example, 101",
                "classification", "OFFICIAL_SENSITIVE",
                "urgency", "PRIORITY",
                "threatArea", "DRUG_TRAFFICKING",
                "criterion", "MAPPED_OCG",
                "lawfulPurpose", "CRIME",
                "categories", "TAX",
                "question", "Is anything held?",
                "purpose", "To find assets",
                "necessity", "No other way",
                "proportionality", "Mapped groups only",
                "whom", "NAMED",
                "agencies", "HMRC",
                "holdsNoInterceptProduct", "true");
    }
}
