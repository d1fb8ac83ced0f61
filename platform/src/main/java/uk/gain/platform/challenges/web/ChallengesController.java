package uk.gain.platform.challenges.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.contract.StatedReason;
import uk.gain.platform.challenges.AnsweringChallenges;
import uk.gain.platform.challenges.AnsweringChallenges.Outcome;
import uk.gain.platform.challenges.Justified;
import uk.gain.platform.challenges.OpenChallenge;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;

@RestController
@RequestMapping(path = "/api/challenges", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Challenges",
        description =
                "A share of the consultations of content by persons must state a justification"
                        + " first: such a call is answered 428 `justification-required`, and shows"
                        + " nothing until the challenge is answered.")
class ChallengesController {

    private static final ProblemType ANSWERED =
            new ProblemType(
                    "challenge-answered", "The challenge was answered before", HttpStatus.CONFLICT);

    private final AnsweringChallenges answering;
    private final IdempotentCommands commands;

    ChallengesController(AnsweringChallenges answering, IdempotentCommands commands) {
        this.answering = answering;
        this.commands = commands;
    }

    @Schema(name = "ChallengeAnswer")
    record AnswerBody(
            @Schema(
                            description =
                                    "INVESTIGATION, ANSWERING, SAFEGUARDING, SUPERVISION, CORRECTION"
                                            + " or OTHER",
                            example = "INVESTIGATION")
                    @Nullable String reason,
            @Schema(
                            description = "10 to 1,000 characters; kept sealed.",
                            example = "Preparing tomorrow's day of action")
                    @Nullable String words) {

        @Override
        public String toString() {
            return "AnswerBody[" + reason + "]";
        }
    }

    @Schema(name = "AnsweredChallenge")
    record AnsweredView(UUID id, StatedReason reason, Instant answeredAt) {}

    @GetMapping
    @Operation(
            operationId = "openChallenges",
            summary = "What you were asked and have not answered, the oldest first")
    Page<OpenChallenge> open(
            @Parameter(hidden = true) Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        return Page.of(
                page,
                answering.open(caller, page.afterId(), page.fetch()),
                challenge -> challenge.id().toString());
    }

    @PostMapping("/{id}")
    @Operation(
            operationId = "answerChallenge",
            summary = "Say why you look",
            description =
                    "Then ask again for what was withheld. The reason is on record; the words are"
                            + " kept sealed, and on record is their digest only.")
    @ApiResponse(responseCode = "200", description = "Kept")
    ResponseEntity<byte[]> answer(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable UUID id,
            @RequestBody AnswerBody body) {
        String reason = body.reason() == null ? "" : body.reason();
        String words = body.words() == null ? "" : body.words();
        List<Violation> wrong = Justified.wrongWith(reason, words);
        if (!wrong.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_REQUEST, "Nothing was kept; see errors", wrong);
        }
        return commands.once(
                caller,
                key,
                List.of("answer-challenge", id, reason, words),
                () -> ResponseEntity.ok(answered(caller, id, Justified.of(reason, words))));
    }

    private AnsweredView answered(Caller caller, UUID id, Justified why) {
        return switch (answering.answer(caller, id, why, "POST /api/challenges/{id}")) {
            case Outcome.Answered(UUID answered, StatedReason reason, Instant at) ->
                    new AnsweredView(answered, reason, at);
            case Outcome.AnsweredBefore(Instant at) ->
                    throw Problem.of(
                            ANSWERED, "Ask again for what was withheld", Map.of("answeredAt", at));
            case Outcome.NotAsked() ->
                    throw Problem.of(ProblemType.NOT_FOUND, "You were not asked this");
        };
    }
}
