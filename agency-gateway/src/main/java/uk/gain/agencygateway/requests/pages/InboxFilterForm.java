package uk.gain.agencygateway.requests.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.gain.agencygateway.requests.model.Filter;
import uk.gain.agencygateway.requests.model.InformationCategory;
import uk.gain.agencygateway.requests.model.RequestState;
import uk.gain.agencygateway.requests.model.ThreatArea;
import uk.gain.agencygateway.requests.model.Urgency;
import uk.gain.webui.Words;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.FilterPanel;
import uk.gain.webui.form.Form;

/** The fields of the inbox's filter panel as a filter. */
final class InboxFilterForm {

    /** In the order of the page. */
    private static final List<String> FIELDS =
            List.of(
                    "reference",
                    "overdue",
                    "withMe",
                    "urgency",
                    "threatArea",
                    "category",
                    "respondByBefore",
                    "since",
                    "state");

    private static final List<String> DAYS = List.of("respondByBefore", "since");
    private static final String YES = "true";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Choice ANY = new Choice("", "Any");

    private InboxFilterForm() {}

    /** What can be chosen, as one value for the page. */
    record Offered(
            List<Choice> overdue,
            List<Choice> withMe,
            List<Choice> urgencies,
            List<Choice> threatAreas,
            List<Choice> categories,
            List<Choice> states) {}

    static final Offered OFFERED =
            new Offered(
                    List.of(new Choice(YES, "Overdue")),
                    List.of(new Choice(YES, "Passed on to me")),
                    orAny(Urgency.values()),
                    orAny(ThreatArea.values()),
                    orAny(InformationCategory.values()),
                    Arrays.stream(RequestState.values())
                            .map(state -> new Choice(state.name(), RequestLine.words(state)))
                            .toList());

    /** The entries with what is wrong with them. */
    static Form checked(Form form) {
        List<FieldError> errors = new ArrayList<>();
        for (String field : DAYS) {
            if (form.has(field) && day(form.value(field)).isEmpty()) {
                errors.add(
                        new FieldError(field, "Enter the day as year-month-day, like 2026-11-24"));
            }
        }
        return form.refused(errors, FIELDS);
    }

    /**
     * What was entered; a value that no filter can have is left out.
     *
     * @param officer who looks
     */
    static Filter filter(Form form, String officer) {
        Set<RequestState> states = EnumSet.noneOf(RequestState.class);
        form.values("state")
                .forEach(name -> value(RequestState.class, name).ifPresent(states::add));
        return new Filter(
                states,
                value(Urgency.class, form.value("urgency")).orElse(null),
                value(ThreatArea.class, form.value("threatArea")).orElse(null),
                form.has("overdue", YES),
                day(form.value("respondByBefore")).orElse(null),
                form.has("reference") ? form.value("reference").toUpperCase(Locale.ROOT) : null,
                value(InformationCategory.class, form.value("category")).orElse(null),
                day(form.value("since")).orElse(null),
                form.has("withMe", YES) ? officer : null);
    }

    static FilterPanel panel(String path, Form form) {
        return new FilterPanel(path, FIELDS, form);
    }

    /** A field and its value, in words. */
    static String words(String field, String value) {
        return switch (field) {
            case "overdue" -> "Overdue";
            case "withMe" -> "Passed on to me";
            case "state" -> value(RequestState.class, value).map(RequestLine::words).orElse(value);
            case "urgency", "threatArea", "category" -> Words.of(value);
            case "respondByBefore" -> "Answer before " + value;
            case "since" -> "Arrived since " + value;
            default -> value;
        };
    }

    /** Its first instant, by the clock in London. */
    private static Optional<Instant> day(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                    ? Optional.of(LocalDate.parse(text).atStartOfDay(LONDON).toInstant())
                    : Optional.empty();
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> value(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static List<Choice> orAny(Enum<?>[] values) {
        return Stream.concat(
                        Stream.of(ANY),
                        Arrays.stream(values)
                                .filter(value -> !value.name().equals("UNKNOWN"))
                                .map(value -> new Choice(value.name(), Words.of(value))))
                .toList();
    }
}
