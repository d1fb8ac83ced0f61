package uk.gain.agencygateway.nudging.pages;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.agencygateway.nudging.application.ConfiguringNudges;
import uk.gain.agencygateway.nudging.application.ConfiguringNudges.Outcome;
import uk.gain.agencygateway.nudging.application.ConfiguringNudges.Settings;
import uk.gain.agencygateway.nudging.model.BrokenRule;
import uk.gain.agencygateway.nudging.model.Nudge;
import uk.gain.agencygateway.nudging.model.Pace;
import uk.gain.agencygateway.nudging.model.Quiet;
import uk.gain.agencygateway.nudging.model.Wish;
import uk.gain.agencygateway.nudging.web.NudgeCallers;
import uk.gain.contract.ActorRole;
import uk.gain.platform.identity.Caller;
import uk.gain.webui.PageController;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** An officer says whether, where and how often the agency is told that requests wait. */
@PageController
@RequestMapping("/settings/email")
class NudgePage {

    private static final String HERE = "/settings/email";
    private static final List<String> FIELDS =
            List.of("address", "pace", "dailyAt", "quietFrom", "quietTo");
    private static final List<Choice> PACES =
            List.of(
                    new Choice(Pace.AT_ONCE.name(), "At once", "At most every ten minutes"),
                    new Choice(Pace.HOURLY.name(), "Every hour", "At the full hour"),
                    new Choice(Pace.DAILY.name(), "Once a day", "At the time below"));
    private static final List<Choice> SENT =
            List.of(new Choice("true", "Tell us by e-mail that requests wait"));
    private static final List<Choice> BREAKS =
            List.of(new Choice("true", "Urgent requests break the quiet hours"));

    private final ConfiguringNudges configuring;
    private final NudgeCallers callers;

    NudgePage(ConfiguringNudges configuring, NudgeCallers callers) {
        this.configuring = configuring;
        this.callers = callers;
    }

    /** An operator has no address here, but sees what fails. */
    @GetMapping
    Rendering view(Caller caller) {
        if (caller.role() == ActorRole.OPERATOR) {
            return Rendering.redirectTo("/operator/email").build();
        }
        callers.configuring(caller, "GET " + HERE);
        Settings settings = configuring.view(caller, "GET " + HERE);
        return page(settings, new Form(entered(settings), List.of()));
    }

    @PostMapping
    Rendering save(Caller caller, Form form) {
        String source = "POST " + HERE;
        callers.configuring(caller, source);
        List<FieldError> errors = new ArrayList<>();
        Wish wish = wish(form, errors);
        Wish.rule(form.value("address"))
                .ifPresent(rule -> errors.add(new FieldError(rule.field(), rule.message())));
        if (!errors.isEmpty()) {
            return refused(caller, form, errors);
        }
        return switch (configuring.save(
                caller, form.value("address"), wish, form.has("enabled", "true"), source)) {
            case Outcome.Saved _ -> Rendering.redirectTo(HERE).build();
            case Outcome.Refused(BrokenRule rule) ->
                    refused(caller, form, List.of(new FieldError(rule.field(), rule.message())));
        };
    }

    private Rendering refused(Caller caller, Form form, List<FieldError> errors) {
        return page(configuring.view(caller, "POST " + HERE), form.refused(errors, FIELDS));
    }

    private static Wish wish(Form form, List<FieldError> errors) {
        Pace pace = Pace.HOURLY;
        try {
            pace = Pace.valueOf(form.value("pace"));
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError("pace", "Select how often"));
        }
        LocalTime dailyAt = time(form, "dailyAt", errors).orElse(LocalTime.of(8, 0));
        Optional<LocalTime> from = time(form, "quietFrom", errors);
        Optional<LocalTime> to = time(form, "quietTo", errors);
        Quiet quiet = null;
        if (form.has("quietFrom") || form.has("quietTo")) {
            if (from.isPresent() && to.isPresent() && !from.equals(to)) {
                quiet = new Quiet(from.get(), to.get());
            } else if (errors.stream().noneMatch(error -> error.field().startsWith("quiet"))) {
                errors.add(
                        new FieldError(
                                "quietTo",
                                "Quiet hours need a beginning, and an end at another time"));
            }
        }
        return new Wish(pace, dailyAt, quiet, form.has("urgentBreaksQuiet", "true"));
    }

    /** Empty when nothing, or no time, was entered. */
    private static Optional<LocalTime> time(Form form, String field, List<FieldError> errors) {
        if (!form.has(field)) {
            return Optional.empty();
        }
        try {
            String entered = form.value(field);
            return Optional.of(LocalTime.parse(entered.length() == 4 ? "0" + entered : entered))
                    .filter(time -> time.getSecond() == 0 && time.getNano() == 0);
        } catch (DateTimeException e) {
            errors.add(new FieldError(field, "Enter a time like 18:00"));
            return Optional.empty();
        }
    }

    private static Map<String, List<String>> entered(Settings settings) {
        Map<String, List<String>> entered = new HashMap<>();
        Nudge nudge = settings.nudge().orElse(null);
        if (nudge == null) {
            return Map.of("pace", List.of(Pace.HOURLY.name()), "dailyAt", List.of("08:00"));
        }
        entered.put("address", List.of(settings.address().orElse("")));
        entered.put("pace", List.of(nudge.wish().pace().name()));
        entered.put("dailyAt", List.of(nudge.wish().dailyAt().toString()));
        Quiet quiet = nudge.wish().quiet();
        if (quiet != null) {
            entered.put("quietFrom", List.of(quiet.from().toString()));
            entered.put("quietTo", List.of(quiet.to().toString()));
        }
        entered.put("enabled", List.of(String.valueOf(nudge.enabled())));
        entered.put("urgentBreaksQuiet", List.of(String.valueOf(nudge.wish().urgentBreaksQuiet())));
        return entered;
    }

    private static Rendering page(Settings settings, Form form) {
        return Rendering.view("nudging/settings")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("form", form)
                .modelAttribute("on", settings.on())
                .modelAttribute("paces", PACES)
                .modelAttribute("sent", SENT)
                .modelAttribute("breaks", BREAKS)
                .modelAttribute(
                        "refused",
                        settings.nudge().filter(one -> one.refused() != null).isPresent())
                .build();
    }
}
