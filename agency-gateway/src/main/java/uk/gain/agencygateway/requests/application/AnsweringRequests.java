package uk.gain.agencygateway.requests.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.requests.model.Accesses;
import uk.gain.agencygateway.requests.model.Colleagues;
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
 * takes it back, says what became of what was recalled, and passes them on inside.
 */
@Service
public class AnsweringRequests {

    private final Requests requests;
    private final Contents contents;
    private final Colleagues colleagues;
    private final SendingDocuments documents;
    private final Accesses accesses;
    private final Clock clock;

    AnsweringRequests(
            Requests requests,
            Contents contents,
            Colleagues colleagues,
            SendingDocuments documents,
            Accesses accesses,
            Clock clock) {
        this.requests = requests;
        this.contents = contents;
        this.colleagues = colleagues;
        this.documents = documents;
        this.accesses = accesses;
        this.clock = clock;
    }

    /**
     * Carries out each command on its own: what one refuses, another may allow. However many there
     * are, the database is asked a fixed number of times.
     *
     * @return one outcome per command, in their order
     */
    @Transactional
    public List<Outcome> carryOut(Party by, List<Command> commands) {
        Map<RequestId, Request> current = lock(by, commands);
        Deciding deciding =
                new Deciding(contents.readyToAnswer(sealedBy(commands)), colleagues, documents);
        Instant now = clock.instant();
        List<Outcome> outcomes = new ArrayList<>();
        List<RequestEvent> events = new ArrayList<>();
        Map<RequestEvent, List<UUID>> sent = new LinkedHashMap<>();
        List<Command> denied = new ArrayList<>();
        for (Command command : commands) {
            Request request = current.get(command.request());
            if (request == null) {
                denied.add(command);
                outcomes.add(new NotFound(command.request()));
                continue;
            }
            Outcome outcome = deciding.decide(request, command, new Occasion(Ids.next(), now, by));
            if (outcome instanceof RequestEvent event) {
                current.put(command.request(), event.after());
                events.add(event);
                if (!command.documents().isEmpty()) {
                    documents.attach(event, command.documents());
                    sent.put(event, command.documents());
                }
            }
            outcomes.add(outcome);
        }
        accesses.denied(by, denied);
        requests.record(events);
        documents.send(sent);
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

    private static Set<RequestId> sealedBy(List<Command> commands) {
        return commands.stream()
                .filter(Command::isSealed)
                .map(Command::request)
                .collect(Collectors.toSet());
    }
}
