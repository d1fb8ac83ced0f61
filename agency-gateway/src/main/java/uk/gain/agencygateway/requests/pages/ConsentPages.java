package uk.gain.agencygateway.requests.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.agencygateway.requests.application.DecidingConsents;
import uk.gain.agencygateway.requests.application.ReadingRequests;
import uk.gain.agencygateway.requests.model.ActionNotAvailable;
import uk.gain.agencygateway.requests.model.ContentNotAcceptable;
import uk.gain.agencygateway.requests.model.HandlingAct;
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
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** An officer allows what the co-ordinator wants to do with the agency's content, or does not. */
@PageController
@RequestMapping("/requests/{id}/consents")
class ConsentPages {

    private final DecidingConsents deciding;
    private final ReadingRequests reading;
    private final Parties parties;

    ConsentPages(DecidingConsents deciding, ReadingRequests reading, Parties parties) {
        this.deciding = deciding;
        this.reading = reading;
        this.parties = parties;
    }

    @GetMapping
    Rendering asked(Caller caller, @PathVariable UUID id) {
        return page(parties.of(caller), id, Form.empty());
    }

    @PostMapping
    Rendering decide(Caller caller, @PathVariable UUID id, Form form) {
        Party party = parties.of(caller);
        Optional<HandlingAct> act =
                Arrays.stream(HandlingAct.values())
                        .filter(each -> each.name().equals(form.value("act")))
                        .findFirst();
        Optional<UUID> item = item(form);
        if (act.isEmpty() || item.isEmpty()) {
            return page(party, id, refused(form, "Decide about what is asked below"));
        }
        return switch (deciding.decide(
                party,
                new DecidingConsents.Decision(
                        new RequestId(id),
                        item.get(),
                        act.get(),
                        form.has("decision", "ALLOW"),
                        form.has("reason") ? form.value("reason") : null))) {
            case RequestEvent _ ->
                    Rendering.redirectTo("/requests/%s/consents".formatted(id)).build();
            case ContentNotAcceptable broken ->
                    page(party, id, refused(form, broken.rules().getFirst().message()));
            case ActionNotAvailable refused -> throw RequestProblems.of(refused);
            case NotFound _ -> throw RequestProblems.notFound();
            case KeyNotHere _ -> throw RequestProblems.keyNotHere();
            case KeyDestroyed _ -> throw RequestProblems.keyDestroyed();
        };
    }

    private static Optional<UUID> item(Form form) {
        try {
            return Optional.of(UUID.fromString(form.value("item")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Form refused(Form form, String message) {
        return form.refused(List.of(new FieldError("consents", message)), List.of());
    }

    private Rendering page(Party party, UUID id, Form form) {
        Request request =
                reading.view(party, new RequestId(id)).orElseThrow(RequestProblems::notFound);
        return Rendering.view("requests/consents")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("form", form)
                .modelAttribute("id", id)
                .modelAttribute("reference", request.particulars().reference())
                .modelAttribute(
                        "consents",
                        deciding
                                .asked(party, new RequestId(id))
                                .orElseThrow(RequestProblems::notFound)
                                .stream()
                                .map(ConsentLine::of)
                                .toList())
                .build();
    }
}
