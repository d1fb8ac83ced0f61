package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.gain.agencygateway.requests.application.ReadingRequests;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.RequestState;
import uk.gain.agencygateway.requests.model.Requests.Arrival;
import uk.gain.agencygateway.requests.model.Requests.Listing;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.problems.Violation;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;

@RestController
@RequestMapping("/api/requests")
@Tag(name = "Inbox", description = "What your agency is asked. No personal data.")
class InboxController {

    private final ReadingRequests reading;
    private final Parties parties;
    private final Clock clock;

    InboxController(ReadingRequests reading, Parties parties, Clock clock) {
        this.reading = reading;
        this.parties = parties;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "List your agency's requests",
            description =
                    "Oldest first. To take new work, ask for state=SENT; to read everything, follow"
                            + " next until it is null.")
    Page<RequestView> list(
            Caller caller,
            @Parameter(description = "Only requests in this state.") @RequestParam(required = false)
                    @Nullable RequestState state,
            @Parameter(description = "next of the page before.") @RequestParam(required = false)
                    @Nullable String cursor,
            @Parameter(description = "1 to 200 requests a page; 50 by default.")
                    @RequestParam(required = false)
                    @Nullable Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        List<Arrival> found =
                reading.list(parties.of(caller), new Listing(state, after(page), page.fetch()));
        Instant now = clock.instant();
        return Page.of(page, found, arrival -> String.valueOf(arrival.position()))
                .map(arrival -> RequestView.of(arrival.request(), now));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Look at one request, without its content")
    RequestView view(Caller caller, @PathVariable UUID id) {
        return reading.view(parties.of(caller), new RequestId(id))
                .map(request -> RequestView.of(request, clock.instant()))
                .orElseThrow(RequestProblems::notFound);
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "See everything that happened to a request, on both sides")
    HistoryView history(Caller caller, @PathVariable UUID id) {
        return reading.history(parties.of(caller), new RequestId(id))
                .map(HistoryView::of)
                .orElseThrow(RequestProblems::notFound);
    }

    private static long after(PageRequest page) {
        try {
            return page.after() == null ? 0 : Long.parseLong(page.after());
        } catch (NumberFormatException e) {
            String message = "cursor must come from an earlier page";
            throw Problem.of(
                    ProblemType.INVALID_REQUEST,
                    message,
                    List.of(new Violation("cursor", "cursor-is-ours", message)));
        }
    }
}
