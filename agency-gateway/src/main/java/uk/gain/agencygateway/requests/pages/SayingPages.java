package uk.gain.agencygateway.requests.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
import uk.gain.agencygateway.requests.model.RecallAction;
import uk.gain.agencygateway.requests.model.RecallCode;
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

/** What an officer says beside the answer; the state decides what is allowed. */
@PageController
@RequestMapping("/requests/{id}")
class SayingPages {

    /** Days are the days of the United Kingdom, to their last second. */
    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private static final Saying CLARIFICATION =
            new Saying(
                    "clarification",
                    "What do you need to know before you answer?",
                    "Your time stops while the question is open. You can still answer at any time.",
                    List.of(),
                    false,
                    "Your question",
                    null,
                    "Send the question");
    private static final Saying QUESTION_ANSWER =
            new Saying(
                    "question-answer",
                    "What is your answer to the co-ordinator?",
                    null,
                    List.of(),
                    false,
                    "Your answer",
                    "questionId",
                    "Send the answer");
    private static final Saying EXTENSION =
            new Saying(
                    "extension",
                    "Until when do you need more time?",
                    "The co-ordinator decides; until then the time to answer by stays.",
                    List.of(),
                    true,
                    "Why (optional)",
                    null,
                    "Ask for more time");
    private static final Saying CONFIRMATION =
            new Saying(
                    "recall-confirmation",
                    "What did you do about what you hold?",
                    "“Replaced” is for a correction, once you have read what replaces it.",
                    named(RecallAction.values()),
                    false,
                    null,
                    "recallId",
                    "Confirm");
    private static final Saying WITHDRAWAL =
            new Saying(
                    "answer-withdrawal",
                    "Why do you take your answer back?",
                    "All of it. Whoever holds it is told and must confirm. You can answer anew.",
                    named(RecallCode.values()),
                    false,
                    "In your own words (optional)",
                    null,
                    "Take the answer back");

    private final AnsweringRequests answering;
    private final ReadingRequests reading;
    private final Parties parties;

    SayingPages(AnsweringRequests answering, ReadingRequests reading, Parties parties) {
        this.answering = answering;
        this.reading = reading;
        this.parties = parties;
    }

    @GetMapping("/clarification")
    Rendering clarification(Caller caller, @PathVariable UUID id) {
        return page(caller, id, CLARIFICATION, Form.empty());
    }

    @PostMapping("/clarification")
    Rendering clarification(Caller caller, @PathVariable UUID id, Form form) {
        return carryOut(
                caller,
                new Command.SeekClarification(new RequestId(id), form.value("text")),
                CLARIFICATION,
                form);
    }

    @GetMapping("/question-answer")
    Rendering answerQuestion(Caller caller, @PathVariable UUID id, @RequestParam UUID questionId) {
        return page(caller, id, QUESTION_ANSWER, about("questionId", questionId));
    }

    @PostMapping("/question-answer")
    Rendering answerQuestion(Caller caller, @PathVariable UUID id, Form form) {
        return about(
                caller,
                form,
                QUESTION_ANSWER,
                question ->
                        new Command.AnswerQuestion(
                                new RequestId(id), question, form.value("text")));
    }

    @GetMapping("/extension")
    Rendering extension(Caller caller, @PathVariable UUID id) {
        return page(caller, id, EXTENSION, Form.empty());
    }

    @PostMapping("/extension")
    Rendering extension(Caller caller, @PathVariable UUID id, Form form) {
        Optional<Instant> until = endOf(form.value("respondBy"));
        return until.isPresent()
                ? carryOut(
                        caller,
                        new Command.SeekExtension(new RequestId(id), until.get(), words(form)),
                        EXTENSION,
                        form)
                : page(
                        caller,
                        id,
                        EXTENSION,
                        refused(
                                form,
                                "respondBy",
                                "Enter the day as year-month-day, like 2026-11-01"));
    }

    @GetMapping("/recall-confirmation")
    Rendering confirm(Caller caller, @PathVariable UUID id, @RequestParam UUID recallId) {
        return page(caller, id, CONFIRMATION, about("recallId", recallId));
    }

    @PostMapping("/recall-confirmation")
    Rendering confirm(Caller caller, @PathVariable UUID id, Form form) {
        Optional<RecallAction> done = chosen(form, RecallAction.values());
        return done.isPresent()
                ? about(
                        caller,
                        form,
                        CONFIRMATION,
                        recall -> new Command.ConfirmRecall(new RequestId(id), recall, done.get()))
                : page(caller, id, CONFIRMATION, refused(form, "code", "Select what you did"));
    }

    @GetMapping("/answer-withdrawal")
    Rendering withdrawAnswer(Caller caller, @PathVariable UUID id) {
        return page(caller, id, WITHDRAWAL, Form.empty());
    }

    @PostMapping("/answer-withdrawal")
    Rendering withdrawAnswer(Caller caller, @PathVariable UUID id, Form form) {
        Optional<RecallCode> why = chosen(form, RecallCode.values());
        return why.isPresent()
                ? carryOut(
                        caller,
                        new Command.WithdrawAnswer(new RequestId(id), why.get(), words(form)),
                        WITHDRAWAL,
                        form)
                : page(caller, id, WITHDRAWAL, refused(form, "code", "Select the reason"));
    }

    /** What it is about came with our own form: anything else is a broken link. */
    private Rendering about(
            Caller caller, Form form, Saying saying, Function<UUID, Command> command) {
        String field = saying.aboutField() == null ? "" : saying.aboutField();
        UUID named;
        try {
            named = UUID.fromString(form.value(field));
        } catch (IllegalArgumentException broken) {
            throw RequestProblems.notFound();
        }
        return carryOut(caller, command.apply(named), saying, form);
    }

    /** To the request's page when it is done; the page again when rules are broken. */
    private Rendering carryOut(Caller caller, Command command, Saying saying, Form form) {
        UUID id = command.request().value();
        return switch (answering.carryOut(parties.of(caller), List.of(command)).getFirst()) {
            case RequestEvent _ -> Rendering.redirectTo("/requests/" + id).build();
            case ContentNotAcceptable broken ->
                    page(caller, id, saying, form.refused(errors(broken.rules()), List.of()));
            case ActionNotAvailable refused -> throw RequestProblems.of(refused);
            case NotFound _ -> throw RequestProblems.notFound();
            case KeyNotHere _ -> throw RequestProblems.keyNotHere();
            case KeyDestroyed _ -> throw RequestProblems.keyDestroyed();
        };
    }

    private Rendering page(Caller caller, UUID id, Saying saying, Form form) {
        var request =
                reading.view(parties.of(caller), new RequestId(id))
                        .orElseThrow(RequestProblems::notFound);
        return Rendering.view("requests/say")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("id", id)
                .modelAttribute("reference", request.particulars().reference())
                .modelAttribute("saying", saying)
                .modelAttribute("form", form)
                .build();
    }

    private static List<FieldError> errors(List<BrokenRule> rules) {
        return rules.stream()
                .map(
                        rule ->
                                new FieldError(
                                        switch (rule.field()) {
                                            case "action" -> "code";
                                            case "respondBy" -> "respondBy";
                                            default -> "text";
                                        },
                                        ContentForm.sentence(rule.message())))
                .toList();
    }

    private static Form refused(Form form, String field, String message) {
        return form.refused(List.of(new FieldError(field, message)), List.of());
    }

    private static Form about(String field, UUID id) {
        return new Form(Map.of(field, List.of(id.toString())), List.of());
    }

    private static @Nullable String words(Form form) {
        return form.has("text") ? form.value("text") : null;
    }

    private static Optional<Instant> endOf(String day) {
        try {
            return Optional.of(
                    LocalDate.parse(day).atTime(END_OF_DAY).atZone(UNITED_KINGDOM).toInstant());
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> chosen(Form form, E[] codes) {
        return Arrays.stream(codes)
                .filter(code -> code.name().equals(form.value("code")))
                .findFirst();
    }

    private static List<Choice> named(Enum<?>[] codes) {
        return Arrays.stream(codes).map(code -> new Choice(code.name(), Words.of(code))).toList();
    }
}
