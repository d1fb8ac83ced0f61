package uk.gain.referralservice.directory.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gain.referralservice.directory.model.Agency;
import uk.gain.referralservice.directory.model.BrokenRule;
import uk.gain.referralservice.directory.model.InformationCategory;
import uk.gain.referralservice.directory.model.Listed;
import uk.gain.referralservice.directory.model.ProposedAgency;
import uk.gain.referralservice.directory.model.ThreatArea;
import uk.gain.webui.Words;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** The page's fields as a proposed entry, and what stands against the entry as their errors. */
final class AgencyForm {

    static final String VERSION = "version";

    private static final List<String> PAGE_ORDER =
            List.of(
                    "code",
                    "name",
                    "legalClass",
                    "categories",
                    "areasOfInterest",
                    "powers",
                    "calendar",
                    "urgentHours",
                    "priorityHours",
                    "routineHours",
                    "capacity",
                    "holidays",
                    "channel",
                    "contact",
                    "enabled");

    private static final Map<String, String> LABELS =
            Map.ofEntries(
                    Map.entry("code", "Code"),
                    Map.entry("name", "Name"),
                    Map.entry("legalClass", "Class of body"),
                    Map.entry("categories", "Holds"),
                    Map.entry("areasOfInterest", "Areas of interest"),
                    Map.entry("powers", "Powers"),
                    Map.entry("calendar", "Working calendar"),
                    Map.entry("urgentHours", "Hours to answer, urgent"),
                    Map.entry("priorityHours", "Hours to answer, priority"),
                    Map.entry("routineHours", "Hours to answer, routine"),
                    Map.entry("capacity", "Open requests at most"),
                    Map.entry("holidays", "Own holidays"),
                    Map.entry("channel", "Preferred channel"),
                    Map.entry("contact", "Contact"),
                    Map.entry("enabled", "Can be asked"));

    private AgencyForm() {}

    /** What a person can choose from. */
    record Offered(
            List<Choice> categories,
            List<Choice> areas,
            List<Choice> calendars,
            List<Choice> channels,
            List<Choice> enabled) {}

    static Offered offered() {
        return new Offered(
                named(InformationCategory.values()),
                named(ThreatArea.values()),
                List.of(
                        new Choice("ENGLAND_AND_WALES", "England and Wales"),
                        new Choice("SCOTLAND", "Scotland"),
                        new Choice("NORTHERN_IRELAND", "Northern Ireland")),
                List.of(
                        new Choice("SYSTEM", "Its own system"),
                        new Choice("WEB_INBOX", "Web inbox")),
                List.of(
                        new Choice("true", "Yes"),
                        new Choice(
                                "false",
                                "No",
                                "Nobody can ask it, and its members are refused at once")));
    }

    /** The defaults of a new agency. */
    static Form blank() {
        return new Form(
                Map.of(
                        "urgentHours", List.of("8"),
                        "priorityHours", List.of("72"),
                        "routineHours", List.of("168"),
                        "calendar", List.of("ENGLAND_AND_WALES"),
                        "enabled", List.of("true")),
                List.of());
    }

    /** A listed agency's entry, to be changed. */
    static Form of(Listed listed) {
        Agency agency = listed.agency();
        Map<String, List<String>> values = new HashMap<>();
        values.put(VERSION, List.of(String.valueOf(listed.version())));
        values.put("code", List.of(agency.code().value()));
        values.put("name", List.of(agency.name()));
        values.put("legalClass", List.of(agency.legalClass()));
        values.put("categories", names(agency.categories().stream()));
        values.put("areasOfInterest", names(agency.areasOfInterest().stream()));
        values.put("powers", List.of(String.join("\n", agency.powers())));
        values.put("calendar", List.of(agency.calendar().name()));
        values.put("urgentHours", List.of(String.valueOf(agency.responseHours().urgent())));
        values.put("priorityHours", List.of(String.valueOf(agency.responseHours().priority())));
        values.put("routineHours", List.of(String.valueOf(agency.responseHours().routine())));
        values.put(
                "capacity",
                agency.capacity() == null ? List.of() : List.of(agency.capacity().toString()));
        values.put("holidays", List.of(lines(agency.holidays())));
        values.put("channel", List.of(agency.channel().name()));
        values.put("contact", agency.contact() == null ? List.of() : List.of(agency.contact()));
        values.put("enabled", List.of(String.valueOf(agency.enabled())));
        return new Form(values, List.of());
    }

    /** What cannot be read as what it must be; the rules are the model's. */
    static List<FieldError> unreadable(Form form) {
        List<FieldError> errors = new ArrayList<>();
        for (String field : List.of("urgentHours", "priorityHours", "routineHours", "capacity")) {
            if (form.has(field) && number(form, field) == null) {
                errors.add(new FieldError(field, "Enter a whole number"));
            }
        }
        if (lines(form, "holidays").stream().anyMatch(line -> day(line).isEmpty())) {
            errors.add(
                    new FieldError(
                            "holidays", "Enter each day on a line of its own, as 2026-12-24"));
        }
        return errors;
    }

    /** MUST be readable. */
    static ProposedAgency proposed(Form form) {
        return new ProposedAgency(
                form.value("name"),
                form.value("legalClass"),
                values(InformationCategory.class, form, "categories"),
                lines(form, "powers"),
                value(Agency.WorkingCalendar.class, form.value("calendar")).orElse(null),
                number(form, "urgentHours"),
                number(form, "priorityHours"),
                number(form, "routineHours"),
                number(form, "capacity"),
                lines(form, "holidays").stream()
                        .map(AgencyForm::day)
                        .flatMap(Optional::stream)
                        .toList(),
                values(ThreatArea.class, form, "areasOfInterest"),
                value(Agency.PreferredChannel.class, form.value("channel")).orElse(null),
                form.has("contact") ? form.value("contact") : null,
                null,
                form.has("enabled") ? form.has("enabled", "true") : null);
    }

    static Form refused(Form form, List<FieldError> errors) {
        return form.refused(errors, PAGE_ORDER);
    }

    /** Each broken rule at the field a person can put right. */
    static List<FieldError> errors(List<BrokenRule> rules) {
        return rules.stream()
                .map(rule -> new FieldError(fieldOf(rule.field()), rule.message()))
                .toList();
    }

    /** What was entered, in the page's order, to be checked before it is kept. */
    static List<Answer> answers(Form form) {
        return PAGE_ORDER.stream()
                .map(
                        field ->
                                new Answer(
                                        LABELS.getOrDefault(field, field),
                                        text(form, field),
                                        field))
                .toList();
    }

    /** One answer, and the field that changes it. */
    record Answer(String name, String text, String field) {}

    private static String text(Form form, String field) {
        if (!form.has(field)) {
            return switch (field) {
                case "capacity" -> "No limit";
                case "areasOfInterest" -> "Every threat area";
                default -> "None";
            };
        }
        return switch (field) {
            case "categories", "areasOfInterest", "calendar", "channel" ->
                    form.values(field).stream().map(Words::of).collect(Collectors.joining(", "));
            case "enabled" -> form.has(field, "true") ? "Yes" : "No";
            default -> form.value(field);
        };
    }

    /** responseHours.urgent is urgentHours; holidays[3] is holidays. */
    private static String fieldOf(String path) {
        if (path.startsWith("responseHours.")) {
            return path.substring(path.indexOf('.') + 1) + "Hours";
        }
        int bracket = path.indexOf('[');
        return bracket < 0 ? path : path.substring(0, bracket);
    }

    private static @Nullable Integer number(Form form, String field) {
        String text = form.value(field);
        return text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<String> lines(Form form, String field) {
        return form.value(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String lines(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining("\n"));
    }

    private static <E extends Enum<E>> Set<E> values(Class<E> type, Form form, String field) {
        Set<E> chosen = EnumSet.noneOf(type);
        form.values(field).forEach(name -> value(type, name).ifPresent(chosen::add));
        return chosen;
    }

    private static <E extends Enum<E>> Optional<E> value(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static List<String> names(Stream<? extends Enum<?>> values) {
        return values.map(Enum::name).sorted().toList();
    }

    private static List<Choice> named(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), Words.of(value)))
                .toList();
    }
}
