package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.agencygateway.requests.application.DecidingConsents;
import uk.gain.agencygateway.requests.model.ConsentAsked;
import uk.gain.agencygateway.requests.model.HandlingAct;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.platform.identity.Caller;

@RestController
@RequestMapping("/api/requests/{id}/consents")
@Tag(
        name = "Consent",
        description = "What may be done with content of your answer beyond reading it.")
class ConsentsController {

    private final DecidingConsents deciding;
    private final CarryingOut commands;
    private final Parties parties;

    ConsentsController(DecidingConsents deciding, CarryingOut commands, Parties parties) {
        this.deciding = deciding;
        this.commands = commands;
        this.parties = parties;
    }

    @Schema(name = "ConsentAsked")
    record AskedView(
            @Schema(description = "The item, by the id you gave it or were given.")
                    UUID contentItemId,
            HandlingAct act,
            @Schema(description = "Where it would go; null where the act has no recipient.")
                    @Nullable String recipient,
            @Schema(description = "The event that asked; its words are in the messages.")
                    UUID eventId,
            Instant askedAt,
            @Schema(description = "The co-ordinator waits for your decision.") boolean open,
            @Schema(description = "Your last decision; null until there is one.")
                    @Nullable Boolean allowed,
            @Nullable Instant decidedAt) {

        static AskedView of(ConsentAsked asked) {
            ConsentAsked.Decision decided = asked.decided();
            return new AskedView(
                    asked.contentItem(),
                    asked.act(),
                    asked.recipient(),
                    asked.event(),
                    asked.askedAt(),
                    asked.isOpen(),
                    decided == null ? null : decided.allowed(),
                    decided == null ? null : decided.at());
        }
    }

    @Schema(name = "ConsentDecision")
    record DecisionBody(
            @NotNull UUID contentItemId,
            @NotNull HandlingAct act,
            @Schema(description = "False refuses, or takes an earlier consent back.") @NotNull
                    Boolean allowed,
            @Schema(description = "Why, in words; sealed. May be null.") @Nullable String reason) {

        DecidingConsents.Decision decision(UUID id) {
            return new DecidingConsents.Decision(
                    new RequestId(id), contentItemId, act, allowed, reason);
        }

        @Override
        public String toString() {
            return "DecisionBody[" + act + "]";
        }
    }

    @GetMapping
    @Operation(
            summary = "See what the co-ordinator asks your consent to",
            description = "What waits for a decision first, then the oldest.")
    List<AskedView> asked(Caller caller, @PathVariable UUID id) {
        return deciding
                .asked(parties.of(caller), new RequestId(id))
                .orElseThrow(RequestProblems::notFound)
                .stream()
                .map(AskedView::of)
                .toList();
    }

    @PostMapping
    @Operation(
            summary = "Give your consent, refuse it, or take it back",
            description =
                    "Until you give it, what your handling codes forbid is refused to the"
                            + " co-ordinator. Once you take it back it is refused again, and whoever"
                            + " acted on it sees that you did.")
    ResponseEntity<byte[]> decide(
            Caller caller,
            @RequestHeader(name = CarryingOut.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody DecisionBody body) {
        return commands.once(
                caller,
                key,
                List.of("consent", id, body),
                party -> deciding.decide(party, body.decision(id)));
    }
}
