package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.agencygateway.requests.application.ReadingRequests;
import uk.gain.agencygateway.requests.model.NotServed;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.Requests.Peeked;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.EntityTags;

/**
 * Headers only. Were HEAD not answered here, it would be answered as a GET without its body: a
 * fetch that delivers nothing and is recorded as a disclosure.
 */
@RestController
@RequestMapping(path = "/api/requests/{id}", method = RequestMethod.HEAD)
@Tag(name = "Inbox")
class PeekController {

    /** The request's state. */
    static final String STATE = "Gain-State";

    private final ReadingRequests reading;
    private final Parties parties;
    private final JsonMapper json;
    private final Clock clock;

    PeekController(ReadingRequests reading, Parties parties, JsonMapper json, Clock clock) {
        this.reading = reading;
        this.parties = parties;
        this.json = json;
        this.clock = clock;
    }

    @RequestMapping
    @Operation(
            operationId = "peekRequest",
            summary = "Peek at a request",
            description = "Its state, and the ETag and length of what a GET would answer.")
    @ApiResponse(
            responseCode = "200",
            description = "Headers only",
            headers = {@Header(name = STATE, description = "The request's state")})
    ResponseEntity<Void> request(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        Request request =
                reading.view(parties.of(caller), new RequestId(id))
                        .orElseThrow(RequestProblems::notFound);
        byte[] view = json.writeValueAsBytes(RequestView.of(request, clock.instant()));
        return ResponseEntity.ok()
                .header(STATE, request.state().name())
                .eTag(ETags.of(view))
                .contentLength(view.length)
                .build();
    }

    @RequestMapping("/content")
    @Operation(
            operationId = "peekContent",
            summary = "Peek at the content without fetching it",
            description =
                    "Nothing is handed out: it is no disclosure, and the request is not delivered."
                            + " The ETag changes when content was added or corrected. The length is"
                            + " not known before the content is opened, and is not told.")
    @ApiResponse(
            responseCode = "200",
            description = "Headers only",
            headers = {@Header(name = STATE, description = "The request's state")})
    ResponseEntity<Void> content(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        Peeked peeked =
                reading.peek(parties.of(caller), new RequestId(id))
                        .orElseThrow(RequestProblems::notFound);
        if (!peeked.request().servesContent()) {
            throw RequestProblems.of(new NotServed(peeked.request()));
        }
        return ResponseEntity.ok()
                .header(STATE, peeked.request().state().name())
                .eTag(EntityTags.of(peeked.version()))
                .build();
    }
}
