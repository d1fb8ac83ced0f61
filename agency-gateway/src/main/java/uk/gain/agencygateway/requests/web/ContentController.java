package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.agencygateway.requests.application.FetchingContent;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.NotFound;
import uk.gain.agencygateway.requests.model.NotServed;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.Shown;
import uk.gain.platform.identity.Caller;

@RestController
@Tag(name = "Content", description = "Who is asked about. Every read is recorded.")
class ContentController {

    private final FetchingContent fetching;
    private final Parties parties;

    ContentController(FetchingContent fetching, Parties parties) {
        this.fetching = fetching;
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
    ResponseEntity<ContentView> content(Caller caller, @PathVariable UUID id) {
        return switch (fetching.fetch(parties.of(caller), List.of(new RequestId(id))).getFirst()) {
            case Shown shown ->
                    ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(ContentView.of(shown.asked()));
            case NotServed refused -> throw RequestProblems.of(refused);
            case NotFound _ -> throw RequestProblems.notFound();
            case KeyNotHere _ -> throw RequestProblems.keyNotHere();
            case KeyDestroyed _ -> throw RequestProblems.keyDestroyed();
        };
    }
}
