package uk.gain.agencygateway.requests.web;

import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.Request;

/** What an agency answers; whatever becomes of the content, a hit stays a hit. */
enum AnswerKind {
    HIT,
    NO_HIT,
    REFUSED;

    /** Absent until the agency answers. */
    static @Nullable AnswerKind of(Request request) {
        return switch (request) {
            case Request.Sent _, Request.Delivered _, Request.Opened _, Request.Acknowledged _ ->
                    null;
            case Request.NoHit _ -> NO_HIT;
            case Request.Refused _ -> REFUSED;
            case Request.Hit _,
                    Request.ContentProvided _,
                    Request.ContentPartial _,
                    Request.ContentRefused _ ->
                    HIT;
        };
    }
}
