package uk.gain.agencygateway.requests.model;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One referral as sent to one agency. A state is a type, a move is a method on the states that
 * allow it; what a state does not allow cannot be written down.
 */
public sealed interface Request {

    Particulars particulars();

    Progress progress();

    RequestState state();

    /** The request itself, or what it was when it was closed. */
    Live live();

    /** With this inside: what is closed stays closed. */
    Request holding(Live inside);

    default RequestId id() {
        return particulars().id();
    }

    default Receipts receipts() {
        return progress().receipts();
    }

    default Matters matters() {
        return progress().matters();
    }

    default Request with(Particulars particulars) {
        return holding(live().with(particulars, progress()));
    }

    default Request with(Progress progress) {
        return holding(live().with(particulars(), progress));
    }

    /**
     * A flag, not a state: still to be answered, its clock running, and later than the last instant
     * to answer at.
     */
    default boolean overdueAt(Instant now) {
        return this instanceof Unanswered unanswered
                && unanswered.clockRuns()
                && now.isAfter(particulars().respondBy());
    }

    /** The content has reached the agency, so it holds it. */
    default boolean held() {
        return receipts().deliveredAt() != null;
    }

    /**
     * Whether the agency is given the content: not when it was recalled, and never for the first
     * time when nobody asks any more.
     */
    default boolean servesContent() {
        return (this instanceof Sent && !progress().blind().holdsBack())
                || (held() && !(live() instanceof Recalled));
    }

    /** Whether the agency is given tokens of what is asked, before the content. */
    default boolean comparesBlind() {
        return this instanceof Sent && progress().blind().holdsBack();
    }

    /** Whether the agency has tokens of all that is asked, and neither matched nor answered. */
    default boolean compared() {
        return this instanceof Sent && progress().blind().stage() == Blind.Stage.TOKENS_DELIVERED;
    }

    /** What the agency can do now; the same answer that {@link Deciding} gives when it tries. */
    default Set<Action> availableActions() {
        EnumSet<Action> actions = EnumSet.noneOf(Action.class);
        offer(actions, Action.FETCH, servesContent());
        offer(actions, Action.FETCH_TOKENS, comparesBlind());
        offer(actions, Action.DECLARE_MATCH, compared());
        offer(actions, Action.ANSWER_NO_HIT, compared());
        offer(actions, Action.OPEN, held() && receipts().openedAt() == null);
        offer(actions, Action.ACKNOWLEDGE, this instanceof Unacknowledged);
        offer(actions, Action.ANSWER, this instanceof Answerable);
        offer(actions, Action.PROVIDE_CONTENT, this instanceof AwaitingContent);
        offer(actions, Action.REFUSE_CONTENT, this instanceof Hit);
        offer(actions, Action.SEEK_CLARIFICATION, this instanceof Answerable);
        offer(
                actions,
                Action.ANSWER_QUESTION,
                hearsQuestions() && !matters().questions().isEmpty());
        offer(
                actions,
                Action.SEEK_EXTENSION,
                this instanceof Answerable && matters().extensionSought() == null);
        offer(actions, Action.CONFIRM_RECALL, !matters().nothingToConfirm());
        offer(actions, Action.CORRECT_ANSWER, live() instanceof WithContent);
        offer(actions, Action.WITHDRAW_ANSWER, live() instanceof Answered);
        offer(actions, Action.PASS_ON, awaitsTheAgency());
        return Collections.unmodifiableSet(actions);
    }

    private static void offer(Set<Action> actions, Action action, boolean available) {
        if (available) {
            actions.add(action);
        }
    }

    /** This request, once everything that is asked was fetched. */
    default Request fetched() {
        return with(progress().with(matters().moreToFetch(false)));
    }

    /** Whether a question of the co-ordinator about it can be answered. */
    default boolean hearsQuestions() {
        return this instanceof Answerable || (this instanceof Answered && held());
    }

    /**
     * A named human saw the content; empty when the agency does not hold it, or that is known
     * already. It may become known after the answer: then the state stays what it is.
     */
    default Optional<RequestEvent.Opened> openedBy(String officer, Occasion occasion) {
        if (!held() || receipts().openedAt() != null) {
            return Optional.empty();
        }
        Progress seen = progress().next(receipts().opened(occasion.at(), officer));
        return Optional.of(new RequestEvent.Opened(occasion, holding(live().opened(seen))));
    }

    /** MUST be open: {@link Matters#questions}. */
    default RequestEvent.ClarificationAnswered answerQuestion(
            UUID question, SealedContent content, Occasion occasion) {
        return new RequestEvent.ClarificationAnswered(
                occasion, with(progress().next(matters().answered(question))), question, content);
    }

    /** MUST be to confirm: {@link Matters#toConfirm}. */
    default RequestEvent.RecallConfirmed confirm(
            UUID recall, RecallAction action, Occasion occasion) {
        return new RequestEvent.RecallConfirmed(
                occasion, with(progress().next(matters().confirmed(recall))), recall, action);
    }

    /** Allows what the co-ordinator wants to do with content of the answer, or does not. */
    default RequestEvent.ConsentDecided decideConsent(
            ConsentAsked asked,
            boolean allowed,
            @Nullable SealedContent reason,
            Occasion occasion) {
        return new RequestEvent.ConsentDecided(
                occasion,
                with(progress().next()),
                asked.contentItem(),
                asked.act(),
                allowed,
                asked.event(),
                reason);
    }

    /** Whether an answer, or content of one, is still to be given by somebody in the agency. */
    default boolean awaitsTheAgency() {
        return this instanceof Answerable || this instanceof AwaitingContent;
    }

    /** From now on it is the colleague's work; every officer of the agency can still act. */
    default RequestEvent.PassedOn passOn(
            String colleague, SealedContent reason, Occasion occasion) {
        return new RequestEvent.PassedOn(
                occasion, with(progress().passedOn(colleague)), colleague, reason);
    }

    /** What was sent must not be used; whoever holds it must say what was done about it. */
    Request recall(UUID recall);

    /** Every state but CLOSED. */
    sealed interface Live extends Request {

        @Override
        default Live live() {
            return this;
        }

        @Override
        default Live holding(Live inside) {
            return inside;
        }

        /** The same state. */
        Live with(Particulars particulars, Progress progress);

        /** This request, seen by a human. */
        default Live opened(Progress seen) {
            return with(particulars(), seen);
        }

        @Override
        default Live recall(UUID recall) {
            Matters ended = matters().ended();
            return new Recalled(
                    particulars(), progress().with(held() ? ended.recalled(recall) : ended));
        }

        default Closed close() {
            return new Closed(this);
        }
    }

    /** The states in which nothing was said about whether the agency holds anything. */
    sealed interface Unanswered extends Live {

        default boolean clockRuns() {
            return true;
        }

        /** The withdrawal came before an answer. */
        default RequestEvent.WithdrawalTaken withdraw(UUID withdrawal, Occasion occasion) {
            return new RequestEvent.WithdrawalTaken(
                    occasion,
                    new Withdrawn(particulars(), progress().next(matters().ended())),
                    withdrawal);
        }

        default Lapsed lapse() {
            return new Lapsed(particulars(), progress().with(matters().ended()));
        }
    }

    /** The states that can be answered. */
    sealed interface Answerable extends Unanswered {

        default RequestEvent.Hit hit(Occasion occasion) {
            return new RequestEvent.Hit(occasion, new Hit(particulars(), answered(occasion)));
        }

        default RequestEvent.NoHit noHit(Occasion occasion) {
            return new RequestEvent.NoHit(occasion, new NoHit(particulars(), answered(occasion)));
        }

        default RequestEvent.Refused refuse(
                RefusalCode code, @Nullable SealedContent reason, Occasion occasion) {
            return new RequestEvent.Refused(
                    occasion, new Refused(particulars(), answered(occasion), code), reason);
        }

        private Progress answered(Occasion occasion) {
            return progress().next(receipts().answered(occasion.at()));
        }

        /** The agency's questions that wait for their answers. */
        default List<UUID> questions() {
            return List.of();
        }

        /** The question is known by its event. */
        default RequestEvent.ClarificationSought seekClarification(
                SealedContent content, Occasion occasion) {
            return new RequestEvent.ClarificationSought(
                    occasion,
                    new ClarificationSought(
                            particulars(),
                            progress().next(),
                            Matters.and(questions(), occasion.eventId()),
                            clockStoppedAt()),
                    content);
        }

        /** Since when the clock waits for the agency's question; absent while it runs. */
        default @Nullable Instant clockStoppedAt() {
            return null;
        }

        @Override
        default boolean clockRuns() {
            return clockStoppedAt() == null;
        }

        /** MUST not be sought already: {@link Matters#extensionSought}. */
        default RequestEvent.ExtensionSought seekExtension(
                Instant respondBy, @Nullable SealedContent reason, Occasion occasion) {
            Progress sought = progress().next(matters().extensionSought(occasion.eventId()));
            return new RequestEvent.ExtensionSought(
                    occasion, with(particulars(), sought), respondBy, reason);
        }
    }

    /** The states in which the agency can still take the request on before it answers. */
    sealed interface Unacknowledged extends Answerable {

        default RequestEvent.Acknowledged acknowledge(
                @Nullable String agencyReference, Occasion occasion) {
            Receipts receipts = receipts().acknowledged(occasion.at(), agencyReference);
            return new RequestEvent.Acknowledged(
                    occasion, new Acknowledged(particulars(), progress().next(receipts)));
        }
    }

    /** The states in which the agency has said whether it holds anything. */
    sealed interface Answered extends Live {

        /** The answer came before the withdrawal: it stays. */
        default RequestEvent.WithdrawalTooLate withdrawnTooLate(
                UUID withdrawal, Occasion occasion) {
            return new RequestEvent.WithdrawalTooLate(
                    occasion, with(particulars(), progress().next()), withdrawal);
        }

        /**
         * The agency takes its whole answer back: it can be given anew. What was answered without
         * its content is for a person then: comparing would only answer the same again.
         */
        default Live takenBack() {
            Progress unanswered = progress().next(receipts().unanswered());
            return held()
                    ? new Acknowledged(particulars(), unanswered)
                    : new Sent(particulars(), unanswered.with(Blind.at(Blind.Stage.FOR_A_PERSON)));
        }
    }

    /** The states in which content, or more of it, is expected. */
    sealed interface AwaitingContent extends Answered {

        default RequestEvent.ContentGiven provide(
                boolean partial, int itemCount, SealedContent content, Occasion occasion) {
            Progress progress = progress().next(receipts().content(occasion.at()));
            List<UUID> all = Matters.and(given(), occasion.eventId());
            return new RequestEvent.ContentGiven(
                    occasion,
                    partial
                            ? new ContentPartial(particulars(), progress, all)
                            : new ContentProvided(particulars(), progress, all),
                    itemCount,
                    content);
        }

        /** Events of the content that was given so far. */
        List<UUID> given();
    }

    /** The states in which content was given. */
    sealed interface WithContent extends Answered {

        /** Events of the content that counts: what was replaced is no longer among them. */
        List<UUID> given();

        /** The same state with other content in place of one that was given. */
        default WithContent corrected(UUID replaced, Occasion occasion) {
            return having(
                    progress().next(receipts().content(occasion.at())),
                    Matters.and(Matters.without(given(), replaced), occasion.eventId()));
        }

        WithContent having(Progress progress, List<UUID> given);
    }

    /** The states in which nobody asks any more. */
    sealed interface Ended extends Live {}

    /** In the agency's inbox; nobody has fetched it. */
    record Sent(Particulars particulars, Progress progress) implements Unanswered {

        public RequestEvent.Delivered deliver(Occasion occasion) {
            Progress delivered = progress.next(receipts().delivered(occasion.at()));
            return new RequestEvent.Delivered(occasion, new Delivered(particulars, delivered));
        }

        /** MUST be {@link #comparesBlind}. No content is disclosed by it. */
        public RequestEvent.TokensDelivered deliverTokens(Occasion occasion) {
            Progress compared = progress.next().with(Blind.at(Blind.Stage.TOKENS_DELIVERED));
            return new RequestEvent.TokensDelivered(occasion, new Sent(particulars, compared));
        }

        /** None of the agency's records match. MUST be {@link #compared}. */
        RequestEvent.NoHit noHit(Occasion occasion) {
            return new RequestEvent.NoHit(
                    occasion,
                    new NoHit(particulars, progress.next(receipts().answered(occasion.at()))));
        }

        public RequestEvent.Undeliverable undeliverable(UndeliverableCode code, Occasion occasion) {
            return new RequestEvent.Undeliverable(
                    occasion,
                    new Undeliverable(particulars, progress.next(matters().ended())),
                    code);
        }

        @Override
        public Sent with(Particulars other, Progress further) {
            return new Sent(other, further);
        }

        @Override
        public RequestState state() {
            return RequestState.SENT;
        }
    }

    /** The agency has the content; no human is known to have seen it. */
    record Delivered(Particulars particulars, Progress progress) implements Unacknowledged {

        @Override
        public Opened opened(Progress seen) {
            return new Opened(particulars, seen);
        }

        @Override
        public Delivered with(Particulars other, Progress further) {
            return new Delivered(other, further);
        }

        @Override
        public RequestState state() {
            return RequestState.DELIVERED;
        }
    }

    /** A named human saw the content. */
    record Opened(Particulars particulars, Progress progress) implements Unacknowledged {

        @Override
        public Opened with(Particulars other, Progress further) {
            return new Opened(other, further);
        }

        @Override
        public RequestState state() {
            return RequestState.OPENED;
        }
    }

    /** The agency took the request on. */
    record Acknowledged(Particulars particulars, Progress progress) implements Answerable {

        @Override
        public Acknowledged with(Particulars other, Progress further) {
            return new Acknowledged(other, further);
        }

        @Override
        public RequestState state() {
            return RequestState.ACKNOWLEDGED;
        }
    }

    /**
     * The agency asked before it answers.
     *
     * @param questions by their events, one or more, that wait for their answers
     * @param clockStoppedAt since when the clock waits; absent until the co-ordinator's side says
     *     so
     */
    record ClarificationSought(
            Particulars particulars,
            Progress progress,
            List<UUID> questions,
            @Nullable Instant clockStoppedAt)
            implements Answerable {

        public ClarificationSought {
            questions = List.copyOf(questions);
        }

        /**
         * The co-ordinator answered one of the questions; an answer to any other changes nothing.
         */
        Answerable answered(UUID question) {
            List<UUID> open = Matters.without(questions, question);
            return open.isEmpty()
                    ? new Clarified(particulars, progress)
                    : new ClarificationSought(particulars, progress, open, clockStoppedAt);
        }

        ClarificationSought stopped(Instant at) {
            return new ClarificationSought(particulars, progress, questions, at);
        }

        ClarificationSought running() {
            return new ClarificationSought(particulars, progress, questions, null);
        }

        @Override
        public ClarificationSought with(Particulars other, Progress further) {
            return new ClarificationSought(other, further, questions, clockStoppedAt);
        }

        @Override
        public RequestState state() {
            return RequestState.CLARIFICATION_SOUGHT;
        }
    }

    /** Every question of the agency has its answer. */
    record Clarified(Particulars particulars, Progress progress) implements Answerable {

        @Override
        public Clarified with(Particulars other, Progress further) {
            return new Clarified(other, further);
        }

        @Override
        public RequestState state() {
            return RequestState.CLARIFIED;
        }
    }

    /** The agency holds something. */
    record Hit(Particulars particulars, Progress progress) implements AwaitingContent {

        public RequestEvent.ContentRefused refuseContent(
                RefusalCode code, @Nullable SealedContent reason, Occasion occasion) {
            Progress refused = progress.next(receipts().content(occasion.at()));
            return new RequestEvent.ContentRefused(
                    occasion, new ContentRefused(particulars, refused, code), reason);
        }

        @Override
        public List<UUID> given() {
            return List.of();
        }

        @Override
        public Hit with(Particulars other, Progress further) {
            return new Hit(other, further);
        }

        @Override
        public RequestState state() {
            return RequestState.HIT;
        }
    }

    /** The agency holds nothing. */
    record NoHit(Particulars particulars, Progress progress) implements Answered {

        @Override
        public NoHit with(Particulars other, Progress further) {
            return new NoHit(other, further);
        }

        @Override
        public RequestState state() {
            return RequestState.NO_HIT;
        }
    }

    /** The agency refused to answer. */
    record Refused(Particulars particulars, Progress progress, RefusalCode code)
            implements Answered {

        @Override
        public Refused with(Particulars other, Progress further) {
            return new Refused(other, further, code);
        }

        @Override
        public RequestState state() {
            return RequestState.REFUSED;
        }
    }

    /** The agency gave all the content it gives. */
    record ContentProvided(Particulars particulars, Progress progress, List<UUID> given)
            implements WithContent {

        public ContentProvided {
            given = List.copyOf(given);
        }

        @Override
        public ContentProvided with(Particulars other, Progress further) {
            return new ContentProvided(other, further, given);
        }

        @Override
        public ContentProvided having(Progress further, List<UUID> other) {
            return new ContentProvided(particulars, further, other);
        }

        @Override
        public RequestState state() {
            return RequestState.CONTENT_PROVIDED;
        }
    }

    /** The agency gave some content; more may follow. */
    record ContentPartial(Particulars particulars, Progress progress, List<UUID> given)
            implements AwaitingContent, WithContent {

        public ContentPartial {
            given = List.copyOf(given);
        }

        @Override
        public ContentPartial with(Particulars other, Progress further) {
            return new ContentPartial(other, further, given);
        }

        @Override
        public ContentPartial having(Progress further, List<UUID> other) {
            return new ContentPartial(particulars, further, other);
        }

        @Override
        public RequestState state() {
            return RequestState.CONTENT_PARTIAL;
        }
    }

    /** The agency holds something and gives no content. */
    record ContentRefused(Particulars particulars, Progress progress, RefusalCode code)
            implements Answered {

        @Override
        public ContentRefused with(Particulars other, Progress further) {
            return new ContentRefused(other, further, code);
        }

        @Override
        public RequestState state() {
            return RequestState.CONTENT_REFUSED;
        }
    }

    /** The co-ordinator no longer asks, and said so before the agency answered. */
    record Withdrawn(Particulars particulars, Progress progress) implements Ended {

        /** What was never handed over needs no recall. */
        @Override
        public Live recall(UUID recall) {
            return held() ? Ended.super.recall(recall) : this;
        }

        @Override
        public Withdrawn with(Particulars other, Progress further) {
            return new Withdrawn(other, further);
        }

        @Override
        public RequestState state() {
            return RequestState.WITHDRAWN;
        }
    }

    /** What was sent must not be used, whatever was said about it. */
    record Recalled(Particulars particulars, Progress progress) implements Ended {

        @Override
        public Recalled with(Particulars other, Progress further) {
            return new Recalled(other, further);
        }

        @Override
        public RequestState state() {
            return RequestState.RECALLED;
        }
    }

    /** Nobody answered it within its whole life. */
    record Lapsed(Particulars particulars, Progress progress) implements Ended {

        @Override
        public Lapsed with(Particulars other, Progress further) {
            return new Lapsed(other, further);
        }

        @Override
        public RequestState state() {
            return RequestState.LAPSED;
        }
    }

    /** It could not be put before anybody. */
    record Undeliverable(Particulars particulars, Progress progress) implements Ended {

        @Override
        public Undeliverable recall(UUID recall) {
            return this;
        }

        @Override
        public Undeliverable with(Particulars other, Progress further) {
            return new Undeliverable(other, further);
        }

        @Override
        public RequestState state() {
            return RequestState.UNDELIVERABLE;
        }
    }

    /** The co-ordinator is done with the referral. */
    record Closed(Live was) implements Request {

        @Override
        public Particulars particulars() {
            return was.particulars();
        }

        @Override
        public Progress progress() {
            return was.progress();
        }

        @Override
        public Live live() {
            return was;
        }

        @Override
        public Closed holding(Live inside) {
            return new Closed(inside);
        }

        /** A recall wins over everything, so it is seen also where the referral was closed. */
        @Override
        public Request recall(UUID recall) {
            Live after = was.recall(recall);
            return after.state() == was.state() ? new Closed(after) : after;
        }

        @Override
        public RequestState state() {
            return RequestState.CLOSED;
        }
    }
}
