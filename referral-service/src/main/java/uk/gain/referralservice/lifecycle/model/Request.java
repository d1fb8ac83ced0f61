package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;

/**
 * One referral as sent to one agency. Each state is a type; what the agency may do next is a method
 * on it. The table is in the description of the feature's package.
 */
public sealed interface Request {

    Asked asked();

    Receipts receipts();

    /** The same state with other receipts. */
    Request with(Receipts receipts);

    /**
     * True when its time has passed unanswered: up to and including respondBy it is in time. The
     * time of a request that is held back does not run.
     */
    default boolean overdue(Instant now) {
        return this instanceof Unanswered
                && !(this instanceof Queued)
                && asked().respondBy().isBefore(now);
    }

    /** The agency has not said whether it holds anything. */
    sealed interface Unanswered extends Request {}

    /** The agency has the content, so it may answer. */
    sealed interface Answerable extends Unanswered {

        default Hit hit(Instant at) {
            return new Hit(asked(), receipts().answered(at));
        }

        default NoHit noHit(Instant at) {
            return new NoHit(asked(), receipts().answered(at));
        }

        default Refused refuse(RefusalCode code, Instant at) {
            return new Refused(asked(), receipts().answered(at), code);
        }
    }

    /** The agency answered; only receipts and content can still come. */
    sealed interface Answered extends Request {}

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

    /** Held back, because the agency's capacity is used up; the agency does not know of it. */
    record Queued(Asked asked, Receipts receipts) implements Unanswered {

        /** It is sent now, to be answered by that limit. */
        public Sent released(Instant respondBy) {
            return new Sent(
                    new Asked(asked.id(), asked.referral(), asked.agency(), respondBy), receipts);
        }

        @Override
        public Queued with(Receipts changed) {
            return new Queued(asked, changed);
        }
    }

    record Sent(Asked asked, Receipts receipts) implements Unanswered {

        Delivered delivered(Instant at) {
            return new Delivered(asked, receipts.delivered(at));
        }

        Opened opened(Instant at, String by) {
            return new Opened(asked, receipts.opened(at, by));
        }

        Acknowledged acknowledged() {
            return new Acknowledged(asked, receipts);
        }

        @Override
        public Sent with(Receipts changed) {
            return new Sent(asked, changed);
        }
    }

    record Delivered(Asked asked, Receipts receipts) implements Answerable {

        Opened opened(Instant at, String by) {
            return new Opened(asked, receipts.opened(at, by));
        }

        Acknowledged acknowledged() {
            return new Acknowledged(asked, receipts);
        }

        @Override
        public Delivered with(Receipts changed) {
            return new Delivered(asked, changed);
        }
    }

    record Opened(Asked asked, Receipts receipts) implements Answerable {

        Acknowledged acknowledged() {
            return new Acknowledged(asked, receipts);
        }

        @Override
        public Opened with(Receipts changed) {
            return new Opened(asked, changed);
        }
    }

    record Acknowledged(Asked asked, Receipts receipts) implements Answerable {

        @Override
        public Acknowledged with(Receipts changed) {
            return new Acknowledged(asked, changed);
        }
    }

    record Hit(Asked asked, Receipts receipts) implements AwaitingContent {

        @Override
        public Hit with(Receipts changed) {
            return new Hit(asked, changed);
        }
    }

    record NoHit(Asked asked, Receipts receipts) implements Answered {

        @Override
        public NoHit with(Receipts changed) {
            return new NoHit(asked, changed);
        }
    }

    record Refused(Asked asked, Receipts receipts, RefusalCode code) implements Answered {

        @Override
        public Refused with(Receipts changed) {
            return new Refused(asked, changed, code);
        }
    }

    record ContentProvided(Asked asked, Receipts receipts) implements Answered {

        @Override
        public ContentProvided with(Receipts changed) {
            return new ContentProvided(asked, changed);
        }
    }

    record ContentPartial(Asked asked, Receipts receipts) implements AwaitingContent {

        @Override
        public ContentPartial with(Receipts changed) {
            return new ContentPartial(asked, changed);
        }
    }

    record ContentRefused(Asked asked, Receipts receipts, RefusalCode code) implements Answered {

        @Override
        public ContentRefused with(Receipts changed) {
            return new ContentRefused(asked, changed, code);
        }
    }
}
