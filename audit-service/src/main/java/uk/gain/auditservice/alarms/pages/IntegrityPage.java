package uk.gain.auditservice.alarms.pages;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import uk.gain.auditservice.alarms.application.AcknowledgingAlarms;
import uk.gain.auditservice.alarms.application.RunningChecks;
import uk.gain.auditservice.alarms.model.Acknowledgement;
import uk.gain.auditservice.alarms.model.Alarm;
import uk.gain.auditservice.alarms.web.Watchers;
import uk.gain.contract.ActorRole;
import uk.gain.platform.access.Access;
import uk.gain.platform.identity.Caller;
import uk.gain.platform.problems.Problem;
import uk.gain.platform.problems.ProblemType;
import uk.gain.platform.web.Page;
import uk.gain.platform.web.PageRequest;
import uk.gain.webui.PageController;
import uk.gain.webui.Words;
import uk.gain.webui.form.Choice;
import uk.gain.webui.form.FieldError;
import uk.gain.webui.form.Form;

/** Every check with what its last look found, and the alarms. */
@PageController
@RequestMapping("/integrity")
class IntegrityPage {

    private static final List<Choice> REASONS =
            Arrays.stream(Acknowledgement.Reason.values())
                    .map(reason -> new Choice(reason.name(), Words.of(reason)))
                    .toList();

    private final AcknowledgingAlarms alarms;
    private final RunningChecks checks;
    private final Watchers watchers;

    IntegrityPage(AcknowledgingAlarms alarms, RunningChecks checks, Watchers watchers) {
        this.alarms = alarms;
        this.checks = checks;
        this.watchers = watchers;
    }

    @GetMapping
    Rendering integrity(Caller caller, @RequestParam(required = false) @Nullable String cursor) {
        Access access = watchers.reading(caller, "page /integrity");
        PageRequest page = PageRequest.of(cursor, null);
        long before = page.after() == null ? Long.MAX_VALUE : page.afterNumber();
        Page<Alarm> found =
                Page.of(
                        page,
                        alarms.newest(caller, access, before, page.fetch()),
                        alarm -> String.valueOf(alarm.id()));
        return Rendering.view("alarms/integrity")
                .modelAttribute("checks", checks.statuses())
                .modelAttribute("alarms", found)
                .modelAttribute("mayAcknowledge", caller.role() == ActorRole.AUDITOR)
                .build();
    }

    @GetMapping("/alarms/{id}")
    Rendering alarm(Caller caller, @PathVariable long id) {
        return page(caller, id, Form.empty());
    }

    @PostMapping("/alarms/{id}")
    Rendering acknowledge(Caller caller, @PathVariable long id, Form form) {
        Access access = watchers.acknowledging(caller, "page /integrity/alarms/{id}");
        Acknowledgement.Reason reason =
                Arrays.stream(Acknowledgement.Reason.values())
                        .filter(each -> each.name().equals(form.value("reason")))
                        .findFirst()
                        .orElse(null);
        String reference = form.value("caseReference");
        if (reason == null) {
            return refused(caller, id, form, "reason", "Select what became of it");
        }
        if (!Acknowledgement.isReference(reference)) {
            return refused(
                    caller,
                    id,
                    form,
                    "caseReference",
                    "Enter the reference of the case, 1 to 40 letters, digits or - / . _");
        }
        return switch (alarms.acknowledge(caller, access, id, reason, reference)) {
            case AcknowledgingAlarms.Outcome.Acknowledged _,
                    AcknowledgingAlarms.Outcome.AlreadyAcknowledged _ ->
                    Rendering.redirectTo("/integrity/alarms/" + id).build();
            case AcknowledgingAlarms.Outcome.NoSuchAlarm _ -> throw noSuchAlarm();
        };
    }

    private Rendering refused(Caller caller, long id, Form form, String field, String message) {
        return page(
                caller,
                id,
                form.refused(
                        List.of(new FieldError(field, message)),
                        List.of("reason", "caseReference")));
    }

    private Rendering page(Caller caller, long id, Form form) {
        Access access = watchers.reading(caller, "page /integrity/alarms/{id}");
        Alarm alarm =
                alarms.newest(caller, access.of(String.valueOf(id)), id + 1, 1).stream()
                        .filter(each -> each.id() == id)
                        .findFirst()
                        .orElseThrow(IntegrityPage::noSuchAlarm);
        return Rendering.view("alarms/alarm")
                .status(form.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .modelAttribute("form", form)
                .modelAttribute("alarm", alarm)
                .modelAttribute("reasons", REASONS)
                .modelAttribute("mayAcknowledge", caller.role() == ActorRole.AUDITOR)
                .build();
    }

    private static Problem noSuchAlarm() {
        return Problem.of(ProblemType.NOT_FOUND, "There is no such alarm");
    }
}
