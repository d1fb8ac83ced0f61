package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import uk.gain.agencygateway.changes.application.FollowingChanges;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.platform.security.Credentials;

/** What happens to an agency's requests, as it happens and since one last looked. */
@RestController
@Tag(name = "Stream", description = "What happens to your agency's requests, live.")
class StreamController {

    private static final List<MediaType> FORMS =
            List.of(MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_NDJSON);

    private final FollowingChanges following;
    private final Streams streams;
    private final Parties parties;
    private final Credentials credentials;

    StreamController(
            FollowingChanges following, Streams streams, Parties parties, Credentials credentials) {
        this.following = following;
        this.streams = streams;
        this.parties = parties;
        this.credentials = credentials;
    }

    /**
     * Not a publisher itself, so that the caller is looked up on a virtual thread. What it produces
     * is chosen here: by the mapping, a form that is not offered would be taken for a request's id.
     */
    @GetMapping("/api/requests/stream")
    @Operation(
            operationId = "followRequests",
            summary = "Follow what happens to your agency's requests",
            description =
                    "Server-sent events, or a JSON object a line by `Accept: application/x-ndjson`."
                            + " Each change has an id: send the last one you have seen as"
                            + " `Last-Event-ID`, or as `lastEventId`, and you get everything since,"
                            + " each once and in the order in which it was committed, whichever"
                            + " instance you reach; `0` is the beginning. Without it you get what"
                            + " happens from now on. First you are told the id from which you"
                            + " follow. A sign of life comes every 15 seconds. The right to follow"
                            + " is looked up again before everything you are told; the last thing"
                            + " says why the stream ended: `token-expired`,"
                            + " `certificate-revoked`, `no-membership`,"
                            + " `service-stopping` or `unavailable`. Who takes nothing for longer"
                            + " than a sign of life is cut off, and connects again.")
    @ApiResponse(
            responseCode = "200",
            description = "The changes, until you close the connection or the last is told",
            content = {
                @Content(
                        mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                        schema = @Schema(implementation = ChangeView.class),
                        examples = @ExampleObject(name = "events", value = StreamExamples.EVENTS)),
                @Content(
                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                        schema = @Schema(implementation = LineView.class),
                        examples = @ExampleObject(name = "lines", value = StreamExamples.LINES))
            })
    ResponseEntity<Flux<?>> stream(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @AuthenticationPrincipal Jwt token,
            @Parameter(description = "The last id you have seen.", example = "4711")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable String lastEventId,
            @Parameter(
                            description = "The same, for clients that cannot send the header.",
                            example = "4711")
                    @RequestParam(name = "lastEventId", required = false)
                    @Nullable String lastId,
            @Parameter(hidden = true) ServerWebExchange exchange) {
        boolean lines = prefersLines(exchange.getRequest().getHeaders().getAccept());
        Party by = parties.of(caller);
        long end = following.end();
        String from = lastEventId == null ? lastId : lastEventId;
        Instant expiresAt = token.getExpiresAt();
        Flux<Told> told =
                streams.of(
                        by,
                        credentials.of(exchange, token),
                        from == null ? end : position(from, end),
                        expiresAt == null ? Instant.MIN : expiresAt,
                        () -> Connections.close(exchange.getResponse()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(lines ? MediaType.APPLICATION_NDJSON : MediaType.TEXT_EVENT_STREAM)
                .body(lines ? told.map(LineView::of) : told.map(StreamEvents::of));
    }

    /** Events, where the caller does not mind. */
    private static boolean prefersLines(List<MediaType> accepted) {
        return !accepted.isEmpty()
                && accepted.stream()
                        .filter(type -> FORMS.stream().anyMatch(type::isCompatibleWith))
                        .reduce(
                                (one, other) ->
                                        other.getQualityValue() > one.getQualityValue()
                                                ? other
                                                : one)
                        .map(type -> !type.isCompatibleWith(MediaType.TEXT_EVENT_STREAM))
                        .orElseThrow(() -> new NotAcceptableStatusException(FORMS));
    }

    private static long position(String id, long end) {
        boolean ours = id.matches("[0-9]{1,18}") && Long.parseLong(id) <= end;
        if (!ours) {
            String message =
                    "Last-Event-ID must be an id of this stream, 0 to "
                            + end
                            + ". List your requests again and connect without it.";
            throw Problem.of(
                    ProblemType.INVALID_REQUEST,
                    message,
                    List.of(new Violation("Last-Event-ID", "position-is-ours", message)));
        }
        return Long.parseLong(id);
    }
}
