package uk.gain.agencygateway.requests.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.requests.model.Accepted;
import uk.gain.agencygateway.requests.model.Inboxes;
import uk.gain.agencygateway.requests.model.Incoming;
import uk.gain.agencygateway.requests.model.Referral;
import uk.gain.agencygateway.requests.model.Responses;
import uk.gain.platform.identity.Ids;

/** One referral becomes one request in each recipient's inbox. */
@Service
public class FanningOut {

    private final Inboxes inboxes;
    private final Responses responses;
    private final Clock clock;

    FanningOut(Inboxes inboxes, Responses responses, Clock clock) {
        this.inboxes = inboxes;
        this.responses = responses;
        this.clock = clock;
    }

    /** Takes what came, in order; receipt 1 goes out in the transaction that fills the inboxes. */
    @Transactional
    public void take(List<Incoming> incoming) {
        Instant now = clock.instant();
        inboxes.keep(incoming.stream().flatMap(FanningOut::referral).toList());
        List<Accepted> accepted =
                inboxes.place(
                        incoming.stream().flatMap(FanningOut::placing).toList(), now, Ids::next);
        inboxes.note(incoming);
        responses.publishAccepted(accepted);
    }

    private static Stream<Referral> referral(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Raised raised -> Stream.of(raised.referral());
            case Incoming.Sent _, Incoming.Noted _ -> Stream.empty();
        };
    }

    private static Stream<Inboxes.Placing> placing(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Raised(var heading, _, var recipients) ->
                    Stream.of(new Inboxes.Placing(heading, recipients));
            case Incoming.Sent(var heading, var recipients) ->
                    Stream.of(new Inboxes.Placing(heading, recipients));
            case Incoming.Noted _ -> Stream.empty();
        };
    }
}
