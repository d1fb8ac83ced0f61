package uk.gain.referralservice.lifecycle.listening;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import uk.gain.contract.AcceptedRequest;
import uk.gain.contract.Actor;
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
import uk.gain.contract.RequestRefused;
import uk.gain.contract.RequestUndeliverable;
import uk.gain.contract.RequestsAccepted;
import uk.gain.contract.SealedContent;
import uk.gain.contract.WithdrawalTaken;
import uk.gain.contract.WithdrawalTooLate;
import uk.gain.referralservice.lifecycle.model.Fact;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.RefusalCode;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.RequestResponse;
import uk.gain.referralservice.lifecycle.model.Response;
import uk.gain.referralservice.lifecycle.model.Sealed;

/** The contract's words for what agencies say, and the model's. */
final class ResponseMapping {

    private ResponseMapping() {}

    /** One for each request it speaks of; none when it speaks of no referral. */
    static List<RequestResponse> toModel(ReferralResponse event) {
        UUID referral = event.getReferralId();
        if (referral == null) {
            return List.of();
        }
        if (event.getBody() instanceof RequestsAccepted accepted) {
            return accepted.getRequests().stream()
                    .map(AcceptedRequest::getRequestId)
                    .map(request -> response(event, referral, request))
                    .toList();
        }
        return List.of(response(event, referral, event.getAggregateId()));
    }

    private static RequestResponse response(ReferralResponse event, UUID referral, UUID request) {
        return new RequestResponse(new RequestId(request), fact(event, referral), response(event));
    }

    private static Response response(ReferralResponse event) {
        return switch (event.getBody()) {
            case RequestsAccepted _ -> new Response.Accepted();
            case RequestDelivered _ -> new Response.Delivered();
            case RequestOpened _ -> new Response.Opened(person(event.getActor()));
            case RequestAcknowledged _ -> new Response.Acknowledged();
            case RequestHit _ -> new Response.Hit();
            case RequestNoHit _ -> new Response.NoHit();
            case RequestRefused refused ->
                    new Response.Refused(
                            RefusalCode.valueOf(refused.getCode().name()),
                            sealedOrNull(event, refused.getReason()));
            case ContentProvided provided ->
                    new Response.ContentProvided(
                            provided.getPartial(), sealed(event, provided.getContent()));
            case ContentRefused refused ->
                    new Response.ContentRefused(
                            RefusalCode.valueOf(refused.getCode().name()),
                            sealedOrNull(event, refused.getReason()));
            case ClarificationSought sought ->
                    new Response.ClarificationSought(sealed(event, sought.getContent()));
            case ClarificationAnswered answered ->
                    new Response.ClarificationAnswered(
                            answered.getQuestionId(), sealed(event, answered.getContent()));
            case ExtensionSought sought ->
                    new Response.ExtensionSought(
                            sought.getRespondBy(), sealedOrNull(event, sought.getReason()));
            case AnswerCorrected corrected ->
                    new Response.AnswerCorrected(
                            corrected.getReplaces(),
                            corrected.getCode().name(),
                            sealed(event, corrected.getContent()));
            case AnswerWithdrawn withdrawn ->
                    new Response.AnswerWithdrawn(
                            withdrawn.getCode().name(), sealedOrNull(event, withdrawn.getReason()));
            case RecallConfirmed confirmed ->
                    new Response.RecallConfirmed(
                            confirmed.getRecallId(), confirmed.getAction().name());
            case ContentConsentDecided decided ->
                    new Response.ContentConsentDecided(
                            decided.getContentItemId(),
                            decided.getAct().name(),
                            decided.getAllowed(),
                            decided.getSoughtBy(),
                            sealedOrNull(event, decided.getReason()));
            case WithdrawalTaken taken -> new Response.WithdrawalTaken(taken.getWithdrawalId());
            case WithdrawalTooLate late -> new Response.WithdrawalTooLate(late.getWithdrawalId());
            case RequestUndeliverable _ -> new Response.Undeliverable();
            default -> new Response.Noted();
        };
    }

    private static Fact fact(ReferralResponse event, UUID referral) {
        Object body = event.getBody();
        Actor actor = event.getActor();
        return new Fact(
                event.getEventId(),
                new ReferralId(referral),
                wireName(body),
                event.getOccurredAt(),
                new Fact.Party(
                        actor.getKind().name(),
                        actor.getRole().name(),
                        actor.getSubject(),
                        actor.getOrganisation(),
                        actor.getOnBehalfOf()),
                textOf(body, "channel"),
                textOf(body, "code"),
                textOf(body, "agencyReference"));
    }

    /** The person who saw it: whom a system reports, otherwise whoever acted. */
    private static String person(Actor actor) {
        return actor.getOnBehalfOf() != null ? actor.getOnBehalfOf() : actor.getSubject();
    }

    /** RequestDelivered is REQUEST_DELIVERED. */
    private static String wireName(Object body) {
        String name = ((SpecificRecord) body).getSchema().getName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /** Absent where this kind of event has no such field, or leaves it out. */
    private static @Nullable String textOf(Object body, String field) {
        SpecificRecord event = (SpecificRecord) body;
        var found = event.getSchema().getField(field);
        Object value = found == null ? null : event.get(found.pos());
        return value == null ? null : value.toString();
    }

    private static Sealed sealed(ReferralResponse event, SealedContent content) {
        byte[] ciphertext = new byte[content.getCiphertext().remaining()];
        content.getCiphertext().duplicate().get(ciphertext);
        return new Sealed(event.getEventId(), content.getKeyId(), content.getSchema$(), ciphertext);
    }

    private static @Nullable Sealed sealedOrNull(
            ReferralResponse event, @Nullable SealedContent content) {
        return content == null ? null : sealed(event, content);
    }
}
