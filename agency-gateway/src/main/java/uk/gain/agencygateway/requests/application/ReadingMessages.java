package uk.gain.agencygateway.requests.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.requests.model.Accesses;
import uk.gain.agencygateway.requests.model.Contents;
import uk.gain.agencygateway.requests.model.MessageThread;
import uk.gain.agencygateway.requests.model.NotFound;
import uk.gain.agencygateway.requests.model.NotServed;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.Read;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.Requests;

/**
 * An agency reads what was said about its request, by both sides. The access event commits before
 * the words leave: if it cannot be stored, they are not served.
 */
@Service
public class ReadingMessages {

    private final Requests requests;
    private final Contents contents;
    private final Accesses accesses;

    ReadingMessages(Requests requests, Contents contents, Accesses accesses) {
        this.requests = requests;
        this.contents = contents;
        this.accesses = accesses;
    }

    @Transactional
    public Read read(Party reader, RequestId id) {
        Optional<Request> request = requests.find(reader.agency(), id);
        if (request.isEmpty()) {
            accesses.deniedMessages(reader, id);
            return new NotFound(id);
        }
        if (request.get().progress().blind().holdsBack()) {
            accesses.refused(reader, request.get());
            return new NotServed(request.get());
        }
        accesses.messagesShown(reader, request.get());
        return MessageThread.of(
                request.get(), requests.messages(reader.agency(), id), contents::open);
    }
}
