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
@Tag(name = "Beside the answer", description = "Questions, time, corrections and recalls.")
class MovesController {

    private final CarryingOut commands;

    MovesController(CarryingOut commands) {
        this.commands = commands;
    }

    @PostMapping("/clarification")
    @Operation(
            summary = "Ask the co-ordinator before you answer",
            description =
                    "Your clock stops while the question is open. You may ask again, and you may"
                            + " still answer: your open questions then lapse.")
    ResponseEntity<byte[]> clarification(
            Caller caller,
            @RequestHeader(name = CarryingOut.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody MoveBodies.Clarification body) {
        return commands.once(caller, key, body, body.command(new RequestId(id)));
    }

    @PostMapping("/question-answer")
    @Operation(
            summary = "Answer a question of the co-ordinator",
            description = "Each question is answered once; your clock does not stop for it.")
    ResponseEntity<byte[]> answerQuestion(
            Caller caller,
            @RequestHeader(name = CarryingOut.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody MoveBodies.QuestionAnswer body) {
        return commands.once(caller, key, body, body.command(new RequestId(id)));
    }

    @PostMapping("/extension")
    @Operation(
            summary = "Ask for more time",
            description =
                    "The co-ordinator extends respondBy, or declines. Until that is decided you"
                            + " cannot ask again.")
    ResponseEntity<byte[]> extension(
            Caller caller,
            @RequestHeader(name = CarryingOut.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody MoveBodies.Extension body) {
        return commands.once(caller, key, body, body.command(new RequestId(id)));
    }

    @PostMapping("/recall-confirmation")
    @Operation(
            summary = "Say what became of recalled or corrected content",
            description =
                    "Every holder is told and must confirm (DPA 2018 s.38(5)(c)); see toConfirm.")
    ResponseEntity<byte[]> confirm(
            Caller caller,
            @RequestHeader(name = CarryingOut.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody MoveBodies.RecallConfirmation body) {
        return commands.once(caller, key, body, body.command(new RequestId(id)));
    }

    @PostMapping("/answer-correction")
    @Operation(
            summary = "Replace content that you gave",
            description =
                    "The co-ordinator's side no longer shows what it replaces, and must confirm."
                            + " Also after the referral was closed.")
    ResponseEntity<byte[]> correctAnswer(
            Caller caller,
            @RequestHeader(name = CarryingOut.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody MoveBodies.AnswerCorrection body) {
        return commands.once(caller, key, body, body.command(new RequestId(id)));
    }

    @PostMapping("/answer-withdrawal")
    @Operation(
            summary = "Take your whole answer back",
            description =
                    "Whoever holds it must confirm, and you can answer anew. Also after the"
                            + " referral was closed; then it must be opened again before you answer.")
    ResponseEntity<byte[]> withdrawAnswer(
            Caller caller,
            @RequestHeader(name = CarryingOut.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody MoveBodies.AnswerWithdrawal body) {
        return commands.once(caller, key, body, body.command(new RequestId(id)));
    }

    @PostMapping("/passing-on")
    @Operation(
            summary = "Pass the request on to a colleague",
            description =
                    "From now on it is the colleague's: passedTo says whose, and the list with"
                            + " withMe=true holds it for them. Every officer of your agency can"
                            + " still act. The co-ordinator's history says that it was passed on.")
    ResponseEntity<byte[]> passOn(
            Caller caller,
            @RequestHeader(name = CarryingOut.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody MoveBodies.PassingOn body) {
        return commands.once(caller, key, body, body.command(new RequestId(id)));
    }
}
