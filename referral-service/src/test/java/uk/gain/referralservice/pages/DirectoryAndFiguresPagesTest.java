package uk.gain.referralservice.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.MultiValueMap;
import uk.gain.webui.browsing.Browser;

@SpringBootTest
@AutoConfigureWebTestClient(timeout = "30s")
class DirectoryAndFiguresPagesTest {

    private final Browser operator;
    private final Browser coordinator;

    DirectoryAndFiguresPagesTest(@Autowired WebTestClient web) {
        this.operator = Browser.of(web, "operator", "OPERATOR");
        this.coordinator = Browser.of(web, "coordinator.tarian", "COORDINATOR");
    }

    @DynamicPropertySource
    static void realParts(DynamicPropertyRegistry settings)
            throws IOException, GeneralSecurityException {
        CoordinatorsPagesTest.realParts(settings);
    }

    @Test
    void anAgencyIsListedAfterItsAnswersWereChecked() {
        assertThat(operator.opens("/agencies").select("a[href=/agencies/new]")).hasSize(1);
        assertThat(operator.opens("/agencies/new").select("#urgentHours").val()).isEqualTo("8");

        assertThat(operator.sends("/agencies/new", complete("PAGE-1")))
                .isEqualTo("/agencies/new/check");
        Document check = operator.opens("/agencies/new/check");
        assertThat(check.text()).contains("PAGE-1", "Trading standards", "No limit");
        assertThat(operator.sends("/agencies/new/check", Browser.form()))
                .isEqualTo("/agencies/PAGE-1");
        Document agency = operator.opens("/agencies/PAGE-1");
        assertThat(agency.text()).contains("Example Trading Standards", "24 December 2026");
        assertThat(operator.sends("/agencies/new/check", Browser.form()))
                .as("pressed twice")
                .isEqualTo("/agencies");
    }

    @Test
    void aChangeIsAVersionAndOneThatComesTooLateIsTold() {
        listed("PAGE-2");
        Document form = operator.opens("/agencies/PAGE-2/change");
        assertThat(form.select("input[name=version]").val()).isEqualTo("1");
        assertThat(form.select("input[name=code]").attr("type")).isEqualTo("hidden");
        assertThat(form.select("input[name=code]")).hasSize(1);
        MultiValueMap<String, String> change = complete("PAGE-2");
        change.add("version", "1");
        change.set("capacity", "12");
        operator.sends("/agencies/PAGE-2/change", change);
        assertThat(operator.sends("/agencies/PAGE-2/change/check", Browser.form()))
                .isEqualTo("/agencies/PAGE-2");
        assertThat(operator.opens("/agencies/PAGE-2/versions").select("tbody tr").eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("Operator operator, PLATFORM", "Capacity");

        change.set("capacity", "13");
        operator.sends("/agencies/PAGE-2/change", change);
        Document late = operator.isRefused("/agencies/PAGE-2/change/check", Browser.form());
        assertThat(late.select(".govuk-error-summary").text()).contains("Somebody else changed");
    }

    @Test
    void everyFieldThatIsWrongIsToldInTheOrderOfThePage() {
        Document page =
                operator.isRefused(
                        "/agencies/new",
                        Browser.form("code", "x y", "contact", "A Person", "name", "Example"));
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly(
                        "#code",
                        "#legalClass",
                        "#categories",
                        "#calendar",
                        "#urgentHours",
                        "#priorityHours",
                        "#routineHours",
                        "#channel",
                        "#contact");
        page.select(".govuk-error-summary__list a")
                .forEach(
                        link ->
                                assertThat(
                                                page.select(
                                                        "[id="
                                                                + link.attr("href").substring(1)
                                                                + "]"))
                                        .hasSize(1));
        Document unreadable =
                operator.isRefused(
                        "/agencies/new", Browser.form("capacity", "many", "holidays", "Christmas"));
        assertThat(unreadable.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#capacity", "#holidays");
    }

    @Test
    void membersAreAddedAndRemovedOnPages() {
        listed("PAGE-3");
        Document form = operator.opens("/agencies/PAGE-3/members/new");
        assertThat(
                        operator.sends(
                                "/agencies/PAGE-3/members/new",
                                Browser.form(
                                        "version", form.select("input[name=version]").val(),
                                        "subject", "officer.page3",
                                        "role", "AGENCY_OFFICER")))
                .isEqualTo("/agencies/PAGE-3/members");
        assertThat(operator.opens("/agencies/PAGE-3/members").text()).contains("officer.page3");
        Document refused =
                operator.isRefused(
                        "/agencies/PAGE-3/members/new",
                        Browser.form("version", "2", "subject", "officer.hmrc"));
        assertThat(refused.select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#subject", "#role");
        Document remove = operator.opens("/agencies/PAGE-3/members/remove?subject=officer.page3");
        operator.sends(
                "/agencies/PAGE-3/members/remove",
                Browser.form(
                        "version",
                        remove.select("input[name=version]").val(),
                        "subject",
                        "officer.page3"));
        assertThat(operator.opens("/agencies/PAGE-3/members").text())
                .contains("Nobody acts for this agency");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agencies/new",
                "/agencies/HMRC/change",
                "/agencies/HMRC/members",
                "/agencies/HMRC/members/new",
                "/agencies/HMRC/versions"
            })
    void onlyOperatorsEdit(String page) {
        coordinator.opens(page, HttpStatus.FORBIDDEN);
        assertThat(coordinator.opens("/agencies").select("a[href=/agencies/new]")).isEmpty();
        Document agency = coordinator.opens("/agencies/HMRC");
        assertThat(agency.select("a[href^=/agencies/HMRC/]")).isEmpty();
        assertThat(agency.text()).contains("How it has answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/referrals", "/referrals/new", "/management-information"})
    void anOperatorSeesNoReferral(String page) {
        assertThat(operator.opens(page, HttpStatus.FORBIDDEN).select("h1").text())
                .isEqualTo("Not permitted");
    }

    @Test
    void anOperatorIsOfferedOnlyWhatAnOperatorMayUse() {
        assertThat(operator.leadsTo("/")).isEqualTo("/agencies");
        var offered = operator.opens("/agencies").select(".govuk-service-navigation__link");
        assertThat(offered.eachText())
                .containsExactly("Partner agencies", "Legal gateways", "Management information");
        offered.eachAttr("href").forEach(operator::opens);
        String published = "/management-information/published";
        assertThat(operator.opens(published).select(".govuk-back-link")).isEmpty();
        assertThat(coordinator.opens(published).select(".govuk-back-link")).hasSize(1);
    }

    @Test
    void anAgencyThatIsNotListedIsNotThere() {
        operator.opens("/agencies/NOBODY", HttpStatus.NOT_FOUND);
        operator.opens("/agencies/NOBODY/change", HttpStatus.NOT_FOUND);
    }

    @Test
    void figuresAreChartsAndTheSameNumbersInTables() {
        String month = YearMonth.now(ZoneId.of("Europe/London")).toString();
        raise();
        Document page = coordinator.opens("/management-information?from=" + month + "&to=" + month);
        assertThat(page.select("svg[role=img] title")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(page.select("#units-chart rect")).hasSize(4);
        assertThat(page.select("#months-chart circle")).hasSize(1);
        String agencies = page.select("#agencies-chart").text();
        assertThat(agencies).contains("HM Revenue and Customs");
        assertThat(page.select("details table")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(page.select("a[href*=figures.csv]")).hasSize(4);
        assertThat(page.select("a[href*=figures.csv]").first())
                .isNotNull()
                .extracting(link -> link.attr("href"))
                .asString()
                .contains("by=MONTH", "from=" + month);
    }

    @Test
    void forcesAndWhatMayBeHandedOnHavePages() {
        Document forces = coordinator.opens("/management-information/forces");
        assertThat(forces.select("table")).hasSize(2);
        assertThat(forces.select("table").getFirst().select("tbody tr")).hasSize(4);
        assertThat(forces.select("table").getLast().select("tbody tr")).hasSize(9);
        for (Browser reader : new Browser[] {coordinator, operator}) {
            for (String by : new String[] {"UNIT", "AGENCY", "THREAT_AREA"}) {
                Document published = reader.opens("/management-information/published?by=" + by);
                assertThat(published.select("tbody tr").last()).isNotNull();
            }
        }
    }

    private void raise() {
        coordinator.sends(
                "/referrals/new",
                Browser.form(
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
                        "lawfulPurpose", "CRIME",
                        "question", "Does he trade?",
                        "purpose", "To find assets",
                        "necessity", "No other way",
                        "proportionality", "One person",
                        "whom", "NAMED",
                        "agencies", "HMRC",
                        "holdsNoInterceptProduct", "true"));
        coordinator.sends("/referrals/new/check", Browser.form());
    }

    private void listed(String code) {
        operator.sends("/agencies/new", complete(code));
        operator.sends("/agencies/new/check", Browser.form());
    }

    private static MultiValueMap<String, String> complete(String code) {
        return Browser.form(
                "code", code,
                "name", "Example Trading Standards",
                "legalClass", "LOCAL_AUTHORITY",
                "categories", "TRADING_STANDARDS",
                "powers", "CDA1998-S115",
                "calendar", "ENGLAND_AND_WALES",
                "urgentHours", "8",
                "priorityHours", "72",
                "routineHours", "168",
                "holidays", "2026-12-24\n2026-12-31",
                "channel", "WEB_INBOX",
                "contact", "gain@tradingstandards.example",
                "enabled", "true");
    }
}
