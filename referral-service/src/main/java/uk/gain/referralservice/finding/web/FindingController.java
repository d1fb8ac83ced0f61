package uk.gain.referralservice.finding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.finding.application.FindingReferrals;
import uk.gain.referralservice.finding.application.FindingReferrals.Searched;
import uk.gain.referralservice.finding.application.KeepingLists;
import uk.gain.referralservice.finding.model.Filter;
import uk.gain.referralservice.finding.model.RequestState;
import uk.gain.referralservice.finding.model.SavedList;
import uk.gain.referralservice.finding.model.WorkList;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Identifier;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.referralservice.lifecycle.web.Coordinators;
import uk.gain.referralservice.lifecycle.web.ReferralView;

/** Finding referrals of one's region. */
@RestController
@RequestMapping(path = "/api/referrals", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Finding", description = "Lists with filters, and exact search by an identifier.")
class FindingController {

    private static final String LIST = "GET /api/referrals";
    private static final String SEARCH = "POST /api/referrals/search";
    private static final String PROBLEM = "application/problem+json";
    private static final String SEARCHED =
            """
            {"identifiers": [{"kind": "VEHICLE_REGISTRATION", "value": "AB10 CDE"}]}
            """;

    private final FindingReferrals finding;
    private final KeepingLists lists;
    private final Coordinators coordinators;

    FindingController(FindingReferrals finding, KeepingLists lists, Coordinators coordinators) {
        this.finding = finding;
        this.lists = lists;
        this.coordinators = coordinators;
    }

    @GetMapping
    @Operation(
            operationId = "listReferrals",
            summary = "List your region's referrals",
            description =
                    "Newest first, without their requests; those of which everything you give is"
                            + " true. `agency`, `state` and `overdue` speak of one and the same"
                            + " request. That the list was looked at is recorded.")
    @ApiResponse(responseCode = "200", description = "One page of referrals")
    @ApiResponse(
            responseCode = "400",
            description = "`invalid-request`: a filter that cannot be, or a list that is not yours",
            content = @Content(mediaType = PROBLEM))
    Page<ReferralView> list(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "A request is in one of these states.")
                    @RequestParam(required = false)
                    @Nullable Set<RequestState> state,
            @Parameter(description = "A request went to this agency.", example = "HMRC")
                    @RequestParam(required = false)
                    @Nullable String agency,
            @Parameter(description = "A request is unanswered past its time.")
                    @RequestParam(defaultValue = "false")
                    boolean overdue,
            @Parameter(description = "Code of the requesting unit.", example = "SOUTH-WALES-POLICE")
                    @RequestParam(required = false)
                    @Nullable String unit,
            @RequestParam(required = false) @Nullable ThreatArea threatArea,
            @Parameter(example = "LAVA") @RequestParam(required = false) @Nullable String operation,
            @Parameter(description = "Raised by yourself.") @RequestParam(defaultValue = "false")
                    boolean own,
            @RequestParam(required = false) @Nullable Urgency urgency,
            @Parameter(description = "Raised on this day (in London) or later.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @Parameter(description = "Raised on this day (in London) or earlier.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to,
            @Parameter(
                            description = "The whole reference, or how it begins.",
                            example = "TN-2026-0001")
                    @RequestParam(required = false)
                    @Nullable String reference,
            @Parameter(description = "Only those of this work list.")
                    @RequestParam(required = false)
                    @Nullable WorkList workList,
            @Parameter(
                            description =
                                    "Id of a list you saved: its filter counts instead of the"
                                            + " parameters.")
                    @RequestParam(required = false)
                    @Nullable UUID savedList,
            @Parameter(description = "`next` of the page before.") @RequestParam(required = false)
                    @Nullable String cursor,
            @Parameter(description = "Rows to show, 1 to 200.") @RequestParam(required = false)
                    @Nullable Integer limit) {
        Coordinator coordinator = coordinators.looking(caller, LIST);
        PageRequest page = PageRequest.of(cursor, limit);
        Filter filter =
                savedList == null
                        ? new Filter(
                                state == null ? Set.of() : state,
                                agency,
                                overdue,
                                unit,
                                threatArea,
                                operation,
                                own,
                                urgency,
                                from,
                                to,
                                reference)
                        : saved(coordinator, savedList);
        List<Referral> found =
                finding.page(
                        coordinator,
                        filter,
                        workList,
                        ReferralId.orNull(page.afterId()),
                        page.fetch(),
                        LIST);
        return Page.of(page, found, referral -> referral.id().toString()).map(ReferralView::listed);
    }

    @Schema(name = "SearchReferrals")
    record SearchReferrals(
            @Schema(description = "Subjects of the referral bear every one of these.")
                    @NotEmpty
                    @Size(max = 10)
                    List<@Valid Sought> identifiers,
            @Schema(description = "`next` of the page before.") @Size(max = 200)
                    @Nullable String cursor,
            @Schema(description = "Rows to show, 1 to 200.") @Nullable Integer limit) {

        @Schema(name = "SoughtIdentifier")
        record Sought(@NotNull Identifier.Kind kind, @NotBlank @Size(max = 500) String value) {

            /** Without the value: identifiers end up in no log. */
            @Override
            public String toString() {
                return "Sought[" + kind + "]";
            }
        }
    }

    @PostMapping(path = "/search", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "searchReferrals",
            summary = "Find your region's referrals by identifiers of their subjects",
            description =
                    "Exact but for the way of writing: case, accents, blanks, the form of a date or"
                            + " number. An address is found by its house, or by its postcode"
                            + " alone. Found through a keyed index; no content is opened. In a body"
                            + " and not in an address, so that no identifier is written into a"
                            + " log. That you searched, and by which kinds of identifier, is"
                            + " recorded.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(implementation = SearchReferrals.class),
                                            examples = @ExampleObject(SEARCHED))))
    @ApiResponse(responseCode = "200", description = "One page of referrals, newest first")
    @ApiResponse(
            responseCode = "400",
            description = "`invalid-request`: a value that cannot be an identifier of its kind",
            content = @Content(mediaType = PROBLEM))
    ResponseEntity<Page<ReferralView>> search(
            @Parameter(hidden = true) Caller caller, @Valid @RequestBody SearchReferrals body) {
        Coordinator coordinator = coordinators.looking(caller, SEARCH);
        PageRequest page = PageRequest.of(body.cursor(), body.limit());
        List<Identifier> sought =
                body.identifiers().stream()
                        .map(identifier -> new Identifier(identifier.kind(), identifier.value()))
                        .toList();
        return switch (finding.search(
                coordinator, sought, ReferralId.orNull(page.afterId()), page.fetch(), SEARCH)) {
            case Searched.Matching(List<Referral> found) ->
                    ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(
                                    Page.of(page, found, referral -> referral.id().toString())
                                            .map(ReferralView::listed));
            case Searched.NoSuchIdentifier(int place, Identifier.Kind kind) ->
                    throw invalid(
                            "identifiers[" + place + "].value",
                            "identifier-form",
                            "This cannot be a " + kind + ".");
        };
    }

    private Filter saved(Coordinator coordinator, UUID id) {
        Optional<SavedList> list = lists.find(coordinator, id);
        return list.orElseThrow(
                        () ->
                                invalid(
                                        "savedList",
                                        "list-is-yours",
                                        "You keep no such list; see GET /api/work-lists."))
                .filter();
    }

    private static Problem invalid(String field, String rule, String message) {
        return Problem.of(
                ProblemType.INVALID_REQUEST, message, List.of(new Violation(field, rule, message)));
    }
}
