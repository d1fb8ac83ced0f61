package uk.gain.endtoend.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.gain.endtoend.actors.Asking;
import uk.gain.endtoend.actors.Coordinator;
import uk.gain.endtoend.actors.People;
import uk.gain.endtoend.actors.Referral;
import uk.gain.endtoend.exchange.TestExchange;
import uk.gain.exchange.LocalExchange;

/**
 * The pages of the referral-service beside the journey of one referral. Every page that is met is
 * scanned as in {@link PagesTest}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EverySectionTest {

    private final LocalExchange exchange = TestExchange.running();
    private final URI service = exchange.referralService();
    private final Coordinator tarian = new People(exchange).coordinator("tarian");
    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void everyMoveHasItsPage() {
        Referral referral = tarian.raises(Asking.of("HMRC", "DWP").about("Movina Pagetest"));
        String path = "/referrals/" + referral.id();
        try (Visitor coordinator = chromium.visitor()) {
            coordinator.signsIn(service, path, "coordinator.tarian");
            coordinator.isAt(referral.reference());
            for (String tab : List.of("What was asked", "Messages", "History", "Who else asks")) {
                coordinator.follows(tab);
                coordinator.isAt(tab.equals("History") ? "History of the referral" : tab);
            }
            visits(
                    coordinator,
                    path,
                    List.of("Withdraw", "/act/withdraw"),
                    List.of("Recall what was sent", "/act/recall"),
                    List.of("Add information", "/content/add-information"),
                    List.of("Correct what was sent", "/content/correct"),
                    List.of("How soon an answer is needed", "/priority"));
            String request =
                    path + "/requests/" + tarian.request(referral, "HMRC").path("id").asString();
            visits(
                    coordinator,
                    request,
                    List.of("HM Revenue and Customs", ""),
                    List.of("Remind the agency", "/act/chase"),
                    List.of("Give more time", "/act/extend"),
                    List.of("Time to answer", "/clock"));
            coordinator.goesTo(service, request + "/act/extend");
            coordinator.presses("Give more time");
            coordinator.reads("There is a problem");
            coordinator.isAt("Give more time");
        }
    }

    @Test
    void aReferralIsRecalledClosedWithSeveralOutcomesAndOpenedAgain() {
        Referral referral = tarian.raises(Asking.of("HMRC").about("Closina Pagetest"));
        String path = "/referrals/" + referral.id();
        try (Visitor coordinator = chromium.visitor()) {
            coordinator.signsIn(service, path + "/act/recall", "coordinator.tarian");
            coordinator.page().getByLabel("HM Revenue and Customs").check();
            coordinator.page().getByLabel("Sent unlawfully").check();
            coordinator.presses("Recall what was sent");
            coordinator.isAt(referral.reference());
            coordinator.follows("Close the referral");
            coordinator.isAt("Close the referral");
            coordinator.presses("Add another outcome");
            coordinator.reads("Outcome 2");
            coordinator.isAt("Close the referral");
            state(coordinator, 0, "Seizure");
            coordinator.page().locator("#outcome-0-valuePence").fill("60,000");
            state(coordinator, 1, "Lead");
            coordinator.presses("Close the referral");
            coordinator.reads("Seizure: £60,000.00");
            coordinator.isAt(referral.reference());
            visits(
                    coordinator,
                    path,
                    List.of("Add outcomes", "/act/add-outcomes"),
                    List.of("Open the referral again", "/act/reopen"));
        }
    }

    private static void state(Visitor coordinator, int outcome, String kind) {
        coordinator
                .page()
                .locator("#outcome-" + outcome + "-kind")
                .selectOption(new SelectOption().setLabel(kind));
    }

    @Test
    void aRequesterWritesADraftAndTheCoordinatorFindsIt() {
        String reference = "SWP/" + UUID.randomUUID().toString().substring(0, 8);
        String draft;
        try (Visitor requester = chromium.visitor()) {
            requester.signsIn(service, "/", "requester.southwales");
            requester.isAt("Drafts");
            requester.follows("Write a draft");
            requester.isAt("Write a draft");
            Page page = requester.page();
            requester.writes("The unit’s own reference (optional)", reference);
            requester.writes("Officer in the case", "DC 1234, fraud team");
            requester.chooses("Classification", "OFFICIAL-SENSITIVE");
            requester.chooses("Urgency", "Priority");
            page.getByLabel("Threat area", exactly())
                    .selectOption(new SelectOption().setLabel("Drug trafficking"));
            requester.chooses("Kind", "Person");
            requester.writes("Name", "Draftina Pagetest");
            requester.writes("Question", "Is anything known?");
            requester.writes("Purpose", "To find where the harvest is sold");
            requester.writes("Why it is necessary", "Nobody else knows");
            requester.writes("Why it is proportionate", "One person, one question");
            page.getByLabel("This referral holds no product of interception", exactly()).check();
            requester.presses("Submit the draft");
            requester.isAt("Draft " + reference);
            draft = URI.create(requester.address()).getPath();
        }
        try (Visitor coordinator = chromium.visitor()) {
            coordinator.signsIn(service, "/referrals", "coordinator.tarian");
            coordinator.isAt("Referrals");
            coordinator.follows("Drafts (");
            coordinator.isAt("Drafts");
            coordinator.goesTo(service, draft);
            coordinator.isAt("Draft " + reference);
            coordinator.presses("Raise the referral");
            coordinator.reads("Nothing was done");
            coordinator.isAt("Draft " + reference);
            coordinator.follows("Complete it");
            coordinator.isAt("Change a draft");
            coordinator.goesTo(service, draft);
            coordinator.writes("Why", "Name a criterion");
            coordinator.presses("Return the draft");
            coordinator.reads("Returned");
            coordinator.isAt("Draft " + reference);
        }
    }

    @Test
    void listsImportsOperationsAndFigures() {
        try (Visitor coordinator = chromium.visitor()) {
            coordinator.signsIn(service, "/", "coordinator.tarian");
            coordinator.isAt("Referrals");
            visits(
                    coordinator,
                    "",
                    List.of("Referrals", "/referrals?workList=OVERDUE"),
                    List.of("Find a referral", "/referrals/search"),
                    List.of("Alerts", "/alerts"),
                    List.of("Imports", "/imports"),
                    List.of("Begin an import", "/imports/new"),
                    List.of("Operations", "/operations"),
                    List.of("Legal gateways", "/powers"),
                    List.of("What may be handed on", "/management-information/published"));
            coordinator.goesTo(service, "/imports/new");
            coordinator.presses("Continue to the file");
            coordinator.reads("There is a problem");
            coordinator.isAt("Begin an import");
        }
    }

    @Test
    void anOperatorEditsTheDirectory() {
        try (Visitor operator = chromium.visitor()) {
            operator.signsIn(service, "/", "operator");
            operator.isAt("Partner agencies");
            visits(
                    operator,
                    "/agencies",
                    List.of("HM Revenue and Customs", "/HMRC"),
                    List.of("Change an agency", "/HMRC/change"),
                    List.of("Every version of HM Revenue", "/HMRC/versions"),
                    List.of("Who acts for HM Revenue", "/HMRC/members"),
                    List.of("Add or change a member", "/HMRC/members/new"),
                    List.of("List an agency", "/new"));
            operator.goesTo(service, "/agencies/new");
            operator.presses("Continue");
            operator.reads("There is a problem");
            operator.isAt("List an agency");
        }
    }

    @Test
    void thesePagesFitAScreenOf320PixelsToo() {
        Referral referral = tarian.raises(Asking.of("HMRC").about("Smallina Pagetest"));
        String path = "/referrals/" + referral.id();
        try (Visitor coordinator = chromium.visitorWhoMagnifies()) {
            coordinator.signsIn(service, path, "coordinator.tarian");
            for (String page :
                    List.of(
                            path,
                            path + "/act/withdraw",
                            path + "/content/correct",
                            path + "/priority",
                            "/drafts",
                            "/imports",
                            "/imports/new",
                            "/operations",
                            "/alerts",
                            "/referrals/search",
                            "/powers")) {
                coordinator.goesTo(service, page);
                coordinator.needsNoSidewaysScrolling();
            }
        }
    }

    @SafeVarargs
    private void visits(Visitor visitor, String under, List<String>... headingsAndPaths) {
        for (List<String> each : headingsAndPaths) {
            visitor.goesTo(service, under + each.getLast());
            visitor.isAt(each.getFirst());
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
