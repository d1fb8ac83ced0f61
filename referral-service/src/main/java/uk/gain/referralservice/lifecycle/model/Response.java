package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an agency's side said about one request. */
public sealed interface Response {

    /** Receipt 1. */
    record Accepted() implements Response {}

    /** Receipt 2. */
    record Delivered() implements Response {}

    /** Receipt 3; the person is opaque. */
    record Opened(String by) implements Response {}

    record Acknowledged() implements Response {}

    /** Receipt 4. */
    record Hit() implements Response {}

    /** Receipt 4. */
    record NoHit() implements Response {}

    /**
     * Receipt 4.
     *
     * @param reason the agency's words, sealed; absent when it gave none
     */
    record Refused(RefusalCode code, @Nullable Sealed reason) implements Response {}

    /**
     * Content after a hit.
     *
     * @param partial true when more follows
     */
    record ContentProvided(boolean partial, Sealed content) implements Response {}

    /**
     * After a hit, the content is refused.
     *
     * @param reason the agency's words, sealed; absent when it gave none
     */
    record ContentRefused(RefusalCode code, @Nullable Sealed reason) implements Response {}

    /** The agency asks before it answers; the question is known by its event. */
    record ClarificationSought(Sealed content) implements Response {}

    /** The agency answered a question of the co-ordinator, which is known by its event. */
    record ClarificationAnswered(UUID question, Sealed content) implements Response {}

    /**
     * The agency asks for more time.
     *
     * @param respondBy until when it would answer
     * @param reason the agency's words, sealed; absent when it gave none
     */
    record ExtensionSought(Instant respondBy, @Nullable Sealed reason) implements Response {}

    /**
     * The agency replaced content that it gave.
     *
     * @param replaces the event that gave it
     * @param code why, in the agency's word, which may be newer than this version
     */
    record AnswerCorrected(UUID replaces, String code, Sealed content) implements Response {}

    /**
     * The agency took its whole answer back.
     *
     * @param code why, in the agency's word, which may be newer than this version
     * @param reason the agency's words, sealed; absent when it gave none
     */
    record AnswerWithdrawn(String code, @Nullable Sealed reason) implements Response {}

    /**
     * The agency dealt with content that was recalled or corrected by that event.
     *
     * @param action what it did, in the agency's word, which may be newer than this version
     */
    record RecallConfirmed(UUID recall, String action) implements Response {}

    /**
     * The agency allows an act with an item of its content, or no longer does.
     *
     * @param act in the agency's word, which may be newer than this version
     * @param soughtBy the event that asked; absent when it was not asked
     * @param reason the agency's words, sealed; absent when it gave none
     */
    record ContentConsentDecided(
            UUID contentItem,
            String act,
            boolean allowed,
            @Nullable UUID soughtBy,
            @Nullable Sealed reason)
            implements Response {}

    /** The withdrawal came before an answer. */
    record WithdrawalTaken(UUID withdrawal) implements Response {}

    /** An answer came before the withdrawal. */
    record WithdrawalTooLate(UUID withdrawal) implements Response {}

    /** It could not be put before anybody. */
    record Undeliverable() implements Response {}

    /** Something that is kept in the history and acts on nothing. */
    record Noted() implements Response {}

    /**
     * What comes of it for a request. A closed request stays closed: what it was before moves on
     * inside, so that both sides agree when it is opened again.
     *
     * @param fact the event that said it
     */
    default Move applyTo(Request request, Fact fact) {
        Optional<? extends Request> after =
                switch (request) {
                    case Request.Closed(Request.Live was) ->
                            after(was, fact).map(Request.Closed::new);
                    case Request.Live live -> after(live, fact);
                };
        return after.<Move>map(Move.Moved::new).orElseGet(() -> new Move.NotAllowed(request, this));
    }

    /** Empty where the table has a dash. */
    private Optional<Request.Live> after(Request.Live request, Fact fact) {
        Instant at = fact.at();
        Receipts receipts = request.receipts();
        if (request instanceof Request.Queued && !(this instanceof Noted)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (this) {
                    case Noted() -> request;
                    case ContentConsentDecided _ -> request;
                    case Accepted() -> request.with(receipts.accepted(at));
                    case Delivered() ->
                            switch (request) {
                                case Request.Sent sent -> sent.delivered(at);
                                case Request.Undeliverable _ -> null;
                                default -> request.with(receipts.delivered(at));
                            };
                    case Opened(String by) ->
                            switch (request) {
                                case Request.Sent sent -> sent.opened(at, by);
                                case Request.Delivered delivered -> delivered.opened(at, by);
                                case Request.Undeliverable _ -> null;
                                default -> request.with(receipts.opened(at, by));
                            };
                    case Acknowledged() ->
                            switch (request) {
                                case Request.Sent sent -> sent.acknowledged();
                                case Request.Delivered delivered -> delivered.acknowledged();
                                case Request.Opened opened -> opened.acknowledged();
                                case Request.Withdrawn _, Request.Undeliverable _ -> null;
                                default -> request;
                            };
                    case Hit() -> answered(request, at, may -> may.hit(at));
                    case NoHit() ->
                            request instanceof Request.Sent sent
                                    ? sent.noHit(at)
                                    : answered(request, at, may -> may.noHit(at));
                    case Refused(RefusalCode code, _) ->
                            answered(request, at, may -> may.refuse(code, at));
                    case ContentProvided(boolean partial, _) ->
                            switch (request) {
                                case Request.AwaitingContent awaiting ->
                                        partial
                                                ? awaiting.contentPartial()
                                                : awaiting.contentProvided();
                                case Request.Recalled recalled -> recalled;
                                default -> null;
                            };
                    case ContentRefused(RefusalCode code, _) ->
                            switch (request) {
                                case Request.AwaitingContent awaiting ->
                                        awaiting.contentRefused(code);
                                case Request.Recalled recalled -> recalled;
                                default -> null;
                            };
                    case ClarificationSought(_) ->
                            switch (request) {
                                case Request.Answerable answerable ->
                                        answerable.clarificationSought(fact.eventId(), at);
                                case Request.Recalled _, Request.Lapsed _ -> request;
                                default -> null;
                            };
                    case ClarificationAnswered(_, _) ->
                            switch (request) {
                                case Request.Answerable _,
                                        Request.Answered _,
                                        Request.Recalled _,
                                        Request.Lapsed _ ->
                                        request;
                                default -> null;
                            };
                    case ExtensionSought(Instant respondBy, _) ->
                            switch (request) {
                                case Request.Answerable answerable ->
                                        answerable.extensionSought(
                                                new Matters.ExtensionSought(
                                                        fact.eventId(), respondBy));
                                case Request.Recalled _, Request.Lapsed _ -> request;
                                default -> null;
                            };
                    case AnswerCorrected(_, _, _) ->
                            switch (request) {
                                case Request.WithContent _, Request.Recalled _ -> request;
                                default -> null;
                            };
                    case AnswerWithdrawn(_, _) ->
                            switch (request) {
                                case Request.Answered answered -> answered.takenBack();
                                case Request.Recalled recalled ->
                                        recalled.with(receipts.unanswered());
                                default -> null;
                            };
                    case RecallConfirmed(_, _) ->
                            request instanceof Request.Sent
                                            || request instanceof Request.Undeliverable
                                    ? null
                                    : request;
                    case WithdrawalTaken(UUID withdrawal) -> taken(request, withdrawal);
                    case WithdrawalTooLate(UUID withdrawal) -> tooLate(request, withdrawal);
                    case Undeliverable() -> undeliverable(request);
                });
    }

    /** What never reached the agency, and is said to have been put before nobody. */
    private static Request.@Nullable Live undeliverable(Request.Live request) {
        return switch (request) {
            case Request.Sent _, Request.Recalled _, Request.Lapsed _ ->
                    request.held()
                            ? null
                            : new Request.Undeliverable(
                                    request.asked().with(Matters.NONE), request.receipts());
            default -> null;
        };
    }

    private static Request.@Nullable Live answered(
            Request.Live request, Instant at, Function<Request.MayAnswer, Request.Live> answer) {
        return switch (request) {
            case Request.MayAnswer may -> answer.apply(may);
            case Request.Recalled recalled -> recalled.with(recalled.receipts().answered(at));
            default -> null;
        };
    }

    /** Only the withdrawal that was asked for can be taken. */
    private static Request.@Nullable Live taken(Request.Live request, UUID withdrawal) {
        if (!withdrawal.equals(request.matters().withdrawal())) {
            return null;
        }
        return switch (request) {
            case Request.Awaited awaited -> awaited.withdrawn();
            case Request.Lapsed lapsed -> lapsed.withdrawn();
            case Request.Recalled recalled ->
                    recalled.held()
                            ? recalled.with(recalled.matters().withdrawalDecided())
                            : recalled.withdrawn();
            default -> null;
        };
    }

    private static Request.@Nullable Live tooLate(Request.Live request, UUID withdrawal) {
        if (!withdrawal.equals(request.matters().withdrawal())) {
            return null;
        }
        return switch (request) {
            case Request.Answered _, Request.Recalled _ ->
                    request.with(request.matters().withdrawalDecided());
            default -> null;
        };
    }
}
