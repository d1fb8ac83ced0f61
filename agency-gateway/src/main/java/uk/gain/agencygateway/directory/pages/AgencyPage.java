package uk.gain.agencygateway.directory.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.agencygateway.directory.application.SettingAgencies;
import uk.gain.agencygateway.directory.model.AgencySettings;
import uk.gain.agencygateway.directory.model.Asked;
import uk.gain.agencygateway.directory.model.Asker;
import uk.gain.agencygateway.directory.model.Standing;
import uk.gain.agencygateway.directory.model.ThreatArea;
import uk.gain.agencygateway.directory.model.Wish;
import uk.gain.agencygateway.directory.web.Askers;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.webui.PageController;
import uk.gain.webui.Words;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** What the agency sets about itself: in force, and asked for but not yet. */
@PageController
@RequestMapping("/agency")
class AgencyPage {

    private static final List<String> FIELDS =
            List.of("capacity", "holidays", "areasOfInterest", "contact");
    private static final List<Choice> AREAS =
            Arrays.stream(ThreatArea.values())
                    .map(area -> new Choice(area.name(), Words.of(area)))
                    .toList();

    private final SettingAgencies setting;
    private final Askers askers;

    AgencyPage(SettingAgencies setting, Askers askers) {
        this.setting = setting;
        this.askers = askers;
    }

    @GetMapping
    Rendering settings(Caller caller) {
        Standing standing = standing(askers.of(caller));
        return page(
                standing,
                entered(standing.askedFor().map(Wish::settings).orElse(standing.inForce())));
    }

    @PostMapping
    Rendering ask(Caller caller, Form form) {
        Asker asker = askers.of(caller);
        List<FieldError> unreadable = new ArrayList<>();
        AgencySettings settings =
                new AgencySettings(
                        capacity(form, unreadable),
                        holidays(form, unreadable),
                        areas(form),
                        form.has("contact") ? form.value("contact") : null);
        if (!unreadable.isEmpty()) {
            return page(standing(asker), form.refused(unreadable, FIELDS));
        }
        return switch (setting.ask(asker, settings)) {
            case Wish _ -> Rendering.redirectTo("/agency").build();
            case Asked.NotAcceptable refused ->
                    page(
                            standing(asker),
                            form.refused(
                                    refused.rules().stream()
                                            .map(
                                                    rule ->
                                                            new FieldError(
                                                                    rule.field(), rule.message()))
                                            .toList(),
                                    FIELDS));
        };
    }

    private static Rendering page(Standing standing, Form form) {
        return Rendering.view("directory/agency")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("form", form)
                .modelAttribute("areas", AREAS)
                .modelAttribute("version", standing.version())
                .modelAttribute("inForce", SettingsLine.of(standing.inForce()))
                .modelAttribute(
                        "askedFor",
                        standing.askedFor().stream()
                                .map(Wish::settings)
                                .map(SettingsLine::of)
                                .toList())
                .build();
    }

    private Standing standing(Asker asker) {
        return setting.standing(asker.agency())
                .orElseThrow(
                        () ->
                                Problem.of(
                                        ProblemType.NOT_FOUND,
                                        "The directory does not list the agency any more"));
    }

    private static Form entered(AgencySettings settings) {
        return new Form(
                Map.of(
                        "capacity",
                        settings.capacity() == null
                                ? List.of()
                                : List.of(settings.capacity().toString()),
                        "holidays",
                        List.of(
                                settings.holidays().stream()
                                        .map(LocalDate::toString)
                                        .collect(Collectors.joining("\n"))),
                        "areasOfInterest",
                        settings.areasOfInterest().stream().map(Enum::name).toList(),
                        "contact",
                        settings.contact() == null ? List.of() : List.of(settings.contact())),
                List.of());
    }

    private static @Nullable Integer capacity(Form form, List<FieldError> unreadable) {
        if (!form.has("capacity")) {
            return null;
        }
        if (!form.value("capacity").matches("[0-9]{1,6}")) {
            unreadable.add(new FieldError("capacity", "Enter a whole number, or nothing"));
            return null;
        }
        return Integer.valueOf(form.value("capacity"));
    }

    private static List<LocalDate> holidays(Form form, List<FieldError> unreadable) {
        List<LocalDate> days = new ArrayList<>();
        for (String line : form.value("holidays").lines().map(String::strip).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            try {
                days.add(LocalDate.parse(line));
            } catch (DateTimeParseException e) {
                unreadable.add(
                        new FieldError(
                                "holidays", "Enter each day as year-month-day, one on a line"));
                return List.of();
            }
        }
        return days;
    }

    /** What is no area was not chosen on this page. */
    private static Set<ThreatArea> areas(Form form) {
        return Arrays.stream(ThreatArea.values())
                .filter(area -> form.has("areasOfInterest", area.name()))
                .collect(Collectors.toSet());
    }
}
