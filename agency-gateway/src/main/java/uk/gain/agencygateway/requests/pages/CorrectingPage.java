package uk.gain.agencygateway.requests.pages;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.agencygateway.requests.application.AnsweringRequests;
import uk.gain.agencygateway.requests.application.KeepingDocuments;
import uk.gain.agencygateway.requests.application.ReadingRequests;
import uk.gain.agencygateway.requests.model.Action;
import uk.gain.agencygateway.requests.model.ActionNotAvailable;
import uk.gain.agencygateway.requests.model.Command;
import uk.gain.agencygateway.requests.model.ContentNotAcceptable;
import uk.gain.agencygateway.requests.model.HistoryEntry;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.NotFound;
import uk.gain.agencygateway.requests.model.Party;
import uk.gain.agencygateway.requests.model.RecallCode;
import uk.gain.agencygateway.requests.model.Request;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.web.Parties;
import uk.gain.agencygateway.requests.web.RequestProblems;
import uk.gain.platform.identity.Caller;
import uk.gain.webui.PageController;
import uk.gain.webui.Times;
import uk.gain.webui.Words;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** Replacing content that was given: which of it, why, and the items that stand in its place. */
@PageController
@RequestMapping("/requests/{id}/answer-correction")
class CorrectingPage {

    private static final List<Choice> REASONS =
            Stream.concat(
                            Stream.of(new Choice("", "Select")),
                            Arrays.stream(RecallCode.values())
                                    .map(code -> new Choice(code.name(), Words.of(code))))
                    .toList();
    private static final Times TIMES = new Times();

    private final AnsweringRequests answering;
    private final ReadingRequests reading;
    private final KeepingDocuments documents;
    private final Parties parties;

    CorrectingPage(
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
    Rendering correct(Caller caller, @PathVariable UUID id, Form form) {
        if (form.has("more", "ADD_ITEM")) {
            return page(caller, id, ContentForm.withOneMoreItem(form));
        }
        Optional<UUID> replaced = replaced(form);
        Optional<RecallCode> code = code(form);
        List<FieldError> unfinished =
                Stream.concat(
                                Stream.concat(
                                        missing(replaced, "replaces", "Select what you replace"),
                                        missing(code, "code", "Select why it is replaced")),
                                ContentForm.unfinished(form).stream())
                        .toList();
        if (!unfinished.isEmpty() || replaced.isEmpty() || code.isEmpty()) {
            return page(caller, id, ContentForm.refused(form, unfinished));
        }
        Command command =
                new Command.CorrectAnswer(
                        new RequestId(id), replaced.get(), code.get(), ContentForm.proposed(form));
        return switch (answering.carryOut(parties.of(caller), List.of(command)).getFirst()) {
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
        Party party = parties.of(caller);
        RequestId requestId = new RequestId(id);
        Request request = reading.view(party, requestId).orElseThrow(RequestProblems::notFound);
        if (!(request.live() instanceof Request.WithContent given)) {
            throw RequestProblems.of(new ActionNotAvailable(request, Action.CORRECT_ANSWER));
        }
        List<Choice> contents =
                reading.history(party, requestId).orElseThrow(RequestProblems::notFound).stream()
                        .filter(entry -> given.given().contains(entry.eventId()))
                        .map(CorrectingPage::choice)
                        .toList();
        return Rendering.view("requests/provide")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("id", id)
                .modelAttribute("reference", request.particulars().reference())
                .modelAttribute("here", "/requests/" + id + "/answer-correction")
                .modelAttribute("title", "Correct content")
                .modelAttribute("contents", contents)
                .modelAttribute("reasons", REASONS)
                .modelAttribute("form", only(form, contents))
                .modelAttribute("items", ContentForm.items(form))
                .modelAttribute("offered", ContentChoices.ALL)
                .modelAttribute(
                        "documents",
                        DocumentLine.toAttach(
                                documents.list(parties.of(caller), new RequestId(id))))
                .build();
    }

    /** Where there is one thing to replace, it is chosen. */
    private static Form only(Form form, List<Choice> contents) {
        if (form.has("replaces") || contents.size() != 1) {
            return form;
        }
        Map<String, List<String>> values = new HashMap<>(form.values());
        values.put("replaces", List.of(contents.getFirst().value()));
        return new Form(values, form.errors());
    }

    private static Choice choice(HistoryEntry entry) {
        return new Choice(
                entry.eventId().toString(), "Given on " + TIMES.exact(entry.occurredAt()));
    }

    private static Stream<FieldError> missing(Optional<?> chosen, String field, String message) {
        return chosen.isPresent() ? Stream.empty() : Stream.of(new FieldError(field, message));
    }

    private static Optional<UUID> replaced(Form form) {
        try {
            return Optional.of(UUID.fromString(form.value("replaces")));
        } catch (IllegalArgumentException notChosen) {
            return Optional.empty();
        }
    }

    private static Optional<RecallCode> code(Form form) {
        return Arrays.stream(RecallCode.values())
                .filter(code -> code.name().equals(form.value("code")))
                .findFirst();
    }
}
