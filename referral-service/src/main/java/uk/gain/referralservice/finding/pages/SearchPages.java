package uk.gain.referralservice.finding.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.referralservice.finding.application.FindingReferrals;
import uk.gain.referralservice.finding.application.FindingReferrals.Searched;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.pages.UnitNames;
import uk.gain.referralservice.lifecycle.web.Coordinators;
import uk.gain.webui.PageController;
import uk.gain.webui.Words;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** Search by identifiers: sent as a form and answered at once, so that no address holds one. */
@PageController
@RequestMapping("/referrals/search")
class SearchPages {

    private static final String SOURCE = "page /referrals/search";
    private static final int FIELDS = 2;
    private static final List<String> PAGE_ORDER =
            List.of("kind-0", "value-0", "kind-1", "value-1");

    private final FindingReferrals finding;
    private final Coordinators coordinators;
    private final UnitNames units;

    SearchPages(FindingReferrals finding, Coordinators coordinators, UnitNames units) {
        this.finding = finding;
        this.coordinators = coordinators;
        this.units = units;
    }

    @GetMapping
    Rendering form(Caller caller) {
        coordinators.looking(caller, SOURCE);
        return page(Form.empty()).build();
    }

    @PostMapping
    Rendering search(Caller caller, Form entered) {
        Coordinator coordinator = coordinators.looking(caller, SOURCE);
        List<Identifier> sought = new ArrayList<>();
        for (int i = 0; i < FIELDS; i++) {
            String value = entered.value("value-" + i);
            Optional<Identifier.Kind> kind = kind(entered.value("kind-" + i));
            if (!value.isEmpty() && kind.isPresent()) {
                sought.add(new Identifier(kind.get(), value));
            }
        }
        if (sought.isEmpty()) {
            return refused(entered, "value-0", "Enter an identifier and say what it is");
        }
        PageRequest page = PageRequest.of(null, null);
        UnitNames.Names names = units.of(coordinator.rocu());
        return switch (finding.search(coordinator, sought, null, page.fetch(), SOURCE)) {
            case Searched.NoSuchIdentifier(int place, Identifier.Kind kind) ->
                    refused(
                            entered,
                            "value-" + place,
                            "This cannot be a " + Words.of(kind).toLowerCase(Locale.UK));
            case Searched.Matching(List<Referral> found) ->
                    page(entered)
                            .modelAttribute(
                                    "referrals",
                                    Page.of(page, found, referral -> referral.id().toString())
                                            .map(referral -> ReferralLine.of(referral, names)))
                            .build();
        };
    }

    private static Rendering refused(Form entered, String field, String message) {
        return page(entered.refused(List.of(new FieldError(field, message)), PAGE_ORDER))
                .status(HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }

    private static Rendering.Builder<?> page(Form form) {
        return Rendering.view("finding/search")
                .modelAttribute("form", form)
                .modelAttribute(
                        "kinds",
                        Arrays.stream(Identifier.Kind.values())
                                .map(kind -> new Choice(kind.name(), Words.of(kind)))
                                .toList());
    }

    private static Optional<Identifier.Kind> kind(String name) {
        return Arrays.stream(Identifier.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }
}
