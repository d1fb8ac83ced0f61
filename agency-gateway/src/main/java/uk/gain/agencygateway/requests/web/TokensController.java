package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.agencygateway.requests.application.ComparingBlind;
import uk.gain.agencygateway.requests.model.Action;
import uk.gain.agencygateway.requests.model.ActionNotAvailable;
import uk.gain.agencygateway.requests.model.Compared;
import uk.gain.agencygateway.requests.model.ContentNotAcceptable;
import uk.gain.agencygateway.requests.model.Declared;
import uk.gain.agencygateway.requests.model.Handed;
import uk.gain.agencygateway.requests.model.Incomparable;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.Matching;
import uk.gain.agencygateway.requests.model.NotFound;
import uk.gain.agencygateway.requests.model.NotServed;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.identifiers.Token;
import uk.gain.identifiers.TokenKind;
import uk.gain.platform.idempotency.IdempotentCommands;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;

@RestController
@RequestMapping("/api/requests")
@Tag(name = "Blind first stage")
class TokensController {

    private static final int MOST = 500;

    private static final ProblemType TOO_MANY_TOKENS =
            new ProblemType(
                    "too-many-tokens",
                    "The tokens of so many requests are not given in an hour",
                    HttpStatus.TOO_MANY_REQUESTS);

    private final ComparingBlind comparing;
    private final IdempotentCommands commands;
    private final Parties parties;
    private final Clock clock;

    TokensController(
            ComparingBlind comparing, IdempotentCommands commands, Parties parties, Clock clock) {
        this.comparing = comparing;
        this.commands = commands;
        this.parties = parties;
        this.clock = clock;
    }

    @Schema(name = "FetchTokens")
    record TokensBody(
            @Schema(description = "1 to 500 ids; one that is given twice is answered once.")
                    @NotEmpty
                    @Size(max = MOST)
                    List<@NotNull UUID> ids) {}

    @Schema(name = "Token")
    record TokenView(
            TokenKind kind,
            @Schema(
                            description = "16 bytes, base64url without padding.",
                            example = "mB0nGfXbXo1pS1Vw0C4dXg")
                    String token) {

        static List<TokenView> of(Set<Token> tokens) {
            return tokens.stream()
                    .sorted(Comparator.comparing(Token::kind).thenComparing(Token::value))
                    .map(token -> new TokenView(token.kind(), token.value()))
                    .toList();
        }
    }

    @Schema(name = "RequestTokens")
    record RequestTokensView(
            UUID id,
            @Schema(example = "200") int status,
            @Schema(
                            description =
                                    "With status 200. False: of a subject nothing is known that your"
                                            + " records can be compared by. No token is given, and a"
                                            + " person fetches the content.")
                    @Nullable Boolean comparable,
            @Schema(description = "Of all that is asked; compare each with your records.")
                    List<TokenView> tokens,
            @Schema(
                            description = "RFC 9457; with any other status.",
                            ref = "#/components/schemas/Problem")
                    @Nullable ProblemDetail problem) {

        static RequestTokensView of(UUID id, Handed handed) {
            return switch (handed) {
                case Compared compared ->
                        new RequestTokensView(id, 200, true, TokenView.of(compared.tokens()), null);
                case Incomparable _ -> new RequestTokensView(id, 200, false, List.of(), null);
                case NotServed refused ->
                        of(
                                id,
                                RequestProblems.of(
                                        new ActionNotAvailable(
                                                refused.request(), Action.FETCH_TOKENS)));
                case NotFound _ -> of(id, RequestProblems.notFound());
                case KeyNotHere _ -> of(id, RequestProblems.keyNotHere());
                case KeyDestroyed _ -> of(id, RequestProblems.keyDestroyed());
            };
        }

        private static RequestTokensView of(UUID id, Problem problem) {
            return new RequestTokensView(
                    id, problem.getStatusCode().value(), null, List.of(), problem.getBody());
        }
    }

    @Schema(name = "Tokens")
    record TokensView(
            @Schema(
                            description = "Version of the matching key they were made under.",
                            example = "1")
                    int keyVersion,
            List<RequestTokensView> requests) {}

    @Schema(name = "Match")
    record MatchBody(
            @Schema(description = "As given with the tokens.", example = "1") @NotNull
                    Integer keyVersion,
            @Schema(description = "The tokens that a record of yours matches; at least one.")
                    @NotEmpty
                    @Size(max = 1_000)
                    Set<@NotNull @Size(max = 64) String> matched) {}

    @PostMapping("/tokens")
    @Operation(
            operationId = "fetchTokens",
            summary = "Fetch the tokens of up to 500 requests",
            description =
                    "While your agency compares blind first. Keyed tokens of the normalised"
                            + " identifiers, and no content: the request stays SENT. That they were"
                            + " handed out is on record, and counted: so many requests an hour and no"
                            + " more. When no record matches, answer NO_HIT; when one does, say so.")
    @ApiResponse(responseCode = "200", description = "A result for each id")
    @ApiResponse(
            responseCode = "409",
            description = "`not-blind-first`: your agency does not compare blind first")
    @ApiResponse(
            responseCode = "429",
            description = "`too-many-tokens`: Retry-After says when there is room for more")
    ResponseEntity<TokensView> tokens(Caller caller, @Valid @RequestBody TokensBody body) {
        Party party = parties.systemOf(caller, "request", "POST /api/requests/tokens");
        List<UUID> ids = body.ids().stream().distinct().toList();
        return switch (comparing.tokens(party, ids.stream().map(RequestId::new).toList())) {
            case ComparingBlind.Outcome.Off _ -> throw RequestProblems.notBlindFirst();
            case ComparingBlind.Outcome.TooMany tooMany ->
                    throw Problem.of(
                                    TOO_MANY_TOKENS,
                                    "All %d of an hour are used up".formatted(tooMany.most()))
                            .retryAfter(tooMany.freeIn());
            case ComparingBlind.Outcome.Tokens(int key, List<Handed> handed) -> {
                List<RequestTokensView> lines = new ArrayList<>();
                for (int i = 0; i < ids.size(); i++) {
                    lines.add(RequestTokensView.of(ids.get(i), handed.get(i)));
                }
                yield ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new TokensView(key, lines));
            }
        };
    }

    @PostMapping("/{id}/match")
    @Operation(
            summary = "Say that a record of yours matches",
            description =
                    "Names the tokens. From then on the content can be fetched, and the inbox shows"
                            + " your officers a possible match. It is no answer: a person looks.")
    ResponseEntity<byte[]> match(
            Caller caller,
            @RequestHeader(name = CarryingOut.KEY, required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody MatchBody body) {
        Party party = parties.of(caller);
        return commands.once(
                caller,
                key,
                List.of("match", id, body),
                () ->
                        ResponseEntity.ok(
                                shown(
                                        comparing.declare(
                                                party,
                                                new RequestId(id),
                                                body.keyVersion(),
                                                body.matched()))));
    }

    private RequestView shown(Declared declared) {
        return switch (declared) {
            case Matching(var request) -> RequestView.of(request, clock.instant());
            case ActionNotAvailable refused -> throw RequestProblems.of(refused);
            case ContentNotAcceptable refused -> throw RequestProblems.of(refused);
            case NotFound _ -> throw RequestProblems.notFound();
            case KeyNotHere _ -> throw RequestProblems.keyNotHere();
            case KeyDestroyed _ -> throw RequestProblems.keyDestroyed();
        };
    }
}
