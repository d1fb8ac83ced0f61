package uk.gain.agencygateway.requests.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.requests.model.Accesses;
import uk.gain.agencygateway.requests.model.Command;
import uk.gain.agencygateway.requests.model.Contents;
import uk.gain.agencygateway.requests.model.Deciding;
import uk.gain.agencygateway.requests.model.NotFound;
import uk.gain.agencygateway.requests.model.Occasion;
import uk.gain.agencygateway.requests.model.Outcome;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.Requests;
import uk.gain.platform.identity.Ids;

/**
 * An agency acts on its requests: takes them on, asks and answers, gives content, corrects it,
 * takes it back, and says what became of what was recalled.
 */
@Service
public class AnsweringRequests {

    private final Requests requests;
    private final Deciding deciding;
    private final Accesses accesses;
    private final Clock clock;

    AnsweringRequests(Requests requests, Contents contents, Accesses accesses, Clock clock) {
        this.requests = requests;
        this.deciding = new Deciding(contents);
        this.accesses = accesses;
        this.clock = clock;
    }

    /**
     * Carries out each command on its own: what one refuses, another may allow.
     *
     * @return one outcome per command, in their order
     */
    @Transactional
    public List<Outcome> carryOut(Party by, List<Command> commands) {
        Map<RequestId, Request> current = lock(by, commands);
        List<Outcome> outcomes = new ArrayList<>();
        List<RequestEvent> events = new ArrayList<>();
        for (Command command : commands) {
            Outcome outcome = decide(by, current.get(command.request()), command);
            if (outcome instanceof RequestEvent event) {
                current.put(command.request(), event.after());
                events.add(event);
            }
            outcomes.add(outcome);
        }
        requests.record(events);
        return outcomes;
    }

    private Map<RequestId, Request> lock(Party by, List<Command> commands) {
        Map<RequestId, Request> current = new HashMap<>();
        requests.lock(
                        by.agency(),
                        commands.stream().map(Command::request).collect(Collectors.toSet()))
                .forEach(request -> current.put(request.id(), request));
        return current;
    }

    private Outcome decide(Party by, @Nullable Request request, Command command) {
        if (request == null) {
            accesses.denied(by, command.request(), command.action());
            return new NotFound(command.request());
        }
        Instant now = clock.instant();
        return deciding.decide(request, command, new Occasion(Ids.next(), now, by));
    }
}
