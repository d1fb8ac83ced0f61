package uk.gain.agencygateway.requests.pages;

import java.time.Clock;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gain.agencygateway.requests.application.FetchingContent;
import uk.gain.agencygateway.requests.application.ReadingMessages;
import uk.gain.agencygateway.requests.application.ReadingRequests;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.MessageThread;
import uk.gain.agencygateway.requests.model.NotFound;
import uk.gain.agencygateway.requests.model.NotServed;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.model.Shown;
import uk.gain.agencygateway.requests.web.Parties;
import uk.gain.agencygateway.requests.web.RequestProblems;
import uk.gain.platform.identity.Caller;
import uk.gain.webui.PageController;

/** One request: what is known without its content, what is asked, and what happened to it. */
@PageController
@RequestMapping("/requests/{id}")
class RequestPages {

    private final ReadingRequests reading;
    private final FetchingContent fetching;
    private final ReadingMessages messages;
    private final Parties parties;
    private final Clock clock;

    RequestPages(
            ReadingRequests reading,
            FetchingContent fetching,
            ReadingMessages messages,
            Parties parties,
            Clock clock) {
        this.reading = reading;
        this.fetching = fetching;
        this.messages = messages;
        this.parties = parties;
        this.clock = clock;
    }

    @GetMapping
    String request(Caller caller, @PathVariable UUID id, Model model) {
        model.addAttribute("request", line(caller, id));
        return "requests/request";
    }

    /** Stands before the content for as long as nobody has opened it. */
    @GetMapping("/open")
    String open(Caller caller, @PathVariable UUID id, Model model) {
        RequestLine request = line(caller, id);
        model.addAttribute("request", request);
        return request.available().open()
                ? "requests/open"
                : "redirect:/requests/%s/content".formatted(id);
    }

    @GetMapping("/content")
    String content(Caller caller, @PathVariable UUID id, Model model) {
        return switch (fetching.fetch(parties.of(caller), new RequestId(id))) {
            case Shown shown -> {
                model.addAttribute("request", RequestLine.of(shown.request(), clock.instant()));
                model.addAttribute("parts", ContentPart.of(shown.asked()));
                yield "requests/content";
            }
            case NotServed refused -> throw RequestProblems.of(refused);
            case NotFound _ -> throw RequestProblems.notFound();
            case KeyNotHere _ -> throw RequestProblems.keyNotHere();
            case KeyDestroyed _ -> throw RequestProblems.keyDestroyed();
        };
    }

    @GetMapping("/messages")
    String messages(Caller caller, @PathVariable UUID id, Model model) {
        return switch (messages.read(parties.of(caller), new RequestId(id))) {
            case MessageThread thread -> {
                model.addAttribute("request", RequestLine.of(thread.request(), clock.instant()));
                model.addAttribute(
                        "messages",
                        thread.messages().stream()
                                .map(message -> MessageLine.of(message, thread.request()))
                                .toList());
                yield "requests/messages";
            }
            case NotServed refused -> throw RequestProblems.of(refused);
            case NotFound _ -> throw RequestProblems.notFound();
        };
    }

    @GetMapping("/history")
    String history(Caller caller, @PathVariable UUID id, Model model) {
        model.addAttribute("request", line(caller, id));
        model.addAttribute(
                "happenings",
                reading
                        .history(parties.of(caller), new RequestId(id))
                        .orElseThrow(RequestProblems::notFound)
                        .stream()
                        .map(HappeningLine::of)
                        .toList()
                        .reversed());
        return "requests/history";
    }

    private RequestLine line(Caller caller, UUID id) {
        return reading.view(parties.of(caller), new RequestId(id))
                .map(request -> RequestLine.of(request, clock.instant()))
                .orElseThrow(RequestProblems::notFound);
    }
}
