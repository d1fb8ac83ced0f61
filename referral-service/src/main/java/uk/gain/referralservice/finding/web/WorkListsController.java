package uk.gain.referralservice.finding.web;

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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.referralservice.finding.application.KeepingLists;
import uk.gain.referralservice.finding.application.KeepingLists.Counted;
import uk.gain.referralservice.finding.model.SavedList;
import uk.gain.referralservice.finding.model.Saving;
import uk.gain.referralservice.finding.model.WorkList;
import uk.gain.referralservice.lifecycle.model.Coordinator;
import uk.gain.referralservice.lifecycle.web.Coordinators;

/** What waits for a co-ordinator, and the lists they keep. */
@RestController
@RequestMapping(path = "/api/work-lists", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Work lists", description = "What waits for you, with counts, and lists of your own.")
class WorkListsController {

    private static final String PROBLEM = "application/problem+json";
    private static final String KEY = "Idempotency-Key";
    private static final String SAVED =
            """
            {"name": "HMRC, overdue", "filter": {"agency": "HMRC", "overdue": true}}
            """;
    private static final ProblemType NAME_TAKEN =
            new ProblemType("list-name-taken", "You keep a list of this name", HttpStatus.CONFLICT);
    private static final ProblemType TOO_MANY =
            new ProblemType(
                    "too-many-lists",
                    "You keep as many lists as one may",
                    HttpStatus.UNPROCESSABLE_CONTENT);

    private final KeepingLists lists;
    private final Coordinators coordinators;
    private final IdempotentCommands commands;

    WorkListsController(
            KeepingLists lists, Coordinators coordinators, IdempotentCommands commands) {
        this.lists = lists;
        this.coordinators = coordinators;
        this.commands = commands;
    }

    @Schema(name = "WorkLists")
    record WorkListsView(
            @Schema(description = "The lists everybody has.") List<WorkListView> items,
            @Schema(description = "The lists you keep, in order of their names.")
                    List<SavedListView> saved,
            @Schema(
                            description =
                                    "Drafts of your region's units that wait to be raised or"
                                            + " returned; see GET /api/drafts?state=SUBMITTED.")
                    int drafts,
            @Schema(description = "No count goes further than this.", example = "1000")
                    int countedUpTo) {

        static WorkListsView of(Counted counted) {
            return new WorkListsView(
                    counted.workLists().entrySet().stream()
                            .map(list -> new WorkListView(list.getKey(), list.getValue()))
                            .toList(),
                    counted.savedLists().entrySet().stream()
                            .map(list -> SavedListView.of(list.getKey(), list.getValue()))
                            .toList(),
                    counted.drafts(),
                    KeepingLists.MOST_COUNTED);
        }
    }

    @Schema(name = "WorkList", description = "Shown by GET /api/referrals?workList=…")
    record WorkListView(WorkList workList, int count) {}

    @Schema(name = "SavedList", description = "Shown by GET /api/referrals?savedList=…")
    record SavedListView(
            UUID id,
            String name,
            FilterView filter,
            @Schema(description = "Absent in the answer to saving it.") @Nullable Integer count) {

        static SavedListView of(SavedList list, @Nullable Integer count) {
            return new SavedListView(list.id(), list.name(), FilterView.of(list.filter()), count);
        }
    }

    @Schema(name = "SaveList")
    record SaveList(
            @Schema(example = "HMRC, overdue") @NotBlank @Size(max = 60) String name,
            @NotNull @Valid FilterView filter) {}

    @GetMapping
    @Operation(
            operationId = "listWorkLists",
            summary = "Show what waits for you",
            description =
                    "How many of your region's referrals are overdue, have content nobody has read,"
                            + " questions to answer or alerts to deal with, and how many are in each"
                            + " list you keep.")
    @ApiResponse(responseCode = "200", description = "The lists with their counts")
    WorkListsView lists(@Parameter(hidden = true) Caller caller) {
        return WorkListsView.of(lists.counted(coordinators.looking(caller, "GET /api/work-lists")));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "saveList",
            summary = "Keep a filter as a list of your own",
            parameters =
                    @Parameter(
                            name = KEY,
                            in = ParameterIn.HEADER,
                            required = true,
                            description = "Any text of your own, new for each command."),
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SaveList.class),
                                            examples = @ExampleObject(SAVED))))
    @ApiResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = SavedListView.class)))
    @ApiResponse(
            responseCode = "409",
            description = "`list-name-taken`",
            content = @Content(mediaType = PROBLEM))
    @ApiResponse(
            responseCode = "422",
            description = "`too-many-lists`",
            content = @Content(mediaType = PROBLEM))
    ResponseEntity<byte[]> save(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @RequestHeader(name = KEY, required = false)
                    @Nullable String idempotencyKey,
            @Valid @RequestBody SaveList body) {
        Coordinator coordinator = coordinators.looking(caller, "POST /api/work-lists");
        return commands.once(
                caller,
                idempotencyKey,
                List.of("save-list", body),
                () ->
                        switch (lists.save(coordinator, body.name(), body.filter().toModel())) {
                            case Saving.Saved(SavedList list) ->
                                    ResponseEntity.created(
                                                    URI.create(
                                                            "/api/referrals?savedList="
                                                                    + list.id()))
                                            .contentType(MediaType.APPLICATION_JSON)
                                            .body(SavedListView.of(list, null));
                            case Saving.NameTaken() -> {
                                String message = "You keep a list of this name. Choose another.";
                                throw Problem.of(
                                        NAME_TAKEN,
                                        message,
                                        List.of(new Violation("name", "name-free", message)));
                            }
                            case Saving.TooMany(int most) ->
                                    throw Problem.of(
                                            TOO_MANY,
                                            "One may keep %d lists. Remove one first."
                                                    .formatted(most));
                        });
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "removeList", summary = "Remove a list you keep")
    @ApiResponse(responseCode = "204", description = "Removed")
    @ApiResponse(
            responseCode = "404",
            description = "`not-found`: you keep no such list",
            content = @Content(mediaType = PROBLEM))
    ResponseEntity<Void> remove(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        if (!lists.remove(coordinators.looking(caller, "DELETE /api/work-lists/{id}"), id)) {
            throw Problem.of(ProblemType.NOT_FOUND, "You keep no such list.");
        }
        return ResponseEntity.noContent().build();
    }
}
