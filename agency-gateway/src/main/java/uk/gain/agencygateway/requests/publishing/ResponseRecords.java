package uk.gain.agencygateway.requests.publishing;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.Accepted;
import uk.gain.agencygateway.requests.model.Exchange;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.RecallCode;
import uk.gain.agencygateway.requests.model.RefusalCode;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.contract.AcceptedRequest;
import uk.gain.contract.AnswerCorrected;
import uk.gain.contract.AnswerWithdrawn;
import uk.gain.contract.ClarificationAnswered;
import uk.gain.contract.ClarificationSought;
import uk.gain.contract.ContentConsentDecided;
import uk.gain.contract.ContentProvided;
import uk.gain.contract.ContentRefused;
import uk.gain.contract.ExtensionSought;
import uk.gain.contract.RecallConfirmed;
import uk.gain.contract.ReferralResponse;
import uk.gain.contract.RequestAcknowledged;
import uk.gain.contract.RequestDelivered;
import uk.gain.contract.RequestHit;
import uk.gain.contract.RequestNoHit;
import uk.gain.contract.RequestOpened;
import uk.gain.contract.RequestPassedOn;
import uk.gain.contract.RequestRefused;
import uk.gain.contract.RequestUndeliverable;
import uk.gain.contract.RequestsAccepted;
import uk.gain.contract.TokensDelivered;
import uk.gain.contract.WithdrawalTaken;
import uk.gain.contract.WithdrawalTooLate;

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
                .setActor(Actors.of(event.occasion().by()))
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
        return switch (event) {
            case RequestEvent.TokensDelivered _ ->
                    TokensDelivered.newBuilder().setChannel(channel(event)).build();
            case RequestEvent.Delivered _ ->
                    RequestDelivered.newBuilder().setChannel(channel(event)).build();
            case RequestEvent.Opened opened ->
                    RequestOpened.newBuilder()
                            .setChannel(channel(event))
                            .setOfficer(reported(opened))
                            .build();
            case RequestEvent.Acknowledged acknowledged ->
                    RequestAcknowledged.newBuilder()
                            .setAgencyReference(acknowledged.after().receipts().agencyReference())
                            .build();
            case RequestEvent.ClarificationSought sought ->
                    ClarificationSought.newBuilder()
                            .setContent(SealedRecords.of(sought.content()))
                            .build();
            case RequestEvent.ClarificationAnswered answered ->
                    ClarificationAnswered.newBuilder()
                            .setQuestionId(answered.question())
                            .setContent(SealedRecords.of(answered.content()))
                            .build();
            case RequestEvent.ExtensionSought sought ->
                    ExtensionSought.newBuilder()
                            .setRespondBy(sought.respondBy())
                            .setReason(SealedRecords.ofOptional(sought.reason()))
                            .build();
            case RequestEvent.Hit _ -> RequestHit.newBuilder().setChannel(channel(event)).build();
            case RequestEvent.NoHit _ ->
                    RequestNoHit.newBuilder().setChannel(channel(event)).build();
            case RequestEvent.Refused refused ->
                    RequestRefused.newBuilder()
                            .setChannel(channel(event))
                            .setCode(code(refused.after().code()))
                            .setReason(SealedRecords.ofOptional(refused.reason()))
                            .build();
            case RequestEvent.ContentGiven given ->
                    ContentProvided.newBuilder()
                            .setChannel(channel(event))
                            .setPartial(given.after() instanceof Request.ContentPartial)
                            .setItemCount(given.itemCount())
                            .setContent(SealedRecords.of(given.content()))
                            .build();
            case RequestEvent.ContentRefused refused ->
                    ContentRefused.newBuilder()
                            .setChannel(channel(event))
                            .setCode(code(refused.after().code()))
                            .setReason(SealedRecords.ofOptional(refused.reason()))
                            .build();
            case RequestEvent.AnswerCorrected corrected ->
                    AnswerCorrected.newBuilder()
                            .setReplaces(corrected.replaces())
                            .setCode(code(corrected.code()))
                            .setItemCount(corrected.itemCount())
                            .setContent(SealedRecords.of(corrected.content()))
                            .build();
            case RequestEvent.AnswerWithdrawn withdrawn ->
                    AnswerWithdrawn.newBuilder()
                            .setCode(code(withdrawn.code()))
                            .setReason(SealedRecords.ofOptional(withdrawn.reason()))
                            .build();
            case RequestEvent.RecallConfirmed confirmed ->
                    RecallConfirmed.newBuilder()
                            .setRecallId(confirmed.recall())
                            .setAction(
                                    uk.gain.contract.RecallAction.valueOf(
                                            confirmed.action().name()))
                            .build();
            case RequestEvent.WithdrawalTaken taken ->
                    WithdrawalTaken.newBuilder().setWithdrawalId(taken.withdrawal()).build();
            case RequestEvent.WithdrawalTooLate tooLate ->
                    WithdrawalTooLate.newBuilder().setWithdrawalId(tooLate.withdrawal()).build();
            case RequestEvent.ConsentDecided decided ->
                    ContentConsentDecided.newBuilder()
                            .setContentItemId(decided.contentItem())
                            .setAct(uk.gain.contract.HandlingAct.valueOf(decided.act().name()))
                            .setAllowed(decided.allowed())
                            .setSoughtBy(decided.soughtBy())
                            .setReason(SealedRecords.ofOptional(decided.reason()))
                            .build();
            case RequestEvent.PassedOn passed ->
                    RequestPassedOn.newBuilder().setTo(passed.colleague()).build();
            case RequestEvent.Undeliverable undeliverable ->
                    RequestUndeliverable.newBuilder()
                            .setCode(
                                    uk.gain.contract.UndeliverableCode.valueOf(
                                            undeliverable.code().name()))
                            .build();
        };
    }

    /** The person, when a system reports it; the actor is the person otherwise. */
    private static @Nullable String reported(RequestEvent.Opened opened) {
        return party(opened).kind() == Party.Kind.SYSTEM
                ? opened.after().receipts().openedBy()
                : null;
    }

    private static uk.gain.contract.Channel channel(RequestEvent event) {
        return switch (party(event).channel()) {
            case PULL -> uk.gain.contract.Channel.PULL;
            case BULK -> uk.gain.contract.Channel.BULK;
            case WEB_INBOX -> uk.gain.contract.Channel.WEB_INBOX;
            case AUTO_RESPONDER -> uk.gain.contract.Channel.AUTO_RESPONDER;
        };
    }

    private static Party party(RequestEvent event) {
        return switch (event.occasion().by()) {
            case Party party -> party;
            case Exchange _ ->
                    throw new IllegalStateException("The exchange neither reads nor answers");
        };
    }

    private static uk.gain.contract.RefusalCode code(RefusalCode code) {
        return uk.gain.contract.RefusalCode.valueOf(code.name());
    }

    private static uk.gain.contract.RecallCode code(RecallCode code) {
        return uk.gain.contract.RecallCode.valueOf(code.name());
    }
}
