package uk.gain.referralservice.operations.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.pages.UnitNames;
import uk.gain.referralservice.lifecycle.web.Coordinators;
import uk.gain.referralservice.operations.application.AssigningReferrals;
import uk.gain.referralservice.operations.application.Creating;
import uk.gain.referralservice.operations.application.CreatingOperations;
import uk.gain.referralservice.operations.application.FollowingOperations;
import uk.gain.referralservice.operations.application.OperationShown;
import uk.gain.referralservice.operations.web.OperationProblems;
import uk.gain.webui.PageController;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** A region's operations: the list, and one operation with everything in it. */
@PageController
@RequestMapping("/operations")
class OperationPages {

    private static final int LONGEST_NAME = 200;

    private final FollowingOperations following;
    private final CreatingOperations creating;
    private final AssigningReferrals assigning;
    private final Coordinators coordinators;
    private final UnitNames units;

    OperationPages(
            FollowingOperations following,
            CreatingOperations creating,
            AssigningReferrals assigning,
            Coordinators coordinators,
            UnitNames units) {
        this.following = following;
        this.creating = creating;
        this.assigning = assigning;
        this.coordinators = coordinators;
        this.units = units;
    }

    @GetMapping
    Rendering list(Caller caller, @RequestParam(required = false) @Nullable String cursor) {
        Coordinator coordinator = coordinators.looking(caller, "page /operations");
        return listed(coordinator, cursor, Form.empty());
    }

    @PostMapping
    Rendering create(Caller caller, Form entered) {
        String source = "page /operations";
        Coordinator coordinator = coordinators.raising(caller, source);
        String code = entered.value("code").toUpperCase(Locale.ROOT);
        List<FieldError> errors = new ArrayList<>();
        if (!entered.has("code")) {
            errors.add(new FieldError("code", "Enter a code"));
        }
        if (!entered.has("name") || entered.value("name").length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "Enter a name of at most 200 characters"));
        }
        if (errors.isEmpty()) {
            switch (creating.create(coordinator, code, entered.value("name"), source)) {
                case Creating.Created _ -> {
                    return Rendering.redirectTo(address(code)).build();
                }
                case Creating.CodeTaken() ->
                        errors.add(
                                new FieldError(
                                        "code", "Your region has an operation by this code"));
                case Creating.CodeNotAllowed() ->
                        errors.add(
                                new FieldError(
                                        "code",
                                        "Use 1 to 40 letters, digits and hyphens, a hyphen not"
                                                + " first"));
            }
        }
        return listed(coordinator, null, entered.refused(errors, List.of("code", "name")));
    }

    @GetMapping("/{code}")
    Rendering show(
            Caller caller,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String cursor) {
        Coordinator coordinator = coordinators.looking(caller, "page /operations/{code}");
        return shown(coordinator, code, cursor, Form.empty());
    }

    /** By their reference numbers, as people write them down. */
    @PostMapping("/{code}/referrals")
    Rendering putIn(Caller caller, @PathVariable String code, Form entered) {
        String source = "page /operations/{code}/referrals";
        Coordinator coordinator = coordinators.raising(caller, source);
        Set<String> references = references(entered.value("references"));
        Map<String, ReferralId> found =
                assigning.withReferences(coordinator, List.copyOf(references));
        List<String> missing =
                references.stream().filter(reference -> !found.containsKey(reference)).toList();
        if (references.isEmpty() || !missing.isEmpty()) {
            String message =
                    references.isEmpty()
                            ? "Enter at least one reference"
                            : "Your region has no such referrals: check the references";
            return shown(
                    coordinator,
                    code,
                    null,
                    entered.refused(
                            List.of(new FieldError("references", message)), List.of("references")));
        }
        OperationProblems.done(
                assigning.putIn(coordinator, code, List.copyOf(found.values()), source));
        return Rendering.redirectTo(address(code)).build();
    }

    @PostMapping("/{code}/referrals/{id}/removal")
    Rendering takeOut(Caller caller, @PathVariable String code, @PathVariable UUID id) {
        String source = "page /operations/{code}/referrals/{id}/removal";
        Coordinator coordinator = coordinators.raising(caller, source);
        OperationProblems.done(
                assigning.takeOut(coordinator, code, List.of(new ReferralId(id)), source));
        return Rendering.redirectTo(
                        following.view(coordinator, code, source).isPresent()
                                ? address(code)
                                : "/operations")
                .build();
    }

    private Rendering listed(Coordinator coordinator, @Nullable String cursor, Form form) {
        PageRequest page = PageRequest.of(cursor, null);
        List<OperationShown> found =
                following.page(coordinator, page.after(), page.fetch(), "page /operations");
        return rendering("operations/operations", form)
                .modelAttribute(
                        "operations",
                        Page.of(page, found, OperationShown::code).map(OperationLine::of))
                .build();
    }

    private Rendering shown(
            Coordinator coordinator, String code, @Nullable String cursor, Form form) {
        String source = "page /operations/{code}";
        OperationShown shown = OperationProblems.shown(following.view(coordinator, code, source));
        PageRequest page = PageRequest.of(cursor, null);
        ReferralId before = ReferralId.orNull(page.afterId());
        List<Referral> found = following.referrals(coordinator, code, before, page.fetch(), source);
        UnitNames.Names names = units.of(coordinator.rocu());
        return rendering("operations/operation", form)
                .modelAttribute("operation", OperationLine.of(shown))
                .modelAttribute("agencies", shown.byAgency())
                .modelAttribute(
                        "referrals",
                        Page.of(page, found, referral -> referral.id().toString())
                                .map(referral -> MemberLine.of(referral, names)))
                .build();
    }

    private static Rendering.Builder<?> rendering(String view, Form form) {
        return Rendering.view(view)
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("form", form);
    }

    private static Set<String> references(String entered) {
        Set<String> references = new LinkedHashSet<>();
        for (String word : entered.toUpperCase(Locale.ROOT).split("[\\s,;]+", -1)) {
            if (!word.isEmpty()) {
                references.add(word);
            }
        }
        return references;
    }

    private static String address(String code) {
        return UriComponentsBuilder.fromPath("/operations/{code}").build(code).toString();
    }
}
