package uk.gain.referralservice.lifecycle.model;

import java.time.Instant;
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

    /** Something this version keeps in the history and does not act on. */
    record Noted() implements Response {}

    /** What comes of it for a request. */
    default Move applyTo(Request request, Instant at) {
        Receipts receipts = request.receipts();
        return switch (this) {
            case Accepted() -> new Move.Moved(request.with(receipts.accepted(at)));
            case Delivered() ->
                    new Move.Moved(
                            request instanceof Request.Sent sent
                                    ? sent.delivered(at)
                                    : request.with(receipts.delivered(at)));
            case Opened(String by) ->
                    new Move.Moved(
                            switch (request) {
                                case Request.Sent sent -> sent.opened(at, by);
                                case Request.Delivered delivered -> delivered.opened(at, by);
                                default -> request.with(receipts.opened(at, by));
                            });
            case Acknowledged() ->
                    new Move.Moved(
                            switch (request) {
                                case Request.Sent sent -> sent.acknowledged();
                                case Request.Delivered delivered -> delivered.acknowledged();
                                case Request.Opened opened -> opened.acknowledged();
                                default -> request;
                            });
            case Hit() ->
                    request instanceof Request.Answerable answerable
                            ? new Move.Moved(answerable.hit(at))
                            : new Move.NotAllowed(request, this);
            case NoHit() ->
                    request instanceof Request.Answerable answerable
                            ? new Move.Moved(answerable.noHit(at))
                            : new Move.NotAllowed(request, this);
            case Refused(RefusalCode code, _) ->
                    request instanceof Request.Answerable answerable
                            ? new Move.Moved(answerable.refuse(code, at))
                            : new Move.NotAllowed(request, this);
            case ContentProvided(boolean partial, _) ->
                    request instanceof Request.AwaitingContent awaiting
                            ? new Move.Moved(
                                    partial
                                            ? awaiting.contentPartial()
                                            : awaiting.contentProvided())
                            : new Move.NotAllowed(request, this);
            case ContentRefused(RefusalCode code, _) ->
                    request instanceof Request.AwaitingContent awaiting
                            ? new Move.Moved(awaiting.contentRefused(code))
                            : new Move.NotAllowed(request, this);
            case Noted() -> new Move.Moved(request);
        };
    }
}
