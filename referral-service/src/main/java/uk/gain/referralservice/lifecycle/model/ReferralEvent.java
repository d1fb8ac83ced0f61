package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the requesting side says about a referral after raising it. Every other party hears it,
 * in the order of the referral.
 */
public sealed interface ReferralEvent {

    Occasion occasion();

    /** The requests it is about; empty when it is about the whole referral. */
    default List<RequestId> concerns() {
        return switch (this) {
            case RequestsReleased(_, var recipients) -> requests(recipients);
            case RecipientsAdded(_, var recipients) -> requests(recipients);
            case ClarificationGiven(_, var request, _, _) -> List.of(request);
            case ClarificationAsked(_, var request, _) -> List.of(request);
            case ClockStopped(_, var request, _) -> List.of(request);
            case ClockRestarted(_, var request, _) -> List.of(request);
            case RequestChased(_, var request, _) -> List.of(request);
            case RequestExtended(_, var request, _, _, _) -> List.of(request);
            case ExtensionDeclined(_, var request, _, _) -> List.of(request);
            case RequestOverdue(_, var request, _) -> List.of(request);
            case RequestEscalated(_, var request, _) -> List.of(request);
            case ReferralWithdrawn(_, var requests, _, _) -> requests;
            case ReferralRecalled(_, var requests, _, _) -> requests;
            case LegalGatewayEnded(_, var requests) -> requests;
            case AnswerRecallConfirmed(_, var request, _, _, _) -> List.of(request);
            case RequestLapsed(_, var request) -> List.of(request);
            case ContentConsentSought(_, var request, _, _, _, _) -> List.of(request);
            case InformationAdded _,
                    ReferralReprioritised _,
                    OperationAssigned _,
                    ReferralCorrected _,
                    DeconflictionAlerted _,
                    ReferralReopened _,
                    ReferralClosed _,
                    OutcomesAdded _ ->
                    List.of();
        };
    }

    /** The event's name in the history, e.g. REQUEST_CHASED. */
    default String kind() {
        return switch (this) {
            case RequestsReleased _ -> "REQUESTS_RELEASED";
            case RecipientsAdded _ -> "RECIPIENTS_ADDED";
            case ClarificationGiven _ -> "CLARIFICATION_GIVEN";
            case ClarificationAsked _ -> "CLARIFICATION_ASKED";
            case ClockStopped _ -> "CLOCK_STOPPED";
            case ClockRestarted _ -> "CLOCK_RESTARTED";
            case InformationAdded _ -> "INFORMATION_ADDED";
            case RequestChased _ -> "REQUEST_CHASED";
            case RequestExtended _ -> "REQUEST_EXTENDED";
            case ExtensionDeclined _ -> "EXTENSION_DECLINED";
            case RequestOverdue _ -> "REQUEST_OVERDUE";
            case RequestEscalated _ -> "REQUEST_ESCALATED";
            case ReferralReprioritised _ -> "REFERRAL_REPRIORITISED";
            case OperationAssigned _ -> "OPERATION_ASSIGNED";
            case ReferralWithdrawn _ -> "REFERRAL_WITHDRAWN";
            case ReferralRecalled _ -> "REFERRAL_RECALLED";
            case LegalGatewayEnded _ -> "LEGAL_GATEWAY_ENDED";
            case ReferralCorrected _ -> "REFERRAL_CORRECTED";
            case AnswerRecallConfirmed _ -> "ANSWER_RECALL_CONFIRMED";
            case DeconflictionAlerted _ -> "DECONFLICTION_ALERTED";
            case ReferralReopened _ -> "REFERRAL_REOPENED";
            case RequestLapsed _ -> "REQUEST_LAPSED";
            case ReferralClosed _ -> "REFERRAL_CLOSED";
            case OutcomesAdded _ -> "OUTCOMES_ADDED";
            case ContentConsentSought _ -> "CONTENT_CONSENT_SOUGHT";
        };
    }

    /** The code it gives for a reason or an act; absent where it has none. */
    default @Nullable String reasonCode() {
        return switch (this) {
            case ReferralWithdrawn(_, _, var code, _) -> code.name();
            case ReferralRecalled(_, _, var code, _) -> code.name();
            case ReferralCorrected(_, var code, _) -> code.name();
            case AnswerRecallConfirmed(_, _, _, _, var action) -> action.name();
            case ReferralReopened(_, var code, _) -> code.name();
            case ContentConsentSought(_, _, _, var act, _, _) -> act.name();
            case RequestsReleased _,
                    RecipientsAdded _,
                    ClarificationGiven _,
                    ClarificationAsked _,
                    ClockStopped _,
                    ClockRestarted _,
                    InformationAdded _,
                    RequestChased _,
                    RequestExtended _,
                    ExtensionDeclined _,
                    RequestOverdue _,
                    RequestEscalated _,
                    ReferralReprioritised _,
                    OperationAssigned _,
                    DeconflictionAlerted _,
                    RequestLapsed _,
                    LegalGatewayEnded _,
                    ReferralClosed _,
                    OutcomesAdded _ ->
                    null;
        };
    }

    /** The words it carries; empty where it has none. */
    default Optional<Message> inWords() {
        return switch (this) {
            case ClarificationGiven(_, var request, var question, var content) ->
                    message(request, question, content);
            case ClarificationAsked(_, var request, var content) -> message(request, null, content);
            case RequestChased(_, var request, var words) -> message(request, null, words);
            case RequestExtended(_, var request, _, var soughtBy, var reason) ->
                    message(request, soughtBy, reason);
            case ExtensionDeclined(_, var request, var soughtBy, var reason) ->
                    message(request, soughtBy, reason);
            case ReferralWithdrawn(_, var requests, _, var reason) ->
                    message(requests.size() == 1 ? requests.getFirst() : null, null, reason);
            case ReferralRecalled(_, var requests, _, var reason) ->
                    message(requests.size() == 1 ? requests.getFirst() : null, null, reason);
            case ReferralReopened(_, _, var reason) -> message(null, null, reason);
            case ContentConsentSought(_, var request, _, _, _, var reason) ->
                    message(request, null, reason);
            case RequestsReleased _,
                    RecipientsAdded _,
                    ClockStopped _,
                    ClockRestarted _,
                    InformationAdded _,
                    RequestOverdue _,
                    RequestEscalated _,
                    ReferralReprioritised _,
                    OperationAssigned _,
                    ReferralCorrected _,
                    AnswerRecallConfirmed _,
                    DeconflictionAlerted _,
                    RequestLapsed _,
                    LegalGatewayEnded _,
                    ReferralClosed _,
                    OutcomesAdded _ ->
                    Optional.empty();
        };
    }

    private Optional<Message> message(
            @Nullable RequestId request, @Nullable UUID answers, @Nullable Sealed words) {
        return Optional.ofNullable(words)
                .map(
                        content ->
                                new Message(
                                        occasion().eventId(),
                                        occasion().referral(),
                                        request,
                                        kind(),
                                        answers,
                                        occasion().at(),
                                        occasion().by(),
                                        content));
    }

    /** As the history keeps it. */
    default Fact fact() {
        return new Fact(
                occasion().eventId(),
                occasion().referral(),
                kind(),
                occasion().at(),
                occasion().by(),
                null,
                reasonCode(),
                null);
    }

    private static List<RequestId> requests(List<Recipient> recipients) {
        return recipients.stream().map(Recipient::request).toList();
    }

    /** Requests held back by capacity are sent now, each with its limit counted from now. */
    record RequestsReleased(Occasion occasion, List<Recipient> recipients)
            implements ReferralEvent {

        public RequestsReleased {
            recipients = List.copyOf(recipients);
        }
    }

    /** More agencies are asked about a referral already raised. */
    record RecipientsAdded(Occasion occasion, List<Recipient> recipients) implements ReferralEvent {

        public RecipientsAdded {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * The co-ordinator answered an agency's question.
     *
     * @param question the event that asked it
     * @param content sealed under the request's answer key
     */
    record ClarificationGiven(Occasion occasion, RequestId request, UUID question, Sealed content)
            implements ReferralEvent {}

    /**
     * The co-ordinator asks an agency about its answer; its clock does not stop.
     *
     * @param content sealed under the request's answer key
     */
    record ClarificationAsked(Occasion occasion, RequestId request, Sealed content)
            implements ReferralEvent {}

    /**
     * The agency's time stopped running.
     *
     * @param question the event of the question that stopped it
     */
    record ClockStopped(Occasion occasion, RequestId request, UUID question)
            implements ReferralEvent {}

    /**
     * The agency's time runs again.
     *
     * @param respondBy answer by, up to and including this instant
     */
    record ClockRestarted(Occasion occasion, RequestId request, Instant respondBy)
            implements ReferralEvent {}

    /**
     * Information was added to the referral.
     *
     * @param content only what is new, sealed under the referral's key
     */
    record InformationAdded(Occasion occasion, Sealed content) implements ReferralEvent {}

    /**
     * An agency was reminded.
     *
     * @param message sealed under the request's answer key; absent when nothing was added in words
     */
    record RequestChased(Occasion occasion, RequestId request, @Nullable Sealed message)
            implements ReferralEvent {}

    /**
     * The time to answer was extended.
     *
     * @param respondBy answer by, up to and including this instant
     * @param soughtBy the event that asked for it; absent when the co-ordinator extended unasked
     * @param reason sealed under the request's answer key; absent when none was given
     */
    record RequestExtended(
            Occasion occasion,
            RequestId request,
            Instant respondBy,
            @Nullable UUID soughtBy,
            @Nullable Sealed reason)
            implements ReferralEvent {}

    /**
     * The agency asked for more time and does not get it.
     *
     * @param soughtBy the event that asked for it
     * @param reason sealed under the request's answer key; absent when none was given
     */
    record ExtensionDeclined(
            Occasion occasion, RequestId request, UUID soughtBy, @Nullable Sealed reason)
            implements ReferralEvent {}

    /**
     * A request passed its time unanswered.
     *
     * @param respondBy the limit that passed
     */
    record RequestOverdue(Occasion occasion, RequestId request, Instant respondBy)
            implements ReferralEvent {}

    /**
     * An overdue request was taken to the next level.
     *
     * @param level 1 is the first
     */
    record RequestEscalated(Occasion occasion, RequestId request, int level)
            implements ReferralEvent {}

    /**
     * How soon an answer is needed changed, or that a person must be safeguarded.
     *
     * @param recipients the requests whose time changes, each with its new limit
     */
    record ReferralReprioritised(
            Occasion occasion, Urgency urgency, boolean safeguarding, List<Recipient> recipients)
            implements ReferralEvent {

        public ReferralReprioritised {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * The referral was put into, or taken out of, a set of referrals worked together.
     *
     * @param operation opaque; absent when taken out
     */
    record OperationAssigned(Occasion occasion, @Nullable String operation)
            implements ReferralEvent {}

    /**
     * The co-ordinator no longer asks. A request that was answered first stays answered: the
     * agency-gateway decides, and says which.
     *
     * @param requests which; empty means every request that is not answered
     * @param reason sealed under the referral's key; absent when none was given
     */
    record ReferralWithdrawn(
            Occasion occasion,
            List<RequestId> requests,
            WithdrawalCode code,
            @Nullable Sealed reason)
            implements ReferralEvent {

        public ReferralWithdrawn {
            requests = List.copyOf(requests);
        }
    }

    /**
     * What was sent must not be used; every holder must confirm (DPA 2018 s.38(5)(c)).
     *
     * @param requests which; empty means every request
     * @param reason sealed under the referral's key; absent when none was given
     */
    record ReferralRecalled(
            Occasion occasion, List<RequestId> requests, RecallCode code, @Nullable Sealed reason)
            implements ReferralEvent {

        public ReferralRecalled {
            requests = List.copyOf(requests);
        }
    }

    /**
     * What was sent was wrong and is replaced; every holder must confirm (DPA 2018 s.38(5)(c)).
     *
     * @param content whole, sealed under the referral's key
     */
    record ReferralCorrected(Occasion occasion, RecallCode code, Sealed content)
            implements ReferralEvent {}

    /**
     * The requesting side dealt with answer content that its agency withdrew or corrected.
     *
     * @param recall the event that withdrew or corrected it
     * @param holder code of the organisation that confirms
     */
    record AnswerRecallConfirmed(
            Occasion occasion, RequestId request, UUID recall, String holder, RecallAction action)
            implements ReferralEvent {}

    /**
     * Another region asks about the same subject.
     *
     * @param reference the other referral's
     * @param rocu code of the other referral's region
     * @param contact a functional mailbox or number, not a person
     */
    record DeconflictionAlerted(Occasion occasion, String reference, String rocu, String contact)
            implements ReferralEvent {}

    /**
     * A closed referral was opened again.
     *
     * @param reason sealed under the referral's key; absent when none was given
     */
    record ReferralReopened(Occasion occasion, ReopeningCode code, @Nullable Sealed reason)
            implements ReferralEvent {}

    /** A request was not answered within its whole life. */
    record RequestLapsed(Occasion occasion, RequestId request) implements ReferralEvent {}

    /**
     * Requests that waited are not sent, because no legal gateway permits them any more. Their
     * agencies never heard of them.
     */
    record LegalGatewayEnded(Occasion occasion, List<RequestId> requests) implements ReferralEvent {

        public LegalGatewayEnded {
            requests = List.copyOf(requests);
        }
    }

    /** The referral is closed, with what it was worth. */
    record ReferralClosed(Occasion occasion, List<Outcome> outcomes) implements ReferralEvent {

        public ReferralClosed {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** What a referral was worth became known after it was closed. */
    record OutcomesAdded(Occasion occasion, List<Outcome> outcomes) implements ReferralEvent {

        public OutcomesAdded {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * The originator is asked for its consent to an act with an item of its answer.
     *
     * @param recipient the organisation it would go to; absent where the act has none
     * @param reason sealed under the request's answer key; absent when none was given
     */
    record ContentConsentSought(
            Occasion occasion,
            RequestId request,
            UUID contentItem,
            HandlingAct act,
            @Nullable String recipient,
            @Nullable Sealed reason)
            implements ReferralEvent {}
}
