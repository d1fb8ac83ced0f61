package uk.gain.agencygateway.requests.publishing;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import uk.gain.agencygateway.requests.model.Accepted;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.Responses;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.topics.Topics;
import uk.gain.platform.outbox.Outbox;
import uk.gain.platform.outbox.OutboxMessage;

/** What agencies do goes to the topic referral-responses, keyed by the referral. */
@Component
class PublishedResponses implements Responses {

    private final Outbox outbox;

    PublishedResponses(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void publish(List<RequestEvent> events) {
        append(events.stream().map(ResponseRecords::of).toList());
    }

    @Override
    public void publishAccepted(List<Accepted> accepted) {
        append(accepted.stream().map(ResponseRecords::of).toList());
    }

    private void append(List<ReferralResponse> responses) {
        if (!responses.isEmpty()) {
            outbox.append(responses.stream().map(PublishedResponses::message).toList());
        }
    }

    private static OutboxMessage message(ReferralResponse response) {
        return new OutboxMessage(
                Topics.REFERRAL_RESPONSES,
                String.valueOf(response.getReferralId()),
                response.getEventId(),
                type(response.getBody().getClass()),
                response.getOccurredAt(),
                response);
    }

    /** Wire name of what happened, e.g. {@code request-delivered}. */
    private static String type(Class<?> body) {
        return body.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
