package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to a request on this side, with the request as it is after it. */
public sealed interface RequestEvent extends Outcome {

    Occasion occasion();

    Request after();

    /** Gap-free per request, from 1. */
    default long sequence() {
        return after().progress().sequence();
    }

    /** Wire name of the event. */
    default String type() {
        return switch (this) {
            case TokensDelivered _ -> "TokensDelivered";
            case Delivered _ -> "RequestDelivered";
            case Opened _ -> "RequestOpened";
            case Acknowledged _ -> "RequestAcknowledged";
            case ClarificationSought _ -> "ClarificationSought";
            case ClarificationAnswered _ -> "ClarificationAnswered";
            case ExtensionSought _ -> "ExtensionSought";
            case Hit _ -> "RequestHit";
            case NoHit _ -> "RequestNoHit";
            case Refused _ -> "RequestRefused";
            case ContentGiven _ -> "ContentProvided";
            case ContentRefused _ -> "ContentRefused";
            case AnswerCorrected _ -> "AnswerCorrected";
            case AnswerWithdrawn _ -> "AnswerWithdrawn";
            case RecallConfirmed _ -> "RecallConfirmed";
            case WithdrawalTaken _ -> "WithdrawalTaken";
            case WithdrawalTooLate _ -> "WithdrawalTooLate";
            case Undeliverable _ -> "RequestUndeliverable";
            case ConsentDecided _ -> "ContentConsentDecided";
            case PassedOn _ -> "RequestPassedOn";
        };
    }

    /** The code that says why, or what was done, or to whom; absent where the type says it all. */
    default @Nullable String why() {
        return switch (this) {
            case Refused refused -> refused.after().code().name();
            case ContentRefused refused -> refused.after().code().name();
            case AnswerCorrected corrected -> corrected.code().name();
            case AnswerWithdrawn withdrawn -> withdrawn.code().name();
            case RecallConfirmed confirmed -> confirmed.action().name();
            case Undeliverable undeliverable -> undeliverable.code().name();
            case ConsentDecided decided ->
                    (decided.allowed() ? "ALLOWED_" : "NOT_ALLOWED_") + decided.act();
            case PassedOn passed -> passed.colleague();
            case TokensDelivered _,
                    Delivered _,
                    Opened _,
                    Acknowledged _,
                    ClarificationSought _,
                    ClarificationAnswered _,
                    ExtensionSought _,
                    Hit _,
                    NoHit _,
                    ContentGiven _,
                    WithdrawalTaken _,
                    WithdrawalTooLate _ ->
                    null;
        };
    }

    /** What the agency says in words with it; absent without words. */
    default @Nullable SealedContent words() {
        return switch (this) {
            case ClarificationSought sought -> sought.content();
            case ClarificationAnswered answered -> answered.content();
            case ExtensionSought sought -> sought.reason();
            case Refused refused -> refused.reason();
            case ContentRefused refused -> refused.reason();
            case AnswerWithdrawn withdrawn -> withdrawn.reason();
            case ConsentDecided decided -> decided.reason();
            case PassedOn passed -> passed.reason();
            case TokensDelivered _,
                    Delivered _,
                    Opened _,
                    Acknowledged _,
                    Hit _,
                    NoHit _,
                    ContentGiven _,
                    AnswerCorrected _,
                    RecallConfirmed _,
                    WithdrawalTaken _,
                    WithdrawalTooLate _,
                    Undeliverable _ ->
                    null;
        };
    }

    /** The event of the other side that the words answer; absent when they answer none. */
    default @Nullable UUID answers() {
        return switch (this) {
            case ClarificationAnswered answered -> answered.question();
            case ConsentDecided decided -> decided.soughtBy();
            case RequestEvent _ -> null;
        };
    }

    /** The agency has keyed tokens of all that is asked, and none of the content. */
    record TokensDelivered(Occasion occasion, Request.Sent after) implements RequestEvent {}

    /** Receipt 2: the agency has the content. */
    record Delivered(Occasion occasion, Request.Delivered after) implements RequestEvent {}

    /** Receipt 3: a named human saw the content. */
    record Opened(Occasion occasion, Request after) implements RequestEvent {}

    /** The agency took the request on. */
    record Acknowledged(Occasion occasion, Request.Acknowledged after) implements RequestEvent {}

    /** The agency asks before it answers; the question is known by the event. */
    record ClarificationSought(
            Occasion occasion, Request.ClarificationSought after, SealedContent content)
            implements RequestEvent {}

    /** The agency answered a question of the co-ordinator. */
    record ClarificationAnswered(
            Occasion occasion, Request after, UUID question, SealedContent content)
            implements RequestEvent {}

    /** The agency asks for more time; the reason in words is absent when none was given. */
    record ExtensionSought(
            Occasion occasion, Request after, Instant respondBy, @Nullable SealedContent reason)
            implements RequestEvent {}

    /** Receipt 4: the agency holds something. */
    record Hit(Occasion occasion, Request.Hit after) implements RequestEvent {}

    /** Receipt 4: the agency holds nothing. */
    record NoHit(Occasion occasion, Request.NoHit after) implements RequestEvent {}

    /**
     * Receipt 4: the agency refuses to answer; the reason in words is absent when none was given.
     */
    record Refused(Occasion occasion, Request.Refused after, @Nullable SealedContent reason)
            implements RequestEvent {}

    /** Content after a hit. */
    record ContentGiven(
            Occasion occasion, Request.WithContent after, int itemCount, SealedContent content)
            implements RequestEvent {}

    /** After a hit, the content is refused; the reason in words is absent when none was given. */
    record ContentRefused(
            Occasion occasion, Request.ContentRefused after, @Nullable SealedContent reason)
            implements RequestEvent {}

    /** The agency replaced content it had given. */
    record AnswerCorrected(
            Occasion occasion,
            Request after,
            UUID replaces,
            RecallCode code,
            int itemCount,
            SealedContent content)
            implements RequestEvent {}

    /** The agency took its answer back; the reason in words is absent when none was given. */
    record AnswerWithdrawn(
            Occasion occasion, Request after, RecallCode code, @Nullable SealedContent reason)
            implements RequestEvent {}

    /** What the agency did about content that was recalled or corrected. */
    record RecallConfirmed(Occasion occasion, Request after, UUID recall, RecallAction action)
            implements RequestEvent {}

    /** The withdrawal came before an answer: the request is withdrawn on both sides. */
    record WithdrawalTaken(Occasion occasion, Request.Withdrawn after, UUID withdrawal)
            implements RequestEvent {}

    /** The answer came before the withdrawal: the request stays answered on both sides. */
    record WithdrawalTooLate(Occasion occasion, Request after, UUID withdrawal)
            implements RequestEvent {}

    /** The request could not be put before anybody. */
    record Undeliverable(Occasion occasion, Request.Undeliverable after, UndeliverableCode code)
            implements RequestEvent {}

    /**
     * The agency allows an act with an item of its content, or no longer does.
     *
     * @param soughtBy the event that asked
     * @param reason absent when none was given
     */
    record ConsentDecided(
            Occasion occasion,
            Request after,
            UUID contentItem,
            HandlingAct act,
            boolean allowed,
            UUID soughtBy,
            @Nullable SealedContent reason)
            implements RequestEvent {}

    /**
     * It is a colleague's work now.
     *
     * @param colleague by the opaque subject
     * @param reason for the colleague: it is kept with the agency's messages and not published
     */
    record PassedOn(Occasion occasion, Request after, String colleague, SealedContent reason)
            implements RequestEvent {}
}
