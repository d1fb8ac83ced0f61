package uk.gain.referralservice.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.model.Referral;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.web.Coordinators;
import uk.gain.referralservice.operations.application.AssigningReferrals;
import uk.gain.referralservice.operations.application.CreatingOperations;
import uk.gain.referralservice.operations.application.FollowingOperations;
import uk.gain.referralservice.operations.application.OperationShown;

/** Creating operations, putting referrals into them and following them. */
@RestController
@RequestMapping(path = "/api/operations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Operations",
        description =
                "Referrals grouped for a day of action, with one roll-up over all their requests. A"
                        + " referral is in one operation at most; it can name it when it is raised,"
                        + " or be put into it later.")
class OperationsController {

    private static final String PROBLEM = "application/problem+json";

    private final CreatingOperations creating;
    private final AssigningReferrals assigning;
    private final FollowingOperations following;
    private final Coordinators coordinators;
    private final IdempotentCommands commands;

    OperationsController(
            CreatingOperations creating,
            AssigningReferrals assigning,
            FollowingOperations following,
            Coordinators coordinators,
            IdempotentCommands commands) {
        this.creating = creating;
        this.assigning = assigning;
        this.following = following;
        this.coordinators = coordinators;
        this.commands = commands;
    }

    @Schema(name = "CreateOperation")
    record CreateOperation(
            @Schema(description = "Opaque: 1 to 40 of A-Z, 0-9 and hyphen.", example = "LAVA")
                    @NotBlank
                    @Size(max = 40)
                    String code,
            @Schema(description = "What people call it.", example = "Operation Lava")
                    @NotBlank
                    @Size(max = 200)
                    String name) {}

    @Schema(name = "PutIntoOperation")
    record PutIntoOperation(
            @Schema(
                            description = "Ids of referrals of your region.",
                            example = "[\"0199aaaa-0000-7000-8000-000000000000\"]")
                    @NotEmpty
                    @Size(max = 1000)
                    List<@NotNull UUID> referrals) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "createOperation",
            summary = "Create an operation",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(implementation = CreateOperation.class),
                                            examples =
                                                    @ExampleObject(
                                                            """
                                                            {"code": "LAVA", "name": "Operation Lava"}
                                                            """))),
            parameters =
                    @Parameter(
                            name = "Idempotency-Key",
                            in = ParameterIn.HEADER,
                            required = true,
                            description = "Any text of your own, new for each operation."))
    @ApiResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = OperationView.class)))
    @ApiResponse(
            responseCode = "409",
            description = "`operation-exists`",
            content = @Content(mediaType = PROBLEM))
    ResponseEntity<byte[]> create(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String idempotencyKey,
            @Valid @RequestBody CreateOperation body) {
        String source = "POST /api/operations";
        Coordinator coordinator = coordinators.raising(caller, source);
        return commands.once(
                caller,
                idempotencyKey,
                List.of("create-operation", body),
                () -> {
                    OperationProblems.created(
                            creating.create(coordinator, body.code(), body.name(), source));
                    return ResponseEntity.created(address(body.code()))
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(view(coordinator, body.code(), source));
                });
    }

    @GetMapping
    @Operation(
            operationId = "listOperations",
            summary = "List your region's operations",
            description =
                    "In order of their codes, with their roll-ups. Those that only referrals name"
                            + " are among them. That the list was looked at is recorded.")
    @ApiResponse(responseCode = "200", description = "One page of operations")
    Page<OperationView> list(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "`next` of the page before.") @RequestParam(required = false)
                    @Nullable String cursor,
            @Parameter(description = "Rows to show, 1 to 200.") @RequestParam(required = false)
                    @Nullable Integer limit) {
        String source = "GET /api/operations";
        Coordinator coordinator = coordinators.looking(caller, source);
        PageRequest page = PageRequest.of(cursor, limit);
        List<OperationShown> found =
                following.page(coordinator, page.after(), page.fetch(), source);
        return Page.of(page, found, OperationShown::code).map(OperationView::listed);
    }

    @GetMapping("/{code}")
    @Operation(
            operationId = "showOperation",
            summary = "Show an operation with its roll-up, per agency too",
            description = "That it was looked at is recorded.")
    @ApiResponse(responseCode = "200", description = "The operation")
    @ApiResponse(
            responseCode = "404",
            description = "`not-found`: none of your region's",
            content = @Content(mediaType = PROBLEM))
    OperationView show(@Parameter(hidden = true) Caller caller, @PathVariable String code) {
        String source = "GET /api/operations/{code}";
        return view(coordinators.looking(caller, source), code, source);
    }

    @GetMapping("/{code}/referrals")
    @Operation(
            operationId = "listReferralsOfOperation",
            summary = "List an operation's referrals",
            description = "Newest first. That they were looked at is recorded.")
    @ApiResponse(responseCode = "200", description = "One page of referrals")
    Page<OperationView.Member> referrals(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String code,
            @Parameter(description = "`next` of the page before.") @RequestParam(required = false)
                    @Nullable String cursor,
            @Parameter(description = "Rows to show, 1 to 200.") @RequestParam(required = false)
                    @Nullable Integer limit) {
        String source = "GET /api/operations/{code}/referrals";
        Coordinator coordinator = coordinators.looking(caller, source);
        PageRequest page = PageRequest.of(cursor, limit);
        ReferralId before = ReferralId.orNull(page.afterId());
        view(coordinator, code, source);
        List<Referral> found = following.referrals(coordinator, code, before, page.fetch(), source);
        return Page.of(page, found, referral -> referral.id().toString())
                .map(OperationView.Member::of);
    }

    @PostMapping(path = "/{code}/referrals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "putReferralsIntoOperation",
            summary = "Put referrals into an operation",
            description =
                    "All or none. A referral that is in another operation leaves it; one that is in"
                            + " this operation already stays as it is. Everybody who holds the"
                            + " referral is told.",
            parameters =
                    @Parameter(
                            name = "Idempotency-Key",
                            in = ParameterIn.HEADER,
                            required = true,
                            description = "Any text of your own, new for each command."))
    @ApiResponse(
            responseCode = "200",
            description = "The operation now",
            content = @Content(schema = @Schema(implementation = OperationView.class)))
    @ApiResponse(
            responseCode = "404",
            description = "`not-found`, or `referrals-not-found` with those that were not",
            content = @Content(mediaType = PROBLEM))
    ResponseEntity<byte[]> putIn(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String idempotencyKey,
            @PathVariable String code,
            @Valid @RequestBody PutIntoOperation body) {
        String source = "POST /api/operations/{code}/referrals";
        Coordinator coordinator = coordinators.raising(caller, source);
        List<ReferralId> referrals = body.referrals().stream().map(ReferralId::new).toList();
        return commands.once(
                caller,
                idempotencyKey,
                List.of("put-into-operation", code, body),
                () -> {
                    OperationProblems.done(assigning.putIn(coordinator, code, referrals, source));
                    return ResponseEntity.ok(view(coordinator, code, source));
                });
    }

    @DeleteMapping("/{code}/referrals/{id}")
    @Operation(
            operationId = "takeReferralOutOfOperation",
            summary = "Take a referral out of an operation",
            description = "Taking out what is not in it changes nothing.")
    @ApiResponse(responseCode = "200", description = "The operation now")
    ResponseEntity<?> takeOut(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String code,
            @PathVariable UUID id) {
        String source = "DELETE /api/operations/{code}/referrals/{id}";
        Coordinator coordinator = coordinators.raising(caller, source);
        OperationProblems.done(
                assigning.takeOut(coordinator, code, List.of(new ReferralId(id)), source));
        return following
                .view(coordinator, code, source)
                .<ResponseEntity<?>>map(shown -> ResponseEntity.ok(OperationView.of(shown)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private OperationView view(Coordinator coordinator, String code, String source) {
        return OperationView.of(OperationProblems.shown(following.view(coordinator, code, source)));
    }

    private static URI address(String code) {
        return UriComponentsBuilder.fromPath("/api/operations/{code}").build(code);
    }
}
