package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.platform.identity.Caller;

@RestController
@RequestMapping("/api/requests/{id}")
@Tag(name = "Answers", description = "What your agency does about a request.")
class ActionsController {

    private final CarryingOut commands;

    ActionsController(CarryingOut commands) {
        this.commands = commands;
    }

    @PostMapping("/opened")
    @Operation(
            summary = "Report that a named person saw the content",
            description = "For systems that show the content to people of their own.")
    ResponseEntity<byte[]> opened(
            Caller caller,
            @RequestHeader(name = CarryingOut.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody Bodies.Opened body) {
        return commands.once(caller, key, body, body.command(new RequestId(id)));
    }

    @PostMapping("/acknowledgement")
    @Operation(summary = "Take the request on")
    ResponseEntity<byte[]> acknowledgement(
            Caller caller,
            @RequestHeader(name = CarryingOut.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody Bodies.Acknowledgement body) {
        return commands.once(caller, key, body, body.command(new RequestId(id)));
    }

    @PostMapping("/answer")
    @Operation(
            summary = "Answer: hit, no hit, or refused",
            description = "After a hit, provide content or refuse it.")
    ResponseEntity<byte[]> answer(
            Caller caller,
            @RequestHeader(name = CarryingOut.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody AnswerBody body) {
        return commands.once(caller, key, body, body.command(new RequestId(id)));
    }

    @PostMapping("/content")
    @Operation(
            summary = "Provide content after a hit",
            description = "Each item is graded on its own. While it is partial, more may follow.")
    ResponseEntity<byte[]> provide(
            Caller caller,
            @RequestHeader(name = CarryingOut.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody Bodies.Content body) {
        return commands.once(caller, key, body, body.command(new RequestId(id)));
    }

    @PostMapping("/content-refusal")
    @Operation(summary = "Give no content after a hit, and say why")
    ResponseEntity<byte[]> refuseContent(
            Caller caller,
            @RequestHeader(name = CarryingOut.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody Bodies.Refusal body) {
        return commands.once(caller, key, body, body.command(new RequestId(id)));
    }
}
