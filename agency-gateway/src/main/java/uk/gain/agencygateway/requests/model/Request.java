package uk.gain.agencygateway.requests.model;

import static uk.gain.agencygateway.requests.model.Action.ACKNOWLEDGE;
import static uk.gain.agencygateway.requests.model.Action.ANSWER;
import static uk.gain.agencygateway.requests.model.Action.FETCH;
import static uk.gain.agencygateway.requests.model.Action.OPEN;
import static uk.gain.agencygateway.requests.model.Action.PROVIDE_CONTENT;
import static uk.gain.agencygateway.requests.model.Action.REFUSE_CONTENT;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One referral as sent to one agency. A state is a type, a move is a method on the states that
 * allow it; what a state does not allow cannot be written down.
 */
public sealed interface Request {

    Particulars particulars();

    Progress progress();

    RequestState state();

    default RequestId id() {
        return particulars().id();
    }

    default Receipts receipts() {
        return progress().receipts();
    }

    /** A flag, not a state: unanswered, and later than the last instant to answer at. */
    default boolean overdueAt(Instant now) {
        return receipts().answeredAt() == null && now.isAfter(particulars().respondBy());
    }

    /** What the agency can do now; the same answer that {@link Deciding} gives when it tries. */
    default Set<Action> availableActions() {
        EnumSet<Action> actions = EnumSet.of(FETCH);
        if (this instanceof Arrived && receipts().openedAt() == null) {
            actions.add(OPEN);
        }
        if (this instanceof Unacknowledged) {
            actions.add(ACKNOWLEDGE);
        }
        if (this instanceof Answerable) {
            actions.add(ANSWER);
        }
        if (this instanceof AwaitingContent) {
            actions.add(PROVIDE_CONTENT);
        }
        if (this instanceof Hit) {
            actions.add(REFUSE_CONTENT);
        }
        return Collections.unmodifiableSet(actions);
    }

    /** Every state in which the content has reached the agency. */
    sealed interface Arrived extends Request {

        /**
         * A named human saw the content; empty when that is known already. It may become known
         * after the answer: then the state stays what it is.
         */
        default Optional<RequestEvent.Opened> openedBy(String officer, Occasion occasion) {
            if (receipts().openedAt() != null) {
                return Optional.empty();
            }
            Progress seen = progress().next(receipts().opened(occasion.at(), officer));
            return Optional.of(new RequestEvent.Opened(occasion, opened(seen)));
        }

        /** This request, seen by a human. */
        Arrived opened(Progress seen);
    }

    /** The states that can be answered. */
    sealed interface Answerable extends Arrived {

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

    /** The states in which content, or more of it, is expected. */
    sealed interface AwaitingContent extends Arrived {

        default RequestEvent.ContentGiven provide(
                boolean partial, int itemCount, SealedContent content, Occasion occasion) {
            Progress given = progress().next(receipts().content(occasion.at()));
            return new RequestEvent.ContentGiven(
                    occasion,
                    partial
                            ? new ContentPartial(particulars(), given)
                            : new ContentProvided(particulars(), given),
                    itemCount,
                    content);
        }
    }

    /** The states in which content was given. */
    sealed interface WithContent extends Arrived {}

    /** In the agency's inbox; nobody has fetched it. */
    record Sent(Particulars particulars, Progress progress) implements Request {

        public RequestEvent.Delivered deliver(Occasion occasion) {
            Progress delivered = progress.next(receipts().delivered(occasion.at()));
            return new RequestEvent.Delivered(occasion, new Delivered(particulars, delivered));
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
        public RequestState state() {
            return RequestState.DELIVERED;
        }
    }

    /** A named human saw the content. */
    record Opened(Particulars particulars, Progress progress) implements Unacknowledged {

        @Override
        public Opened opened(Progress seen) {
            return new Opened(particulars, seen);
        }

        @Override
        public RequestState state() {
            return RequestState.OPENED;
        }
    }

    /** The agency took the request on. */
    record Acknowledged(Particulars particulars, Progress progress) implements Answerable {

        @Override
        public Acknowledged opened(Progress seen) {
            return new Acknowledged(particulars, seen);
        }

        @Override
        public RequestState state() {
            return RequestState.ACKNOWLEDGED;
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
        public Hit opened(Progress seen) {
            return new Hit(particulars, seen);
        }

        @Override
        public RequestState state() {
            return RequestState.HIT;
        }
    }

    /** The agency holds nothing. */
    record NoHit(Particulars particulars, Progress progress) implements Arrived {

        @Override
        public NoHit opened(Progress seen) {
            return new NoHit(particulars, seen);
        }

        @Override
        public RequestState state() {
            return RequestState.NO_HIT;
        }
    }

    /** The agency refused to answer. */
    record Refused(Particulars particulars, Progress progress, RefusalCode code)
            implements Arrived {

        @Override
        public Refused opened(Progress seen) {
            return new Refused(particulars, seen, code);
        }

        @Override
        public RequestState state() {
            return RequestState.REFUSED;
        }
    }

    /** The agency gave all the content it gives. */
    record ContentProvided(Particulars particulars, Progress progress) implements WithContent {

        @Override
        public ContentProvided opened(Progress seen) {
            return new ContentProvided(particulars, seen);
        }

        @Override
        public RequestState state() {
            return RequestState.CONTENT_PROVIDED;
        }
    }

    /** The agency gave some content; more may follow. */
    record ContentPartial(Particulars particulars, Progress progress)
            implements AwaitingContent, WithContent {

        @Override
        public ContentPartial opened(Progress seen) {
            return new ContentPartial(particulars, seen);
        }

        @Override
        public RequestState state() {
            return RequestState.CONTENT_PARTIAL;
        }
    }

    /** The agency holds something and gives no content. */
    record ContentRefused(Particulars particulars, Progress progress, RefusalCode code)
            implements Arrived {

        @Override
        public ContentRefused opened(Progress seen) {
            return new ContentRefused(particulars, seen, code);
        }

        @Override
        public RequestState state() {
            return RequestState.CONTENT_REFUSED;
        }
    }
}
