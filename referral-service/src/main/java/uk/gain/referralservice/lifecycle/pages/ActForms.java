package uk.gain.referralservice.lifecycle.pages;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.lifecycle.application.FollowedReferral;
import uk.gain.referralservice.lifecycle.model.Action;
import uk.gain.referralservice.lifecycle.model.AnswerRecall;
import uk.gain.referralservice.lifecycle.model.BrokenRule;
import uk.gain.referralservice.lifecycle.model.Command;
import uk.gain.referralservice.lifecycle.model.FollowedRequest;
import uk.gain.referralservice.lifecycle.model.RecallAction;
import uk.gain.referralservice.lifecycle.model.RecallCode;
import uk.gain.referralservice.lifecycle.model.ReferralId;
import uk.gain.referralservice.lifecycle.model.ReopeningCode;
import uk.gain.referralservice.lifecycle.model.Request;
import uk.gain.referralservice.lifecycle.model.RequestId;
import uk.gain.referralservice.lifecycle.model.Said;
import uk.gain.referralservice.lifecycle.model.WithdrawalCode;
import uk.gain.webui.Times;
import uk.gain.webui.Words;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** The form of each action, and the command that comes of what was entered. */
final class ActForms {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm", Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    private static final Times TIMES = new Times();

    private ActForms() {}

    /** What came of what was entered: a command, or what must be put right first. */
    record Entered(@Nullable Command command, List<FieldError> errors) {

        static Entered of(Command command) {
            return new Entered(command, List.of());
        }

        static Entered wrong(String field, String message) {
            return new Entered(null, List.of(new FieldError(field, message)));
        }
    }

    static ActPage of(Action action, FollowedReferral referral, Form form) {
        return switch (action) {
            case WITHDRAW ->
                    page(
                            action,
                            "You no longer ask. Whether that comes before an answer is decided in"
                                    + " the agency’s inbox; a queued request ends at once.",
                            true,
                            requests(referral, "Which requests", Action.WITHDRAW),
                            Field.radios("code", "Why", choices(WithdrawalCode.values())),
                            Field.words("What the agencies are told (optional)"));
            case RECALL ->
                    page(
                            action,
                            "What was sent must not be used and is no longer shown to the"
                                    + " agencies. Every agency that holds it must confirm what it"
                                    + " did.",
                            true,
                            requests(referral, "From whom", Action.RECALL),
                            Field.radios("code", "Why", choices(RecallCode.values())),
                            Field.words("What the agencies are told (optional)"));
            case CLOSE ->
                    outcomes(
                            action,
                            "Say what the answers were worth. It can be added to, and the referral"
                                    + " opened again, later.",
                            OutcomesForm.fields(referral, form));
            case ADD_OUTCOMES ->
                    outcomes(
                            action,
                            "What the referral turned out to be worth after it was closed.",
                            OutcomesForm.fields(referral, form));
            case REOPEN ->
                    page(
                            action,
                            "Every request is again what it was when the referral was closed.",
                            false,
                            Field.radios("code", "Why", choices(ReopeningCode.values())),
                            Field.words("What the agencies are told (optional)"));
            case CLARIFY,
                    ASK,
                    CHASE,
                    EXTEND,
                    DECLINE_EXTENSION,
                    CONFIRM_ANSWER_RECALL,
                    ADD_INFORMATION,
                    CORRECT,
                    REPRIORITISE ->
                    throw new IllegalArgumentException("Not done here: " + action);
        };
    }

    /**
     * The page of something about one request.
     *
     * @param said what was said about it, for the questions that are open
     */
    static ActPage of(Action action, FollowedRequest request, List<Said> said) {
        return switch (action) {
            case CLARIFY ->
                    page(
                            action,
                            "The agency’s time does not run until all its questions are answered.",
                            false,
                            Field.radios("question", "Which question", questions(request, said)),
                            Field.words("Your answer"));
            case ASK ->
                    page(
                            action,
                            "The agency’s time does not stop.",
                            false,
                            Field.words("Your question"));
            case CHASE ->
                    page(
                            action,
                            "The agency sees that you wait.",
                            false,
                            Field.words("What you say with it (optional)"));
            case EXTEND ->
                    page(
                            action,
                            "The limit is "
                                    + TIMES.moment(request.request().asked().respondBy())
                                    + sought(request)
                                    + ".",
                            false,
                            Field.line("day", "Answer by, day", "For example, 18/12/2026"),
                            Field.line(
                                    "time",
                                    "Time (optional)",
                                    "For example, 17:00; otherwise the end of the day"),
                            Field.words("What the agency is told (optional)"));
            case DECLINE_EXTENSION ->
                    page(
                            action,
                            "The limit stays "
                                    + TIMES.moment(request.request().asked().respondBy())
                                    + sought(request)
                                    + ".",
                            false,
                            Field.words("What the agency is told (optional)"));
            case CONFIRM_ANSWER_RECALL ->
                    page(
                            action,
                            "Every holder of what was corrected or taken back says what was done"
                                    + " about it (Data Protection Act 2018, section 38(5)(c)).",
                            false,
                            Field.radios("recall", "Which", recalls(request)),
                            Field.radios("done", "What you did", choices(RecallAction.values())));
            case WITHDRAW,
                    RECALL,
                    ADD_INFORMATION,
                    CORRECT,
                    REPRIORITISE,
                    CLOSE,
                    ADD_OUTCOMES,
                    REOPEN ->
                    throw new IllegalArgumentException("Not done here: " + action);
        };
    }

    static Entered command(Action action, ReferralId referral, Form form) {
        return switch (action) {
            case WITHDRAW ->
                    withCode(
                            form,
                            WithdrawalCode.values(),
                            code ->
                                    new Command.Withdraw(
                                            referral, requests(form), code, text(form)));
            case RECALL ->
                    withCode(
                            form,
                            RecallCode.values(),
                            code -> new Command.Recall(referral, requests(form), code, text(form)));
            case REOPEN ->
                    chosen(ReopeningCode.values(), form.value("code"))
                            .map(code -> Entered.of(new Command.Reopen(referral, code, text(form))))
                            .orElseGet(() -> Entered.wrong("code", "Select why"));
            case CLOSE ->
                    OutcomesForm.command(form, outcomes -> new Command.Close(referral, outcomes));
            case ADD_OUTCOMES ->
                    OutcomesForm.command(
                            form, outcomes -> new Command.AddOutcomes(referral, outcomes));
            case CLARIFY,
                    ASK,
                    CHASE,
                    EXTEND,
                    DECLINE_EXTENSION,
                    CONFIRM_ANSWER_RECALL,
                    ADD_INFORMATION,
                    CORRECT,
                    REPRIORITISE ->
                    throw new IllegalArgumentException("Not done here: " + action);
        };
    }

    static Entered command(Action action, ReferralId referral, RequestId request, Form form) {
        return switch (action) {
            case CLARIFY ->
                    id(form.value("question"))
                            .map(
                                    question ->
                                            Entered.of(
                                                    new Command.Clarify(
                                                            referral,
                                                            request,
                                                            question,
                                                            form.value("text"))))
                            .orElseGet(() -> Entered.wrong("question", "Select the question"));
            case ASK -> Entered.of(new Command.Ask(referral, request, form.value("text")));
            case CHASE -> Entered.of(new Command.Chase(referral, request, text(form)));
            case EXTEND -> extend(referral, request, form);
            case DECLINE_EXTENSION ->
                    Entered.of(new Command.DeclineExtension(referral, request, text(form)));
            case CONFIRM_ANSWER_RECALL -> confirm(referral, request, form);
            case WITHDRAW,
                    RECALL,
                    ADD_INFORMATION,
                    CORRECT,
                    REPRIORITISE,
                    CLOSE,
                    ADD_OUTCOMES,
                    REOPEN ->
                    throw new IllegalArgumentException("Not done here: " + action);
        };
    }

    /** The rules that were broken, each at the field a person can put right. */
    static List<FieldError> errors(List<BrokenRule> rules, Form form) {
        return rules.stream()
                .map(rule -> OutcomesForm.error(rule, form).orElseGet(() -> error(rule)))
                .toList();
    }

    private static FieldError error(BrokenRule rule) {
        return new FieldError(
                switch (rule.field()) {
                    case "respondBy" -> "day";
                    case "questionId" -> "question";
                    case "recallId" -> "recall";
                    default -> rule.field();
                },
                rule.message());
    }

    private static Entered extend(ReferralId referral, RequestId request, Form form) {
        LocalDate day;
        try {
            day = LocalDate.parse(form.value("day"), DAY);
        } catch (DateTimeParseException e) {
            return Entered.wrong("day", "Enter the day, for example 18/12/2026");
        }
        LocalDateTime until;
        try {
            until =
                    form.has("time")
                            ? day.atTime(LocalTime.parse(form.value("time"), TIME))
                            : day.atTime(23, 59);
        } catch (DateTimeParseException e) {
            return Entered.wrong("time", "Enter the time, for example 17:00");
        }
        return Entered.of(
                new Command.Extend(
                        referral, request, until.atZone(LONDON).toInstant(), text(form)));
    }

    private static Entered confirm(ReferralId referral, RequestId request, Form form) {
        Optional<UUID> recall = id(form.value("recall"));
        Optional<RecallAction> done = chosen(RecallAction.values(), form.value("done"));
        List<FieldError> errors = new ArrayList<>();
        if (recall.isEmpty()) {
            errors.add(new FieldError("recall", "Select what you confirm"));
        }
        if (done.isEmpty()) {
            errors.add(new FieldError("done", "Select what you did"));
        }
        return errors.isEmpty()
                ? Entered.of(
                        new Command.ConfirmAnswerRecall(
                                referral, request, recall.orElseThrow(), done.orElseThrow()))
                : new Entered(null, errors);
    }

    private static <C extends Enum<C>> Entered withCode(
            Form form, C[] codes, Function<C, Command> command) {
        List<FieldError> errors = new ArrayList<>();
        if (form.values("requests").isEmpty()) {
            errors.add(new FieldError("requests", "Select at least one request"));
        }
        Optional<C> code = chosen(codes, form.value("code"));
        if (code.isEmpty()) {
            errors.add(new FieldError("code", "Select why"));
        }
        return errors.isEmpty()
                ? Entered.of(command.apply(code.orElseThrow()))
                : new Entered(null, errors);
    }

    private static Field requests(FollowedReferral referral, String legend, Action action) {
        return Field.checkboxes(
                "requests",
                legend,
                "Only those for which it is possible now are listed",
                referral.requests().stream()
                        .filter(request -> request.availableActions().contains(action))
                        .map(
                                request ->
                                        new Choice(
                                                request.request().asked().id().toString(),
                                                request.agencyName()))
                        .toList());
    }

    private static List<Choice> questions(FollowedRequest request, List<Said> said) {
        return request.request() instanceof Request.ClarificationSought sought
                ? said.stream()
                        .filter(each -> sought.questions().contains(each.posted().message().id()))
                        .map(
                                each ->
                                        new Choice(
                                                each.posted().message().id().toString(),
                                                each.text(),
                                                TIMES.moment(each.posted().message().at())))
                        .toList()
                : List.of();
    }

    private static List<Choice> recalls(FollowedRequest request) {
        return request.answerRecalls().stream()
                .filter(recall -> !recall.confirmed())
                .map(
                        recall ->
                                new Choice(
                                        recall.id().toString(),
                                        (recall.kind() == AnswerRecall.Kind.CORRECTED
                                                        ? "Corrected on "
                                                        : "Taken back on ")
                                                + TIMES.moment(recall.at())
                                                + ": "
                                                + Words.of(recall.code())))
                .toList();
    }

    private static String sought(FollowedRequest request) {
        var sought = request.request().matters().extension();
        return sought == null
                ? ""
                : "; the agency asks for time until " + TIMES.moment(sought.respondBy());
    }

    private static List<Choice> choices(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), Words.of(value)))
                .toList();
    }

    private static ActPage page(
            Action action, String explanation, boolean weighty, Field... fields) {
        return new ActPage(
                action, ActLink.title(action), explanation, weighty, null, List.of(fields));
    }

    private static ActPage outcomes(Action action, String explanation, List<Field> fields) {
        return new ActPage(
                action, ActLink.title(action), explanation, false, "Add another outcome", fields);
    }

    private static List<RequestId> requests(Form form) {
        return form.values("requests").stream()
                .flatMap(value -> id(value).stream())
                .map(RequestId::new)
                .toList();
    }

    private static Optional<UUID> id(String value) {
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static @Nullable String text(Form form) {
        return form.has("text") ? form.value("text") : null;
    }
}
