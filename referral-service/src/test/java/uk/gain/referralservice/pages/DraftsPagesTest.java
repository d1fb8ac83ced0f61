package uk.gain.referralservice.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.MultiValueMap;
import uk.gain.webui.browsing.Browser;

class DraftsPagesTest extends RunningPages {

    private final Browser coordinator;
    private final Browser requester;
    private final Browser stranger;

    DraftsPagesTest(@Autowired WebTestClient web) {
        this.coordinator = Browser.of(web, "coordinator.tarian", "COORDINATOR");
        this.requester = Browser.of(web, "requester.southwales", "REQUESTER");
        this.stranger = Browser.of(web, "requester.gwent", "REQUESTER");
    }

    @Test
    void aDraftGoesFromItsWriterToTheCoordinatorWhoReturnsCompletesAndRaisesIt() {
        String draft = submitted("SWP/1");
        assertThat(requester.opens("/drafts").text()).contains("SWP/1");
        assertThat(coordinator.opens("/drafts").select(".moj-sub-navigation").text())
                .containsPattern("Submitted \\([1-9]");

        Document asSubmitted = coordinator.opens(draft);
        assertThat(asSubmitted.text())
                .contains("Zxq Name")
                .contains("Does he trade?")
                .contains("That you read this is recorded");
        assertThat(coordinator.isRefused(draft + "/return", Browser.form()).text())
                .contains("Enter why");
        coordinator.sends(draft + "/return", Browser.form("reason", "Name the criterion"));

        Document returned = requester.opens(draft);
        assertThat(returned.text()).contains("Returned").contains("Name the criterion");
        Document form = requester.opens(draft + "/edit");
        assertThat(form.select("[id=subject-0-NAME]").attr("value")).isEqualTo("Zxq Name");
        MultiValueMap<String, String> again = draft("SWP/1", form);
        again.add("criterion", "MAPPED_OCG");
        assertThat(requester.sends(draft + "/edit", again)).isEqualTo(draft);

        assertThat(coordinator.isRefused(draft + "/raise", Browser.form()).text())
                .contains("Nothing was done");
        MultiValueMap<String, String> completed = draft("SWP/1", form);
        completed.add("criterion", "MAPPED_OCG");
        completed.add("whom", "NAMED");
        completed.add("agencies", "HMRC");
        coordinator.sends(draft + "/edit", completed);
        String raised = coordinator.sends(draft + "/raise", Browser.form());
        String reference = coordinator.opens(raised).select(".govuk-panel__body strong").text();

        Document followed = requester.opens(draft);
        assertThat(followed.text())
                .contains(reference)
                .contains("answered 0 of 1")
                .contains("HM Revenue")
                .doesNotContain("Zxq Name");
        assertThat(followed.select("a[href^=/referrals/]")).isEmpty();
        assertThat(coordinator.opens(draft).select("a[href^=/referrals/]")).isNotEmpty();
    }

    @Test
    void nobodysChangeOfADraftIsOverwrittenUnseen() {
        String draft = submitted("SWP/6");
        Document form = coordinator.opens(draft + "/edit");
        MultiValueMap<String, String> mine = draft("SWP/6", form);
        mine.set(
                "version",
                Objects.requireNonNull(form.selectFirst("input[name=version]")).attr("value"));
        coordinator.sends(draft + "/edit", mine);
        assertThat(coordinator.isRefused(draft + "/edit", mine).text())
                .contains("Somebody else changed this draft after you opened it");
        assertThat(coordinator.isRefused(draft + "/raise", Browser.form("version", "1")).text())
                .contains("Somebody else changed it after you opened it");
    }

    @Test
    void pressingTwiceSubmitsOnce() {
        Document form = requester.opens("/drafts/new");
        MultiValueMap<String, String> entered = draft("SWP/2", form);
        assertThat(requester.sends("/drafts/new", entered))
                .isEqualTo(requester.sends("/drafts/new", entered));
    }

    @Test
    void aWithdrawnDraftHoldsNothing() {
        String draft = submitted("SWP/3");
        requester.sends(draft + "/withdraw", Browser.form());
        assertThat(requester.opens(draft).text()).contains("Withdrawn").doesNotContain("Zxq Name");
        assertThat(requester.sends(draft + "/withdraw", Browser.form())).isEqualTo(draft);
    }

    @Test
    void whatIsMissingIsNamedAtItsField() {
        Document page = requester.isRefused("/drafts/new", Browser.form("question", "Who?"));
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .startsWith("#requestingUnit", "#officerInTheCase");
        MultiValueMap<String, String> undeclared = draft("SWP/4", requester.opens("/drafts/new"));
        undeclared.remove("holdsNoInterceptProduct");
        assertThat(
                        requester
                                .isRefused("/drafts/new", undeclared)
                                .select(".govuk-error-summary__list a")
                                .eachAttr("href"))
                .containsExactly("#holdsNoInterceptProduct");
    }

    @Test
    void anotherUnitsDraftIsNotFoundAndAnotherRolesFormIsNotPermitted() {
        String draft = submitted("SWP/5");
        stranger.opens(draft, HttpStatus.NOT_FOUND);
        stranger.opens(draft + "/edit", HttpStatus.NOT_FOUND);
        coordinator.opens("/drafts/new", HttpStatus.FORBIDDEN);
        requester.opens("/operations", HttpStatus.FORBIDDEN);
        assertThat(requester.opens("/drafts").select(".govuk-service-navigation__link").eachText())
                .containsExactly("Drafts", "Partner agencies", "Legal gateways");
        assertThat(requester.leadsTo("/")).isEqualTo("/drafts");
        assertThat(coordinator.leadsTo("/")).isEqualTo("/referrals");
        requester.answers(draft + "/raise", Browser.form(), HttpStatus.FORBIDDEN);
    }

    private String submitted(String reference) {
        return requester.sends("/drafts/new", draft(reference, requester.opens("/drafts/new")));
    }

    private static MultiValueMap<String, String> draft(String reference, Document form) {
        return Browser.form(
                "submission",
                Objects.requireNonNull(form.selectFirst("input[name=submission]")).attr("value"),
                "requestingUnit",
                "SOUTH-WALES-POLICE",
                "requestingUnitReference",
                reference,
                "officerInTheCase",
                "DC Example",
                "classification",
                "OFFICIAL_SENSITIVE",
                "urgency",
                "PRIORITY",
                "threatArea",
                "DRUG_TRAFFICKING",
                "subjects",
                "1",
                "subject-0-kind",
                "PERSON",
                "subject-0-role",
                "SUSPECT",
                "subject-0-NAME",
                "Zxq Name",
                "categories",
                "TAX",
                "question",
                "Does he trade?",
                "purpose",
                "Detection of crime",
                "necessity",
                "Held nowhere else",
                "proportionality",
                "One subject",
                "holdsNoInterceptProduct",
                "true");
    }
}
