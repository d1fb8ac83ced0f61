package uk.gain.agencygateway.requests.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.agencygateway.requests.application.ReadingRequests;
import uk.gain.agencygateway.requests.model.Filter;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.RequestState;
import uk.gain.agencygateway.requests.model.Requests.Arrival;
import uk.gain.agencygateway.requests.model.Requests.Listing;
import uk.gain.agencygateway.requests.web.Parties;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.webui.PageController;
import uk.gain.webui.form.FilterPanel;
import uk.gain.webui.form.Form;

/** An agency's inbox, the oldest first, a tab per state, and what is filtered from it. */
@PageController
class InboxPage {

    private static final String PATH = "/requests";

    private final ReadingRequests reading;
    private final Parties parties;
    private final Clock clock;

    InboxPage(ReadingRequests reading, Parties parties, Clock clock) {
        this.reading = reading;
        this.parties = parties;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Rendering inbox(
            Caller caller,
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(required = false) @Nullable String cursor) {
        Party party = parties.of(caller);
        Form form = InboxFilterForm.checked(Form.of(query));
        Filter filter = InboxFilterForm.filter(form, party.subject());
        PageRequest page = PageRequest.of(cursor, null);
        List<Arrival> found =
                reading.list(party, new Listing(filter, page.afterNumber(), page.fetch()));
        Instant now = clock.instant();
        Page<RequestLine> shown =
                Page.of(page, found, arrival -> String.valueOf(arrival.position()))
                        .map(arrival -> RequestLine.of(arrival.request(), now));
        FilterPanel panel = InboxFilterForm.panel(PATH, form);
        return Rendering.view("requests/inbox")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("requests", shown)
                .modelAttribute("more", panel.next(shown.next()))
                .modelAttribute("form", form)
                .modelAttribute("offered", InboxFilterForm.OFFERED)
                .modelAttribute("applied", panel.applied(InboxFilterForm::words))
                .modelAttribute("tabs", Tab.of(reading.counts(party), tab(filter)))
                .build();
    }

    /** The state whose tab is shown: the only one that is filtered by. */
    private static @Nullable RequestState tab(Filter filter) {
        Set<RequestState> states = filter.states();
        return states.size() == 1 ? states.iterator().next() : null;
    }
}
