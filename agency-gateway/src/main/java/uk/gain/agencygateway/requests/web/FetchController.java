package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import uk.gain.agencygateway.requests.application.FetchingContent;
import uk.gain.agencygateway.requests.model.Fetched;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.NotFound;
import uk.gain.agencygateway.requests.model.NotServed;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.Shown;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;

/** The content of many requests at once. */
@RestController
@Tag(name = "Content")
class FetchController {

    static final int MOST = 500;

    private final FetchingContent fetching;
    private final Parties parties;

    FetchController(FetchingContent fetching, Parties parties) {
        this.fetching = fetching;
        this.parties = parties;
    }

    @Schema(name = "Fetch")
    record FetchBody(
            @Schema(description = "1 to 500 ids; one that is given twice is answered once.")
                    @NotEmpty
                    @Size(max = MOST)
                    List<@NotNull UUID> ids) {}

    @Schema(
            name = "FetchedContent",
            description = "What a GET of this one's content would have answered.")
    record FetchedView(
            UUID id,
            @Schema(description = "The HTTP status that this one would have had.", example = "200")
                    int status,
            @Schema(description = "With status 200, and only then.") @Nullable ContentView content,
            @Schema(
                            description = "RFC 9457; with any other status.",
                            ref = "#/components/schemas/Problem")
                    @Nullable ProblemDetail problem) {

        static FetchedView of(UUID id, Fetched fetched) {
            return switch (fetched) {
                case Shown shown -> new FetchedView(id, 200, ContentView.of(shown.asked()), null);
                case NotServed refused -> of(id, RequestProblems.of(refused));
                case NotFound _ -> of(id, RequestProblems.notFound());
                case KeyNotHere _ -> of(id, RequestProblems.keyNotHere());
                case KeyDestroyed _ -> of(id, RequestProblems.keyDestroyed());
            };
        }

        private static FetchedView of(UUID id, Problem problem) {
            return new FetchedView(id, problem.getStatusCode().value(), null, problem.getBody());
        }

        @Override
        public String toString() {
            return "FetchedView[" + id + ", " + status + "]";
        }
    }

    @PostMapping(
            path = "/api/requests/fetch",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
    @Operation(
            operationId = "fetchMany",
            summary = "Fetch the content of up to 500 requests",
            description =
                    "As GET …/content of each: what is handed out is DELIVERED and on record, one"
                            + " disclosure a request, all in one transaction before any content"
                            + " leaves. One line an id, in their order, each with its own result; an"
                            + " array, or a line each by `Accept: application/x-ndjson`. It needs no"
                            + " Idempotency-Key: fetching again is another disclosure.")
    @ApiResponse(
            responseCode = "200",
            description = "A result for each id",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        array = @ArraySchema(schema = @Schema(implementation = FetchedView.class))),
                @Content(
                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                        schema = @Schema(implementation = FetchedView.class))
            })
    ResponseEntity<Flux<FetchedView>> fetch(
            @Parameter(hidden = true) Caller caller, @Valid @RequestBody FetchBody body) {
        List<UUID> ids = body.ids().stream().distinct().toList();
        List<Fetched> fetched =
                fetching.fetchTogether(
                        parties.of(caller), ids.stream().map(RequestId::new).toList());
        List<FetchedView> lines = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            lines.add(FetchedView.of(ids.get(i), fetched.get(i)));
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Flux.fromIterable(lines));
    }
}
