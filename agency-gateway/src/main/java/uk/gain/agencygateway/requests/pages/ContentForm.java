package uk.gain.agencygateway.requests.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gain.agencygateway.requests.model.ActionCode;
import uk.gain.agencygateway.requests.model.Basis;
import uk.gain.agencygateway.requests.model.BrokenRule;
import uk.gain.agencygateway.requests.model.HandlingCode;
import uk.gain.agencygateway.requests.model.InformationCategory;
import uk.gain.agencygateway.requests.model.IntelligenceAssessment;
import uk.gain.agencygateway.requests.model.ProposedItem;
import uk.gain.agencygateway.requests.model.SanitisationCode;
import uk.gain.agencygateway.requests.model.SourceEvaluation;
import uk.gain.agencygateway.requests.model.SubjectRole;
import uk.gain.platform.identity.Ids;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** The page's fields as items of content, and broken rules as errors of the fields. */
final class ContentForm {

    /** How many items one page takes; more can follow, or come by the API. */
    static final int MOST_ITEMS = 10;

    private static final List<String> FIELDS =
            List.of(
                    "subjectRole",
                    "category",
                    "text",
                    "basis",
                    "asOf",
                    "accuracy",
                    "source",
                    "assessment",
                    "handling",
                    "action",
                    "sanitisation",
                    "documents");
    private static final Pattern RULE_FIELD =
            Pattern.compile("items\\[([0-9]+)]\\.(?:grading\\.)?(\\w+)(?:\\[[0-9]+])?");

    private ContentForm() {}

    static int items(Form form) {
        String count = form.value("items");
        return count.matches("[0-9]{1,2}") ? Math.clamp(Integer.parseInt(count), 1, MOST_ITEMS) : 1;
    }

    static Form withOneMoreItem(Form form) {
        Map<String, List<String>> values = new HashMap<>(form.values());
        values.put("items", List.of(String.valueOf(Math.min(items(form) + 1, MOST_ITEMS))));
        return new Form(values, List.of());
    }

    /** What must be there before the rules can be asked at all. */
    static List<FieldError> unfinished(Form form) {
        return IntStream.range(0, items(form))
                .boxed()
                .flatMap(item -> unfinished(form, item))
                .toList();
    }

    private static Stream<FieldError> unfinished(Form form, int item) {
        return Stream.of(
                        chosen(
                                form,
                                item,
                                "subjectRole",
                                SubjectRole.class,
                                "Select the role of the subject it is about"),
                        chosen(
                                form,
                                item,
                                "category",
                                InformationCategory.class,
                                "Select what kind of information it is"),
                        written(form, item, "text", "Enter what you hold"),
                        chosen(
                                form,
                                item,
                                "basis",
                                Basis.class,
                                "Select whether it is fact or assessment"),
                        day(form, item).isPresent()
                                ? null
                                : error(
                                        item,
                                        "asOf",
                                        "Enter the day it was true as year-month-day, like 2026-11-01"),
                        written(
                                form,
                                item,
                                "accuracy",
                                "Enter how accurate, complete and up to date it is"),
                        chosen(
                                form,
                                item,
                                "source",
                                SourceEvaluation.class,
                                "Select how reliable the source is"),
                        chosen(
                                form,
                                item,
                                "assessment",
                                IntelligenceAssessment.class,
                                "Select how the information is known"),
                        chosen(
                                form,
                                item,
                                "handling",
                                HandlingCode.class,
                                "Select how it may be handled"))
                .filter(Objects::nonNull);
    }

    /** MUST be finished. */
    static List<ProposedItem> proposed(Form form) {
        return IntStream.range(0, items(form)).mapToObj(item -> proposed(form, item)).toList();
    }

    static Form refused(Form form, List<FieldError> errors) {
        List<String> order =
                Stream.concat(
                                Stream.of("replaces", "code"),
                                IntStream.range(0, items(form))
                                        .boxed()
                                        .flatMap(
                                                item ->
                                                        FIELDS.stream()
                                                                .map(name -> field(item, name))))
                        .toList();
        return form.refused(errors, order);
    }

    static List<FieldError> errors(List<BrokenRule> rules) {
        List<FieldError> errors = new ArrayList<>();
        for (BrokenRule rule : rules) {
            Matcher field = RULE_FIELD.matcher(rule.field());
            boolean known = field.matches() && FIELDS.contains(field.group(2));
            if (rule.field().equals("replaces")) {
                errors.add(new FieldError("replaces", sentence(rule.message())));
                continue;
            }
            errors.add(
                    new FieldError(
                            known
                                    ? field(Integer.parseInt(field.group(1)), field.group(2))
                                    : field(0, "text"),
                            sentence(rule.message())));
        }
        return errors;
    }

    private static ProposedItem proposed(Form form, int item) {
        return new ProposedItem(
                Ids.next(),
                null,
                value(form, item, "subjectRole", SubjectRole.class).orElseThrow(),
                value(form, item, "category", InformationCategory.class).orElseThrow(),
                form.value(field(item, "text")),
                value(form, item, "source", SourceEvaluation.class).orElseThrow(),
                value(form, item, "assessment", IntelligenceAssessment.class).orElseThrow(),
                value(form, item, "handling", HandlingCode.class).orElseThrow(),
                value(form, item, "action", ActionCode.class).orElse(null),
                value(form, item, "sanitisation", SanitisationCode.class).orElse(null),
                value(form, item, "basis", Basis.class).orElseThrow(),
                day(form, item).orElseThrow(),
                form.value(field(item, "accuracy")),
                documents(form, item));
    }

    /** What is no id names no document, and is refused as such by the rules. */
    private static List<UUID> documents(Form form, int item) {
        return form.values(field(item, "documents")).stream()
                .map(
                        id -> {
                            try {
                                return UUID.fromString(id);
                            } catch (IllegalArgumentException noId) {
                                return new UUID(0, 0);
                            }
                        })
                .toList();
    }

    static String field(int item, String name) {
        return "item-" + item + "-" + name;
    }

    private static Optional<LocalDate> day(Form form, int item) {
        try {
            return Optional.of(LocalDate.parse(form.value(field(item, "asOf"))));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static @Nullable FieldError written(Form form, int item, String name, String message) {
        return form.has(field(item, name)) ? null : error(item, name, message);
    }

    private static <E extends Enum<E>> @Nullable FieldError chosen(
            Form form, int item, String name, Class<E> type, String message) {
        return value(form, item, name, type).isPresent() ? null : error(item, name, message);
    }

    private static FieldError error(int item, String name, String message) {
        return new FieldError(field(item, name), message);
    }

    private static <E extends Enum<E>> Optional<E> value(
            Form form, int item, String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(form.value(field(item, name))))
                .findFirst();
    }

    static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1);
    }
}
