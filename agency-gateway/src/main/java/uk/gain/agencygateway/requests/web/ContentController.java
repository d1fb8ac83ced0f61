package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.agencygateway.requests.application.FetchingContent;
import uk.gain.agencygateway.requests.application.ReadingRequests;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.NotFound;
import uk.gain.agencygateway.requests.model.NotServed;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.Requests.Peeked;
import uk.gain.agencygateway.requests.model.Shown;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.EntityTags;

@RestController
@Tag(name = "Content", description = "Who is asked about. Every read is recorded.")
class ContentController {

    private final FetchingContent fetching;
    private final ReadingRequests reading;
    private final Parties parties;

    ContentController(FetchingContent fetching, ReadingRequests reading, Parties parties) {
        this.fetching = fetching;
        this.reading = reading;
        this.parties = parties;
    }

    @GetMapping("/api/requests/{id}/content")
    @Operation(
            summary = "Fetch what is asked, and about whom",
            description =
                    "Fetched by your system, it counts as delivered: a disclosure to your agency."
                            + " Read by an officer, it also counts as opened: a consultation by"
                            + " that officer. Both are on record before the content leaves. It shows"
                            + " everything as of now: corrected content instead of what it replaced,"
                            + " and what was added since. Recalled content is refused.")
    ResponseEntity<ContentView> content(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(
                            description =
                                    "The ETag of what you have: when nothing came since, the answer"
                                            + " is 304, and nothing is handed out or recorded.")
                    @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String held) {
        Party party = parties.of(caller);
        if (held != null && hasIt(party, id, held)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        }
        return switch (fetching.fetch(party, new RequestId(id))) {
            case Shown shown ->
                    ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .eTag(EntityTags.of(shown.asked().version()))
                            .body(ContentView.of(shown.asked()));
            case NotServed refused -> throw RequestProblems.of(refused);
            case NotFound _ -> throw RequestProblems.notFound();
            case KeyNotHere _ -> throw RequestProblems.keyNotHere();
            case KeyDestroyed _ -> throw RequestProblems.keyDestroyed();
        };
    }

    private boolean hasIt(Party reader, UUID id, String held) {
        Peeked peeked =
                reading.peek(reader, new RequestId(id)).orElseThrow(RequestProblems::notFound);
        return peeked.request().servesContent()
                && ETags.names(held, EntityTags.of(peeked.version()));
    }
}
