package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import uk.gain.agencygateway.changes.web.LiveChanges;
import uk.gain.agencygateway.requests.application.TakingNext;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.Taken;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.platform.security.Credential;
import uk.gain.platform.security.Credentials;
import uk.gain.platform.web.OffTheLoop;

/** Hands out new work one by one. Whoever waits holds neither a thread nor a connection. */
@RestController
@Tag(name = "Inbox")
class NextController {

    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(10);
    private static final Duration LONGEST_LEASE = Duration.ofMinutes(10);

    /** A lease that ends rings no bell. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final TakingNext taking;
    private final LiveChanges live;
    private final Parties parties;
    private final Credentials credentials;
    private final PullSettings settings;
    private final Clock clock;

    NextController(
            TakingNext taking,
            LiveChanges live,
            Parties parties,
            Credentials credentials,
            PullSettings settings,
            Clock clock) {
        this.taking = taking;
        this.live = live;
        this.parties = parties;
        this.credentials = credentials;
        this.settings = settings;
        this.clock = clock;
    }

    @Schema(name = "NextRequest")
    record NextView(
            RequestView request,
            @Schema(
                            description =
                                    "Until when nobody else of your agency is handed it. Fetch its"
                                            + " content before.")
                    Instant leasedUntil) {}

    @PostMapping("/api/requests/next")
    @Operation(
            operationId = "takeNext",
            summary = "Be handed the next new request",
            description =
                    "What is SENT, one by one: who must be safeguarded first, then by urgency, then"
                            + " by respondBy, then by arrival. Nobody else of your agency is handed"
                            + " it until leasedUntil; unless its content was fetched by then, it is"
                            + " handed out again. A lease is no receipt: GET its content, and it is"
                            + " DELIVERED. Send `Prefer: wait=20` to wait for new work instead of"
                            + " being told at once that there is none (RFC 7240); 60 seconds at"
                            + " most. It needs no Idempotency-Key: when an answer is lost, its"
                            + " lease ends by itself.")
    @ApiResponse(responseCode = "200", description = "This one is yours until leasedUntil")
    @ApiResponse(
            responseCode = "204",
            description = "There is no new work that is not handed out",
            content = @Content)
    Mono<ResponseEntity<NextView>> next(
            @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) @AuthenticationPrincipal Jwt token,
            @Parameter(description = "How long to wait for new work.", example = "wait=20")
                    @RequestHeader(name = "Prefer", required = false)
                    @Nullable List<String> prefer,
            @Parameter(
                            description =
                                    "How many seconds it is handed to nobody else, 10 to 600; 60 by"
                                            + " default.",
                            example = "120")
                    @RequestParam(name = "lease", required = false)
                    @Nullable Long leaseSeconds,
            @Parameter(hidden = true) ServerWebExchange exchange) {
        Duration lease = leaseSeconds == null ? settings.lease() : lease(leaseSeconds);
        Duration wait = Waiting.of(prefer);
        Credential with = credentials.of(exchange, token);
        return OffTheLoop.call(() -> parties.of(caller))
                .flatMap(by -> take(by, with, lease, atMost(wait, token)))
                .map(taken -> answer(taken, wait));
    }

    private Mono<Taken> take(Party by, Credential with, Duration lease, Duration wait) {
        if (wait.isZero()) {
            return OffTheLoop.call(() -> taking.take(by, with, lease));
        }
        // The bell is listened to before the first look, so that nothing comes between the two.
        return Flux.merge(live.bell(by.agency().value()), Flux.interval(Duration.ZERO, LOOK_AGAIN))
                .takeUntilOther(Mono.delay(wait))
                .onBackpressureLatest()
                .concatMap(_ -> OffTheLoop.call(() -> taking.take(by, with, lease)), 1)
                .filter(taken -> !(taken instanceof Taken.Nothing))
                .next()
                .defaultIfEmpty(new Taken.Nothing());
    }

    private ResponseEntity<NextView> answer(Taken taken, Duration wait) {
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl(CacheControl.noStore());
        if (!wait.isZero()) {
            headers.set("Preference-Applied", Waiting.applied(wait));
        }
        return switch (taken) {
            case Taken.Leased(var request, var until) ->
                    ResponseEntity.ok()
                            .headers(headers)
                            .body(new NextView(RequestView.of(request, clock.instant()), until));
            case Taken.Nothing() -> ResponseEntity.noContent().headers(headers).build();
            case Taken.NoLonger() -> throw RequestProblems.noLonger();
        };
    }

    /** Nobody is waited for longer than their token lasts. */
    private Duration atMost(Duration wait, Jwt token) {
        Instant expiresAt = token.getExpiresAt();
        Duration left =
                expiresAt == null ? Duration.ZERO : Duration.between(clock.instant(), expiresAt);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(wait) < 0 ? left : wait;
    }

    private static Duration lease(long seconds) {
        Duration lease = Duration.ofSeconds(seconds);
        if (lease.compareTo(SHORTEST_LEASE) < 0 || lease.compareTo(LONGEST_LEASE) > 0) {
            String message = "lease must be 10 to 600 seconds";
            throw Problem.of(
                    ProblemType.INVALID_REQUEST,
                    message,
                    List.of(new Violation("lease", "lease-in-range", message)));
        }
        return lease;
    }
}
