package uk.gain.agencygateway.requests.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gain.agencygateway.requests.model.AgencyCode;
import uk.gain.agencygateway.requests.model.Directory;
import uk.gain.agencygateway.requests.model.Exchange;
import uk.gain.agencygateway.requests.model.Inboxes;
import uk.gain.agencygateway.requests.model.Occasion;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.UndeliverableCode;
import uk.gain.platform.identity.Ids;

/**
 * A request whose agency was not in the directory when it came is asked about again: by then the
 * agency can be reached, or nobody will ever see the request, and the co-ordinator is told.
 */
@Service
public class GivingUpDelivery {

    /** Requests in one transaction. */
    private static final int MOST = 500;

    private final Inboxes inboxes;
    private final Directory directory;
    private final Clock clock;

    GivingUpDelivery(Inboxes inboxes, Directory directory, Clock clock) {
        this.inboxes = inboxes;
        this.directory = directory;
        this.clock = clock;
    }

    /** How many requests were settled; when it is 0, none is due. */
    @Transactional
    public int giveUp() {
        Instant now = clock.instant();
        List<Request> due = inboxes.lockQuestioned(now, MOST);
        if (due.isEmpty()) {
            return 0;
        }
        Map<AgencyCode, Boolean> enabled =
                directory.enabled(
                        due.stream()
                                .map(request -> request.particulars().agency())
                                .collect(Collectors.toSet()));
        List<RequestEvent> said =
                due.stream()
                        .flatMap(
                                request ->
                                        undeliverable(
                                                request,
                                                enabled.get(request.particulars().agency()),
                                                now))
                        .toList();
        inboxes.store(said.stream().map(RequestEvent::after).toList(), said);
        inboxes.settle(due.stream().map(Request::id).toList());
        return due.size();
    }

    private static Stream<RequestEvent> undeliverable(
            Request request, @Nullable Boolean enabled, Instant now) {
        return request instanceof Request.Sent sent && !Boolean.TRUE.equals(enabled)
                ? Stream.of(
                        sent.undeliverable(
                                enabled == null
                                        ? UndeliverableCode.AGENCY_UNKNOWN
                                        : UndeliverableCode.AGENCY_DISABLED,
                                new Occasion(Ids.next(), now, new Exchange())))
                : Stream.empty();
    }
}
