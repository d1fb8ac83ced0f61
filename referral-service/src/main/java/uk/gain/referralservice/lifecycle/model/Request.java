package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One referral as sent to one agency, seen from the requesting side. Each state is a type; what the
 * agency may say next and what the co-ordinator may do next are methods on it. The table is in the
 * description of the feature's package.
 */
public sealed interface Request {

    Asked asked();

    Receipts receipts();

    RequestState state();

    /** The same state with other receipts. */
    Request with(Receipts receipts);

    /** The same state, asked otherwise. */
    Request with(Asked asked);

    /** The same state with other matters open. */
    default Request with(Matters matters) {
        return with(asked().with(matters));
    }

    default Matters matters() {
        return asked().matters();
    }

    /** The agency has its content, as far as is known here. */
    default boolean held() {
        return receipts().deliveredAt() != null;
    }

    /**
     * True when its time has passed unanswered: up to and including respondBy it is in time. The
     * time of a request that is held back does not run, nor does it while a question of the agency
     * is open.
     */
    default boolean overdue(Instant now) {
        Instant until = matters().clockStoppedAt() == null ? now : matters().clockStoppedAt();
        return this instanceof Awaited && asked().respondBy().isBefore(until);
    }

    /**
     * Whether what was sent can be recalled or corrected: not where nobody was sent anything, nor
     * twice.
     */
    default boolean recallable() {
        return switch (this) {
            case Closed(Live was) -> was.recallable();
            case Withdrawn withdrawn -> withdrawn.held();
            case Recalled _, Undeliverable _ -> false;
            case Unanswered _, Answered _, Lapsed _ -> true;
        };
    }

    /** MUST be {@link #recallable}. A recall wins over everything, a closed referral included. */
    default Recalled recalled() {
        return new Recalled(asked().settled(), receipts());
    }

    /** Whether the co-ordinator can stop asking: while no answer came, and once. */
    default boolean withdrawable() {
        return this instanceof Queued
                || (this instanceof Awaited && matters().withdrawal() == null);
    }

    /** Whether the referral cannot be closed, because an answer or its content is waited for. */
    default boolean keepsOpen() {
        return this instanceof Unanswered || this instanceof Hit;
    }

    /** Every state but CLOSED. */
    sealed interface Live extends Request {

        @Override
        Live with(Receipts receipts);

        @Override
        Live with(Asked asked);

        @Override
        default Live with(Matters matters) {
            return with(asked().with(matters));
        }
    }

    /** The agency has not said whether it holds anything, and is still to say it. */
    sealed interface Unanswered extends Live {}

    /** Sent, and the agency's answer is waited for. */
    sealed interface Awaited extends Unanswered {

        /**
         * The co-ordinator no longer asks; whether that comes in time the agency's side decides.
         */
        default Awaited withdrawalAsked(UUID withdrawal) {
            return (Awaited) with(matters().withdrawalAsked(withdrawal));
        }

        default Withdrawn withdrawn() {
            return new Withdrawn(asked().with(Matters.NONE), receipts());
        }

        /** More time than before; what the agency asked for is decided with it. */
        default Awaited extended(Instant respondBy) {
            return (Awaited) with(asked().by(respondBy).with(matters().extensionDecided()));
        }

        default Awaited extensionDeclined() {
            return (Awaited) with(matters().extensionDecided());
        }

        default Lapsed lapsed() {
            return new Lapsed(asked().settled(), receipts());
        }
    }

    /** An answer is taken, if one comes. */
    sealed interface MayAnswer extends Live {

        default Hit hit(Instant at) {
            return new Hit(asked().settled(), receipts().answered(at));
        }

        default NoHit noHit(Instant at) {
            return new NoHit(asked().settled(), receipts().answered(at));
        }

        default Refused refuse(RefusalCode code, Instant at) {
            return new Refused(asked().settled(), receipts().answered(at), code);
        }
    }

    /** The agency has the content, so it may answer. */
    sealed interface Answerable extends Awaited, MayAnswer {

        /** Its time stops with the first question and not again with another. */
        default ClarificationSought clarificationSought(UUID question, Instant at) {
            return new ClarificationSought(
                    asked().with(matters().clockStopped(at)), receipts(), Set.of(question));
        }

        default Answerable extensionSought(Matters.ExtensionSought sought) {
            return (Answerable) with(matters().extensionSought(sought));
        }
    }

    /** The agency answered; only receipts and content can still come, or it takes it back. */
    sealed interface Answered extends Live {

        /**
         * The agency takes its whole answer back: the request can be answered anew, by who has the
         * content or is still to fetch it.
         */
        default Awaited takenBack() {
            return held()
                    ? new Acknowledged(asked(), receipts().unanswered())
                    : new Sent(asked(), receipts().unanswered());
        }
    }

    /** The agency holds something and owes its content, or the rest of it. */
    sealed interface AwaitingContent extends Answered {

        default ContentProvided contentProvided() {
            return new ContentProvided(asked(), receipts());
        }

        default ContentPartial contentPartial() {
            return new ContentPartial(asked(), receipts());
        }

        default ContentRefused contentRefused(RefusalCode code) {
            return new ContentRefused(asked(), receipts(), code);
        }
    }

    /** Content was given. */
    sealed interface WithContent extends Answered {}

    /** Nobody asks any more, or nobody could be asked. */
    sealed interface Ended extends Live {}

    /** Held back, because the agency's capacity is used up; the agency does not know of it. */
    record Queued(Asked asked, Receipts receipts) implements Unanswered {

        /** It is sent now, to be answered by that limit. */
        public Sent released(Instant respondBy) {
            return new Sent(asked.by(respondBy), receipts);
        }

        /** The agency never knew of it: it ends at once. */
        public Withdrawn withdrawn() {
            return new Withdrawn(asked, receipts);
        }

        @Override
        public RequestState state() {
            return RequestState.QUEUED;
        }

        @Override
        public Queued with(Receipts changed) {
            return new Queued(asked, changed);
        }

        @Override
        public Queued with(Asked changed) {
            return new Queued(changed, receipts);
        }
    }

    /** On its way to the agency. */
    record Sent(Asked asked, Receipts receipts) implements Awaited {

        Delivered delivered(Instant at) {
            return new Delivered(asked, receipts.delivered(at));
        }

        Opened opened(Instant at, String by) {
            return new Opened(asked, receipts.opened(at, by));
        }

        Acknowledged acknowledged() {
            return new Acknowledged(asked, receipts);
        }

        /** By tokens alone: the agency never had the content. */
        NoHit noHit(Instant at) {
            return new NoHit(asked.settled(), receipts.answered(at));
        }

        @Override
        public RequestState state() {
            return RequestState.SENT;
        }

        @Override
        public Sent with(Receipts changed) {
            return new Sent(asked, changed);
        }

        @Override
        public Sent with(Asked changed) {
            return new Sent(changed, receipts);
        }
    }

    /** The agency has the content; no human is known to have seen it. */
    record Delivered(Asked asked, Receipts receipts) implements Answerable {

        Opened opened(Instant at, String by) {
            return new Opened(asked, receipts.opened(at, by));
        }

        Acknowledged acknowledged() {
            return new Acknowledged(asked, receipts);
        }

        @Override
        public RequestState state() {
            return RequestState.DELIVERED;
        }

        @Override
        public Delivered with(Receipts changed) {
            return new Delivered(asked, changed);
        }

        @Override
        public Delivered with(Asked changed) {
            return new Delivered(changed, receipts);
        }
    }

    /** A named human saw the content. */
    record Opened(Asked asked, Receipts receipts) implements Answerable {

        Acknowledged acknowledged() {
            return new Acknowledged(asked, receipts);
        }

        @Override
        public RequestState state() {
            return RequestState.OPENED;
        }

        @Override
        public Opened with(Receipts changed) {
            return new Opened(asked, changed);
        }

        @Override
        public Opened with(Asked changed) {
            return new Opened(changed, receipts);
        }
    }

    /** The agency took the request on. */
    record Acknowledged(Asked asked, Receipts receipts) implements Answerable {

        @Override
        public RequestState state() {
            return RequestState.ACKNOWLEDGED;
        }

        @Override
        public Acknowledged with(Receipts changed) {
            return new Acknowledged(asked, changed);
        }

        @Override
        public Acknowledged with(Asked changed) {
            return new Acknowledged(changed, receipts);
        }
    }

    /**
     * The agency asked before it answers; its time does not run.
     *
     * @param questions by their events, one or more, that wait for their answers
     */
    record ClarificationSought(Asked asked, Receipts receipts, Set<UUID> questions)
            implements Answerable {

        public ClarificationSought {
            Objects.requireNonNull(asked.matters().clockStoppedAt());
            questions = Set.copyOf(questions);
        }

        @Override
        public ClarificationSought clarificationSought(UUID question, Instant at) {
            return new ClarificationSought(
                    asked,
                    receipts,
                    Stream.concat(questions.stream(), Stream.of(question))
                            .collect(Collectors.toUnmodifiableSet()));
        }

        /** Whether this is its last open question. */
        boolean onlyWaitsFor(UUID question) {
            return questions.equals(Set.of(question));
        }

        /** One of several questions has its answer; the time stays stopped. */
        ClarificationSought clarified(UUID question) {
            return new ClarificationSought(
                    asked,
                    receipts,
                    questions.stream()
                            .filter(open -> !open.equals(question))
                            .collect(Collectors.toUnmodifiableSet()));
        }

        /** The last question has its answer; the time runs again. */
        Clarified clarified(Instant respondBy) {
            return new Clarified(asked.by(respondBy).with(matters().clockRuns()), receipts);
        }

        @Override
        public RequestState state() {
            return RequestState.CLARIFICATION_SOUGHT;
        }

        @Override
        public ClarificationSought with(Receipts changed) {
            return new ClarificationSought(asked, changed, questions);
        }

        @Override
        public ClarificationSought with(Asked changed) {
            return new ClarificationSought(changed, receipts, questions);
        }
    }

    /** Every question of the agency has its answer. */
    record Clarified(Asked asked, Receipts receipts) implements Answerable {

        @Override
        public RequestState state() {
            return RequestState.CLARIFIED;
        }

        @Override
        public Clarified with(Receipts changed) {
            return new Clarified(asked, changed);
        }

        @Override
        public Clarified with(Asked changed) {
            return new Clarified(changed, receipts);
        }
    }

    /** The agency holds something. */
    record Hit(Asked asked, Receipts receipts) implements AwaitingContent {

        @Override
        public RequestState state() {
            return RequestState.HIT;
        }

        @Override
        public Hit with(Receipts changed) {
            return new Hit(asked, changed);
        }

        @Override
        public Hit with(Asked changed) {
            return new Hit(changed, receipts);
        }
    }

    /** The agency holds nothing. */
    record NoHit(Asked asked, Receipts receipts) implements Answered {

        @Override
        public RequestState state() {
            return RequestState.NO_HIT;
        }

        @Override
        public NoHit with(Receipts changed) {
            return new NoHit(asked, changed);
        }

        @Override
        public NoHit with(Asked changed) {
            return new NoHit(changed, receipts);
        }
    }

    /** The agency refused to answer. */
    record Refused(Asked asked, Receipts receipts, RefusalCode code) implements Answered {

        @Override
        public RequestState state() {
            return RequestState.REFUSED;
        }

        @Override
        public Refused with(Receipts changed) {
            return new Refused(asked, changed, code);
        }

        @Override
        public Refused with(Asked changed) {
            return new Refused(changed, receipts, code);
        }
    }

    /** The agency gave all the content it gives. */
    record ContentProvided(Asked asked, Receipts receipts) implements WithContent {

        @Override
        public RequestState state() {
            return RequestState.CONTENT_PROVIDED;
        }

        @Override
        public ContentProvided with(Receipts changed) {
            return new ContentProvided(asked, changed);
        }

        @Override
        public ContentProvided with(Asked changed) {
            return new ContentProvided(changed, receipts);
        }
    }

    /** The agency gave some content; more may follow. */
    record ContentPartial(Asked asked, Receipts receipts) implements AwaitingContent, WithContent {

        @Override
        public RequestState state() {
            return RequestState.CONTENT_PARTIAL;
        }

        @Override
        public ContentPartial with(Receipts changed) {
            return new ContentPartial(asked, changed);
        }

        @Override
        public ContentPartial with(Asked changed) {
            return new ContentPartial(changed, receipts);
        }
    }

    /** The agency holds something and gives no content. */
    record ContentRefused(Asked asked, Receipts receipts, RefusalCode code) implements Answered {

        @Override
        public RequestState state() {
            return RequestState.CONTENT_REFUSED;
        }

        @Override
        public ContentRefused with(Receipts changed) {
            return new ContentRefused(asked, changed, code);
        }

        @Override
        public ContentRefused with(Asked changed) {
            return new ContentRefused(changed, receipts, code);
        }
    }

    /** The co-ordinator no longer asks, and that came before an answer. */
    record Withdrawn(Asked asked, Receipts receipts) implements Ended {

        @Override
        public RequestState state() {
            return RequestState.WITHDRAWN;
        }

        @Override
        public Withdrawn with(Receipts changed) {
            return new Withdrawn(asked, changed);
        }

        @Override
        public Withdrawn with(Asked changed) {
            return new Withdrawn(changed, receipts);
        }
    }

    /** What was sent must not be used, whatever was said about it. */
    record Recalled(Asked asked, Receipts receipts) implements Ended {

        /**
         * It was withdrawn before it was recalled, and nobody had it: nothing is to be recalled.
         */
        Withdrawn withdrawn() {
            return new Withdrawn(asked.with(Matters.NONE), receipts);
        }

        @Override
        public RequestState state() {
            return RequestState.RECALLED;
        }

        @Override
        public Recalled with(Receipts changed) {
            return new Recalled(asked, changed);
        }

        @Override
        public Recalled with(Asked changed) {
            return new Recalled(changed, receipts);
        }
    }

    /** Not answered within its whole life. An answer given before the agency heard of it wins. */
    record Lapsed(Asked asked, Receipts receipts) implements Ended, MayAnswer {

        Withdrawn withdrawn() {
            return new Withdrawn(asked.with(Matters.NONE), receipts);
        }

        @Override
        public RequestState state() {
            return RequestState.LAPSED;
        }

        @Override
        public Lapsed with(Receipts changed) {
            return new Lapsed(asked, changed);
        }

        @Override
        public Lapsed with(Asked changed) {
            return new Lapsed(changed, receipts);
        }
    }

    /** It could not be put before anybody. */
    record Undeliverable(Asked asked, Receipts receipts) implements Ended {

        @Override
        public RequestState state() {
            return RequestState.UNDELIVERABLE;
        }

        @Override
        public Undeliverable with(Receipts changed) {
            return new Undeliverable(asked, changed);
        }

        @Override
        public Undeliverable with(Asked changed) {
            return new Undeliverable(changed, receipts);
        }
    }

    /** The co-ordinator is done with the referral; opened again, it is what it was. */
    record Closed(Live was) implements Request {

        @Override
        public Asked asked() {
            return was.asked();
        }

        @Override
        public Receipts receipts() {
            return was.receipts();
        }

        @Override
        public RequestState state() {
            return RequestState.CLOSED;
        }

        @Override
        public Closed with(Receipts changed) {
            return new Closed(was.with(changed));
        }

        @Override
        public Closed with(Asked changed) {
            return new Closed(was.with(changed));
        }
    }
}
