package uk.gain.agencygateway.requests.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.agencygateway.requests.application.AnsweringRequests;
import uk.gain.agencygateway.requests.application.ReadingRequests;
import uk.gain.agencygateway.requests.model.ActionNotAvailable;
import uk.gain.agencygateway.requests.model.BrokenRule;
import uk.gain.agencygateway.requests.model.Command;
import uk.gain.agencygateway.requests.model.ContentNotAcceptable;
import uk.gain.agencygateway.requests.model.KeyDestroyed;
import uk.gain.agencygateway.requests.model.KeyNotHere;
import uk.gain.agencygateway.requests.model.NotFound;
import uk.gain.agencygateway.requests.model.Outcome;
import uk.gain.agencygateway.requests.model.RefusalCode;
import uk.gain.agencygateway.requests.model.RequestEvent;
import uk.gain.agencygateway.requests.model.RequestId;
import uk.gain.agencygateway.requests.web.Parties;
import uk.gain.agencygateway.requests.web.RequestProblems;
import uk.gain.platform.identity.Caller;
import uk.gain.webui.PageController;
import uk.gain.webui.Words;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** What an officer does about a request: one question a page; the state decides what is allowed. */
@PageController
@RequestMapping("/requests/{id}")
class AnsweringPages {

    private static final List<Choice> ANSWERS =
            List.of(
                    new Choice("HIT", "Hit", "We hold something about a subject"),
                    new Choice("NO_HIT", "No hit", "We hold nothing"),
                    new Choice("REFUSED", "We refuse to answer", "You give the reason next"));
    private static final List<Choice> REASONS =
            Arrays.stream(RefusalCode.values())
                    .map(code -> new Choice(code.name(), Words.of(code)))
                    .toList();

    private final AnsweringRequests answering;
    private final ReadingRequests reading;
    private final Parties parties;

    AnsweringPages(AnsweringRequests answering, ReadingRequests reading, Parties parties) {
        this.answering = answering;
        this.reading = reading;
        this.parties = parties;
    }

    @PostMapping("/acknowledgement")
    Rendering acknowledge(Caller caller, @PathVariable UUID id) {
        return carryOut(
                caller, new Command.Acknowledge(new RequestId(id), null), rules -> request(id));
    }

    @GetMapping("/answer")
    Rendering answer(Caller caller, @PathVariable UUID id) {
        return answerPage(caller, id, Form.empty());
    }

    @PostMapping("/answer")
    Rendering answer(Caller caller, @PathVariable UUID id, Form form) {
        RequestId request = new RequestId(id);
        return switch (form.value("answer")) {
            case "HIT" -> carryOut(caller, new Command.AnswerHit(request), rules -> request(id));
            case "NO_HIT" ->
                    carryOut(caller, new Command.AnswerNoHit(request), rules -> request(id));
            case "REFUSED" -> Rendering.redirectTo("/requests/%s/refusal".formatted(id)).build();
            default -> answerPage(caller, id, refused(form, "answer", "Select your answer"));
        };
    }

    @GetMapping("/refusal")
    Rendering refusal(Caller caller, @PathVariable UUID id) {
        return refusalPage(caller, id, Form.empty(), Refusing.TO_ANSWER);
    }

    @PostMapping("/refusal")
    Rendering refusal(Caller caller, @PathVariable UUID id, Form form) {
        return refuse(
                caller,
                id,
                form,
                Refusing.TO_ANSWER,
                code -> new Command.Refuse(new RequestId(id), code, reason(form)));
    }

    @GetMapping("/content-refusal")
    Rendering contentRefusal(Caller caller, @PathVariable UUID id) {
        return refusalPage(caller, id, Form.empty(), Refusing.CONTENT);
    }

    @PostMapping("/content-refusal")
    Rendering contentRefusal(Caller caller, @PathVariable UUID id, Form form) {
        return refuse(
                caller,
                id,
                form,
                Refusing.CONTENT,
                code -> new Command.RefuseContent(new RequestId(id), code, reason(form)));
    }

    private Rendering refuse(
            Caller caller,
            UUID id,
            Form form,
            Refusing what,
            Function<RefusalCode, Command> command) {
        Optional<RefusalCode> code =
                Arrays.stream(RefusalCode.values())
                        .filter(each -> each.name().equals(form.value("code")))
                        .findFirst();
        if (code.isEmpty()) {
            return refusalPage(caller, id, refused(form, "code", "Select the reason"), what);
        }
        return carryOut(
                caller,
                command.apply(code.get()),
                rules ->
                        refusalPage(
                                caller,
                                id,
                                refused(form, "reason", rules.getFirst().message()),
                                what));
    }

    /** To the request's page when it is done; a page again when rules of content are broken. */
    private Rendering carryOut(
            Caller caller, Command command, Function<List<BrokenRule>, Rendering> again) {
        Outcome outcome = answering.carryOut(parties.of(caller), List.of(command)).getFirst();
        return switch (outcome) {
            case RequestEvent _ -> request(command.request().value());
            case ContentNotAcceptable broken -> again.apply(broken.rules());
            case ActionNotAvailable refused -> throw RequestProblems.of(refused);
            case NotFound _ -> throw RequestProblems.notFound();
            case KeyNotHere _ -> throw RequestProblems.keyNotHere();
            case KeyDestroyed _ -> throw RequestProblems.keyDestroyed();
        };
    }

    private static Rendering request(UUID id) {
        return Rendering.redirectTo("/requests/" + id).build();
    }

    private Rendering answerPage(Caller caller, UUID id, Form form) {
        return page("requests/answer", caller, id, form).modelAttribute("answers", ANSWERS).build();
    }

    private Rendering refusalPage(Caller caller, UUID id, Form form, Refusing what) {
        return page("requests/refusal", caller, id, form)
                .modelAttribute("reasons", REASONS)
                .modelAttribute("question", what.question)
                .modelAttribute("here", "/requests/" + id + what.path)
                .build();
    }

    private Rendering.Builder<?> page(String view, Caller caller, UUID id, Form form) {
        var request =
                reading.view(parties.of(caller), new RequestId(id))
                        .orElseThrow(RequestProblems::notFound);
        return Rendering.view(view)
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("id", id)
                .modelAttribute("reference", request.particulars().reference())
                .modelAttribute("form", form);
    }

    private static Form refused(Form form, String field, String message) {
        return form.refused(List.of(new FieldError(field, message)), List.of());
    }

    private static @Nullable String reason(Form form) {
        return form.has("reason") ? form.value("reason") : null;
    }

    /** What is refused: each on a page of its own. */
    private enum Refusing {
        TO_ANSWER("/refusal", "Why do you refuse to answer?"),
        CONTENT("/content-refusal", "Why do you give no content?");

        private final String path;
        private final String question;

        Refusing(String path, String question) {
            this.path = path;
            this.question = question;
        }
    }
}
