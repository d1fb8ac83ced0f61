package uk.gain.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import uk.gain.endtoend.exchange.Eventually;
import uk.gain.endtoend.exchange.TestExchange;
import uk.gain.exchange.LocalExchange;

/**
 * The journey of one referral as people see it. Every page that is met is scanned for what WCAG 2.2
 * AA forbids, and for anything the browser complains of.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesTest {

    private static final String QUESTION = "Who has lived at the address since March?";

    private final LocalExchange exchange = TestExchange.running();
    private final URI referrals = exchange.referralService();
    private final URI inbox = exchange.agencyGateway();
    private final URI trail = exchange.auditService();
    private Chromium chromium;
    private String reference = "";

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    @Order(1)
    void aCoordinatorRaisesAReferralAndIsToldWhatIsMissing() {
        try (Visitor coordinator = chromium.visitor()) {
            coordinator.signsIn(referrals, "/referrals", "coordinator.tarian");
            coordinator.isAt("Referrals");
            coordinator.follows("Make a referral");
            coordinator.isAt("Make a referral");
            coordinator.presses("Continue");
            coordinator.reads("There is a problem");
            coordinator.isAt("Make a referral");
            assertThat(coordinator.page().title()).startsWith("Error: ");

            reference = raise(coordinator);
        }
    }

    @Test
    @Order(2)
    void anOfficerIsWarnedOpensTheRequestAndAnswers() {
        try (Visitor officer = chromium.visitor()) {
            officer.signsIn(inbox, "/requests", "officer.dwp");
            Eventually.eventually(
                    () -> {
                        officer.goesTo(inbox, "/requests?state=SENT");
                        officer.turnsPagesTo(reference, "More requests");
                    });
            officer.isAt("Inbox");
            officer.follows(reference);
            officer.isAt(reference);
            assertThat(officer.text("main")).doesNotContain(QUESTION);
            officer.follows("Open the request");
            officer.isAt("Opening this request is recorded");
            officer.follows("Open the request");
            officer.reads(QUESTION);
            officer.isAt(reference);
            officer.goesTo(inbox, requestPath(officer));
            officer.follows("Answer");
            officer.isAt("What is your answer?");
            officer.page().getByLabel("No hit").first().check();
            officer.presses("Send the answer");
            officer.isAt(reference);
            officer.reads("No hit");
        }
    }

    @Test
    @Order(3)
    void theCoordinatorSeesTheAnswerAndTheHistory() {
        try (Visitor coordinator = chromium.visitor()) {
            coordinator.signsIn(referrals, "/referrals", "coordinator.tarian");
            coordinator.follows(reference);
            coordinator.isAt(reference);
            Eventually.eventually(
                    () -> {
                        coordinator.page().reload();
                        assertThat(coordinator.text("main")).contains("answered 1 of 1");
                    });
            coordinator.follows("History");
            coordinator.isAt("History of the referral");
            coordinator.goesTo(referrals, "/agencies");
            coordinator.isAt("Partner agencies");
            coordinator.goesTo(referrals, "/agencies/DWP");
            coordinator.isAt("Department for Work and Pensions");
            coordinator.goesTo(referrals, "/management-information");
            coordinator.isAt("Management information");
            coordinator.follows("Requests per force in twelve months");
            coordinator.isAt("Requests per force");
        }
    }

    @Test
    @Order(4)
    void anAuditorStatesAPurposeAndFindsAnEntryWithItsProof() {
        try (Visitor auditor = chromium.visitor()) {
            auditor.signsIn(trail, "/trail", "auditor");
            auditor.isAt("For which purpose do you look into the trail?");
            auditor.page().getByLabel("To check whether processing was lawful").check();
            auditor.presses("Continue");
            auditor.isAt("Trail");
            auditor.writes("Referral’s reference", reference);
            auditor.presses("Apply filter");
            auditor.isAt("Trail");
            auditor.page().locator("main table a").first().click();
            auditor.isAt("Entry ");
            auditor.reads("Proof");
        }
    }

    @Test
    void whoSignsOutIsToldSoAndMustSignInAgain() {
        try (Visitor officer = chromium.visitor()) {
            officer.signsIn(inbox, "/requests", "officer.hmrc");
            officer.isAt("Inbox");
            officer.signsOut();
            officer.isAt("You have signed out");
            officer.goesTo(inbox, "/requests");
            officer.isAt("Sign in");
            assertThat(officer.address()).startsWith(exchange.identityProvider().toString());
        }
    }

    @Test
    void whatDoesNotExistAndWhatIsNotPermittedIsSaidInWords() {
        try (Visitor coordinator = chromium.visitor()) {
            coordinator.signsIn(referrals, "/referrals", "coordinator.tarian");
            coordinator
                    .page()
                    .navigate(referrals + "/referrals/00000000-0000-7000-8000-000000000000");
            coordinator.reads("There is no such thing here");
        }
        try (Visitor auditor = chromium.visitor()) {
            auditor.signsIn(referrals, "/referrals", "auditor");
            auditor.reads("Only co-ordinators raise and follow referrals here");
        }
    }

    @Test
    void theFirstKeyLeadsPastTheNavigation() {
        try (Visitor coordinator = chromium.visitor()) {
            coordinator.signsIn(referrals, "/referrals", "coordinator.tarian");
            coordinator.isAt("Referrals");
            coordinator.pressesKey("Tab");
            coordinator.pressesKey("Enter");
            assertThat(coordinator.page().evaluate("document.activeElement.id"))
                    .isEqualTo("main-content");
        }
    }

    @Test
    void aReferralIsRaisedWithoutScripts() {
        try (Visitor coordinator = chromium.visitorWithoutScripts()) {
            coordinator.signsIn(referrals, "/referrals/new", "coordinator.northwest");
            fillIn(coordinator, "Cheshire Constabulary");
            coordinator.presses("Continue");
            coordinator.reads("Who will be asked");
            coordinator.follows("Continue");
            coordinator.reads("Check your answers");
            coordinator.presses("Send the referral");
            coordinator.reads("NW-");
        }
    }

    @Test
    void pagesFitAScreenOf320Pixels() {
        try (Visitor coordinator = chromium.visitorWhoMagnifies();
                Visitor officer = chromium.visitorWhoMagnifies();
                Visitor auditor = chromium.visitorWhoMagnifies()) {
            coordinator.signsIn(referrals, "/referrals", "coordinator.tarian");
            for (String path :
                    List.of(
                            "/referrals",
                            "/referrals/new",
                            "/agencies",
                            "/agencies/DWP",
                            "/management-information",
                            "/management-information/forces")) {
                coordinator.goesTo(referrals, path);
                coordinator.needsNoSidewaysScrolling();
            }
            officer.signsIn(inbox, "/requests", "officer.dwp");
            officer.needsNoSidewaysScrolling();
            auditor.signsIn(trail, "/purpose", "auditor");
            auditor.needsNoSidewaysScrolling();
        }
    }

    private static String requestPath(Visitor officer) {
        return URI.create(officer.address()).getPath().replaceAll("/content$", "");
    }

    private static String raise(Visitor coordinator) {
        fillIn(coordinator, "South Wales Police");
        coordinator.presses("Continue");
        coordinator.isAt("Who will be asked");
        coordinator.reads("Department for Work and Pensions");
        coordinator.follows("Continue");
        coordinator.isAt("Check your answers");
        coordinator.reads(QUESTION);
        coordinator.presses("Send the referral");
        coordinator.reads("TN-");
        coordinator.isAt("");
        String sent = coordinator.text("main");
        return sent.replaceAll("(?s).*(TN-\\d{4}-\\d{6}).*", "$1");
    }

    /** About a person who exists nowhere. */
    private static void fillIn(Visitor coordinator, String unit) {
        Page page = coordinator.page();
        page.getByLabel("Requesting unit", exactly())
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(unit));
        coordinator.writes("Officer in the case", "DC 1234, fraud team");
        coordinator.chooses("Classification", "OFFICIAL-SENSITIVE");
        coordinator.chooses("Urgency", "Priority");
        page.getByLabel("Threat area", exactly())
                .selectOption(
                        new com.microsoft.playwright.options.SelectOption()
                                .setLabel("Drug trafficking"));
        coordinator.chooses("Criterion", "Mapped organised crime group");
        coordinator.chooses("Kind", "Person");
        coordinator.chooses("Role", "Suspect");
        coordinator.writes("Name", "Quentin Pagetest");
        coordinator.writes("Date of birth", "1987-03-02");
        page.getByLabel("Benefits", exactly()).check();
        coordinator.writes("Question", QUESTION);
        coordinator.writes("Purpose", "To find where the harvest is sold");
        coordinator.writes("Why it is necessary", "Nobody else knows");
        coordinator.writes("Why it is proportionate", "One person, one question");
        coordinator.chooses("Ask", "The agencies I select below");
        page.getByLabel("Department for Work and Pensions", exactly()).check();
        page.getByLabel("This referral holds no product of interception", exactly()).check();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
