package uk.gain.agencygateway.requests.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.gain.agencygateway.requests.application.ReadingRequests;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.RequestState;
import uk.gain.agencygateway.requests.model.Requests.Arrival;
import uk.gain.agencygateway.requests.model.Requests.Listing;
import uk.gain.agencygateway.requests.web.Parties;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.webui.PageController;

/** An agency's inbox, the oldest first, a tab per state. */
@PageController
class InboxPage {

    private final ReadingRequests reading;
    private final Parties parties;
    private final Clock clock;

    InboxPage(ReadingRequests reading, Parties parties, Clock clock) {
        this.reading = reading;
        this.parties = parties;
        this.clock = clock;
    }

    @GetMapping("/requests")
    String inbox(
            Caller caller,
            @RequestParam(required = false) @Nullable RequestState state,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Party party = parties.of(caller);
        PageRequest page = PageRequest.of(cursor, null);
        long after = page.after() == null ? 0 : Long.parseLong(page.after());
        List<Arrival> found = reading.list(party, new Listing(state, after, page.fetch()));
        Instant now = clock.instant();
        model.addAttribute(
                "requests",
                Page.of(page, found, arrival -> String.valueOf(arrival.position()))
                        .map(arrival -> RequestLine.of(arrival.request(), now)));
        model.addAttribute("state", state);
        model.addAttribute("tabs", Tab.of(reading.counts(party), state));
        return "requests/inbox";
    }
}
