package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.agencygateway.requests.application.AnsweringRequests;
import uk.gain.agencygateway.requests.model.ActionNotAvailable;
import uk.gain.agencygateway.requests.model.Command;
import uk.gain.agencygateway.requests.model.ContentNotAcceptable;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.NotFound;
import uk.gain.agencygateway.requests.model.Outcome;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;

@RestController
@RequestMapping("/api/requests/{id}")
@Tag(name = "Answers", description = "What your agency does about a request.")
class ActionsController {

    private static final String KEY = "Idempotency-Key";

    private final AnsweringRequests answering;
    private final IdempotentCommands commands;
    private final Parties parties;
    private final Clock clock;

    ActionsController(
            AnsweringRequests answering,
            IdempotentCommands commands,
            Parties parties,
            Clock clock) {
        this.answering = answering;
        this.commands = commands;
        this.parties = parties;
        this.clock = clock;
    }

    @PostMapping("/opened")
    @Operation(
            summary = "Report that a named person saw the content",
            description = "For systems that show the content to people of their own.")
    ResponseEntity<byte[]> opened(
            Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody Bodies.Opened body) {
        return once(caller, key, body, body.command(new RequestId(id)));
    }

    @PostMapping("/acknowledgement")
    @Operation(summary = "Take the request on")
    ResponseEntity<byte[]> acknowledgement(
            Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody Bodies.Acknowledgement body) {
        return once(caller, key, body, body.command(new RequestId(id)));
    }

    @PostMapping("/answer")
    @Operation(
            summary = "Answer: hit, no hit, or refused",
            description = "After a hit, provide content or refuse it.")
    ResponseEntity<byte[]> answer(
            Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody AnswerBody body) {
        return once(caller, key, body, body.command(new RequestId(id)));
    }

    @PostMapping("/content")
    @Operation(
            summary = "Provide content after a hit",
            description = "Each item is graded on its own. While it is partial, more may follow.")
    ResponseEntity<byte[]> provide(
            Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody Bodies.Content body) {
        return once(caller, key, body, body.command(new RequestId(id)));
    }

    @PostMapping("/content-refusal")
    @Operation(summary = "Give no content after a hit, and say why")
    ResponseEntity<byte[]> refuseContent(
            Caller caller,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody Bodies.Refusal body) {
        return once(caller, key, body, body.command(new RequestId(id)));
    }

    private ResponseEntity<byte[]> once(
            Caller caller, @Nullable String key, Object body, Command command) {
        return commands.once(
                caller,
                key,
                List.of(command.action(), command.request().value(), body),
                () -> ResponseEntity.ok(carryOut(caller, command)));
    }

    private RequestView carryOut(Caller caller, Command command) {
        Outcome outcome = answering.carryOut(parties.of(caller), List.of(command)).getFirst();
        return switch (outcome) {
            case RequestEvent event -> RequestView.of(event.after(), clock.instant());
            case ActionNotAvailable refused -> throw RequestProblems.of(refused);
            case ContentNotAcceptable refused -> throw RequestProblems.of(refused);
            case NotFound _ -> throw RequestProblems.notFound();
            case KeyNotHere _ -> throw RequestProblems.keyNotHere();
            case KeyDestroyed _ -> throw RequestProblems.keyDestroyed();
        };
    }
}
