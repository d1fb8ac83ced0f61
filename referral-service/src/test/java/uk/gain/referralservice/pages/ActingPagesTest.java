package uk.gain.referralservice.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import uk.gain.referralservice.Picking;
import uk.gain.webui.browsing.Browser;

/** What a co-ordinator does about a referral on its pages, without scripts. */
class ActingPagesTest extends RunningPages {

    private final Browser coordinator;
    private final JdbcClient jdbc;

    ActingPagesTest(@Autowired WebTestClient web, @Autowired JdbcClient jdbc) {
        this.coordinator = Browser.of(web, "coordinator.tarian", "COORDINATOR");
        this.jdbc = jdbc;
    }

    @Test
    void anAgencyIsRemindedAndGivenTimeAndWhatWasSaidIsRead() {
        String referral = raised();
        String request = requestOf(referral);

        Document page = coordinator.opens(request);
        assertThat(page.select("main .govuk-list a").eachText())
                .containsExactly(
                        "Remind the agency", "Give more time", "Withdraw", "Recall what was sent");

        assertThat(coordinator.sends(request + "/act/chase", Browser.form("text", "On Friday.")))
                .isEqualTo(request);
        assertThat(
                        coordinator.sends(
                                request + "/act/extend",
                                Browser.form(
                                        "day", "18/12/2099", "time", "17:00", "text", "Agreed.")))
                .isEqualTo(request);
        Document after = coordinator.opens(request);
        assertThat(after.select(".govuk-summary-list__value").text())
                .contains("18 December 2099 at 5:00pm");
        assertThat(after.select(".moj-timeline__title").eachText())
                .containsExactly("HMRC: Request chased", "HMRC: Request extended");
        assertThat(coordinator.opens(referral + "/messages").text())
                .contains("On Friday.")
                .contains("That you read this is recorded");
    }

    @Test
    void whatIsMissingOrWrongIsToldAtItsField() {
        String referral = raised();
        String request = requestOf(referral);
        Document noDay =
                coordinator.isRefused(request + "/act/extend", Browser.form("day", "31/2/2099"));
        assertThat(noDay.select(".govuk-error-summary__list a").attr("href")).isEqualTo("#day");
        Document past =
                coordinator.isRefused(request + "/act/extend", Browser.form("day", "1/1/2020"));
        assertThat(past.select("#day-error").text()).contains("has passed");
        Document nothing = coordinator.isRefused(referral + "/act/recall", Browser.form());
        assertThat(nothing.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#requests", "#code");
    }

    @Test
    void whatTheStateDoesNotAllowIsNotOfferedAndRefusedWithAPage() {
        String referral = raised();
        assertThat(coordinator.opens(referral).select("main .govuk-list a").eachText())
                .containsExactly(
                        "Withdraw",
                        "Recall what was sent",
                        "Add information",
                        "Correct what was sent",
                        "Change how soon an answer is needed");
        coordinator.opens(referral + "/act/close", HttpStatus.CONFLICT);
        coordinator.opens(requestOf(referral) + "/act/clarify", HttpStatus.CONFLICT);
        coordinator.opens(referral + "/act/nothing", HttpStatus.NOT_FOUND);
    }

    @Test
    void whoIsPickedSaysWhyBeforeTheContentIsShown() {
        String referral = raised();
        Picking.next();
        String ask = coordinator.leadsTo(referral + "/content");
        assertThat(ask)
                .startsWith("/challenges/")
                .endsWith("?back=" + referral.replace("/", "%2F") + "%2Fcontent");
        assertThat(coordinator.leadsTo(referral + "/content")).as("a reload").isEqualTo(ask);

        String page = URI.create(ask).getPath() + "?back=" + referral + "/content";
        assertThat(coordinator.opens(page).text()).contains("You were picked at random");
        assertThat(
                        coordinator
                                .isRefused(page, Browser.form("words", "Because"))
                                .select(".govuk-error-summary__list a")
                                .eachAttr("href"))
                .containsExactly("#reason", "#words");
        assertThat(
                        coordinator.sends(
                                page,
                                Browser.form(
                                        "reason",
                                        "INVESTIGATION",
                                        "words",
                                        "Planning the day of action")))
                .isEqualTo(referral + "/content");
        assertThat(coordinator.opens(referral + "/content").text())
                .contains("That you read this is recorded");
        assertThat(
                        coordinator.sends(
                                URI.create(ask).getPath() + "?back=//elsewhere.example",
                                Browser.form("reason", "OTHER", "words", "Once more, by mistake")))
                .isEqualTo("/");
    }

    @Test
    void informationIsAddedAndThenTheWholeIsCorrected() {
        String referral = raised();
        assertThat(
                        coordinator.sends(
                                referral + "/content/add-information",
                                Browser.form(
                                        "subjects", "1",
                                        "subject-0-kind", "VEHICLE",
                                        "subject-0-role", "OTHER",
                                        "subject-0-VEHICLE_REGISTRATION-0", "ZZ99 ZZZ",
                                        "question", "Who keeps it?")))
                .isEqualTo(referral);
        assertThat(coordinator.opens(referral + "/content").text())
                .contains("Added on")
                .contains("ZZ99 ZZZ")
                .contains("Who keeps it?");

        Document form = coordinator.opens(referral + "/content/correct");
        assertThat(form.select("fieldset > legend h2").eachText())
                .containsExactly("Subject 1", "Subject 2");
        assertThat(form.select("[name=subject-0-NAME-0]").attr("value")).isEqualTo("Zxq Name");
        var entered = Browser.form("code", "INACCURATE", "subject-1-remove", "true");
        for (Element field : form.select("main form [name]")) {
            boolean chosen =
                    !field.attr("type").matches("radio|checkbox") || field.hasAttr("checked");
            boolean ours = !field.attr("name").matches("code|_csrf|action|.*remove");
            if (chosen && ours) {
                entered.add(
                        field.attr("name"),
                        field.tagName().equals("textarea") ? field.text() : field.attr("value"));
            }
        }
        entered.set("subject-0-NAME-0", "Zxq Other");
        assertThat(coordinator.sends(referral + "/content/correct", entered)).isEqualTo(referral);
        assertThat(coordinator.opens(referral + "/content").text())
                .contains("Zxq Other")
                .doesNotContain("Zxq Name")
                .doesNotContain("ZZ99 ZZZ");
        assertThat(coordinator.opens(referral).text())
                .contains("Corrected: Inaccurate")
                .contains("It never reached the agency");
    }

    @Test
    void aRecalledReferralIsClosedWithItsOutcomesAndOpenedAgain() {
        String referral = raised();
        String request = requestOf(referral);
        String id = request.substring(request.lastIndexOf('/') + 1);
        assertThat(
                        coordinator.sends(
                                referral + "/act/recall",
                                Browser.form("requests", id, "code", "SENT_UNLAWFULLY")))
                .isEqualTo(referral);
        Document wrong =
                coordinator.isRefused(
                        referral + "/act/close",
                        Browser.form("outcome-0-kind", "SEIZURE", "outcome-0-valuePence", "much"));
        assertThat(wrong.select("#outcome-0-valuePence-error").text()).contains("in pounds");
        Document longer =
                coordinator.answers(
                        referral + "/act/close",
                        Browser.form("rows", "1", "action", "MORE", "outcome-0-kind", "SEIZURE"));
        assertThat(longer.select("#outcome-0-kind option[selected]").text()).isEqualTo("Seizure");
        assertThat(longer.select("#outcome-1-requestId option").eachText())
                .contains("HM Revenue and Customs");
        assertThat(
                        coordinator
                                .isRefused(
                                        referral + "/act/close",
                                        Browser.form(
                                                "rows", "3",
                                                "outcome-0-kind", "LEAD",
                                                "outcome-2-kind", "ARREST"))
                                .select("#outcome-2-count-error")
                                .text())
                .contains("how many people");
        assertThat(
                        coordinator.sends(
                                referral + "/act/close",
                                Browser.form(
                                        "rows", "2",
                                        "outcome-0-kind", "SEIZURE",
                                        "outcome-0-valuePence", "£60,000",
                                        "outcome-0-requestId", id,
                                        "outcome-1-kind", "SEIZURE",
                                        "outcome-1-valuePence", "1.50")))
                .isEqualTo(referral);
        assertThat(coordinator.opens(referral).text())
                .contains("Seizure: £60,000.00 (HM Revenue and Customs)", "Seizure: £1.50")
                .contains("Closed: recalled");
        assertThat(
                        coordinator.sends(
                                referral + "/act/reopen", Browser.form("code", "CLOSED_IN_ERROR")))
                .isEqualTo(referral);
        assertThat(coordinator.opens(referral).select("table .govuk-tag").text())
                .isEqualTo("Recalled");
    }

    private String requestOf(String referral) {
        return referral
                + "/requests/"
                + jdbc.sql("select id from request where referral_id = cast(:referral as uuid)")
                        .param("referral", referral.substring(referral.lastIndexOf('/') + 1))
                        .query(String.class)
                        .single();
    }

    private String raised() {
        coordinator.sends("/referrals/new", CoordinatorsPagesTest.complete());
        String raised = coordinator.sends("/referrals/new/check", Browser.form());
        return raised.substring(0, raised.lastIndexOf('/'));
    }
}
