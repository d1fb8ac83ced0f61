package uk.gain.agencygateway.requests.pages;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.agencygateway.requests.application.AnsweringRequests;
import uk.gain.agencygateway.requests.application.KeepingDocuments;
import uk.gain.agencygateway.requests.application.ReadingRequests;
import uk.gain.agencygateway.requests.model.ActionNotAvailable;
import uk.gain.agencygateway.requests.model.Command;
import uk.gain.agencygateway.requests.model.ContentNotAcceptable;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.NotFound;
import uk.gain.agencygateway.requests.model.Outcome;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.web.Parties;
import uk.gain.agencygateway.requests.web.RequestProblems;
import uk.gain.platform.identity.Caller;
import uk.gain.webui.PageController;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** Giving content after a hit: every item graded on its own, nothing of it in an address. */
@PageController
@RequestMapping("/requests/{id}/provide")
class ProvidingPage {

    private final AnsweringRequests answering;
    private final ReadingRequests reading;
    private final KeepingDocuments documents;
    private final Parties parties;

    ProvidingPage(
            AnsweringRequests answering,
            ReadingRequests reading,
            KeepingDocuments documents,
            Parties parties) {
        this.answering = answering;
        this.reading = reading;
        this.documents = documents;
        this.parties = parties;
    }

    @GetMapping
    Rendering form(Caller caller, @PathVariable UUID id) {
        return page(caller, id, Form.empty());
    }

    @PostMapping
    Rendering provide(Caller caller, @PathVariable UUID id, Form form) {
        if (form.has("more", "ADD_ITEM")) {
            return page(caller, id, ContentForm.withOneMoreItem(form));
        }
        List<FieldError> unfinished = ContentForm.unfinished(form);
        if (!unfinished.isEmpty()) {
            return page(caller, id, ContentForm.refused(form, unfinished));
        }
        Command command =
                new Command.ProvideContent(
                        new RequestId(id), form.has("partial", "true"), ContentForm.proposed(form));
        Outcome outcome = answering.carryOut(parties.of(caller), List.of(command)).getFirst();
        return switch (outcome) {
            case RequestEvent _ -> Rendering.redirectTo("/requests/" + id).build();
            case ContentNotAcceptable broken ->
                    page(caller, id, ContentForm.refused(form, ContentForm.errors(broken.rules())));
            case ActionNotAvailable refused -> throw RequestProblems.of(refused);
            case NotFound _ -> throw RequestProblems.notFound();
            case KeyNotHere _ -> throw RequestProblems.keyNotHere();
            case KeyDestroyed _ -> throw RequestProblems.keyDestroyed();
        };
    }

    private Rendering page(Caller caller, UUID id, Form form) {
        var request =
                reading.view(parties.of(caller), new RequestId(id))
                        .orElseThrow(RequestProblems::notFound);
        return Rendering.view("requests/provide")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("id", id)
                .modelAttribute("reference", request.particulars().reference())
                .modelAttribute("here", "/requests/" + id + "/provide")
                .modelAttribute("title", "Provide content")
                .modelAttribute("form", form)
                .modelAttribute("items", ContentForm.items(form))
                .modelAttribute("offered", ContentChoices.ALL)
                .modelAttribute(
                        "documents",
                        DocumentLine.toAttach(
                                documents.list(parties.of(caller), new RequestId(id))))
                .build();
    }
}
