package uk.gain.agencygateway.requests.publishing;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.Accepted;
import uk.gain.agencygateway.requests.model.Channel;
import uk.gain.agencygateway.requests.model.Occasion;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.RefusalCode;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.contract.AcceptedRequest;
import uk.gain.contract.ContentProvided;
import uk.gain.contract.ContentRefused;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.RequestAcknowledged;
import uk.gain.contract.RequestDelivered;
import uk.gain.contract.RequestHit;
import uk.gain.contract.RequestNoHit;
import uk.gain.contract.RequestOpened;
import uk.gain.contract.RequestRefused;
import uk.gain.contract.RequestsAccepted;

/** Events of the model as records of the contract. */
final class ResponseRecords {

    private ResponseRecords() {}

    static ReferralResponse of(RequestEvent event) {
        return ReferralResponse.newBuilder()
                .setEventId(event.occasion().eventId())
                .setAggregateId(event.after().id().value())
                .setReferralId(event.after().particulars().referral().value())
                .setAgency(event.after().particulars().agency().value())
                .setSequence(event.sequence())
                .setOccurredAt(event.occasion().at())
                .setActor(Actors.caller(event.occasion().by()).actor())
                .setBody(body(event))
                .build();
    }

    static ReferralResponse of(Accepted accepted) {
        return ReferralResponse.newBuilder()
                .setEventId(accepted.eventId())
                .setAggregateId(accepted.referral().value())
                .setReferralId(accepted.referral().value())
                .setAgency(null)
                .setSequence(accepted.sequence())
                .setOccurredAt(accepted.at())
                .setActor(Actors.exchange())
                .setBody(
                        RequestsAccepted.newBuilder()
                                .setRequests(
                                        accepted.requests().stream()
                                                .map(ResponseRecords::accepted)
                                                .toList())
                                .build())
                .build();
    }

    private static AcceptedRequest accepted(Accepted.Placed placed) {
        return AcceptedRequest.newBuilder()
                .setRequestId(placed.request().value())
                .setAgency(placed.agency().value())
                .build();
    }

    private static SpecificRecord body(RequestEvent event) {
        uk.gain.contract.Channel channel = channel(event.occasion().by().channel());
        return switch (event) {
            case RequestEvent.Delivered _ ->
                    RequestDelivered.newBuilder().setChannel(channel).build();
            case RequestEvent.Opened opened ->
                    RequestOpened.newBuilder()
                            .setChannel(channel)
                            .setOfficer(reported(opened.occasion(), opened))
                            .build();
            case RequestEvent.Acknowledged acknowledged ->
                    RequestAcknowledged.newBuilder()
                            .setAgencyReference(acknowledged.after().receipts().agencyReference())
                            .build();
            case RequestEvent.Hit _ -> RequestHit.newBuilder().setChannel(channel).build();
            case RequestEvent.NoHit _ -> RequestNoHit.newBuilder().setChannel(channel).build();
            case RequestEvent.Refused refused ->
                    RequestRefused.newBuilder()
                            .setChannel(channel)
                            .setCode(code(refused.after().code()))
                            .setReason(SealedRecords.ofOptional(refused.reason()))
                            .build();
            case RequestEvent.ContentGiven given ->
                    ContentProvided.newBuilder()
                            .setChannel(channel)
                            .setPartial(given.after() instanceof Request.ContentPartial)
                            .setItemCount(given.itemCount())
                            .setContent(SealedRecords.of(given.content()))
                            .build();
            case RequestEvent.ContentRefused refused ->
                    ContentRefused.newBuilder()
                            .setChannel(channel)
                            .setCode(code(refused.after().code()))
                            .setReason(SealedRecords.ofOptional(refused.reason()))
                            .build();
        };
    }

    /** The person, when a system reports it; the actor is the person otherwise. */
    private static @Nullable String reported(Occasion occasion, RequestEvent.Opened opened) {
        return occasion.by().kind() == Party.Kind.SYSTEM
                ? opened.after().receipts().openedBy()
                : null;
    }

    private static uk.gain.contract.Channel channel(Channel channel) {
        return switch (channel) {
            case PULL -> uk.gain.contract.Channel.PULL;
            case WEB_INBOX -> uk.gain.contract.Channel.WEB_INBOX;
        };
    }

    private static uk.gain.contract.RefusalCode code(RefusalCode code) {
        return uk.gain.contract.RefusalCode.valueOf(code.name());
    }
}
