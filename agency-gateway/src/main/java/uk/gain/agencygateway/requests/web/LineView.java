package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a stream tells, as a line of NDJSON. */
@Schema(name = "StreamLine", description = "One line of the stream.")
record LineView(
        Kind kind,
        @Schema(
                        description =
                                "With FOLLOWING and CHANGED: send the last one as lastEventId.",
                        example = "4712")
                @Nullable String id,
        @Schema(description = "With CHANGED.") @Nullable ChangeView change,
        @Schema(description = "With ENDED: why.", example = "token-expired")
                @Nullable String reason) {

    enum Kind {
        FOLLOWING,
        CHANGED,
        ALIVE,
        ENDED
    }

    static LineView of(Told told) {
        return switch (told) {
            case Told.Following(long position) ->
                    new LineView(Kind.FOLLOWING, String.valueOf(position), null, null);
            case Told.Changed(var change) ->
                    new LineView(
                            Kind.CHANGED,
                            String.valueOf(change.position()),
                            ChangeView.of(change),
                            null);
            case Told.Alive() -> new LineView(Kind.ALIVE, null, null, null);
            case Told.Ended(var reason) -> new LineView(Kind.ENDED, null, null, reason.slug());
        };
    }
}
