package uk.gain.agencygateway.requests.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.agencygateway.requests.application.AnsweringRequests;
import uk.gain.agencygateway.requests.application.ReadingRequests;
import uk.gain.agencygateway.requests.model.Action;
import uk.gain.agencygateway.requests.model.ActionNotAvailable;
import uk.gain.agencygateway.requests.model.Command;
import uk.gain.agencygateway.requests.model.ContentNotAcceptable;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.NotFound;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.web.Parties;
import uk.gain.agencygateway.requests.web.RequestProblems;
import uk.gain.platform.identity.Caller;
import uk.gain.webui.PageController;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** What an officer wants to do with a request: take it on, ask, refuse, or pass it on. */
@PageController
@RequestMapping("/requests/{id}")
class DecidingPages {

    private static final String ACCEPT = "ACCEPT";
    private static final String ASK = "ASK";
    private static final String REFUSE = "REFUSE";
    private static final String PASS_ON = "PASS_ON";
    private static final List<String> FIELDS = List.of("colleague", "text");

    private final AnsweringRequests answering;
    private final ReadingRequests reading;
    private final Parties parties;

    DecidingPages(AnsweringRequests answering, ReadingRequests reading, Parties parties) {
        this.answering = answering;
        this.reading = reading;
        this.parties = parties;
    }

    @GetMapping("/decision")
    Rendering decision(Caller caller, @PathVariable UUID id) {
        return decisionPage(parties.of(caller), id, Form.empty());
    }

    @PostMapping("/decision")
    Rendering decide(Caller caller, @PathVariable UUID id, Form form) {
        Party party = parties.of(caller);
        return switch (form.value("decision")) {
            case ACCEPT -> done(party, new Command.Acknowledge(new RequestId(id), null));
            case ASK -> to(id, "/clarification");
            case REFUSE -> to(id, "/refusal");
            case PASS_ON -> to(id, "/passing-on");
            default -> decisionPage(party, id, refused(form, "decision", "Select what to do"));
        };
    }

    @GetMapping("/passing-on")
    Rendering passOn(Caller caller, @PathVariable UUID id) {
        return passingOnPage(parties.of(caller), id, Form.empty());
    }

    @PostMapping("/passing-on")
    Rendering passOn(Caller caller, @PathVariable UUID id, Form form) {
        Party party = parties.of(caller);
        Command command =
                new Command.PassOn(new RequestId(id), form.value("colleague"), form.value("text"));
        return switch (answering.carryOut(party, List.of(command)).getFirst()) {
            case ContentNotAcceptable broken -> passingOnPage(party, id, refused(form, broken));
            case RequestEvent _ -> to(id, "");
            case ActionNotAvailable refused -> throw RequestProblems.of(refused);
            case NotFound _ -> throw RequestProblems.notFound();
            case KeyNotHere _ -> throw RequestProblems.keyNotHere();
            case KeyDestroyed _ -> throw RequestProblems.keyDestroyed();
        };
    }

    /** Taking a request on breaks no rule of content. */
    private Rendering done(Party party, Command command) {
        return switch (answering.carryOut(party, List.of(command)).getFirst()) {
            case RequestEvent event -> to(event.after().id().value(), "");
            case ContentNotAcceptable refused -> throw RequestProblems.of(refused);
            case ActionNotAvailable refused -> throw RequestProblems.of(refused);
            case NotFound _ -> throw RequestProblems.notFound();
            case KeyNotHere _ -> throw RequestProblems.keyNotHere();
            case KeyDestroyed _ -> throw RequestProblems.keyDestroyed();
        };
    }

    private Rendering decisionPage(Party party, UUID id, Form form) {
        Request request = request(party, id);
        return page("requests/decision", request, form)
                .modelAttribute("decisions", decisions(request))
                .build();
    }

    private Rendering passingOnPage(Party party, UUID id, Form form) {
        Request request = request(party, id);
        List<Choice> colleagues = new ArrayList<>();
        colleagues.add(new Choice("", "Select a colleague"));
        reading.officers(party).stream()
                .filter(officer -> !officer.equals(request.progress().passedTo()))
                .filter(officer -> !officer.equals(party.subject()))
                .map(officer -> new Choice(officer, officer))
                .forEach(colleagues::add);
        return page("requests/pass-on", request, form)
                .modelAttribute("colleagues", colleagues)
                .build();
    }

    /** Only what the request's state allows now. */
    private static List<Choice> decisions(Request request) {
        var actions = request.availableActions();
        List<Choice> decisions = new ArrayList<>();
        Map<Action, Choice> offered =
                Map.of(
                        Action.ACKNOWLEDGE,
                        new Choice(ACCEPT, "Accept", "We take it on and answer it"),
                        Action.SEEK_CLARIFICATION,
                        new Choice(
                                ASK,
                                "Ask for more information",
                                "Your time stops while the question is open"),
                        Action.ANSWER,
                        new Choice(REFUSE, "Reject", "You give the reason next"),
                        Action.PASS_ON,
                        new Choice(
                                PASS_ON,
                                "Pass on",
                                "To a colleague in your agency, with a reason"));
        for (Action action :
                List.of(
                        Action.ACKNOWLEDGE,
                        Action.SEEK_CLARIFICATION,
                        Action.ANSWER,
                        Action.PASS_ON)) {
            if (actions.contains(action)) {
                decisions.add(offered.get(action));
            }
        }
        return decisions;
    }

    private Request request(Party party, UUID id) {
        return reading.view(party, new RequestId(id)).orElseThrow(RequestProblems::notFound);
    }

    private static Rendering.Builder<?> page(String view, Request request, Form form) {
        return Rendering.view(view)
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("id", request.id().value())
                .modelAttribute("reference", request.particulars().reference())
                .modelAttribute("form", form);
    }

    private static Rendering to(UUID id, String page) {
        return Rendering.redirectTo("/requests/" + id + page).build();
    }

    private static Form refused(Form form, ContentNotAcceptable broken) {
        return form.refused(
                broken.rules().stream()
                        .map(
                                rule ->
                                        new FieldError(
                                                rule.field(), ContentForm.sentence(rule.message())))
                        .toList(),
                FIELDS);
    }

    private static Form refused(Form form, String field, String message) {
        return form.refused(List.of(new FieldError(field, message)), List.of());
    }
}
