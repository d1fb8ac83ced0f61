package uk.gain.referralservice.finding.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.referralservice.finding.model.Filter;
import uk.gain.referralservice.finding.model.RequestState;
import uk.gain.referralservice.lifecycle.model.Urgency;
import uk.gain.webui.Words;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.FilterPanel;
import uk.gain.webui.form.Form;

/** The fields of the filter panel as a filter, and a filter as an address. */
final class FilterForm {

    /** In the order of the page. */
    static final List<String> FIELDS =
            List.of(
                    "reference",
                    "state",
                    "overdue",
                    "own",
                    "agency",
                    "unit",
                    "threatArea",
                    "urgency",
                    "operation",
                    "from",
                    "to");

    private static final String YES = "true";

    private FilterForm() {}

    /**
     * What was entered; a value that no filter can have is left out, a date that is none is told.
     */
    static Filter filter(Form form) {
        Set<RequestState> states = EnumSet.noneOf(RequestState.class);
        form.values("state")
                .forEach(name -> value(RequestState.class, name).ifPresent(states::add));
        return new Filter(
                states,
                text(form, "agency"),
                form.has("overdue", YES),
                text(form, "unit"),
                value(ThreatArea.class, form.value("threatArea")).orElse(null),
                text(form, "operation"),
                form.has("own", YES),
                value(Urgency.class, form.value("urgency")).orElse(null),
                date(form.value("from")).orElse(null),
                date(form.value("to")).orElse(null),
                text(form, "reference"));
    }

    /** The same entries with what is wrong with them. */
    static Form checked(Form form) {
        List<FieldError> errors = new ArrayList<>();
        for (String field : List.of("from", "to")) {
            if (form.has(field) && date(form.value(field)).isEmpty()) {
                errors.add(
                        new FieldError(field, "Enter the day as year-month-day, like 2026-11-24"));
            }
        }
        return form.refused(errors, FIELDS);
    }

    /** The form that shows this filter. */
    static Form form(Filter filter) {
        return new Form(
                Map.ofEntries(
                        Map.entry("reference", one(filter.reference())),
                        Map.entry("state", filter.states().stream().map(Enum::name).toList()),
                        Map.entry("overdue", filter.overdue() ? List.of(YES) : List.of()),
                        Map.entry("own", filter.own() ? List.of(YES) : List.of()),
                        Map.entry("agency", one(filter.agency())),
                        Map.entry("unit", one(filter.unit())),
                        Map.entry("threatArea", one(filter.threatArea())),
                        Map.entry("urgency", one(filter.urgency())),
                        Map.entry("operation", one(filter.operation())),
                        Map.entry("from", one(filter.from())),
                        Map.entry("to", one(filter.to()))),
                List.of());
    }

    /** These entries as they stand in the address of the list. */
    static FilterPanel panel(String path, Form form) {
        return new FilterPanel(path, FIELDS, form);
    }

    /** Each value that is set, with the address of the list without it. */
    static List<FilterPanel.Applied> applied(String path, Form form) {
        return panel(path, form).applied(FilterForm::words);
    }

    private static String words(String field, String value) {
        return switch (field) {
            case "overdue" -> "Overdue";
            case "own" -> "Raised by me";
            case "state" -> Words.of(value);
            case "threatArea", "urgency" -> Words.of(value);
            case "from" -> "From " + value;
            case "to" -> "To " + value;
            case "operation" -> "Operation " + value;
            default -> value;
        };
    }

    private static List<String> one(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    private static @Nullable String text(Form form, String field) {
        return form.has(field) ? form.value(field) : null;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> value(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
