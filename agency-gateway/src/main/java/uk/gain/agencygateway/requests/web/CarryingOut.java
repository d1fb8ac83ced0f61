package uk.gain.agencygateway.requests.web;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.requests.application.AnsweringRequests;
import uk.gain.agencygateway.requests.model.ActionNotAvailable;
import uk.gain.agencygateway.requests.model.Command;
import uk.gain.agencygateway.requests.model.ContentNotAcceptable;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.NotFound;
import uk.gain.agencygateway.requests.model.Outcome;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;

/** A command over HTTP: once per Idempotency-Key; the request as it is then, or a problem. */
@Component
class CarryingOut {

    static final String KEY = "Idempotency-Key";

    private final AnsweringRequests answering;
    private final IdempotentCommands commands;
    private final Parties parties;
    private final Clock clock;

    CarryingOut(
            AnsweringRequests answering,
            IdempotentCommands commands,
            Parties parties,
            Clock clock) {
        this.answering = answering;
        this.commands = commands;
        this.parties = parties;
        this.clock = clock;
    }

    ResponseEntity<byte[]> once(Caller caller, @Nullable String key, Object body, Command command) {
        return commands.once(
                caller,
                key,
                List.of(command.action(), command.request().value(), body),
                () -> ResponseEntity.ok(carryOut(caller, command)));
    }

    /**
     * As above, for what is no command of the request's states.
     *
     * @param request everything that tells it apart
     */
    ResponseEntity<byte[]> once(
            Caller caller, @Nullable String key, Object request, Function<Party, Outcome> act) {
        return commands.once(
                caller,
                key,
                request,
                () -> ResponseEntity.ok(shown(act.apply(parties.of(caller)))));
    }

    private RequestView carryOut(Caller caller, Command command) {
        return shown(answering.carryOut(parties.of(caller), List.of(command)).getFirst());
    }

    private RequestView shown(Outcome outcome) {
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
