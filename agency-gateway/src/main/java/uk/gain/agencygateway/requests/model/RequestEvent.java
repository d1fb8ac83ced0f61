package uk.gain.agencygateway.requests.model;

import org.jspecify.annotations.Nullable;

/** Something that happened to a request, with the request as it is after it. */
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
            case Delivered _ -> "RequestDelivered";
            case Opened _ -> "RequestOpened";
            case Acknowledged _ -> "RequestAcknowledged";
            case Hit _ -> "RequestHit";
            case NoHit _ -> "RequestNoHit";
            case Refused _ -> "RequestRefused";
            case ContentGiven _ -> "ContentProvided";
            case ContentRefused _ -> "ContentRefused";
        };
    }

    /** Receipt 2: the agency has the content. */
    record Delivered(Occasion occasion, Request.Delivered after) implements RequestEvent {}

    /** Receipt 3: a named human saw the content. */
    record Opened(Occasion occasion, Request.Arrived after) implements RequestEvent {}

    /** The agency took the request on. */
    record Acknowledged(Occasion occasion, Request.Acknowledged after) implements RequestEvent {}

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
}
