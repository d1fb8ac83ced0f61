package uk.gain.auditservice.finding.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import uk.gain.auditservice.entry.Operation;
import uk.gain.auditservice.entry.Outcome;
import uk.gain.auditservice.finding.model.Search;
import uk.gain.webui.Words;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/**
 * Which entries a page shows or exports.
 *
 * @param form what was entered, with what is wrong with it
 * @param search what is looked for; without the criteria that are wrong
 */
public record Filter(Form form, Search search) {

    /** The fields, in the order of the page. */
    public static final List<String> FIELDS =
            List.of(
                    "reference",
                    "actor",
                    "organisation",
                    "recipient",
                    "operation",
                    "outcome",
                    "from",
                    "to",
                    "asOf",
                    "asOfSize");

    public static final List<Choice> OPERATIONS = choices(Operation.values());
    public static final List<Choice> OUTCOMES = choices(Outcome.values());

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    public static Filter of(Form form) {
        List<FieldError> errors = new ArrayList<>();
        Search search =
                new Search(
                        null,
                        given(form, "reference"),
                        given(form, "actor"),
                        given(form, "organisation"),
                        one(form, "operation", OPERATIONS),
                        one(form, "outcome", OUTCOMES),
                        null,
                        given(form, "recipient"),
                        instant(form, "from", 0, errors),
                        instant(form, "to", 1, errors),
                        instant(form, "asOf", 1, errors),
                        number(form, "asOfSize", errors));
        return new Filter(errors.isEmpty() ? form : form.refused(errors, FIELDS), search);
    }

    /** The address of a page with this filter, and with its next entries. */
    public String href(String path, @Nullable String cursor) {
        List<String> given = FIELDS.stream().filter(form::has).toList();
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        given.forEach(field -> address.queryParam(field, "{" + field + "}"));
        Object[] values = given.stream().map(form::value).toArray();
        String href = address.encode().buildAndExpand(values).toUriString();
        return cursor == null ? href : href + (given.isEmpty() ? "?" : "&") + "cursor=" + cursor;
    }

    private static @Nullable String given(Form form, String field) {
        return form.has(field) ? form.value(field) : null;
    }

    /** What is not among the choices was not chosen. */
    private static @Nullable String one(Form form, String field, List<Choice> choices) {
        return choices.stream()
                .map(Choice::value)
                .filter(value -> !value.isEmpty() && form.has(field, value))
                .findFirst()
                .orElse(null);
    }

    /** A day, of which the whole is meant, or a moment. */
    private static @Nullable Instant instant(
            Form form, String field, int days, List<FieldError> errors) {
        String value = given(form, field);
        if (value == null) {
            return null;
        }
        try {
            return value.contains("T")
                    ? Instant.parse(value)
                    : LocalDate.parse(value).plusDays(days).atStartOfDay(ZONE).toInstant();
        } catch (DateTimeException e) {
            errors.add(
                    new FieldError(
                            field,
                            "Enter a date like 2026-11-22 or a time like 2026-11-22T09:30:00Z"));
            return null;
        }
    }

    private static @Nullable Long number(Form form, String field, List<FieldError> errors) {
        String value = given(form, field);
        if (value == null || value.matches("[0-9]{1,18}")) {
            return value == null ? null : Long.valueOf(value);
        }
        errors.add(new FieldError(field, "Enter how many entries as a number, like 1000"));
        return null;
    }

    private static List<Choice> choices(Enum<?>[] values) {
        return Stream.concat(
                        Stream.of(new Choice("", "Any")),
                        Arrays.stream(values)
                                .map(value -> new Choice(value.name(), Words.of(value))))
                .toList();
    }
}
