package uk.gain.referralservice.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.MultiValueMap;
import uk.gain.webui.browsing.Browser;

class CoordinatorsPagesTest extends RunningPages {

    private final WebTestClient web;
    private final Browser coordinator;

    private final JdbcClient jdbc;

    CoordinatorsPagesTest(@Autowired WebTestClient web, @Autowired JdbcClient jdbc) {
        this.web = web;
        this.jdbc = jdbc;
        this.coordinator = Browser.of(web, "coordinator.tarian", "COORDINATOR");
    }

    @Test
    void whatWasEnteredIsCheckedAndThenRaisedOnce() {
        assertThat(coordinator.sends("/referrals/new", complete()))
                .isEqualTo("/referrals/new/recipients");

        Document recipients = coordinator.opens("/referrals/new/recipients");
        assertThat(recipients.select("tbody tr").text())
                .contains("HM Revenue")
                .contains("ATCSA2001-S19, version 1")
                .contains("At once");

        Document check = coordinator.opens("/referrals/new/check");
        assertThat(check.text())
                .contains("OCG-0417")
                .contains("Does he trade?")
                .contains("HM Revenue and Customs");

        String raised = coordinator.sends("/referrals/new/check", Browser.form());
        Document confirmation = coordinator.opens(raised);
        String reference = confirmation.select(".govuk-panel__body strong").text();
        assertThat(reference).matches("TN-2[0-9]{3}-[0-9]{6}");
        assertThat(coordinator.opens("/referrals").text())
                .contains(reference)
                .contains("answered 0 of 1, 0 hits");
        assertThat(coordinator.sends("/referrals/new/check", Browser.form()))
                .as("pressed twice")
                .isEqualTo("/referrals");
    }

    @Test
    void aReferralShowsItsRequestsItsContentAndItsHistory() {
        String referral = raised();

        Document requests = coordinator.opens(referral);
        assertThat(requests.select("table .govuk-tag").text()).isEqualTo("Sent");
        assertThat(requests.text()).contains("HM Revenue").contains("answered 0 of 1");

        Document clock = coordinator.opens(requests.select("a[href$=/clock]").attr("href"));
        assertThat(clock.text()).contains("72 h").contains("Working time").contains("time began");

        Document content = coordinator.opens(referral + "/content");
        assertThat(content.text()).contains("That you read this is recorded").contains("Zxq Name");

        Document history = coordinator.opens(referral + "/history");
        assertThat(history.select(".moj-timeline__title").text()).contains("Referral raised");
    }

    @Test
    void howSoonAnAnswerIsNeededCanBeChanged() {
        String referral = raised();
        Document form = coordinator.opens(referral + "/priority");
        assertThat(form.select("input[name=urgency][checked]").attr("value")).isEqualTo("PRIORITY");
        assertThat(coordinator.isRefused(referral + "/priority", Browser.form()).text())
                .contains("Select how urgent it is");
        MultiValueMap<String, String> urgent =
                Browser.form("urgency", "URGENT", "safeguarding", "true");
        assertThat(coordinator.sends(referral + "/priority", urgent)).isEqualTo(referral);
        assertThat(coordinator.sends(referral + "/priority", urgent)).isEqualTo(referral);
        assertThat(coordinator.opens(referral).text())
                .contains("Urgent")
                .contains("A person must be safeguarded");
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnceInTheOrderOfThePage() {
        Document page = coordinator.isRefused("/referrals/new", Browser.form("question", "Who?"));

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .startsWith("#requestingUnit", "#officerInTheCase", "#classification")
                .endsWith("#purpose", "#necessity", "#proportionality");
        assertThat(page.select("#question").text()).isEqualTo("Who?");
        assertThat(page.select("#purpose").attr("aria-describedby")).isEqualTo("purpose-error");
    }

    @Test
    void whatTheDoorRefusesIsToldAtTheField() {
        MultiValueMap<String, String> form = complete();
        form.remove("holdsNoInterceptProduct");
        form.remove("subject-0-role");
        form.remove("agencies");

        Document page = coordinator.isRefused("/referrals/new", form);

        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#subject-0-role", "#agencies", "#holdsNoInterceptProduct");
        page.select(".govuk-error-summary__list a")
                .forEach(
                        link ->
                                assertThat(
                                                page.select(
                                                        "[id="
                                                                + link.attr("href").substring(1)
                                                                + "]"))
                                        .hasSize(1));
    }

    @Test
    void anotherSubjectCanBeAddedWithoutLosingWhatWasEntered() {
        MultiValueMap<String, String> form = complete();
        form.add("action", "ADD_SUBJECT");

        Document page = coordinator.answers("/referrals/new", form);

        assertThat(page.select("[id=subject-1-kind]")).hasSize(1);
        assertThat(page.select("[id=subject-0-NAME]").attr("value")).isEqualTo("Zxq Name");
    }

    @Test
    void theListIsFilteredAndAFilterIsTakenAwayAgain() {
        String reference = coordinator.opens(raised()).select("h1").text().replace("Referral ", "");

        Document all = coordinator.opens("/referrals");
        assertThat(all.select(".moj-sub-navigation__link").eachText())
                .anyMatch(tab -> tab.matches("Overdue \\([0-9]+\\)"))
                .anyMatch(tab -> tab.matches("Hits to read \\([0-9]+\\)"))
                .anyMatch(tab -> tab.matches("Questions to answer \\([0-9]+\\)"))
                .anyMatch(tab -> tab.matches("Alerts \\([0-9]+\\)"));
        assertThat(all.select("[data-live]").attr("data-live"))
                .matches("/referrals/changes\\?from=[0-9]+");

        Document none = coordinator.opens("/referrals?agency=DVLA&state=HIT");
        assertThat(none.text()).contains("No referral fits.");
        String without = none.select("a:contains(Remove filter)").eachAttr("href").getFirst();
        assertThat(without).isEqualTo("/referrals?agency=DVLA");
        assertThat(coordinator.opens("/referrals?agency=HMRC&state=SENT").text())
                .contains(reference);
        assertThat(
                        coordinator
                                .opens("/referrals?from=tomorrow", HttpStatus.UNPROCESSABLE_CONTENT)
                                .select(".govuk-error-summary__list a")
                                .attr("href"))
                .isEqualTo("#from");
    }

    @Test
    void aFilterIsKeptAsAListUnderAName() {
        String kept =
                coordinator.sends(
                        "/referrals/lists", Browser.form("agency", "HMRC", "name", "Tax people"));

        Document list = coordinator.opens(kept);
        assertThat(list.select(".moj-sub-navigation__link[aria-current]").text())
                .startsWith("Tax people (");
        assertThat(
                        coordinator
                                .isRefused(
                                        "/referrals/lists",
                                        Browser.form("agency", "HMRC", "name", "Tax people"))
                                .text())
                .contains("You keep a list of this name");
        String id = kept.substring(kept.indexOf('=') + 1);
        assertThat(coordinator.sends("/referrals/lists/" + id + "/remove", Browser.form()))
                .isEqualTo("/referrals");
        assertThat(coordinator.opens("/referrals").text()).doesNotContain("Tax people");
    }

    @Test
    void aReferralIsFoundByAnIdentifierWithoutAnAddressThatHoldsIt() {
        String reference = coordinator.opens(raised()).select("h1").text().replace("Referral ", "");
        assertThat(coordinator.opens("/referrals/search").select("form[method=post]")).isNotEmpty();

        Document found =
                coordinator.answers(
                        "/referrals/search", Browser.form("kind-0", "NAME", "value-0", "zxq NAME"));

        assertThat(found.select("tbody").text()).contains(reference);
        assertThat(
                        coordinator
                                .isRefused(
                                        "/referrals/search",
                                        Browser.form(
                                                "kind-0", "DATE_OF_BIRTH", "value-0", "Monday"))
                                .select(".govuk-error-summary__list a")
                                .attr("href"))
                .isEqualTo("#value-0");
    }

    @Test
    void alertsAreShownInAListAndWithTheirReferral() {
        String referral = raised();

        assertThat(coordinator.opens("/alerts").select("h1").text()).isEqualTo("Alerts");
        assertThat(coordinator.opens("/alerts?toNote=false").text()).contains("All (");
        assertThat(coordinator.opens(referral + "/alerts").select("h1").text())
                .isEqualTo("Who else asks");
    }

    @Test
    void thePartnerAgenciesAreListed() {
        assertThat(coordinator.opens("/agencies").select("tbody tr")).hasSizeGreaterThan(20);
    }

    @Test
    void whoHasToWaitIsSaidBeforeAndAfterSending() {
        jdbc.sql("update agency set capacity = 0 where code = 'WATER'").update();
        MultiValueMap<String, String> form = complete();
        form.set("agencies", "WATER");
        coordinator.sends("/referrals/new", form);
        assertThat(coordinator.opens("/referrals/new/recipients").select("tbody").text())
                .contains("Queued")
                .contains("number 1 in the agency’s queue");
        String raised = coordinator.sends("/referrals/new/check", Browser.form());

        Document referral = coordinator.opens(raised.substring(0, raised.lastIndexOf('/')));

        assertThat(referral.select("table").text()).contains("Number 1 in the agency’s queue.");
        jdbc.sql("update agency set capacity = null where code = 'WATER'").update();
    }

    @Test
    void whoIsLeftOutIsSaidWithTheReason() {
        MultiValueMap<String, String> form = complete();
        form.set("whom", "ALL_HOLDING");
        form.remove("agencies");
        coordinator.sends("/referrals/new", form);

        Document page = coordinator.opens("/referrals/new/recipients");

        assertThat(page.select("[aria-label=Left out]").text())
                .contains("Driver and Vehicle Licensing Agency")
                .contains("It does not hold all of what is wanted.");
    }

    @Test
    void theLegalGatewaysThatCountTodayAreListed() {
        assertThat(coordinator.opens("/powers").select("tbody").text())
                .contains("ATCSA2001-S19")
                .contains("Only with the consent of HMRC")
                .contains("To be confirmed by a lawyer");
    }

    @Test
    void anIdentifierThatCannotBeOneIsToldAtItsField() {
        MultiValueMap<String, String> form = complete();
        form.add("subject-0-DATE_OF_BIRTH", "30/2/1984");

        Document page = coordinator.isRefused("/referrals/new", form);

        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#subject-0-DATE_OF_BIRTH");
    }

    @Test
    void anotherRegionsReferralIsNotThere() {
        String referral = raised();
        Browser other = Browser.of(web, "coordinator.northwest", "COORDINATOR");

        Document page = other.opens(referral, HttpStatus.NOT_FOUND);

        assertThat(page.select("h1").text()).isEqualTo("There is no such thing here");
    }

    @Test
    void aPersonOfAnotherRoleIsTurnedAway() {
        Browser auditor = Browser.of(web, "auditor", "AUDITOR");
        Browser stranger = Browser.of(web, "somebody", "COORDINATOR");

        assertThat(auditor.opens("/referrals", HttpStatus.FORBIDDEN).select("h1").text())
                .isEqualTo("Not permitted");
        assertThat(stranger.opens("/referrals", HttpStatus.FORBIDDEN).select("form").attr("action"))
                .isEqualTo("/sign-out");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedWithAPage() {
        web.mutateWith(Browser.signedIn("coordinator.tarian", "COORDINATOR"))
                .post()
                .uri("/referrals/new")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody(String.class)
                .value(html -> assertThat(html).contains("You cannot do this"));
    }

    @Test
    void whoeverIsNotSignedInIsSentToSignInOnlyForAPage() {
        web.get()
                .uri("/referrals")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .is3xxRedirection()
                .expectHeader()
                .location("/oauth2/authorization/gain");
        web.get()
                .uri("/referrals/changes")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void pagesForbidWhatIsInlineOrForeignAndAssetsAreVersioned() {
        web.mutateWith(Browser.signedIn("coordinator.tarian", "COORDINATOR"))
                .get()
                .uri("/agencies")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectHeader()
                .valueMatches(
                        "Content-Security-Policy", "default-src 'self'; script-src 'self'; .*")
                .expectBody(String.class)
                .value(
                        html ->
                                assertThat(html)
                                        .containsPattern("/assets/govuk\\.css\\?v=[0-9a-f]{16}"));
        web.get().uri("/assets/govuk.css").exchange().expectStatus().isOk();
    }

    private String raised() {
        coordinator.sends("/referrals/new", complete());
        String raised = coordinator.sends("/referrals/new/check", Browser.form());
        return raised.substring(0, raised.lastIndexOf('/'));
    }

    static MultiValueMap<String, String> complete() {
        return Browser.form(
                "requestingUnit", "SOUTH-WALES-POLICE",
                "officerInTheCase", "DC Example, 101",
                "classification", "OFFICIAL_SENSITIVE",
                "urgency", "PRIORITY",
                "threatArea", "DRUG_TRAFFICKING",
                "criterion", "MAPPED_OCG",
                "criterionReference", "OCG-0417",
                "morileTier", "2",
                "subjects", "1",
                "subject-0-kind", "PERSON",
                "subject-0-role", "SUSPECT",
                "subject-0-NAME", "Zxq Name",
                "categories", "TAX",
                "question", "Does he trade?",
                "purpose", "To find assets",
                "necessity", "No other way",
                "proportionality", "One person",
                "whom", "NAMED",
                "agencies", "HMRC",
                "holdsNoInterceptProduct", "true");
    }
}
