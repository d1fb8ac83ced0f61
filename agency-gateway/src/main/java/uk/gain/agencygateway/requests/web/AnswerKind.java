package uk.gain.agencygateway.requests.web;

import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.Request;

/** What an agency answers; whatever becomes of the content, a hit stays a hit. */
enum AnswerKind {
    HIT,
    NO_HIT,
    REFUSED;

    /** Absent until the agency answers, and when nobody asks any more. */
    static @Nullable AnswerKind of(Request request) {
        return switch (request.live()) {
            case Request.NoHit _ -> NO_HIT;
            case Request.Refused _ -> REFUSED;
            case Request.AwaitingContent _, Request.ContentProvided _, Request.ContentRefused _ ->
                    HIT;
            case Request.Unanswered _, Request.Ended _ -> null;
        };
    }
}
