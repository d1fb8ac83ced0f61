package uk.gain.agencygateway.requests.web;

import java.util.Map;
import org.springframework.http.codec.ServerSentEvent;

/** What a stream tells, as server-sent events. */
final class StreamEvents {

    private StreamEvents() {}

    static ServerSentEvent<?> of(Told told) {
        return switch (told) {
            case Told.Following(long position) ->
                    ServerSentEvent.builder()
                            .id(String.valueOf(position))
                            .comment("following from here")
                            .build();
            case Told.Changed(var change) ->
                    ServerSentEvent.builder(ChangeView.of(change))
                            .id(String.valueOf(change.position()))
                            .event("request-changed")
                            .build();
            case Told.Alive() -> ServerSentEvent.builder().comment("still following").build();
            case Told.Ended(var reason) ->
                    ServerSentEvent.builder(Map.of("reason", reason.slug())).event("ended").build();
        };
    }
}
