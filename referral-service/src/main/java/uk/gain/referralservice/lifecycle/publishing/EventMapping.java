package uk.gain.referralservice.lifecycle.publishing;

import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import uk.gain.contract.Actor;
import uk.gain.contract.ActorKind;
import uk.gain.contract.ActorRole;
import uk.gain.contract.AnswerRecallConfirmed;
import uk.gain.contract.ClarificationAsked;
import uk.gain.contract.ClarificationGiven;
import uk.gain.contract.ClockRestarted;
import uk.gain.contract.ClockStopped;
import uk.gain.contract.ContentConsentSought;
import uk.gain.contract.DeconflictionAlerted;
import uk.gain.contract.ExtensionDeclined;
import uk.gain.contract.HandlingAct;
import uk.gain.contract.InformationAdded;
import uk.gain.contract.OperationAssigned;
import uk.gain.contract.Outcome;
import uk.gain.contract.OutcomeKind;
import uk.gain.contract.OutcomesAdded;
import uk.gain.contract.RecallAction;
import uk.gain.contract.RecallCode;
import uk.gain.contract.RecipientsAdded;
import uk.gain.contract.ReferralClosed;
import uk.gain.contract.ReferralCorrected;
import uk.gain.contract.ReferralRecalled;
import uk.gain.contract.ReferralReopened;
import uk.gain.contract.ReferralReprioritised;
import uk.gain.contract.ReferralRequest;
import uk.gain.contract.ReferralWithdrawn;
import uk.gain.contract.ReopeningCode;
import uk.gain.contract.RequestChased;
import uk.gain.contract.RequestEscalated;
import uk.gain.contract.RequestExtended;
import uk.gain.contract.RequestLapsed;
import uk.gain.contract.RequestOverdue;
import uk.gain.contract.RequestsReleased;
import uk.gain.contract.SealedContent;
import uk.gain.contract.Urgency;
import uk.gain.contract.WithdrawalCode;
import uk.gain.referralservice.lifecycle.model.Fact;
import uk.gain.referralservice.lifecycle.model.Occasion;
import uk.gain.referralservice.lifecycle.model.Recipient;
import uk.gain.referralservice.lifecycle.model.ReferralEvent;
import uk.gain.referralservice.lifecycle.model.ReferralEvents.Numbered;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Sealed;

/** What the model says about a referral, in the contract's words. */
final class EventMapping {

    private EventMapping() {}

    static ReferralRequest toContract(Numbered numbered) {
        Occasion occasion = numbered.event().occasion();
        return ReferralRequest.newBuilder()
                .setEventId(occasion.eventId())
                .setReferralId(occasion.referral().value())
                .setSequence(numbered.sequence())
                .setOccurredAt(occasion.at())
                .setActor(actor(occasion.by()))
                .setBody(body(numbered.event()))
                .build();
    }

    static Actor actor(Fact.Party party) {
        return Actor.newBuilder()
                .setKind(ActorKind.valueOf(party.kind()))
                .setRole(ActorRole.valueOf(party.role()))
                .setSubject(party.subject())
                .setOrganisation(party.organisation())
                .setOnBehalfOf(party.onBehalfOf())
                .build();
    }

    private static SpecificRecord body(ReferralEvent event) {
        return switch (event) {
            case ReferralEvent.RequestsReleased(_, var recipients) ->
                    new RequestsReleased(recipients(recipients));
            case ReferralEvent.RecipientsAdded(_, var recipients) ->
                    new RecipientsAdded(recipients(recipients));
            case ReferralEvent.ClarificationGiven(_, var request, var question, var content) ->
                    new ClarificationGiven(request.value(), question, sealed(content));
            case ReferralEvent.ClarificationAsked(_, var request, var content) ->
                    new ClarificationAsked(request.value(), sealed(content));
            case ReferralEvent.ClockStopped(_, var request, var question) ->
                    new ClockStopped(request.value(), question);
            case ReferralEvent.ClockRestarted(_, var request, var respondBy) ->
                    new ClockRestarted(request.value(), respondBy);
            case ReferralEvent.InformationAdded(_, var content) ->
                    new InformationAdded(sealed(content));
            case ReferralEvent.RequestChased(_, var request, var message) ->
                    new RequestChased(request.value(), sealedOrNull(message));
            case ReferralEvent.RequestExtended(
                            _,
                            var request,
                            var respondBy,
                            var soughtBy,
                            var reason) ->
                    new RequestExtended(request.value(), respondBy, soughtBy, sealedOrNull(reason));
            case ReferralEvent.ExtensionDeclined(_, var request, var soughtBy, var reason) ->
                    new ExtensionDeclined(request.value(), soughtBy, sealedOrNull(reason));
            case ReferralEvent.RequestOverdue(_, var request, var respondBy) ->
                    new RequestOverdue(request.value(), respondBy);
            case ReferralEvent.RequestEscalated(_, var request, var level) ->
                    new RequestEscalated(request.value(), level);
            case ReferralEvent.ReferralReprioritised(
                            _,
                            var urgency,
                            var safeguarding,
                            var recipients) ->
                    new ReferralReprioritised(
                            Urgency.valueOf(urgency.name()), safeguarding, recipients(recipients));
            case ReferralEvent.OperationAssigned(_, var operation) ->
                    new OperationAssigned(operation);
            case ReferralEvent.ReferralWithdrawn(_, var requests, var code, var reason) ->
                    new ReferralWithdrawn(
                            ids(requests),
                            WithdrawalCode.valueOf(code.name()),
                            sealedOrNull(reason));
            // To the other services it is a withdrawal of what no agency knows.
            case ReferralEvent.LegalGatewayEnded(_, var requests) ->
                    new ReferralWithdrawn(ids(requests), WithdrawalCode.OTHER, null);
            case ReferralEvent.ReferralRecalled(_, var requests, var code, var reason) ->
                    new ReferralRecalled(
                            ids(requests), RecallCode.valueOf(code.name()), sealedOrNull(reason));
            case ReferralEvent.ReferralCorrected(_, var code, var content) ->
                    new ReferralCorrected(RecallCode.valueOf(code.name()), sealed(content));
            case ReferralEvent.AnswerRecallConfirmed(
                            _,
                            var request,
                            var recall,
                            var holder,
                            var action) ->
                    new AnswerRecallConfirmed(
                            request.value(), recall, holder, RecallAction.valueOf(action.name()));
            case ReferralEvent.DeconflictionAlerted(_, var reference, var rocu, var contact) ->
                    new DeconflictionAlerted(reference, rocu, contact);
            case ReferralEvent.ReferralReopened(_, var code, var reason) ->
                    new ReferralReopened(ReopeningCode.valueOf(code.name()), sealedOrNull(reason));
            case ReferralEvent.RequestLapsed(_, var request) -> new RequestLapsed(request.value());
            case ReferralEvent.ReferralClosed(_, var outcomes) ->
                    new ReferralClosed(outcomes(outcomes));
            case ReferralEvent.OutcomesAdded(_, var outcomes) ->
                    new OutcomesAdded(outcomes(outcomes));
            case ReferralEvent.ContentConsentSought(
                            _,
                            var request,
                            var contentItem,
                            var act,
                            var recipient,
                            var reason) ->
                    new ContentConsentSought(
                            request.value(),
                            contentItem,
                            HandlingAct.valueOf(act.name()),
                            recipient,
                            sealedOrNull(reason));
        };
    }

    private static List<uk.gain.contract.Recipient> recipients(List<Recipient> recipients) {
        return recipients.stream().map(AnnouncingReferrals::recipient).toList();
    }

    private static List<Outcome> outcomes(
            List<uk.gain.referralservice.lifecycle.model.Outcome> outcomes) {
        return outcomes.stream()
                .map(
                        outcome ->
                                new Outcome(
                                        OutcomeKind.valueOf(outcome.kind().name()),
                                        outcome.request() == null
                                                ? null
                                                : outcome.request().value(),
                                        outcome.valuePence(),
                                        outcome.count()))
                .toList();
    }

    private static List<UUID> ids(List<RequestId> requests) {
        return requests.stream().map(RequestId::value).toList();
    }

    private static SealedContent sealed(Sealed content) {
        return ContentMapping.sealed(content);
    }

    private static @Nullable SealedContent sealedOrNull(@Nullable Sealed content) {
        return content == null ? null : ContentMapping.sealed(content);
    }
}
