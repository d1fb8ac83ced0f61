package uk.gain.agencygateway.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import uk.gain.agencygateway.requests.application.ReadingRequests;
import uk.gain.agencygateway.requests.model.InformationCategory;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.RequestState;
import uk.gain.agencygateway.requests.model.Requests.Arrival;
import uk.gain.agencygateway.requests.model.Requests.Listing;
import uk.gain.agencygateway.requests.model.ThreatArea;
import uk.gain.agencygateway.requests.model.Urgency;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;

@RestController
@RequestMapping("/api/requests")
@Tag(name = "Inbox", description = "What your agency is asked. No personal data.")
class InboxController {

    private final ReadingRequests reading;
    private final Parties parties;
    private final JsonMapper json;
    private final Clock clock;

    InboxController(ReadingRequests reading, Parties parties, JsonMapper json, Clock clock) {
        this.reading = reading;
        this.parties = parties;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "List your agency's requests",
            description =
                    "Oldest first; those of which everything that you ask for is true. To read"
                            + " everything, follow next until it is null: what arrives meanwhile"
                            + " comes at the end, and nothing is shown twice. To be handed new work"
                            + " one by one, take POST /api/requests/next.")
    Page<RequestView> list(
            Caller caller,
            @Parameter(description = "In this state; give it several times for any of several.")
                    @RequestParam(required = false)
                    @Nullable List<RequestState> state,
            @Parameter(description = "Of this urgency.") @RequestParam(required = false)
                    @Nullable Urgency urgency,
            @Parameter(description = "Of this threat area.") @RequestParam(required = false)
                    @Nullable ThreatArea threatArea,
            @Parameter(description = "true: only what is overdue.")
                    @RequestParam(defaultValue = "false")
                    boolean overdue,
            @Parameter(
                            description = "To be answered by earlier than this instant.",
                            example = "2026-12-01T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable Instant respondByBefore,
            @Parameter(description = "With this reference.", example = "NW-2026-000123")
                    @RequestParam(required = false)
                    @Nullable String reference,
            @Parameter(description = "Asking for this kind of information, maybe among others.")
                    @RequestParam(required = false)
                    @Nullable InformationCategory category,
            @Parameter(
                            description = "In your inbox since this instant or later.",
                            example = "2026-11-24T08:00:00Z")
                    @RequestParam(required = false)
                    @Nullable Instant since,
            @Parameter(description = "true: only what was passed on to you.")
                    @RequestParam(defaultValue = "false")
                    boolean withMe,
            @Parameter(description = "next of the page before.") @RequestParam(required = false)
                    @Nullable String cursor,
            @Parameter(description = "1 to 200 requests a page; 50 by default.")
                    @RequestParam(required = false)
                    @Nullable Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        List<Arrival> found =
                reading.list(
                        parties.of(caller),
                        new Listing(
                                InboxFilter.of(
                                        state,
                                        urgency,
                                        threatArea,
                                        overdue,
                                        respondByBefore,
                                        reference,
                                        category,
                                        since,
                                        withMe ? caller.subject() : null),
                                page.afterNumber(),
                                page.fetch()));
        Instant now = clock.instant();
        return Page.of(page, found, arrival -> String.valueOf(arrival.position()))
                .map(arrival -> RequestView.of(arrival.request(), now));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Look at one request, without its content")
    ResponseEntity<RequestView> view(Caller caller, @PathVariable UUID id) {
        RequestView view =
                reading.view(parties.of(caller), new RequestId(id))
                        .map(request -> RequestView.of(request, clock.instant()))
                        .orElseThrow(RequestProblems::notFound);
        return ResponseEntity.ok().eTag(ETags.of(json.writeValueAsBytes(view))).body(view);
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "See everything that happened to a request, on both sides")
    HistoryView history(Caller caller, @PathVariable UUID id) {
        return reading.history(parties.of(caller), new RequestId(id))
                .map(HistoryView::of)
                .orElseThrow(RequestProblems::notFound);
    }
}
